// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Bulletins from their draft to what changed behind their back, and the forms of the month.
@Suite(LeadersSceneTrait()) struct BulletinDraftTests {
  private func draft(_ scene: RecordingScene, _ options: String...) throws -> String {
    let file = scene.directory + "/book/通报.html"
    let result = try BuiltProgram.run(
      ["bulletin", "draft", "--period", "2026-10", "--registry", scene.directory + "/book"]
        + ["--lang", "zh", "-o", file] + options)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("annals bulletin publish"), "\(result.errors)")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test func `a draft shows the days of its period and says from which log it is drawn`() throws {
    let scene = try #require(LeadersScene.current)
    let page = try draft(scene)
    #expect(page.contains("2026-10 监测通报"))
    #expect(page.contains("数字截至 2026-10-31"))
    let view = try scene.view()
    #expect(page.contains(view.root.hexadecimal))
    #expect(page.contains("--at \(view.token)"))
    #expect(page.contains("省级财政"))
    #expect(page.contains("没有上一期通报"))
  }

  @Test func `it is published as it was drafted, and what changes later is listed`() async throws {
    let scene = try await LeadersScene.made()
    let token = try scene.view().token
    _ = try draft(scene)
    let correction = await scene.run(
      "funding", "budget", "wuxi-iot", "--source", "district", "--year", "2025", "--amount",
      "700万元", "--revise", "--on", "2025-06-01", "--basis", "区财政调整单", "--actor", "sec")
    #expect(correction.status == 0, "\(correction.errors)")
    let published = await scene.run(
      "bulletin", "publish", "通报.html", "--title", "10月通报", "--period", "2026-10", "--at",
      token.description, "--on", "2026-11-21", "--actor", "sec")
    #expect(published.status == 0, "\(published.errors)")
    let bulletin = try #require(try scene.view().state.bulletins["2026-10"]?.state.published)
    #expect(bulletin.size == token.size)
    #expect(bulletin.root.description.hasPrefix(token.rootPrefix))
    let changed = try BuiltProgram.run([
      "diff", "bulletin/2026-10", "now", "--late", "--registry", scene.directory + "/book",
      "--lang", "zh",
    ])
    #expect(changed.output.contains("800.00"), "\(changed.output)\(changed.errors)")
    #expect(changed.output.contains("700.00"))
    let next = try BuiltProgram.run([
      "bulletin", "draft", "--period", "2026-11", "--registry", scene.directory + "/book",
      "--lang", "zh",
    ])
    #expect(next.output.contains("上期通报(2026-10)以后变更的数"), "\(next.errors)")
    #expect(next.output.contains("700.00"))
  }

  @Test(arguments: ["zh", "en"])
  func `a period that is not over is drafted, and title and text say so`(lang: String) throws {
    let scene = try #require(LeadersScene.current)
    let output = scene.directory + "/book/未完-\(lang).md"
    let draft = [
      "bulletin", "draft", "--period", "2026-11", "--as-of", "2026-11-21", "--registry",
      scene.directory + "/book", "--lang", lang, "-o", output,
    ]
    let result = try BuiltProgram.run(draft)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("--unfinished"), "\(result.errors)")
    #expect(result.errors.contains("--registry \(scene.directory)/book"), "\(result.errors)")
    let text = try String(contentsOfFile: output, encoding: .utf8)
    let title = try #require(text.split(separator: "\n").first { $0.hasPrefix("# ") })
    #expect(title.contains(lang == "zh" ? "本期未结束" : "not over"), "\(title)")
    #expect(title.contains("2026-11-21"), "\(title)")
    #expect(text.contains(lang == "zh" ? "到 2026-11-30 才结束" : "ends on 2026-11-30"), "\(text)")
    let over = try BuiltProgram.run(
      draft.map { $0 == "2026-11-21" ? "2026-11-30" : $0 })
    #expect(over.status == 0 && !over.errors.contains("--unfinished"))
    #expect(try !String(contentsOfFile: output, encoding: .utf8).contains("未结束"))
  }

  @Test func `a bulletin of a period that is not over is recorded on purpose only`() async throws {
    let scene = try await LeadersScene.made()
    try scene.write("x.html", "x")
    let publish = [
      "bulletin", "publish", "x.html", "--title", "11月通报", "--period", "2026-11", "--actor", "sec",
    ]
    let size = try scene.view().size
    let refused = await scene.run(publish)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("E-BULLETIN-UNFINISHED"), "\(refused.errors)")
    #expect(try scene.view().size == size)
    let meant = await scene.run(publish + ["--unfinished"])
    #expect(meant.status == 0, "\(meant.errors)")
  }

  @Test func `one file is one bulletin`() async throws {
    let scene = try await LeadersScene.made()
    try scene.write("x.html", "x")
    let publish = [
      "bulletin", "publish", "x.html", "--title", "9月通报", "--period", "2026-09", "--actor", "sec",
    ]
    let first = await scene.run(publish)
    #expect(first.status == 0, "\(first.errors)")
    let size = try scene.view().size
    let again = await scene.run(publish + ["--id", "september"])
    #expect(again.status == 1)
    #expect(again.errors.contains("E-BULLETIN-REPEATED"), "\(again.errors)")
    #expect(again.errors.contains("bulletin/2026-09"), "\(again.errors)")
    #expect(try scene.view().size == size)
    try scene.write("x.html", "y")
    let other = await scene.run(publish + ["--id", "september"])
    #expect(other.status == 0, "\(other.errors)")
  }

  @Test(arguments: ["@1", "@12-0000000000000000", "昨天"])
  func `a token that this log never had is refused`(token: String) async throws {
    let scene = try #require(LeadersScene.current)
    try scene.write("x.html", "x")
    let size = try scene.view().size
    let answer = await scene.run(
      "bulletin", "publish", "x.html", "--title", "x", "--period", "2026-09", "--at", token,
      "--actor", "sec")
    #expect(answer.status != 0)
    #expect(answer.errors.contains("E-TOKEN"), "\(answer.errors)")
    #expect(try scene.view().size == size)
  }

  @Test func `the form of a report is a table to fill in, under headings that people read`() throws
  {
    let scene = try #require(LeadersScene.current)
    let file = scene.directory + "/无锡.csv"
    let result = try BuiltProgram.run([
      "template", "report", "--unit", "无锡", "--period", "2026-10", "--registry",
      scene.directory + "/book", "--lang", "zh", "-o", file,
    ])
    #expect(result.status == 0, "\(result.errors)")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.first == "对象编号,事项,编号,计划,现有,期间,本期,单位,口径,日期,依据,名称", "\(lines)")
    #expect(lines.contains { $0.contains(",里程碑,sample,2026-10,") }, "\(lines)")
    #expect(
      lines.contains { $0.contains(",完成投资,,\"1,600.00\",930.00,2026-10,,万元,本年累计,") }, "\(lines)")
  }

  @Test(arguments: [["--unit", "无锡", "--period", "昨天"], ["--unit", "火星", "--period", "2026-10"]])
  func `a form of nobody or of no period is refused`(options: [String]) throws {
    let scene = try #require(LeadersScene.current)
    let result = try BuiltProgram.run(
      ["template", "report", "--registry", scene.directory + "/book"] + options)
    #expect(result.status != 0)
    #expect(result.errors.contains("E-"))
  }
}
