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

  @Test(
    arguments: [
      ("milestone meet", 0, ["wuxi-iot-indu"], "wuxi-iot-industry-centre"),
      ("milestone meet", 1, ["wuxi-iot-industry-centre", "ms-00"], "ms-001"),
      ("project set-status", 0, ["wuxi-superco"], "wuxi-supercomputing-centre"),
      ("funding spend", 0, ["fund-07"], "fund-073"), ("fund alias", 0, ["fund-07"], "fund-073"),
      ("document repeal", 0, ["wuxi-20"], "wuxi-2018"),
      ("organization rename", 0, ["wuxi-st"], "wuxi-stb"),
      ("task complete", 0, ["wx-7-"], "wx-7-1"), ("target revise", 0, ["wx-tg-04"], "wx-tg-047"),
      ("target observe", 0, ["total-high-level"], "total-high-level-talent"),
      ("expert declare", 1, ["e-1", "wuxi-superco"], "wuxi-supercomputing-centre"),
      ("supervision issue", nil, ["--to", "wuxi-st"], "wuxi-stb"),
      ("equipment list", nil, ["--owner", "wuxi-st"], "wuxi-stb"),
      ("task matrix", nil, ["--unit", "wuxi-st"], "wuxi-stb"),
    ] as [(String, Int?, [String], String)])
  func `verbs that record know ids, too`(
    verb: String, position: Int?, typed: [String], expected: String
  ) throws {
    let words = verb.split(separator: " ").map(String.init)
    let argument = position.map { "positional@\($0)" } ?? typed.first ?? ""
    let cursor = "\(words.count + typed.count)"
    let ids = try BuiltProgram.run(
      ["---completion"] + words + ["--", argument, cursor, "\(typed.last?.count ?? 0)", "annals"]
        + words + typed, environment: ["SAP_SHELL": "bash"])
    #expect(ids.output.split(separator: "\n").contains(Substring(expected)), "\(ids)")
  }

  @Test func `milestones are those of the project that stands before`() {
    let words = ["annals", "--registry", BuiltProgram.root.path, "milestone", "meet"]
    let all = SubjectCompletion.milestones(words, "ms-")
    let own = SubjectCompletion.milestones(words + ["wuxi-iot-industry-centre", "ms-"], "ms-")
    #expect(own == ["ms-001", "ms-002"])
    #expect(all.count > own.count)
    #expect(SubjectCompletion.targets(words, "wx-tg-047") == ["wx-tg-047"])
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
