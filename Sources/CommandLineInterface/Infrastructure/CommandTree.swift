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

  /// Reads a command line.
  ///
  /// Most command lines begin with the name of a command and are good. These are read by that command
  /// alone, since laying out all others takes longer than many an answer; whatever else there is to
  /// say, as help or what is wrong, is said by the whole tree.
  ///
  /// - Parameter arguments: The arguments, without the name of the program.
  /// - Returns: The command with its options.
  /// - Throws: What the argument parser says of another command line.
  static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let named = named(arguments), let command = try? named.command.parseAsRoot(named.rest),
      type(of: command) == named.command
    {
      return command
    }
    return try AnnalsCommand.parseAsRoot(arguments)
  }

  /// The command without verbs that the first arguments name, and the arguments after its name; nil
  /// where they name none.
  static func named(
    _ arguments: [String]
  ) -> (command: any ParsableCommand.Type, rest: [String])? {
    var command: any ParsableCommand.Type = AnnalsCommand.self
    var rest = arguments[...]
    while !commands(of: command).isEmpty {
      if let name = rest.first, let verb = verb(name, of: command) {
        command = verb
        rest.removeFirst()
      } else if let verb = command.configuration.defaultSubcommand {
        command = verb
      } else {
        return nil
      }
    }
    return (command, Array(rest))
  }

  /// The verb of a name.
  static func verb(
    _ name: String, of noun: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    commands(of: noun).first { names(of: $0).contains(name) }
  }
}
