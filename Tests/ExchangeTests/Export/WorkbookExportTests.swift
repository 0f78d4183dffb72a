// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct WorkbookExportTests {
  private func sheet(_ name: String, _ scope: ExportScope) throws -> Workbook.Sheet {
    try #require(WorkbookExport(scope).workbook.sheets.first { $0.name == name })
  }

  private func column(_ title: String, _ sheet: Workbook.Sheet) throws -> [Workbook.Cell] {
    let position = try #require(sheet.columns.firstIndex { $0.title == title })
    return sheet.rows.map { $0[position] }
  }

  @Test func `amounts are numbers of yuan, with the unit in the head`() async throws {
    let sheet = try sheet("资金", try await ExportRegistry().scope())
    #expect(try column("预算(元)", sheet) == [.amount(1_200_000.5), .amount(50)])
    #expect(try column("来源", sheet) == [.text("市级财政"), .text("区县财政")])
    let english = try self.sheet(
      "money by source and year", try await ExportRegistry().scope(language: .en))
    #expect(try column("budget (CNY)", english).first == .amount(1_200_000.5))
  }

  @Test func `a day is a day, and a quarter stays as it is stated`() async throws {
    let sheet = try sheet("里程碑", try await ExportRegistry().scope())
    #expect(
      try column("现定", sheet) == [.day(CivilDay("2026-12-15") ?? .blank), .text("2027Q3")])
    #expect(try column("结果", sheet) == [.empty, .empty])
  }

  @Test func `a name that begins like a formula is a text`() async throws {
    let sheet = try sheet("平台和项目", try await ExportRegistry().scope())
    #expect(try column("名称", sheet).first == .text("=公开\"实验室\",甲"))
  }

  @Test func `people read the names of projects, and find the ids behind`() async throws {
    let scope = try await ExportRegistry().scope()
    let sheet = try sheet("里程碑", scope)
    #expect(sheet.columns.first?.title == "项目")
    #expect(try column("项目", sheet).first == .text("=公开\"实验室\",甲"))
    #expect(try column("项目编号", sheet).first == .text("open"))
    #expect(sheet.columns.last?.title == "项目编号")
  }

  @Test func `every sheet has a name that spreadsheets take`() async throws {
    for language in ReadingLanguage.allCases {
      let names = WorkbookExport(try await ExportRegistry().scope(language: language)).workbook
        .sheets.map(\.name)
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
      for name in names {
        #expect(name.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }, "\(name)")
      }
    }
  }

  @Test func `the first sheet says where the others come from`() async throws {
    let scope = try await ExportRegistry().scope()
    let about = try #require(WorkbookExport(scope).workbook.sheets.first)
    #expect(about.rows.contains([.text("版本"), .text(scope.view.token.description)]))
  }

  @Test func `what is internal is in no sheet and no sum`() async throws {
    let registry = try await ExportRegistry()
    let hidden = "\(WorkbookExport(try registry.scope()).workbook)"
    let shown = "\(WorkbookExport(try registry.scope(internal: true)).workbook)"
    for word in ["内部实验室", "涉密节点", "7000000.0", "9000000.0"] {
      #expect(!hidden.contains(word), "\(word)")
      #expect(shown.contains(word), "\(word)")
    }
    let totals = try sheet("资金合计", try registry.scope())
    #expect(try column("预算(元)", totals) == [.amount(1_200_000.5), .amount(50)])
  }

  @Test func `a build writes a workbook, the same for the same log, or says that it cannot`()
    async throws
  {
    let registry = try await ExportRegistry()
    let path = registry.directory + "/out.xlsx"
    let export = WorkbookExport(try registry.scope())
    if SystemLibraries.spreadsheets {
      try export.write(to: path)
      let first = try Data(contentsOf: URL(filePath: path))
      #expect(first.starts(with: Data("PK".utf8)))
      try WorkbookExport(registry.scope()).write(to: path)
      #expect(try Data(contentsOf: URL(filePath: path)) == first)
    } else {
      let error = #expect(throws: LedgerError.self) { try export.write(to: path) }
      #expect(error?.code == "E-EXPORT-BUILD")
    }
  }
}
