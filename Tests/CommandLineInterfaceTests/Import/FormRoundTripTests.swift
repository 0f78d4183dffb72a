// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Forms that the program makes come in again when they are filled in.
@Suite(TableSceneTrait()) struct FormRoundTripTests {
  private func form(_ scene: RecordingScene, _ file: String) throws -> String {
    let path = scene.directory + "/book/" + file
    let result = try BuiltProgram.run([
      "template", "report", "--unit", "无锡", "--period", "2026-10", "--registry",
      scene.directory + "/book", "--lang", "zh", "-o", path,
    ])
    #expect(result.status == 0, "\(result.errors)")
    return path
  }

  @Test func `the form as CSV, filled in, is recorded`() async throws {
    let scene = try TableScene.made()
    let path = try form(scene, "无锡.csv")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n").map(
      String.init)
    let blank = await scene.run(["import", "无锡.csv"] + TableScene.options)
    #expect(blank.output.contains("不算报送"), "\(blank.output)\(blank.errors)")
    let filled = lines.map { line -> String in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 12 else { return line }
      switch cells[1] {
      case "进度": cells[6] = "70"
      case "里程碑": cells[9] = "2026-10-20"
      default: break
      }
      return cells.joined(separator: ",")
    }
    #expect(filled != lines, "\(lines)")
    try scene.write("无锡.csv", filled.joined(separator: "\r\n") + "\r\n")
    let applied = await scene.run(["import", "无锡.csv", "--apply"] + TableScene.options)
    #expect(applied.status == 0, "\(applied.errors)\(applied.output)")
    let sensor = try scene.view().state.projects["wuxi-sensor"]?.state
    #expect(sensor?.progress.map(\.fact.percent) == [70])
    #expect(sensor?.milestones.first?.outcome == .met)
  }

  @Test func `a form of each noun has the headings that its import knows`() throws {
    for noun in ImportNoun.all where noun.name != "report" {
      let result = try BuiltProgram.run(["template", noun.name, "--lang", "zh"])
      #expect(result.status == 0, "\(result.errors)")
      let file = try TableFile(Array((result.output + "x,y\n").utf8), name: "a.csv")
      let sheet = try #require(file.sheets.first)
      let columns = try #require(SheetColumns(sheet, as: noun, mapping: .init()))
      #expect(
        columns.unknown.isEmpty && columns.repeated.isEmpty, "\(noun.name) \(columns.unknown)")
      #expect(columns.columns.count == ImportForm(noun).fields.count)
      let english = try BuiltProgram.run(["template", noun.name, "--lang", "en"])
      let other = try TableFile(Array((english.output + "x,y\n").utf8), name: "a.csv")
      let second = try #require(other.sheets.first)
      let same = SheetColumns(second, as: noun, mapping: .init())
      #expect(same?.columns.map(\.field) == columns.columns.map(\.field))
    }
  }

  @Test(arguments: [["report"], ["月饼"], ["project", "-o", "x.docx"]])
  func `a form of nothing, of no unit or of another format is refused`(arguments: [String]) throws {
    let result = try BuiltProgram.run(["template"] + arguments + ["--lang", "zh"])
    #expect(result.status != 0)
  }

  #if Spreadsheets
    @Test func `the form as a workbook has drop-downs and comes back with its unit and period`()
      async throws
    {
      let scene = try TableScene.made()
      let path = try form(scene, "来件.xlsx")
      let file = try TableFile(Array(try Data(contentsOf: URL(filePath: path))), name: "来件.xlsx")
      let noun = try #require(ImportNoun(named: "report"))
      let sheet = try #require(file.sheets.first)
      let columns = try #require(SheetColumns(sheet, as: noun, mapping: .init()))
      #expect(columns.stated["填报单位"] == "无锡市科技局")
      #expect(columns.stated["报送期"] == "2026-10")
      #expect(columns.unknown.isEmpty)
      // Filled in as a workbook again: the same cells, and figures where they are asked for.
      let rows = columns.rows.map { row -> [Workbook.Cell] in
        (0..<12).map { column in
          let matter = row[1]?.text
          if column == 6, matter == "进度" { return .integer(70) }
          if column == 9, matter == "里程碑", let day = CivilDay("2026-10-20") { return .day(day) }
          return row[column].map { .text($0.text) } ?? .empty
        }
      }
      let headings = (0..<12).map { Workbook.Column(sheet.row(columns.headingRow)[$0]?.text ?? "") }
      let workbook = Workbook(
        title: "", sheets: [.init("月报", preamble: ["填报单位:无锡市科技局"], columns: headings, rows: rows)])
      try WorkbookWriter.write(workbook, to: path)
      let applied = await scene.run(["import", "来件.xlsx", "--apply"] + TableScene.options)
      #expect(applied.status == 0, "\(applied.errors)\(applied.output)")
      let sensor = try scene.view().state.projects["wuxi-sensor"]?.state
      #expect(sensor?.progress.map(\.fact.percent) == [70])
      #expect(sensor?.milestones.first?.outcome == .met)
      let late = await scene.run(["import", "来件.xlsx", "--as", "report", "--period", "2026-09"])
      #expect(late.status == 0)
    }
  #else
    @Test func `a build without workbooks says how to have them, for reading and for writing`()
      async throws
    {
      let scene = try TableScene.made()
      try scene.bytes("无锡.xlsx", [0x50, 0x4B, 3, 4, 0, 0])
      let plan = await scene.run(["import", "无锡.xlsx"] + TableScene.options)
      #expect(plan.output.contains("--traits Spreadsheets"), "\(plan.output)")
      let result = try BuiltProgram.run(["template", "project", "-o", scene.directory + "/a.xlsx"])
      #expect(result.status == 1)
      #expect(result.errors.contains("E-TABLE-UNAVAILABLE"))
    }
  #endif
}
