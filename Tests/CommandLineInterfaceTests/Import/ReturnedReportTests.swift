// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// A report that goes back to its unit takes its figures with it, so that it can be handed in anew.
@Suite(TableSceneTrait()) struct ReturnedReportTests {
  private static let options = TableScene.options + ["--map", "D=ytd"]

  /// A scene in which the unit of Nanjing handed in its report itself.
  private func reported() async throws -> (scene: RecordingScene, first: Int) {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let enrolled = await scene.run(
      "actor", "enroll", "clerk", "南京填报员", "--role", "牵头单位", "--organization", "nanjing-stb")
    try #require(enrolled.status == 0, "\(enrolled.errors)")
    let first = try scene.view().size
    let answer = await scene.run(
      ["import", "南京-10月.csv"] + Self.options + ["--apply", "--actor", "clerk"])
    try #require(answer.status == 0, "\(answer.errors)")
    return (scene, first)
  }

  /// What a reading command prints.
  private func read(_ scene: RecordingScene, _ arguments: String...) throws -> String {
    let result = try BuiltProgram.run(
      arguments + ["--lang", "zh"], directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  private func sentBack() async throws -> (scene: RecordingScene, first: Int) {
    let (scene, first) = try await reported()
    let answer = await scene.run(
      "report", "return", "--unit", "nanjing-stb", "--period", "2026-10", "--reason", "支出与凭证不符",
      "--actor", "sec")
    try #require(answer.status == 0, "\(answer.errors)")
    return (scene, first)
  }

  @Test func `its entries go back with it, and count nowhere`() async throws {
    let (scene, first) = try await sentBack()
    let view = try scene.view()
    let standings = (first..<view.size).compactMap { index -> Standing? in
      guard let entry = view.entry(at: index),
        case .project = entry.statement.subject.kind, !entry.statement.data.event.isAmendment,
        entry.statement.data.event.namedEntry == nil
      else { return nil }
      return view.state.fact(statedBy: entry.statement.id)?.standing
    }
    #expect(standings.count == 3 && Set(standings) == [.returned], "\(standings)")
    let laser = view.state.projects["nanjing-laser"]?.state
    #expect(laser?.money.lines.first?.spent.total == .zero)
    #expect(view.state.reports["2026-10"]?.state.owes("nanjing-stb") == true)
  }

  @Test func `the report that was put right goes in without a conflict`() async throws {
    let (scene, _) = try await sentBack()
    try scene.write(
      "南京-10月.csv",
      """
      南京市 2026 年 10 月月报,,,
      填报单位:南京市科技局,,单位:万元,
      序号,项目名称,形象进度(%),本年累计完成投资,本月省级财政支出,备注
      1,演示激光研究院,45%,"1,200.50",30,按计划
      """)
    let answer = await scene.run(
      ["import", "南京-10月.csv"] + Self.options + ["--apply", "--actor", "clerk"])
    #expect(answer.status == 0, "\(answer.errors) \(answer.output)")
    let laser = try scene.view().state.projects["nanjing-laser"]?.state
    #expect(laser?.money.lines.first?.spent.reported == Money(fen: 30_000_000))
    #expect(laser?.progress.last?.fact.percent == 45)
    let todo = try read(scene, "todo", "--unit", "nanjing-stb")
    #expect(!todo.contains("已退回"), "\(todo)")
  }

  @Test func `the unit takes its batch back, except the report that was answered`() async throws {
    let (scene, first) = try await sentBack()
    let size = try scene.view().size
    let answer = await scene.run(
      "entry", "withdraw", "--batch", "\(first + 1)", "--reason", "重新填报", "--actor", "clerk")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("报送 #\(first) 已有答复"), "\(answer.errors)")
    #expect(try scene.view().size == size + 3)
  }

  @Test func `the unit sees what was sent back, by whom and why`() async throws {
    let (scene, first) = try await sentBack()
    let todo = try read(scene, "todo", "--unit", "nanjing-stb", "--all")
    #expect(todo.contains("由秘书处退回:支出与凭证不符"), "\(todo)")
    let shown = try read(scene, "entry", "show", "\(first + 1)")
    #expect(shown.contains("状态  已退回"), "\(shown)")
    #expect(shown.contains("秘书处  支出与凭证不符"), "\(shown)")
    #expect(shown.contains("annals entry show"), "\(shown)")
    let raw = try read(scene, "entry", "show", "\(first + 1)", "--format", "json")
    #expect(raw.contains(#""settled_reason":"支出与凭证不符""#), "\(raw)")
  }

  @Test func `what a receipt says fits a terminal, and names what was never recorded`() async throws
  {
    for lang in ["zh", "en"] {
      let scene = try TableScene.made()
      let steps = [
        [
          "funding", "spend", "nanjing-laser", "--source", "省级财政", "--amount", "1234.56万元",
          "--on", "2026-03-01", "--for", "nanjing-stb:管理服务中心", "--evidence", "纸.txt", "--dry-run",
        ],
        [
          "funding", "spend", "nanjing-laser", "--source", "省级财政", "--amount", "12.5万元",
          "--on", "2026-03-01", "--for", "nanjing-stb", "--evidence", "纸.txt",
        ],
        ["report", "open", "--period", "2026-11", "--due", "2026-12-05"],
      ]
      for step in steps {
        let answer = await scene.run(step, lang: lang)
        for line in (answer.output + answer.errors).split(separator: "\n") {
          #expect(DisplayWidth.cells(String(line)) <= 80, "\(line)")
        }
      }
      let spent = await scene.run(
        "funding", "spend", "suzhou-packaging", "--source", "省级财政", "--amount", "1万元", "--on",
        "2026-03-01", "--for", "suzhou-stb", "--evidence", "纸.txt", lang: lang)
      #expect(spent.output.contains(lang == "zh" ? "拨付 -" : "disbursed -"), "\(spent.output)")
      #expect(!spent.output.contains(" 0.00"), "\(spent.output)")
    }
  }

  @Test func `a todo advises no confirmation that would be refused`() async throws {
    let (scene, _) = try await reported()
    let met = [
      [
        "milestone", "plan", "nanjing-laser", "beam", "出光", "--due", "2026-10", "--on",
        "2026-01-05",
      ]
        + ["--actor", "sec"],
      ["milestone", "meet", "nanjing-laser", "beam", "--on", "2026-10-20", "--actor", "clerk"],
      ["milestone", "meet", "nanjing-laser", "beam", "--on", "2026-10-21", "--actor", "sec"],
    ]
    for step in met {
      let answer = await scene.run(step)
      try #require(answer.status == 0, "\(step) \(answer.errors)")
    }
    let own = try scene.view().size - 1
    let todo = try read(scene, "todo", "--all")
    #expect(todo.contains("与 #\(own) 冲突,宜退回"), "\(todo)")
    #expect(todo.contains("annals entry return \(own - 1)"), "\(todo)")
    let refused = await scene.run("entry", "confirm", "\(own - 1)", "--actor", "sec")
    #expect(refused.status == 1, "\(refused.output)")
    let returned = await scene.run(
      "entry", "return", "\(own - 1)", "--reason", "中心已登记", "--actor", "sec")
    #expect(returned.status == 0, "\(returned.errors)")
  }

  @Test func `a total that rests on what waits says so`() async throws {
    let scene = try TableScene.made()
    let answer = await scene.run(
      "actor", "enroll", "man", "管理服务中心", "--role", "管理服务中心")
    try #require(answer.status == 0, "\(answer.errors)")
    let spent = await scene.run(
      "funding", "spend", "nanjing-laser", "--source", "省级财政", "--amount", "100万元", "--on",
      "2026-03-01", "--actor", "man")
    try #require(spent.status == 0, "\(spent.errors)")
    let said = spent.output.replacing("\n    ", with: "")
    #expect(said.contains("靠的是还没有确认的"), "\(spent.output)")
    let funding = try read(scene, "funding", "--project", "nanjing-laser")
    #expect(funding.contains("已确认的支出和退回比已确认的到位多 100.00 万元"), "\(funding)")
  }
}
