// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// The views of meetings, reports, bulletins and audits of a registry that has some.
@Suite struct GovernanceViewTests {
  /// A registry in which every verb of governance was used once.
  private static let scene = Task { () async throws -> RecordingScene in
    let scene = try await RecordingScene.furnished()
    try scene.write("paper.pdf", "abc")
    for step in EveryVerbTests.steps + EveryVerbTests.governance {
      var words = step
      if let last = words.firstIndex(of: "LAST") { words[last] = "\(try scene.view().size - 1)" }
      if !words.contains("--actor") {
        words += ["--actor", ["actor", "policy"].contains(words[0]) ? "admin" : "sec"]
      }
      let answer = await scene.run(words)
      guard answer.status == 0 else { throw RecordingScene.SceneError(text: answer.errors) }
    }
    for (item, kind) in [("年度清单", "年度项目清单"), ("其他事项", "其他")] {
      let answer = await scene.run(
        "meeting", "add", "2020-1", item, "--kind", kind, "--on", "2020-03-07", "--actor", "sec")
      guard answer.status == 0 else { throw RecordingScene.SceneError(text: answer.errors) }
    }
    return scene
  }

  private static let views: [[String]] = [
    ["meeting"], ["meeting", "show", "2020-1"], ["meeting", "agenda", "理事会第1次"], ["report"],
    ["report", "status", "2026-10"], ["report", "status"], ["bulletin"],
    ["bulletin", "show", "2026-10"], ["supervision", "draw", "2026-10", "--count", "2"],
    ["audit"], ["opinion"],
    ["opinion", "--project", "plant"], ["decision"], ["decision", "--meeting", "2020-1"],
    ["exemption"], ["project", "show", "plant"], ["task"], ["task", "show", "wx-7-1"],
    ["actor", "show", "man-2"], ["log"], ["log", "--late", "30d"],
  ]

  private func run(_ words: [String]) async throws -> BuiltProgram.Result {
    let scene = try await Self.scene.value
    let result = try BuiltProgram.run(
      words + ["--as-of", "2026-11-21"], directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(words): \(result.errors)")
    return result
  }

  @Test(arguments: views)
  func `a view is valid by the schema that it prints, and has lines of 80 cells`(
    view: [String]
  ) async throws {
    let schema = try await run(view + ["--schema"]).output
    let document = try await run(view + ["--format", "json"]).output
    #expect(try SchemaCheck.violations(of: schema, by: document) == [])
    for language in ["zh", "en"] {
      let output = try await run(view + ["--lang", language]).output
      for line in output.split(separator: "\n") {
        #expect(DisplayWidth.cells(String(line)) <= 80, "\(view): \(line)")
      }
    }
  }

  private func rows(_ words: [String], _ key: String) async throws -> [[String: Any]] {
    let output = try await run(words + ["--format", "json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?[key] as? [[String: Any]])
  }

  @Test func `an agenda says what is decided, and what the rest lacks`() async throws {
    let items = try await rows(["meeting", "agenda", "2020-1"], "items")
    #expect(
      items.map { $0["readiness"] as? String } == ["decided", "decided", "lacking", "lacking"])
    #expect(items.map { $0["outcome"] as? String } == ["approve", "approve", nil, nil])
    #expect(
      items.map { $0["lacks"] as? [String] } == [[], [], ["proposal", "evidence"], ["evidence"]])
    let text = try await run(["meeting", "agenda", "2020-1", "--lang", "zh"]).output
    #expect(text.contains("缺:年度提案、材料"), "\(text)")
    #expect(text.contains("annals project propose meeting/2020-1 --what 年度重大项目"), "\(text)")
  }

  @Test func `a round of reports says who owes, who is late and what waits`() async throws {
    let units = try await rows(["report", "status", "2026-10"], "units")
    #expect(units.map { $0["stage"] as? String } == ["returned", "confirmed"])
    #expect(units.map { $0["late_days"] as? Int } == [16, 1])
    #expect(units.map { $0["reason"] as? String } == ["缺表", nil])
    #expect(units.map { $0["waiting"] as? Int } == [0, 0])
  }

  @Test func `a bulletin and an attestation quote the log`() async throws {
    let scene = try await Self.scene.value
    let state = try scene.view().state
    let bulletin = try #require(try await rows(["bulletin"], "bulletins").first)
    let published = try #require(state.bulletins["2026-10"]?.state.published)
    #expect(bulletin["root"] as? String == published.root.description)
    let audits = try await rows(["audit"], "audits")
    #expect(audits.map { $0["finding"] as? String } == ["sound", nil])
    #expect(audits.map { $0["size"] as? Int } == [published.size + 1, nil])
  }

  @Test func `a draw is what anybody computes from the bulletin's root and its portfolio`()
    async throws
  {
    let published = try #require(
      try await Self.scene.value.view().state.bulletins["2026-10"]?.state.published)
    let scene = try await Self.scene.value
    let portfolio = try BuiltProgram.run([
      "portfolio", "--format", "json", "--registry", scene.directory + "/book", "--as-of",
      "2026-10-31", "--known-at", "@\(published.size)",
    ])
    let object = try JSONSerialization.jsonObject(with: Data(portfolio.output.utf8))
    let projects = (object as? [String: Any])?["projects"] as? [[String: Any]]
    let ids = (projects ?? []).compactMap { $0["id"] as? String }
    #expect(ids.count > 2, "\(portfolio.output)\(portfolio.errors)")
    let expected = ids.map { id in
      let text = "\(published.root) project/\(id)"
      return (TreeHash.sha256(Array(text.utf8)).hexadecimal, id)
    }.sorted { $0.0 < $1.0 }
    let drawn = try await rows(["supervision", "draw", "2026-10", "--count", "2"], "drawn")
    #expect(drawn.map { $0["project"] as? String } == expected.prefix(2).map(\.1))
    let whole = try await rows(["supervision", "draw", "2026-10", "--count", "999"], "drawn")
    #expect(whole.map { $0["project"] as? String } == expected.map(\.1))
  }

  @Test(arguments: [["none", "--count", "2"], ["2026-10", "--count", "0"], ["2026-10"]])
  func `a draw without a bulletin or a number is refused`(words: [String]) async throws {
    let scene = try await Self.scene.value
    let result = try BuiltProgram.run(
      ["supervision", "draw"] + words + ["--registry", scene.directory + "/book"])
    #expect(result.status != 0 && !result.errors.isEmpty)
  }

  @Test func `a round and a meeting that are not there are named with a way on`() async throws {
    let scene = try await Self.scene.value
    for words in [["report", "status", "2026-09"], ["meeting", "agenda", "none"]] {
      let result = try BuiltProgram.run(words + ["--registry", scene.directory + "/book"])
      #expect(result.status == 1)
      #expect(result.errors.contains("E-NAME-UNKNOWN"), "\(result.errors)")
      #expect(result.errors.contains("annals \(words[0]) list"), "\(result.errors)")
    }
  }
}
