// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// Makes the commands in a message lead to the registry that was named with `--registry`.
///
/// A registry that is found by the folder or by `ANNALS_REGISTRY` is found by the next command too.
struct RegistryInCommands {
  private let option: String?

  /// Commands that make a registry, or need none.
  private static let withoutRegistry: Set<String> = [
    "init", "registry", "demo", "completions", "store copy",
  ]

  /// For the registry as it was typed; nil where it was found.
  init(_ registry: String?) {
    option = registry.map { "--registry " + ShellWord.quoted($0) }
  }

  /// The value of `--registry` in a command line.
  static func registry(typedIn arguments: [String]) -> String? {
    let name = "--registry"
    for (position, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
      if argument == name, position + 1 < arguments.count { return arguments[position + 1] }
    }
    return nil
  }

  /// The text with each command `annals noun verb` followed by the option.
  func naming(_ text: Localized) -> Localized {
    Localized(zh: naming(text.zh), en: naming(text.en))
  }

  private func naming(_ text: String) -> String {
    guard let option else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var parts = line.split(separator: "annals ", omittingEmptySubsequences: false)
      for position in parts.indices.dropFirst() {
        parts[position] = Substring(naming(command: parts[position], option))
      }
      return parts.joined(separator: "annals ")
    }.joined(separator: "\n")
  }

  /// Names the registry in what follows `annals `, up to the next command.
  private func naming(command: Substring, _ option: String) -> String {
    guard !command.contains("--registry"),
      let noun = CommandTree.noun(Self.word(command)), let name = noun.configuration.commandName,
      !Self.withoutRegistry.contains(name)
    else { return String(command) }
    var end = command.index(command.startIndex, offsetBy: Self.word(command).count)
    let rest = command[end...]
    if rest.hasPrefix(" "), let verb = CommandTree.verb(Self.word(rest.dropFirst()), of: noun) {
      let full = name + " " + (verb.configuration.commandName ?? "")
      if Self.withoutRegistry.contains(full) { return String(command) }
      end = command.index(end, offsetBy: 1 + Self.word(rest.dropFirst()).count)
    }
    return command[..<end] + " " + option + command[end...]
  }

  /// The name of a command at the start of a text.
  private static func word(_ text: Substring) -> String {
    String(text.prefix { $0.isASCII && ($0.isLetter || $0 == "-") })
  }
}
