// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// What people read of the shipped registry, as files; `ANNALS_RECORD_GOLDEN=1 swift test` writes them.
@Suite struct GoldenViewTests {
  private static let day = ["--as-of", "2026-11-21"]

  @Test(
    arguments: [
      ("portfolio.zh", ["portfolio", "--lang", "zh"]),
      ("portfolio.en", ["portfolio", "--lang", "en"]),
      ("portfolio-wuxi.zh", ["portfolio", "--city", "无锡", "--lang", "zh"]),
      ("brief.zh", ["brief", "--lang", "zh"]),
      ("brief.en", ["brief", "--lang", "en"]),
      ("project.zh", ["project", "show", "超算中心", "--lang", "zh"]),
      ("project.en", ["project", "show", "wuxi-supercomputing-centre", "--lang", "en"]),
      ("matrix.zh", ["target", "matrix", "--document", "changzhou-hnz-2017", "--lang", "zh"]),
      (
        "target-matrix-unit.zh",
        [
          "target", "matrix", "--document", "changzhou-hnz-2017", "--unit", "三井", "--lang", "zh",
        ]
      ),
      (
        "target-matrix.en",
        ["target", "matrix", "--document", "changzhou-hnz-2017", "--legend", "--lang", "en"]
      ),
      ("task-matrix.zh", ["task", "matrix", "--document", "wuxi-2018", "--lang", "zh"]),
      ("task-matrix.en", ["task", "matrix", "--document", "changzhou-hnz-2017", "--lang", "en"]),
      (
        "task-matrix-unit.zh",
        ["task", "matrix", "--document", "wuxi-2018", "--unit", "wuxi-finance", "--lang", "zh"]
      ),
      (
        "task-matrix.csv",
        ["task", "matrix", "--document", "changzhou-hnz-2017", "--format", "csv"]
      ),
      ("tasks.en", ["task", "--unit", "wuxi-stb", "--lang", "en"]),
      ("todo-unit.en", ["todo", "--unit", "wuxi-stb", "--lang", "en"]),
      ("funds.en", ["fund", "--lang", "en"]),
      ("milestones.en", ["milestone", "--lang", "en"]),
      ("tasks.zh", ["task", "--unit", "市科技局", "--document", "wuxi-2018", "--lang", "zh"]),
      ("milestones.zh", ["milestone", "--lang", "zh"]),
      ("funding.zh", ["funding", "--lang", "zh"]),
      ("todo.zh", ["todo", "--lang", "zh"]),
      ("documents.en", ["document", "--lang", "en"]),
      ("log.en", ["log", "project/wuxi-supercomputing-centre", "--lang", "en"]),
      ("log-changes.zh", ["log", "超算中心", "--changes", "--lang", "zh"]),
      ("explain.zh", ["explain", "超算中心.kind", "--lang", "zh"]),
      ("explain-all.en", ["explain", "wuxi-supercomputing-centre", "--lang", "en"]),
      ("diff.en", ["diff", "@2100", "@2120", "--lang", "en"]),
      ("entry.zh", ["entry", "57", "--lang", "zh"]),
      ("targets.csv", ["target", "--document", "wuxi-2018", "--format", "csv"]),
    ])
  func `a view reads as it did`(name: String, arguments: [String]) throws {
    let result = try BuiltProgram.run(arguments + Self.day)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.output == GoldenFile.kept(name, beside: result.output))
  }

  @Test(arguments: ["zh", "en"])
  func `no line of a view is wider than 80 cells`(language: String) throws {
    let views = [
      ["portfolio"], ["brief"], ["project"], ["target"], ["task"], ["task", "matrix"],
      ["milestone"],
      ["todo"], ["document"], ["organization"], ["fund"], ["actor"], ["actor", "roles"], ["policy"],
      ["schema"], ["log"], ["project", "show", "wuxi-supercomputing-centre"],
      ["document", "show", "wuxi-2018"], ["task", "show", "wx-7-1"], ["entry", "1000"],
      ["target", "matrix", "--document", "changzhou-hnz-2017"],
    ]
    for view in views {
      let result = try BuiltProgram.run(view + ["--lang", language])
      #expect(result.status == 0, "\(view) \(result.errors)")
      for line in result.output.split(separator: "\n") {
        #expect(DisplayWidth.cells(String(line)) <= 80, "\(view): \(line)")
      }
    }
  }

  /// Views whose labels, names and sentences are in the language of the reader.
  static let views: [[String]] = [
    ["organization"], ["fund"], ["document"], ["task"], ["task", "matrix"], ["target"],
    ["milestone"], ["todo"], ["portfolio"], ["brief"], ["project"], ["funding"], ["log"],
    ["policy"],
    ["policy", "show", "schedule"], ["actor"], ["actor", "roles"],
    ["actor", "show", "secretariat"],
    ["document", "show", "wuxi-2018"], ["organization", "show", "wuxi-stb"],
    ["fund", "show", "fund-073"], ["task", "show", "wx-7-1"], ["entry", "57"], ["schema"],
    ["project", "show", "wuxi-supercomputing-centre"],
    ["target", "matrix", "--document", "changzhou-hnz-2017"],
  ]

  @Test(arguments: views)
  func `machines read the same in both languages`(view: [String]) throws {
    for format in ["csv", "ndjson"] {
      let outputs = try ["zh", "en"].map { language in
        try BuiltProgram.run(view + ["--format", format, "--lang", language] + Self.day).output
      }
      #expect(!outputs[0].isEmpty || view == ["funding"])
      #expect(outputs[0] == outputs[1])
    }
  }

  @Test func `what the program says in English holds no Chinese`() throws {
    // These hold no phrases, numbers or sections of the record, only names that have an English form.
    let views: [[String]] = [
      ["fund"], ["milestone"], ["todo"], ["brief"], ["policy"], ["actor"], ["actor", "roles"],
      ["funding"],
      ["project"], ["doctor"], ["schema"], ["task", "matrix", "--document", "jiangyin-2014"],
      ["--help"], ["project", "--help"], ["todo", "--help"], ["task", "matrix", "--help"],
      ["target", "matrix", "--help"], ["fund", "alias", "--help"],
      ["project", "list-in", "--help"], ["supervision", "--help"], ["expert", "--help"],
      ["review", "close", "--help"], ["challenge", "list", "--help"],
    ]
    for view in views {
      let result = try BuiltProgram.run(view + ["--lang", "en"])
      for line in result.output.split(separator: "\n") {
        #expect(!line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
      }
    }
  }

  @Test func `a city has three names`() throws {
    let outputs = try ["wuxi", "无锡", "320200"].map { city in
      try BuiltProgram.run(["portfolio", "--city", city, "--format", "csv"] + Self.day).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[1] == outputs[2])
  }

  @Test func `a view is had back by its token`() throws {
    let first = try BuiltProgram.run(["portfolio", "--format", "json"] + Self.day)
    let document = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let meta = try #require((document as? [String: Any])?["meta"] as? [String: Any])
    let token = try #require(meta["token"] as? String)
    let again = try BuiltProgram.run(["portfolio", "--format", "json", "--at", token] + Self.day)
    #expect(again.output == first.output)
  }
}
