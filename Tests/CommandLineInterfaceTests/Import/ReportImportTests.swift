// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Monthly reports as units send them; `ANNALS_RECORD_GOLDEN=1 swift test` writes the plans.
@Suite(TableSceneTrait()) struct ReportImportTests {
  private static let mapped = ["--map", "B=ytd"]

  @Test(arguments: ["zh", "en"])
  func `the plan reads as it did, is no wider than 80 cells, and records nothing`(
    lang: String
  ) async throws {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let before = scene.files()
    let answer = await scene.run(
      ["import"] + TableScene.names + TableScene.options, lang: lang)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(scene.files() == before)
    for line in answer.output.split(separator: "\n") {
      #expect(DisplayWidth.cells(String(line)) <= 80, "\(line)")
    }
    let plan = GoldenFile.withoutToken(answer.output)
    #expect(try plan == GoldenFile.kept("import-plan.\(lang)", beside: plan))
  }

  @Test func `clean files go in as one batch each, for their unit, with the file as evidence`()
    async throws
  {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let size = try scene.view().size
    let answer = await scene.run(
      ["import"] + TableScene.names + TableScene.options + Self.mapped + ["--apply"])
    #expect(answer.status == 1, "two files stay out")
    #expect(answer.errors.contains("2 份有问题,整份没有进:无锡-10月.csv、常州-10月.xls"), "\(answer.errors)")
    #expect(answer.errors.contains("登记成了"))
    let view = try scene.view()
    let added = Array(view.entries.dropFirst(size))
    #expect(added.count == 6, "\(answer.output)")
    let batches = Set(added.map(\.statement.correlation))
    #expect(batches.count == 2 && !batches.contains(nil))
    for entry in added {
      let common = entry.statement.data.common
      #expect(common.for?.role == .leadUnit)
      #expect(common.evidence.count == 1)
    }
    let laser = try #require(view.state.projects["nanjing-laser"]?.state)
    let money = laser.money.lines.first { $0.source == .provincial }
    #expect(money?.spent.reported == Money(fen: 35_000_000))
    #expect(laser.progress.first?.fact.percent == 45)
    let round = try #require(view.state.reports["2026-10"]?.state)
    let stages = Dictionary(
      uniqueKeysWithValues: round.units.map { ($0.unit.description, $0.stage) })
    #expect(stages["nanjing-stb"] == .submitted && stages["suzhou-stb"] == .submitted)
    #expect(stages["wuxi-stb"] == .owed)
    let invested = added.compactMap { entry in
      if case .investmentReported(let event) = entry.statement.data.event { event } else { nil }
    }
    #expect(Set(invested.map(\.amount.fen)) == [1_200_500_000, 1_200_000_000])
    #expect(invested.allSatisfy { $0.measure == .yearToDate })
  }

  @Test func `a form that nobody filled in is no report`() async throws {
    let scene = try TableScene.made()
    let folder = URL(filePath: scene.directory + "/book")
    let form = try BuiltProgram.run(
      [
        "template", "report", "--unit", "wuxi-stb", "--period", "2026-10", "-o", "无锡.csv", "--lang",
        "zh",
      ],
      directory: folder)
    #expect(form.status == 0, "\(form.errors)")
    let size = try scene.view().size
    let plan = await scene.run(["import", "无锡.csv"] + TableScene.options)
    #expect(plan.output.contains("一个数、一个日期也没有填"), "\(plan.output)")
    #expect(plan.output.contains("annals report submit <文件> --unit wuxi-stb"), "\(plan.output)")
    let applied = await scene.run(["import", "无锡.csv"] + TableScene.options + ["--apply"])
    #expect(applied.status == 1)
    #expect(try scene.view().size == size)
    #expect(try scene.view().state.reports["2026-10"]?.state.owes("wuxi-stb") == true)
  }

  @Test func `the same file again records nothing, and says so`() async throws {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let command = ["import", "南京-10月.csv"] + TableScene.options + ["--apply"]
    let first = await scene.run(command)
    #expect(first.status == 0, "\(first.errors)")
    let size = try scene.view().size
    let second = await scene.run(command)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("没有要登记的"), "\(second.output)")
    #expect(try scene.view().size == size)
    let plan = await scene.run(["import", "南京-10月.csv"] + TableScene.options)
    #expect(plan.output.contains("台账里都有了"), "\(plan.output)")
  }

  @Test func `a batch is taken back whole, and can come in again`() async throws {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let command = ["import", "南京-10月.csv"] + TableScene.options + ["--apply"]
    let size = try scene.view().size
    let first = await scene.run(command)
    #expect(
      first.output.contains("annals entry withdraw --batch \(size) --reason ..."), "\(first.output)"
    )
    let taken = await scene.run("entry", "withdraw", "--batch", "\(size)", "--reason", "导错了")
    #expect(taken.status == 0, "\(taken.errors)")
    let laser = try scene.view().state.projects["nanjing-laser"]?.state
    #expect(laser?.progress.isEmpty == true)
    let again = await scene.run(command)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try scene.view().state.projects["nanjing-laser"]?.state.progress.count == 1)
  }

  @Test func `what the plan proposes for a conflict and for a name puts the file right`()
    async throws
  {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let command = ["import", "无锡-10月.csv"] + TableScene.options
    let plan = await scene.run(command)
    let printed = plan.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let correction = try #require(printed.first { $0.contains("annals entry correct") })
    let index = try #require(correction.split(separator: " ").first { Int($0) != nil })
    #expect(correction.contains("--set amount=320万元"))
    let corrected = await scene.run(
      "entry", "correct", String(index), "--set", "amount=320万元", "--reason", "录入有误")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(
      printed.contains { $0.contains("annals project alias wuxi-sensor --add 传感室") },
      "\(plan.output)")
    let named = await scene.run("project", "alias", "wuxi-sensor", "--add", "传感室")
    #expect(named.status == 0, "\(named.errors)")
    // Now both rows are of one project, with two figures for its progress.
    let again = await scene.run(command)
    #expect(again.output.contains("同一件事在 B2 已经有了"), "\(again.output)")
    try scene.write(
      "无锡-10月.csv",
      "项目,进度,本月省级财政支出(万元),里程碑,完成日期\n传感室,60,320,完成建章立制,2026年10月20日\n")
    let applied = await scene.run(command + ["--apply"])
    #expect(applied.status == 0, "\(applied.errors)\(applied.output)")
    let sensor = try scene.view().state.projects["wuxi-sensor"]?.state
    #expect(sensor?.milestones.first?.outcome == .met)
    #expect(sensor?.progress.map(\.fact.percent) == [60])
  }

  @Test func `a question is answered for the column, and only then does the file go in`()
    async throws
  {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let asked = await scene.run(["import", "苏州-10月.csv"] + TableScene.options + ["--apply"])
    #expect(asked.status == 1)
    for (answer, measure) in [("B=month", AmountMeasure.period), ("完成投资 = to-date", .toDate)] {
      let plan = await scene.run(
        ["import", "苏州-10月.csv"] + TableScene.options + ["--map", answer, "--format", "json"])
      #expect(plan.output.contains(#""ready":true"#), "\(plan.output)\(plan.errors)")
      _ = measure
    }
    try scene.write("列名.txt", "# 苏州的表\n完成投资 = 本年累计\n")
    let applied = await scene.run(
      ["import", "苏州-10月.csv"] + TableScene.options + ["--map", "列名.txt", "--apply"])
    #expect(applied.status == 0, "\(applied.errors)")
    let last = try scene.view().entries.last?.statement.data.event
    guard case .investmentReported(let event)? = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(event.measure == .yearToDate && event.amount == Money(fen: 1_200_000_000))
  }

  @Test func `machines read the plan with places, codes and proposals`() async throws {
    let scene = try TableScene.made()
    try TableScene.files(in: scene)
    let answer = await scene.run(
      ["import"] + TableScene.names + TableScene.options + ["--format", "json"])
    let plan = try JSONValue(parsing: Array(answer.output.utf8.dropLast()))
    guard case .array(let files)? = plan["files"], case .array(let issues)? = plan["issues"],
      case .array(let missing)? = plan["missing"]
    else {
      Issue.record("\(answer.output)")
      return
    }
    #expect(files.map { $0["ready"] } == [.bool(true), .bool(false), .bool(false), .bool(false)])
    let codes = issues.compactMap { issue -> String? in
      if case .string(let code)? = issue["code"] { code } else { nil }
    }
    #expect(codes == ["E-NAME-UNKNOWN", "E-TABLE-CONFLICT", "E-TABLE-OLD", "E-TABLE-MEASURE"])
    #expect(issues.compactMap { $0["place"] }.contains(.string("A3")))
    #expect(missing.map { $0["unit"] } == [.string("changzhou-stb"), .string("zhenjiang-stb")])
  }

  @Test(
    arguments: [
      ("E-AMOUNT-UNIT", "项目,本月省级财政支出\n演示传感实验室,35\n"),
      ("E-AMOUNT-NEGATIVE", "项目,本月省级财政支出(万元)\n演示传感实验室,-35\n"),
      ("E-AMOUNT", "项目,本月省级财政支出(万元)\n演示传感实验室,三十五\n"),
      ("E-NUMBER", "项目,形象进度\n演示传感实验室,0.45\n"), ("E-NUMBER", "项目,形象进度\n演示传感实验室,145%\n"),
      ("E-DATE", "项目,里程碑,完成日期\n演示传感实验室,完成建章立制,2026-13-01\n"),
      ("E-MILESTONE-UNKNOWN", "项目,里程碑,完成日期\n演示传感实验室,没有的,2026-10-20\n"),
      ("E-TABLE-REQUIRED", "项目,里程碑,完成日期\n演示传感实验室,完成建章立制,\n"),
      ("E-TABLE-REQUIRED", "项目,本月支出(万元)\n演示传感实验室,3\n"),
      ("E-NAME-UNKNOWN", "项目,形象进度\n演示传感实验厂,45\n"),
      ("E-TABLE-FORMULA", "项目,形象进度\n\"=HYPERLINK(\"\"http://a\"\")\",45\n"),
      ("E-TABLE-FORMULA", "项目,形象进度,备注\n演示传感实验室,45,@SUM(A1)\n"),
      ("E-TABLE-COLUMN", "甲,乙\n1,2\n"), ("E-TABLE-COLUMN", "项目,形象进度,完成进度\n演示传感实验室,45,45\n"),
      ("E-TABLE-QUOTES", "项目,\"形象进度\n演示传感实验室,45\n"), ("E-IMPORT-EMPTY", "\n\n"),
      ("E-TABLE-REPEATED", "项目,形象进度\n演示传感实验室,45\nwuxi-sensor,46\n"),
      ("E-TABLE-PERIOD", "报送期:2026-09,\n项目,形象进度\n演示传感实验室,45\n"),
      ("E-OVER-RECEIVED", "项目,科目,本月省级财政支出(万元)\n演示传感实验室,设备费,1500\n"),
    ])
  func `a file with a problem stays out whole, and the problem has its code`(
    code: String, text: String
  ) async throws {
    let scene = try TableScene.made()
    try scene.write("无锡.csv", text)
    let size = try scene.view().size
    let options = TableScene.options + ["--format", "json"]
    let plan = await scene.run(["import", "无锡.csv"] + options)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.output.contains("\"code\":\"\(code)"), "\(plan.output)")
    let applied = await scene.run(["import", "无锡.csv", "--apply"] + options)
    #expect(applied.status == 1)
    #expect(try scene.view().size == size)
  }

  @Test func `a file that names no unit is not guessed at, and --unit says who it is`() async throws
  {
    let scene = try TableScene.made()
    try scene.write("报表.csv", "项目,形象进度\n演示传感实验室,45\n")
    let plan = await scene.run(["import", "报表.csv"] + TableScene.options)
    #expect(plan.output.contains("看不出是哪个单位填报的"), "\(plan.output)")
    let applied = await scene.run(
      ["import", "报表.csv", "--unit", "无锡市科技局", "--apply"] + TableScene.options)
    #expect(applied.status == 0, "\(applied.errors)")
  }

  @Test func `a unit that types itself speaks for itself`() async throws {
    let scene = try TableScene.made()
    let enrolled = await scene.run(
      "actor", "enroll", "stb", "市科技局", "--role", "牵头单位", "--organization", "wuxi-stb",
      "--actor", "admin")
    #expect(enrolled.status == 0, "\(enrolled.errors)")
    try scene.write("无锡.csv", "项目,形象进度\n演示传感实验室,45\n")
    let applied = await scene.run(
      ["import", "无锡.csv", "--actor", "stb", "--apply"] + TableScene.options)
    #expect(applied.status == 0, "\(applied.errors)")
    let last = try #require(try scene.view().entries.last)
    #expect(last.statement.source.actor == "stb")
    #expect(last.statement.data.common.for == nil)
  }

  @Test(
    arguments: [
      (["a.csv"], "要写 --as"), (["a.csv", "--as", "月饼"], "E-IMPORT-NOUN"),
      (["a.csv", "--as", "report"], "要写 --period"),
      (["a.csv", "--as", "project", "--period", "2026"], "只用于 --as report"),
      (["a.csv", "--as", "report", "--period", "2026-10", "--map", "B=花样"], "E-IMPORT-MAP"),
      (["a.csv", "--as", "report", "--period", "2026-10", "--map", "没有这个文件"], "E-IMPORT-MAP"),
      (["a.csv", "a.csv", "--as", "project"], "写了两次"),
      (
        ["a.csv", "b.csv", "--as", "report", "--period", "2026-10", "--unit", "wuxi-stb"], "一次只配一个"
      ),
      (["a.csv", "--as", "funding", "--kind", "花样"], "E-CODE"),
    ])
  func `a command that does not say what it means is refused`(
    arguments: [String], text: String
  ) async throws {
    let scene = try TableScene.made()
    try scene.write("a.csv", "项目,形象进度\n演示传感实验室,45\n")
    let answer = await scene.run(["import"] + arguments)
    #expect(answer.status != 0)
    #expect(answer.errors.contains(text), "\(answer.errors)")
  }
}
