// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// Pages with charts, of an invented registry that has something to draw;
/// `ANNALS_RECORD_GOLDEN=1 swift test` writes the file.
@Suite(DemoSceneTrait()) struct DemoPageTests {
  private static func page(_ view: [String], _ language: String = "zh") throws -> String {
    try DemoScene.view(view + ["--format", "html"], lang: language)
  }

  @Test func `a dossier is the page that it was`() throws {
    let page = try Self.page(["project", "show", "demo-1"])
    let path = "Tests/CommandLineInterfaceTests/Golden/demo-dossier.zh.html"
    #expect(try page == GoldenFile.kept(at: path, beside: page))
  }

  @Test(
    arguments: [
      (["project", "show", "demo-1"], 2), (["funding"], 1), (["funding", "--by", "fund"], 1),
      (["milestone", "--all"], 1), (["portfolio"], 1), (["brief", "--since", "meeting/2026-3"], 1),
      (["bulletin", "draft", "--period", "2026-10"], 1), (["target"], 1), (["todo"], 0),
    ] as [([String], Int)], ["zh", "en"])
  func `what a chart says stands in a table of its page, too`(
    expected: ([String], Int), language: String
  ) throws {
    let page = try Self.page(expected.0, language)
    let parts = page.components(separatedBy: "<svg ")
    #expect(parts.count - 1 == expected.1)
    // Where no chart is drawn, nothing is missing.
    let rest = ([parts[0]] + parts.dropFirst().map { $0.components(separatedBy: "</svg>")[1] })
      .joined()
    for part in parts.dropFirst() {
      let chart = part.components(separatedBy: "</svg>")[0]
      // Scales and legends are grey.
      for text in chart.components(separatedBy: "fill=\"#1a1a1a\">").dropFirst() {
        let words = text.components(separatedBy: "</text>")[0]
        for figure in words.split(whereSeparator: { !"0123456789.,-".contains($0) })
        where figure.contains(where: \.isNumber) {
          #expect(rest.contains(figure), "\(figure) of \(words)")
        }
      }
    }
  }

  @Test func `figures of years past are written as the table writes them`() throws {
    let page = try BuiltProgram.run(
      ["milestone", "--format", "html", "--lang", "zh", "--as-of", "2026-11-21"]
    ).output
    #expect(page.contains(">到期无信息 4,343</text>"))
    #expect(page.contains("align=\"right\">4,343</td>"))
  }

  @Test(arguments: ["json", "csv", "markdown", "table"])
  func `other formats have no chart`(format: String) throws {
    let output = try DemoScene.view(["project", "show", "demo-1", "--format", format])
    #expect(!output.contains("svg"))
    #expect(!output.contains("进度图"))
  }
}
