// SPDX-License-Identifier: Apache-2.0

import Foundation
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Ids on the screen and at the prompt.
@Suite struct IdentifierTests {
  @Test(arguments: [["project"], ["portfolio", "--ids"]])
  func `a list with ids has a line a project, and no id is cut`(command: [String]) throws {
    let machine = try BuiltProgram.run(command + ["--all", "--format", "ndjson"])
    let rows = try machine.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.count > 200)
    let list = try BuiltProgram.run(command + ["--all", "--lang", "zh"])
    let lines = list.output.split(separator: "\n")
    for row in rows {
      let id = try #require(row["id"] as? String)
      #expect(lines.count { $0.split(separator: " ").contains(Substring(id)) } == 1, "\(id)")
    }
  }

  @Test func `ids are completed from the registry that the words name`() {
    let registry = ["annals", "project", "show", "--registry", BuiltProgram.root.path]
    #expect(
      SubjectCompletion.ids([.project], registry, "wuxi-supercomp")
        == ["wuxi-supercomputing-centre"])
    #expect(SubjectCompletion.ids([.document], registry, "wuxi-supercomp").isEmpty)
    let nowhere = ["annals", "--registry=/nonexistent"]
    #expect(SubjectCompletion.ids([.project], nowhere, "").isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the script of a shell asks the program for ids`(shell: String) throws {
    let script = try BuiltProgram.run(["completions", shell])
    #expect(script.status == 0)
    #expect(script.output.contains("---completion project show"))
    let ids = try BuiltProgram.run(
      ["---completion", "project", "show", "--", "positional@0", "3", "12"]
        + ["annals", "project", "show", "wuxi-superco"], environment: ["SAP_SHELL": shell])
    #expect(ids.output.contains("wuxi-supercomputing-centre"))
  }
}
