// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// What was wrong with a command line that could not be parsed, in the program's language.
enum UsageFailure {
  /// The failure for a word that is no command; `nil` where the commands are right.
  static func unknownCommand(_ arguments: [String]) -> CommandFailure? {
    guard let noun = arguments.first, !noun.hasPrefix("-") else { return nil }
    guard let command = CommandTree.noun(noun) else {
      return failure(
        noun, prefix: "annals", known: CommandTree.nouns.flatMap(CommandTree.names(of:)))
    }
    let verbs = CommandTree.commands(of: command)
    guard !verbs.isEmpty, arguments.count > 1, !arguments[1].hasPrefix("-"),
      CommandTree.verb(arguments[1], of: command) == nil
    else { return nil }
    var wrong = failure(
      arguments[1], prefix: "annals \(noun)", known: verbs.flatMap(CommandTree.names(of:)))
    let known = neighbours(command, arguments[1])
    if !known.isEmpty { wrong.remedies = known + wrong.remedies.suffix(1) }
    return wrong
  }

  /// Whether a command line would have recorded something, or names no command at all.
  static func mayRecord(_ arguments: [String]) -> Bool {
    guard let noun = arguments.first, let command = CommandTree.noun(noun) else { return true }
    let verbs = CommandTree.commands(of: command)
    guard !verbs.isEmpty, arguments.count > 1, !arguments[1].hasPrefix("-") else {
      return command is any RecordingCommand.Type || RecordingVerbs.alone.contains { $0 == command }
    }
    guard let verb = CommandTree.verb(arguments[1], of: command) else {
      return verbs.contains { $0 is any RecordingCommand.Type }
    }
    return verb is any RecordingCommand.Type
  }

  /// What people look for under a verb that does not exist.
  private static func neighbours(
    _ command: any ParsableCommand.Type, _ verb: String
  ) -> [Localized] {
    let noun = command.configuration.commandName ?? ""
    switch verb {
    case "status" where noun == "project":
      return [
        Localized(
          zh: "看状态:annals project show 项目", en: "To see it: annals project show PROJECT"),
        Localized(
          zh: "改状态:annals project set-status 项目 --to ...",
          en: "To change it: annals project set-status PROJECT --to ..."),
      ]
    case "show", "view", "get":
      return [Localized(zh: "看清单:annals \(noun)", en: "The list: annals \(noun)")]
    case "delete", "remove", "rm", "edit", "undo":
      return [
        Localized(
          zh: "登记了就不能改、不能删,后来的登记说明新的情况",
          en: "What is recorded is never changed or removed; a later entry says what is so now")
      ]
    default: return []
    }
  }

  /// The failure of a command line with a negative number, which the parser takes for an option; `nil`
  /// where there is none.
  static func negativeNumber(_ arguments: [String]) -> CommandFailure? {
    guard !arguments.contains("--"),
      let position = arguments.indices.dropFirst().first(where: {
        let word = arguments[$0]
        return word.hasPrefix("-") && NumberText.isDecimal(word)
      })
    else { return nil }
    let number = arguments[position]
    var words = arguments
    let option = arguments[position - 1]
    if option.hasPrefix("--"), !option.contains("=") {
      words[position - 1] = option + "=" + number
      words.remove(at: position)
    } else {
      words.remove(at: position)
      words += ["--", number]
    }
    let command = "annals " + words.map(ShellWord.quoted).joined(separator: " ")
    return .usage(
      "“\(number)”以减号开头,被当作选项了", "“\(number)” begins with a hyphen and was taken for an option",
      remedies: [Localized(zh: "负数这样写:\(command)", en: "a negative number is written: \(command)")])
  }

  /// The failure that the parser of arguments found, with the usage of the command.
  static func arguments(_ text: String, _ full: String) -> CommandFailure {
    let message = inOneSentence(text)
    let usage = full.split(separator: "\n").map(String.init).filter { $0.hasPrefix("Usage:") }
    let hints = full.split(separator: "\n").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
      .filter { $0.hasPrefix("See '") }
    // Values of options are words or whole numbers; for words the parser says which.
    let isNumber = message.contains("is invalid for") && !message.contains("Please provide")
    let expected =
      isNumber ? [Localized(zh: "要写整数", en: "It takes a whole number")] : []
    return .usage(
      chinese(message), message,
      remedies: expected
        + usage.map {
          Localized(zh: $0.replacing("Usage:", with: "用法:"), en: $0)
        }
        + hints.map {
          Localized(
            zh: $0.replacing("See '", with: "见:").replacing("' for more information.", with: ""),
            en: $0)
        })
  }

  /// The parser lists more than a few values a line each; they read as one sentence all the same.
  private static func inOneSentence(_ message: String) -> String {
    let lead = "the following:"
    guard let range = message.firstRange(of: lead) else { return message }
    let values = message[range.upperBound...].split(separator: "\n").compactMap { line in
      let word = line.trimmingPrefix(while: \.isWhitespace)
      return word.hasPrefix("- ") ? "'\(word.dropFirst(2))'" : nil
    }
    guard let last = values.last, values.count > 1 else { return message }
    return message[..<range.lowerBound] + values.dropLast().joined(separator: ", ") + " or \(last)."
  }

  /// The parser speaks English; its sentences have few forms.
  private static func chinese(_ message: String) -> String {
    let forms = [
      ("Unknown option", "没有选项"), ("Did you mean", "是不是"), ("Missing expected argument", "缺少参数"),
      ("Missing one of:", "要写其中一个:"), ("Missing value for", "缺少值:"),
      ("Unexpected argument", "多出的参数"),
      (". Please provide one of ", "。可以是 "), (" or '", "、'"), (" and '", "、'"), ("', '", "'、'"),
      ("The value", "值"), ("is invalid for", "不适用于"), (" unexpected arguments:", "个多出的参数:"),
    ]
    let text = forms.reduce(message) { $0.replacing($1.0, with: $1.1) }
    return text.hasSuffix("'.") ? text.dropLast() + "。" : text
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
}
