// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What was wrong with a command line that could not be parsed, in the program's language.
enum UsageFailure {
  /// The failure for a word that is no command; `nil` where the commands are right.
  static func unknownCommand(_ arguments: [String]) -> CommandFailure? {
    guard let noun = arguments.first, !noun.hasPrefix("-") else { return nil }
    let nouns = commands(of: AnnalsCommand.self)
    guard let command = nouns.first(where: { names(of: $0).contains(noun) }) else {
      return failure(noun, prefix: "annals", known: nouns.flatMap(names(of:)))
    }
    let verbs = commands(of: command)
    guard !verbs.isEmpty, arguments.count > 1, !arguments[1].hasPrefix("-"),
      !verbs.contains(where: { names(of: $0).contains(arguments[1]) })
    else { return nil }
    return failure(arguments[1], prefix: "annals \(noun)", known: verbs.flatMap(names(of:)))
  }

  private static func failure(
    _ word: String, prefix: String, known: [String]
  ) -> CommandFailure {
    var remedies = Suggestion.nearest(to: word, among: known).prefix(2).map {
      Localized(zh: "是不是:\(prefix) \($0)", en: "Did you mean: \(prefix) \($0)")
    }
    remedies.append(Localized(zh: "全部:\(prefix) --help", en: "All: \(prefix) --help"))
    return .usage(
      "没有这个命令:\(prefix) \(word)", "there is no such command: \(prefix) \(word)",
      remedies: Array(remedies))
  }

  private static func commands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands
      + command.configuration.groupedSubcommands.flatMap(\.subcommands)
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }
}
