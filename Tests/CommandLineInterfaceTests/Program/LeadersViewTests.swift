// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// Lights, the one page and the to-do list of a registry that has something to judge;
/// `ANNALS_RECORD_GOLDEN=1 swift test` writes the files.
@Suite(LeadersSceneTrait()) struct LeadersViewTests {
  private static let brief = ["brief", "--since", LeadersScene.known]
  private static let views: [[String]] = [
    brief, ["brief"], ["todo"], ["todo", "--unit", "wuxi-stb"], ["milestone"],
    ["milestone", "--overdue", "--against", "baseline"], ["project", "show", "wuxi-sensor"],
    ["funding", "--project", "wuxi-sensor"], ["funding"], ["portfolio"],
  ]

  @Test(
    arguments: [
      ("brief-leaders.zh", brief), ("brief-leaders.en", brief), ("todo-leaders.zh", ["todo"]),
      ("milestones-leaders.zh", ["milestone"]),
      ("project-leaders.zh", ["project", "show", "wuxi-sensor"]),
      ("funding-leaders.zh", ["funding", "--project", "wuxi-sensor"]),
    ] as [(String, [String])])
  func `a view reads as it did`(name: String, arguments: [String]) throws {
    let output = try LeadersScene.view(arguments, lang: String(name.suffix(2)))
    let text = GoldenFile.withoutToken(output)
    #expect(text.count < output.count)
    #expect(try text == GoldenFile.kept(name, beside: text))
  }

  @Test(arguments: views, ["zh", "en"])
  func `no line is wider than 80 cells, and the page has no more than 50`(
    view: [String], language: String
  ) throws {
    let lines = try LeadersScene.view(view, lang: language).split(separator: "\n")
    for line in lines { #expect(DisplayWidth.cells(String(line)) <= 80, "\(view): \(line)") }
    if view[0] == "brief" { #expect(lines.count <= 50) }
  }

  @Test(arguments: views)
  func `machines read the same in both languages`(view: [String]) throws {
    let outputs = try ["zh", "en"].map { language in
      try LeadersScene.view(view + ["--format", "csv"], lang: language)
    }
    #expect(outputs[0] == outputs[1])
    #expect(!outputs[0].isEmpty)
  }

  @Test func `a project is found by its light`() throws {
    for (light, id) in [("红", "wuxi-sensor"), ("灰", "wuxi-iot")] {
      let rows = try LeadersScene.view(["project", "list", "--light", light, "--format", "csv"])
        .split(separator: "\r\n").dropFirst()
      #expect(rows.count == 1)
      #expect(rows.first?.contains(id) == true, "\(rows)")
    }
    let green = try LeadersScene.view(["project", "list", "--light", "green", "--format", "csv"])
    #expect(green.split(separator: "\r\n").count == 1)
  }

  @Test func `a point that was never there is refused`() throws {
    let scene = try #require(LeadersScene.current)
    for point in ["meeting/none", "@0", "昨天"] {
      let result = try BuiltProgram.run(
        ["brief", "--since", point, "--registry", scene.directory + "/book"])
      #expect(result.status != 0)
      #expect(result.errors.contains("E-"))
    }
  }
}
