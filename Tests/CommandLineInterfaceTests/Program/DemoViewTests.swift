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
    ("demo-explain-light", ["explain", "demo-3.light"]),
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

  @Test(arguments: views.map(\.1))
  func `a view is valid by the schema that it prints`(view: [String]) throws {
    let schema = try DemoScene.view(view + ["--schema"])
    let document = try DemoScene.view(view + ["--format", "json"])
    #expect(try SchemaCheck.violations(of: schema, by: document) == [])
  }

  @Test func `labels for machines are the same in every language`() throws {
    for view in [["diff", "meeting/2026-3", "now"], ["explain", "demo-3"]] {
      let rows = try ["zh", "en"].map {
        try DemoScene.view(view + ["--format", "ndjson"], lang: $0)
      }
      #expect(rows[0] == rows[1])
      #expect(!rows[0].contains(#""matter":"登记""#))
      #expect(rows[0].contains(#""matter":"#))
    }
  }

  @Test func `a bulletin that was published after its period changes nothing that it told`() throws
  {
    for point in ["bulletin/2026-09", "meeting/2026-3"] {
      let text = try DemoScene.view(["diff", point, "now", "--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let changes = try #require(object?["changes"] as? [[String: Any]])
      let late = changes.filter { $0["late"] as? Bool == true }
      #expect(!late.isEmpty)
      #expect(!late.contains { $0["subject"] as? String == point })
    }
  }

  @Test func `what was crossed by a late entry is told whole, and what it says`() throws {
    let text = try DemoScene.view(["log", "--late", "30d", "--since", "2026-09-20"])
    let json = try DemoScene.view(
      ["log", "--late", "30d", "--since", "2026-09-20", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let crossed = try #require(object?["crossed"] as? [[String: Any]])
    #expect(!crossed.isEmpty)
    for row in crossed {
      for point in try #require(row["crossed"] as? [String]) { #expect(text.contains(point)) }
      #expect(row["actor"] is String)
    }
    #expect(text.contains("预算调整  省级财政 2026 1,000.00 -> 1,200.00 万元"), "\(text)")
  }

  @Test func `a limit limits the changes, too, and the title says how many are shown`() throws {
    func steps(_ limit: [String]) throws -> [Int] {
      let rows = try DemoScene.view(["log", "demo-3", "--changes", "--format", "ndjson"] + limit)
      let entries = try rows.split(separator: "\n").map { line in
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(row?["entry"] as? Int)
      }
      return entries.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    let all = try steps([])
    #expect(all.count > 12)
    #expect(try steps(["--limit", "12"]) == Array(all.suffix(12)))
    let log = try DemoScene.view(["log", "--limit", "8"])
    #expect(log.contains("最近 8 条(共 2259 条)"), "\(log.prefix(200))")
    let some = try DemoScene.view(["log", "demo-3", "--limit", "8"], lang: "en")
    #expect(some.contains("Newest 8 of "), "\(some.prefix(200))")
  }

  @Test func `a page is not compared with a time to come`() throws {
    let ahead = try DemoScene.run(["brief", "--since", "meeting/2026-4", "--as-of", "2026-11-21"])
    #expect(ahead.status == 2)
    #expect(ahead.output.isEmpty)
    #expect(ahead.errors.contains("E-DATE"), "\(ahead.errors)")
    let today = try DemoScene.run(["brief", "--since", "2026-11-21", "--as-of", "2026-11-21"])
    #expect(today.status == 0, "\(today.errors)")
  }

  @Test func `the light of a project is explained by what decides it`() throws {
    let light = try DemoScene.view(["explain", "demo-3.light", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(light.utf8)) as? [String: Any]
    let fields = try #require(object?["light"] as? [String: Any])
    let shown = try DemoScene.view(["project", "show", "demo-3", "--format", "json"])
    let dossier = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
    let project = try #require(dossier?["project"] as? [String: Any])
    #expect(fields["light"] as? String == project["light"] as? String)
    #expect(fields["assessment"] as? String == project["assessment"] as? String)
    #expect(fields["news_entry"] is Int)
    #expect((object?["parts"] as? [[String: Any]])?.isEmpty == false)
    #expect(try DemoScene.view(["explain", "demo-3.灯号"]).contains("灯号按规则算出"))
  }

  @Test func `a fund is listed with its size and level`() throws {
    let line = try DemoScene.view(["fund"]).split(separator: "\n")
      .first { $0.hasPrefix("demo-risk-fund") }
    #expect(line?.contains("20,000.00") == true && line?.contains(" 市 ") == true, "\(line ?? "")")
  }

  @Test(arguments: ["source", "year", "city", "fund"], ["zh", "en"])
  func `money stands in a table that fits, by whatever it is put together`(
    grouping: String, language: String
  ) throws {
    let output = try DemoScene.view(["funding", "--by", grouping], lang: language)
    let total = language == "zh" ? "合计" : "Total"
    // One line of all sums: a table, and no stack of labelled figures.
    let sums = output.split(separator: "\n").filter { $0.contains(total) }
    #expect(sums.count { $0.split(separator: " ").count > 6 } == 1, "\(output)")
    if grouping == "year" {
      #expect(
        !output.contains(" -2") && output.contains(language == "zh" ? "没有写年度" : "naming a year"))
    }
  }

  @Test func `the command below a list of tasks names a task of this registry`() throws {
    let list = try DemoScene.view(["task"])
    let hint = try #require(list.firstMatch(of: /annals task report ([^ ]+)/)?.1)
    #expect(list.split(separator: "\n").contains { $0.hasPrefix(hint + " ") }, "\(list)")
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

  @Test func `a log is told in words, and machines are told the codes`() throws {
    let names = EventCatalogue.all.map { $0.name }
    for lang in ["zh", "en"] {
      for view in [["log", "demo-1"], ["log", "--limit", "200"], ["log", "demo-1", "--changes"]] {
        let text = try DemoScene.view(view + ["--all"], lang: lang)
        for name in names { #expect(!text.contains("  \(name)"), "\(view): \(name)") }
      }
    }
    let row = try DemoScene.view(["log", "demo-1", "--limit", "1", "--format", "ndjson"])
    let object = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
    #expect(names.contains(try #require(object?["type"] as? String)))
    let one = try DemoScene.view(["log", "demo-1", "--type", "里程碑改期"])
    #expect(one.contains(" -> "), "\(one)")
    #expect(try DemoScene.view(["log", "demo-1", "--type", "milestone.rescheduled"]) == one)
    #expect(try DemoScene.run(["log", "--type", "里程碑搬家"]).status == 2)
  }

  @Test func `every type of event and every member of one has a name in both languages`() {
    for type in EventCatalogue.all {
      #expect(EventLabels.labels[type.name] != nil, "\(type.name)")
      guard case .object(let members) = type.schema else { continue }
      for member in members { #expect(FieldWords.labels[member.key] != nil, "\(member.key)") }
    }
    #expect(Set(EventLabels.labels.values.map(\.zh)).count == EventLabels.labels.count)
    #expect(Set(EventLabels.labels.values.map(\.en)).count == EventLabels.labels.count)
    for (name, label) in EventLabels.labels {
      #expect(EventLabels.type(label.zh) == name)
      #expect(EventLabels.type(label.en) == name)
    }
  }

  @Test func `what differs has one row a value and labels that tell them apart`() throws {
    let diff = ["diff", "bulletin/2026-03", "now"]
    let json = try DemoScene.view(diff + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let rows = try #require(object?["changes"] as? [[String: Any]])
    let values = rows.map { "\($0["subject"] ?? "") \($0["path"] ?? "")" }
    #expect(rows.count > 50)
    #expect(Set(values).count == values.count)
    // A row names its late entries, where others changed the value after them, too.
    let mixed = rows.filter {
      ($0["late"] as? Bool) == true && ($0["late_entries"] as? [String])?.isEmpty == true
    }
    #expect(mixed.isEmpty)
    for lang in ["zh", "en"] {
      let text = try DemoScene.view(diff + ["--about", "demo-1", "--all"], lang: lang)
      let matters = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 != " " }.drop { $0 == " " }.split(separator: "  ").first ?? ""
      }
      #expect(matters.count > 5)
      #expect(Set(matters).count == matters.count, "\(text)")
    }
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

  /// What the program answers about it.
  static func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    let scene = try #require(current)
    return try BuiltProgram.run(
      arguments + ["--lang", "zh"], directory: URL(filePath: scene.directory))
  }

  /// What the program prints of it on a day on which a meeting is ahead.
  static func view(_ arguments: [String], lang: String = "zh") throws -> String {
    let scene = try #require(current)
    let day = arguments.contains("--as-of") ? [] : ["--as-of", "2026-11-21"]
    let result = try BuiltProgram.run(
      arguments + day + ["--lang", lang], directory: URL(filePath: scene.directory))
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
