// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The commands of the program, by their names and aliases.
enum CommandTree {
  /// All nouns, and the commands that stand alone.
  static var nouns: [any ParsableCommand.Type] { commands(of: AnnalsCommand.self) }

  /// The commands directly below one.
  static func commands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands
      + command.configuration.groupedSubcommands.flatMap(\.subcommands)
  }

  /// The names of a command.
  static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }

  /// The noun of a name.
  static func noun(_ name: String) -> (any ParsableCommand.Type)? {
    nouns.first { names(of: $0).contains(name) }
  }

  /// The verb of a name.
  static func verb(
    _ name: String, of noun: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    commands(of: noun).first { names(of: $0).contains(name) }
  }
}
