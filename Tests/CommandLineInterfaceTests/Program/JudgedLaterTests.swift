// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// What was known at an earlier day is judged by today, unless a day is named; the view says so.
@Suite(DemoSceneTrait()) struct JudgedLaterTests {
  private func lights(_ arguments: [String]) throws -> [String] {
    let result = try DemoScene.run(["portfolio"] + arguments + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let rows = try #require(object?["projects"] as? [[String: Any]])
    return rows.map { $0["light"] as? String ?? "-" }
  }

  /// The command below the sentence that says so, without the breaks of its lines.
  private func hint(_ view: [String]) throws -> String? {
    let result = try DemoScene.run(view)
    #expect(result.status == 0, "\(view): \(result.errors)")
    let lines = result.output.split(separator: "\n")
    for line in lines { #expect(DisplayWidth.cells(String(line)) <= 80, "\(line)") }
    guard let said = lines.firstIndex(where: { $0.contains("所知只到") }) else { return nil }
    let below = lines[lines.index(after: said)...].drop { !$0.contains("annals ") }
      .prefix { !$0.hasPrefix("版本") }
    return below.joined(separator: "\n").replacing("\\\n", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: ["meeting/2026-3", "2026-09-20", "@1200", "bulletin/2026-09", "2026Q3"])
  func `a view of what was known says how to judge it by its own day`(point: String) throws {
    #expect(
      try hint(["portfolio", "--known-at", point])
        == "annals portfolio --lang zh --as-of \(point) --known-at \(point)")
    #expect(try hint(["portfolio", "--as-of", point, "--known-at", point]) == nil)
  }

  @Test func `the lights that the council saw are not those of today`() throws {
    let point = ["--known-at", "meeting/2026-3"]
    #expect(try lights(point) != lights(point + ["--as-of", "meeting/2026-3"]))
  }

  @Test func `every view that judges by a day says so, others do not`() throws {
    let point = "meeting/2026-3"
    for view in [
      ["milestone", "list"], ["project", "show", "demo-1"], ["brief"], ["todo"], ["funding"],
      ["explain", "demo-3.light"], ["target"], ["report"], ["supervision"],
    ] {
      #expect(try hint(view + ["--known-at", point])?.hasSuffix("--known-at " + point) == true)
      #expect(try hint(view) == nil)
    }
    for view in [["log"], ["explain", "demo-3.status"], ["entry", "100"], ["document"]] {
      #expect(try hint(view + ["--known-at", point]) == nil)
    }
  }

  @Test func `a token says on which day its log ended`() throws {
    let list = try DemoScene.run(["bulletin", "list", "--format", "json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String: Any]
    let bulletin = try #require((object?["bulletins"] as? [[String: Any]])?.first)
    let size = try #require(bulletin["size"] as? Int)
    let root = try #require(bulletin["root"] as? String)
    let token = "@\(size)-\(root.prefix(16))"
    #expect(
      try hint(["portfolio", "--at", token])
        == "annals portfolio --lang zh --as-of \(token) --at \(token)")
    let shown = ["portfolio", "--at", token, "--as-of", token]
    #expect(try hint(shown) == nil)
    let row = try DemoScene.run(["log", "--at", token, "--limit", "1", "--format", "ndjson"]).output
    let last = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
    let day = try #require(last?["recorded"] as? String)
    #expect(try DemoScene.run(shown).output.contains("截至 \(day)"), "\(day)")
  }
}
