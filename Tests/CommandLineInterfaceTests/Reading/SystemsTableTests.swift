// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Testing

@testable import CommandLineInterface

/// The commands that `Documentation/systems.md` names as views.
@Suite struct SystemsTableTests {
  /// What stands between backticks in the sixth cell of a row: `annals project show`.
  static let views: [String] = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let page = root.appending(path: "Documentation/systems.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|") }.filter { $0.count == 7 }.map { $0[5] }
    let commands = cells.flatMap { cell in
      cell.split(separator: "`").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Set(commands.filter { !$0.isEmpty }).sorted()
  }()

  @Test func `the table names views`() {
    #expect(Self.views.count > 20)
  }

  @Test(arguments: views)
  func `a view is a command that reads the registry as of a day`(view: String) throws {
    let words = view.split(separator: " ").map(String.init)
    #expect(words.first == "annals" && (2...3).contains(words.count), "\(view)")
    let noun = try #require(words.dropFirst().first.flatMap { CommandTree.noun($0) })
    let verb = words.dropFirst(2).first
    let command = try verb.map { try #require(CommandTree.verb($0, of: noun), "\(view)") } ?? noun
    let help = AnnalsCommand.helpMessage(for: command)
    #expect(help.contains("--as-of") && help.contains("--format"), "\(view)")
  }
}
