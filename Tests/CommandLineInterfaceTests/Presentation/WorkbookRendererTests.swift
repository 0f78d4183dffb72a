// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Views as workbooks; written files are read by other people's programs in the interoperability checks.
@Suite struct WorkbookRendererTests {
  private let banner = Localized(zh: "演示", en: "invented")

  private func report() throws -> Report {
    let table = Table(
      columns: [
        Column("due", Localized(zh: "现定", en: "Due"), .date),
        Column("count", Localized(zh: "数", en: "Count"), .integer),
        Column("spent_fen", Localized(zh: "支出", en: "Spent"), .money),
        Column("id", Localized(zh: "编号", en: "Id"), audience: .machines),
        Column("name", Localized(zh: "名称", en: "Name")),
      ],
      rows: [
        Table.Row([
          .text("2026-10-31"), .integer(1_061), .money(fen: 320_000_050, unit: .tenThousandYuan),
          .text("p"), .text("=1+1"),
        ]),
        Table.Row(
          [.text("2026-10"), .missing, .missing, .text("q"), .text("乙")], notes: ["注"]),
      ],
      total: Table.Row([.missing, .missing, .money(fen: 320_000_050, unit: .tenThousandYuan)]))
    var report = Report(
      name: "x", banner: banner, title: Localized(zh: "题/目", en: "Title"),
      sections: [
        Report.Section("a", .table(table)), Report.Section("b", .table(table)),
        Report.Section(
          "c", heading: Localized(zh: "一项", en: "One"),
          .fields([Report.Field(Column("s", Localized(zh: "份额", en: "Share")), .percent("62.2"))])),
        Report.Section("d", .lines([.prose("一句话")])),
      ], footers: [.command("annals log")])
    report.meta = ReportMeta(token: "@1-2", command: "annals x")
    return report
  }

  @Test func `cells are typed, and text is text`() throws {
    let book = WorkbookRenderer(language: .zh).workbook(try report())
    #expect(book.sheets.map(\.name) == ["说明", "题目", "题目 2", "一项"])
    #expect(book.sheets.allSatisfy { $0.preamble == ["演示"] })
    let sheet = book.sheets[1]
    #expect(sheet.columns.map(\.title) == ["现定", "数", "支出(万元)", "名称", "备注"])
    let day = try #require(CivilDay("2026-10-31"))
    #expect(
      sheet.rows[0] == [.day(day), .integer(1_061), .amount(320.00005), .text("=1+1"), .empty])
    #expect(sheet.rows[1] == [.text("2026-10"), .empty, .empty, .text("乙"), .text("注")])
    #expect(sheet.rows[2].prefix(3) == [.empty, .empty, .amount(320.00005)])
    #expect(book.sheets[3].rows == [[.text("份额"), .number(62.2, format: "0.0\" %\"")]])
    let about = book.sheets[0].rows.flatMap { $0 }
    #expect(
      about == ["题/目", "一句话", "annals log", "版本 @1-2", "annals x"].map { .text($0) })
  }

  @Test func `a view goes into a workbook, or the build without them says how to have one`() throws
  {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    let result = try BuiltProgram.run(["fund", "-o", path.path, "--lang", "zh"])
    if SystemLibraries.spreadsheets {
      #expect(result.status == 0, "\(result.errors)")
      #expect(try Data(contentsOf: path).starts(with: [0x50, 0x4B]))
    } else {
      #expect(result.status == 1)
      #expect(result.errors.contains("E-TABLE-UNAVAILABLE"), "\(result.errors)")
      #expect(result.errors.contains("--traits Spreadsheets"), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: path.path))
    }
  }
}
