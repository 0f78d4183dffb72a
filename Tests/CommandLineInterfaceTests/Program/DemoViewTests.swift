// SPDX-License-Identifier: Apache-2.0

import Foundation
import Projections
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// The secretariat's month and the auditor's questions, on an invented registry that holds all of it;
/// `ANNALS_RECORD_GOLDEN=1 swift test` writes the files.
@Suite(DemoSceneTrait()) struct DemoViewTests {
  private static let views: [(String, [String])] = [
    ("demo-milestones", ["milestone", "--overdue", "--due", "30d"]),
    ("demo-slipped", ["milestone", "--slipped", "2"]), ("demo-portfolio", ["portfolio"]),
    ("demo-funding", ["funding", "--project", "demo-1"]),
    ("demo-explain", ["explain", "demo-3.budget.provincial"]),
    ("demo-diff", ["diff", "meeting/2026-3", "now", "--about", "demo-3"]),
    ("demo-behind-the-back", ["diff", "meeting/2026-3", "now", "--as-of", "2026-09-20"]),
    ("demo-brief", ["brief", "--since", "meeting/2026-3"]),
    ("demo-late", ["log", "--late", "30d", "--since", "2026-09-20"]),
    ("demo-agenda", ["meeting", "agenda", "2026-4"]), ("demo-report", ["report", "status"]),
    ("demo-todo", ["todo"]), ("demo-lights", ["project", "show", "demo-1"]),
    ("demo-bulletin", ["diff", "bulletin/2026-09", "now", "--late"]),
    ("demo-form", ["template", "report", "--unit", "演示无锡市科技局", "--period", "2026-10"]),
  ]

  @Test(arguments: views)
  func `a view reads as it did`(name: String, arguments: [String]) throws {
    let output = try DemoScene.view(arguments)
    #expect(try output == GoldenFile.kept(name + ".zh", beside: output))
  }

  @Test(arguments: views.map(\.1), ["zh", "en"])
  func `a view says that it is invented and is no wider than 80 cells`(
    view: [String], language: String
  ) throws {
    let lines = try DemoScene.view(view, lang: language).split(separator: "\n")
    #expect(lines.first?.hasPrefix(language == "zh" ? "[演示数据" : "[invented demo data") == true)
    for line in lines { #expect(DisplayWidth.cells(String(line)) <= 80, "\(view): \(line)") }
  }

  @Test func `what the council saw is told beside what was put back in time afterwards`() throws {
    let told = try DemoScene.view(["explain", "demo-3.budget.provincial"])
    #expect(told.contains("1,000.00"))
    #expect(told.contains("1,200.00"))
    #expect(told.contains("meeting/2026-3"))
    let late = try DemoScene.view(["diff", "meeting/2026-3", "now", "--as-of", "2026-09-20"])
    #expect(late.contains("1,200.00"))
    let brief = try DemoScene.view(["brief", "--since", "meeting/2026-3", "--all"])
    #expect(brief.contains("1,000.00 -> 1,200.00"))
  }

  @Test func `a bulletin tells who reported about its period, which they do after it`() throws {
    let bulletin = try DemoScene.view(
      ["bulletin", "draft", "--period", "2026-10", "--as-of", "2026-10-31"])
    let reports = try #require(bulletin.components(separatedBy: "月报报送").last)
    #expect(reports.contains("已确认"))
    #expect(reports.contains("未报"))
  }

  @Test func `lights and people who disagree can be listed`() throws {
    let rows = try DemoScene.view(["portfolio", "--differs", "--format", "csv"])
      .split(separator: "\r\n")
    let column = try #require(rows.first?.split(separator: ",").firstIndex(of: "differs"))
    #expect(rows.count > 1)
    for row in rows.dropFirst() {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false)[column] == "true")
    }
    let all = try DemoScene.view(["portfolio", "--format", "csv"]).split(separator: "\r\n")
    #expect(all.count > rows.count)
  }

  @Test func `every value of every record has a name in both languages`() throws {
    let scene = try #require(DemoScene.current)
    let state = try Ledger(directory: scene.directory)
      .view(today: CivilDay("2026-11-21") ?? .blank).state
    var nameless: Set<String> = []
    for subject in state.subjects {
      for field in state.tree(of: subject)?.fields ?? [] {
        for case .member(let key) in field.path
        where !FieldWords.wrappers.contains(key) && FieldWords.labels[key] == nil {
          nameless.insert(key)
        }
      }
    }
    #expect(nameless.isEmpty, "\(nameless.sorted())")
  }
}

/// An invented registry of twelve projects and two years, made once for a suite.
final class DemoScene: Sendable {
  @TaskLocal static var current: DemoScene?

  let directory: String

  init() throws {
    directory =
      FileManager.default.temporaryDirectory.appending(path: "annals-demo-" + UUID().uuidString)
      .path
    let made = try BuiltProgram.run(
      ["demo", directory, "--projects", "12", "--years", "2", "--seed", "1"],
      environment: ["HOME": directory + "-home"])
    guard made.status == 0 else { throw RecordingScene.SceneError(text: made.errors) }
  }

  deinit {
    for path in [directory, directory + "-home"] {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// What the program prints of it on a day on which a meeting is ahead.
  static func view(_ arguments: [String], lang: String = "zh") throws -> String {
    let scene = try #require(current)
    let day = arguments.contains("--as-of") ? [] : ["--as-of", "2026-11-21"]
    let result = try BuiltProgram.run(
      arguments + day + ["--registry", scene.directory, "--lang", lang])
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }
}

/// Makes the demo once for all tests of a suite.
struct DemoSceneTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await DemoScene.$current.withValue(try DemoScene(), operation: body)
  }
}
