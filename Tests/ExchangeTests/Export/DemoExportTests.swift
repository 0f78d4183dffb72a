// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Foundation
import JSONLines
import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

/// Exports of an invented registry, in which every situation comes up.
@Suite struct DemoExportTests {
  /// The registry is recorded once for all tests.
  private static let view = Result<LedgerView, any Error> {
    let folder =
      FileManager.default.temporaryDirectory.path + "/annals-demo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = DemoPlan(projects: 16, years: 4, seed: 1, isSigned: false)
    _ = try DemoRecorder(plan).record(into: folder)
    return try Ledger(directory: folder).view(
      ViewSelection(withholdsInternal: true, endsWithLog: true), today: .blank)
  }

  private func scope(_ language: ReadingLanguage = .zh) throws -> ExportScope {
    ExportScope(try Self.view.get(), language: language)
  }

  @Test func `every value of every table is of its column's kind`() throws {
    let scope = try scope()
    let tables = [scope.aboutTable] + scope.tables + scope.historyTables
    for table in tables {
      for row in table.rows {
        for (column, value) in zip(table.columns, row) {
          #expect(value.fits(column), "\(table.key).\(column.key): \(value)")
        }
      }
    }
    // The invented registry has everything, so no table is empty because nobody looked.
    #expect(tables.filter(\.rows.isEmpty).map(\.key) == [])
  }

  @Test func `keys are unique, and what refers to a table finds its key`() throws {
    let tables = try scope().tables
    for table in tables {
      let positions = table.primaryKey.compactMap { key in
        table.columns.firstIndex { $0.key == key }
      }
      let keys = table.rows.map { row in positions.map { row[$0] } }
      if !positions.isEmpty { #expect(Set(keys).count == keys.count, "\(table.key)") }
      for reference in table.references {
        let other = try #require(tables.first { $0.key == reference.table })
        let key = try #require(other.columns.firstIndex { $0.key == reference.key })
        let column = try #require(table.columns.firstIndex { $0.key == reference.column })
        let known = Set(other.rows.map { $0[key] })
        for row in table.rows where row[column] != .missing {
          #expect(known.contains(row[column]), "\(table.key).\(reference.column): \(row[column])")
        }
      }
    }
  }

  @Test func `the tables add up to what the views say`() throws {
    let scope = try scope()
    func sum(_ column: String, of key: String) throws -> Int64 {
      let table = try #require(scope.tables.first { $0.key == key })
      let position = try #require(table.columns.firstIndex { $0.key == column })
      return table.rows.reduce(0) { sum, row in
        if case .integer(let value) = row[position] { sum + value } else { sum }
      }
    }
    let view = FundingView(scope.state, by: .source)
    for key in ["funding", "funding_totals"] {
      #expect(try sum("budget_fen", of: key) == view.sum.budget?.fen)
      #expect(try sum("received_fen", of: key) == view.sum.received.fen)
      #expect(try sum("spent_fen", of: key) == view.sum.spent.fen)
      #expect(try sum("balance_fen", of: key) == view.sum.balance.fen)
    }
    let portfolio = PortfolioView(scope.state, on: scope.view.asOf)
    #expect(try sum("projects", of: "portfolio") == Int64(portfolio.sum.count))
    #expect(
      try sum("light_red", of: "portfolio") == Int64(portfolio.sum.lights[.red, default: 0]))
  }

  @Test func `a decision is an approval that is met, met in part or not met`() throws {
    let scope = try scope()
    let writer = OC4IDSWriter(scope, idPrefix: nil)
    var seen: Set<DecisionVerdict> = []
    for project in scope.projects {
      let milestones = writer.milestones(of: project).map(\.value)
      for decision in project.state.deliberation.decisions where decision.isConfirmed {
        seen.insert(decision.fact.verdict)
        let id = JSONValue.string("decision-\(decision.mark.index)")
        let milestone = try #require(milestones.first { $0["id"] == id })
        let expected: [DecisionVerdict: String] = [
          .approve: "met", .approveWithChanges: "partiallyMet", .defer: "notMet", .reject: "notMet",
        ]
        #expect(milestone["status"] == expected[decision.fact.verdict].map { .string($0) })
        #expect((milestone["dateMet"] != nil) == (decision.fact.verdict == .approve))
      }
    }
    #expect(seen.contains(.approve) && seen.contains(.reject))
  }

  @Test func `everything says that it is invented`() throws {
    for language in ReadingLanguage.allCases {
      let scope = try scope(language)
      let label = language == .zh ? "演示数据" : "invented demo data"
      #expect(CalendarExport(scope).text.contains("[\(label)"))
      let package = try #require(DataPackage(scope).files.last)
      #expect(String(decoding: package.bytes, as: UTF8.self).contains("[\(label)"))
      #expect(scope.aboutTable.rows.contains([.text("invented"), .text("true")]))
      for sheet in WorkbookExport(scope).workbook.sheets {
        #expect(sheet.preamble.first?.hasPrefix("[\(label)") == true)
      }
    }
    let package = String(decoding: OC4IDSPackage(try scope()).bytes, as: UTF8.self)
    #expect(package.contains("\"invented\":true"))
  }
}
