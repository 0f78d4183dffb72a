// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Testing

@testable import CommandLineInterface

/// A command line is read by the one command that it names, with the same result as by all.
@Suite struct CommandTreeTests {
  @Test func `every name of a command finds it`() {
    for noun in CommandTree.nouns {
      let verbs = CommandTree.commands(of: noun)
      for name in CommandTree.names(of: noun) where verbs.isEmpty {
        #expect(CommandTree.named([name, "x"])?.command == noun, "\(name)")
        #expect(CommandTree.named([name, "x"])?.rest == ["x"])
      }
      for (name, verb) in verbs.flatMap({ verb in
        CommandTree.names(of: verb).map { ($0, verb) }
      }) {
        let words = [CommandTree.names(of: noun)[0], name, "--lang", "en"]
        #expect(CommandTree.named(words)?.command == verb, "\(words)")
        #expect(CommandTree.named(words)?.rest == ["--lang", "en"])
      }
    }
  }

  @Test func `a noun alone is the verb that it stands for`() throws {
    #expect(CommandTree.named(["project"])?.command == ProjectList.self)
    #expect(CommandTree.named(["project", "--lang", "en", "show"])?.command == ProjectList.self)
    #expect(CommandTree.named(["projekt"]) == nil)
    #expect(CommandTree.named([]) == nil)
    #expect(CommandTree.named(["--lang", "en", "project"]) == nil)
  }

  @Test func `a noun with verbs has no options of its own, which would not be read`() {
    for noun in CommandTree.nouns where !CommandTree.commands(of: noun).isEmpty {
      #expect(Mirror(reflecting: noun.init()).children.isEmpty, "\(noun)")
    }
  }

  @Test(arguments: [
    "portfolio", "portfolio --city wuxi --lang en", "project", "projects --lang en",
    "project show centre", "project show --lang=en centre", "project show -- centre",
    "milestone --due 90d", "funding --by source", "log project/centre", "entry 3", "doctor",
    "target matrix --format csv", "document show d --as-of 2025-01-01",
    // Help, the version and completions are of the whole program.
    "--help", "-h", "help", "help project", "help project show", "project help",
    "project --help", "project show --help", "portfolio -h", "--version", "portfolio --version",
    "project show --version", "--generate-completion-script bash",
    "portfolio --generate-completion-script zsh", "portfolio --experimental-dump-help",
    // What is wrong is said of the whole program, too.
    "", "projekt", "project shwo", "project show", "project show a b", "portfolio --ctiy wuxi",
    "portfolio --lang", "portfolio --lang fr", "--lang en portfolio", "portfolio x",
    "project -- show", "project --lang en show centre",
  ])
  func `a command line gives what the whole tree gives`(line: String) {
    let words = line.split(separator: " ").map(String.init)
    #expect(
      Self.outcome { try CommandTree.parse(words) }
        == Self.outcome { try AnnalsCommand.parseAsRoot(words) })
  }

  /// What comes of a command line: the command with all that it was told, or what is said instead.
  private static func outcome(_ parse: () throws -> any ParsableCommand) -> String {
    do {
      let command = try parse()
      // Only the parser's own command for help fails here, by asking for the text.
      guard "\(type(of: command))" == "HelpCommand" else { return "\(command)" }
      var help = command
      try help.run()
      return "no help"
    } catch {
      return "\(AnnalsCommand.exitCode(for: error)) \(AnnalsCommand.fullMessage(for: error))"
    }
  }
}
