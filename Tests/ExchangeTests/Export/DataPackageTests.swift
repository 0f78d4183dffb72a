// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct DataPackageTests {
  private func files(_ package: DataPackage) -> [String: String] {
    package.files.reduce(into: [:]) { $0[$1.name] = String(decoding: $1.bytes, as: UTF8.self) }
  }

  private func rows(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\r\n").map(String.init)
  }

  @Test func `each table is a file, and its schema names the columns of its header`() async throws {
    let package = DataPackage(try await ExportRegistry().scope())
    let files = files(package)
    let description = try JSONValue(
      parsing: Array((files["datapackage.json"] ?? "").utf8.dropLast()))
    guard case .array(let resources)? = description["resources"] else { return }
    #expect(resources.count == files.count - 1)
    for resource in resources {
      guard case .string(let path)? = resource["path"],
        case .array(let fields)? = resource["schema"]?["fields"]
      else {
        Issue.record("a resource without path or fields")
        continue
      }
      let names = fields.map { field in
        if case .string(let name)? = field["name"] { name } else { "" }
      }
      #expect(rows(files[path]).first == names.joined(separator: ","))
      #expect(resource["bytes"] == .number("\(files[path]?.utf8.count ?? -1)"))
    }
    #expect(description["x_provenance"]?["asOf"] == .string("2026-11-21"))
  }

  @Test func `words with commas and quotes are quoted, and nothing is a missing field`()
    async throws
  {
    let projects = rows(files(DataPackage(try await ExportRegistry().scope()))["projects.csv"])
    let open = try #require(projects.first { $0.hasPrefix("open,") })
    #expect(open.hasPrefix("open,\"=公开\"\"实验室\"\",甲\",Open laboratory,laboratory,实验室,,320200,无锡,"))
    #expect(
      CSVText.record([nil, "", "a", " b", "c\r\nd", "\""])
        == ",\"\",a,\" b\",\"c\r\nd\",\"\"\"\"\r\n")
    #expect(CSVText.record([nil]) == "\"\"\r\n")
  }

  @Test func `money is whole fen, and a date is as exact as it was stated`() async throws {
    let registry = try await ExportRegistry()
    let budget = ExportRegistry.budget("open", .bank, 1_000)
    var event = FundingReceived()
    event.source = .bank
    event.amount = Money(fen: 100)
    var receipt = ExportRegistry.draft(
      Subject(.project, "open"), .fundingReceived(event), on: "2026-03-01")
    receipt.data.common.precision = .month
    try await registry.record([budget, receipt])
    let files = files(DataPackage(try registry.scope()))
    let funding = rows(files["funding.csv"])
    #expect(funding.contains { $0.hasPrefix("open,,municipal,市级财政,2026,120000050,lump-sum,0,") })
    let movements = rows(files["transactions.csv"])
    #expect(movements.count == 2)
    #expect(movements.last?.contains("open,,received,bank,,2026-03,100,") == true)
  }

  @Test func `codes come with their labels and what other standards call them`() async throws {
    let codes = rows(files(DataPackage(try await ExportRegistry().scope()))["codelists.csv"])
    #expect(codes.contains("project-status,construction,在建,under construction,implementation,2"))
    #expect(codes.contains("project-status,suspended,暂停,suspended,,6"))
    #expect(codes.contains("party-role,lead,牵头,lead,publicAuthority,4"))
    #expect(codes.contains("status-reading,seeking-national-status,争创,seeking national status,,"))
  }

  @Test func `a byte order mark comes first where it is asked for`() async throws {
    let scope = try await ExportRegistry().scope()
    let plain = DataPackage(scope).files
    let marked = DataPackage(scope, byteOrderMark: true).files
    for (without, with) in zip(plain, marked) where without.name.hasSuffix(".csv") {
      #expect(Array(with.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
      #expect(Array(with.bytes.dropFirst(3)) == without.bytes)
    }
  }

  @Test func `internal projects and money are in no table`() async throws {
    let registry = try await ExportRegistry()
    for (isInternal, expected) in [(false, false), (true, true)] {
      let text = files(DataPackage(try registry.scope(internal: isInternal))).values.joined()
      for word in ["内部实验室", "hidden", "涉密节点", "900000000", "700000000"] {
        #expect(text.contains(word) == expected, "\(word)")
      }
    }
  }

  @Test func `a filter leaves what belongs to the chosen projects`() async throws {
    let registry = try await ExportRegistry()
    var nanjing = PortfolioView.Filter()
    nanjing.division = DivisionCode("320100")
    let files = files(DataPackage(try registry.scope(filter: nanjing)))
    #expect(rows(files["projects.csv"]).count == 2)
    #expect(rows(files["milestones.csv"]).count == 1)
    #expect(rows(files["funding.csv"]).count == 2)
    #expect(rows(files["organizations.csv"]).count == 2)
  }

  @Test func `every value is of its column's kind`() async throws {
    let scope = try await ExportRegistry().scope(internal: true)
    for table in scope.tables + scope.historyTables + [scope.aboutTable] {
      for row in table.rows {
        #expect(row.count == table.columns.count)
        for (column, value) in zip(table.columns, row) {
          #expect(value.fits(column), "\(table.key).\(column.key): \(value)")
        }
      }
      #expect(Set(table.columns.map(\.key)).count == table.columns.count)
    }
  }

  @Test func `a folder that holds something else is left alone`() async throws {
    let registry = try await ExportRegistry()
    let package = DataPackage(try registry.scope())
    let folder = registry.directory + "/out"
    try PackageFolder(folder).write(package)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == Set(package.files.map(\.name)))
    // An earlier package is written over.
    try PackageFolder(folder).write(package)
    let error = #expect(throws: LedgerError.self) {
      try PackageFolder(registry.directory).write(package)
    }
    #expect(error?.code == "E-EXPORT-FOLDER")
    #expect(
      throws: LedgerError.self,
      performing: { try PackageFolder(folder + "/projects.csv").write(package) })
  }
}

extension ExportTable.Value {
  /// Whether the value may stand in a column.
  func fits(_ column: ExportTable.Column) -> Bool {
    switch (self, column.kind) {
    case (.missing, _): !column.isRequired
    case (.text(let text), .code(let codes)): codes.contains { $0.code == text }
    case (.text(let text), .day): CivilDay(text) != nil
    case (.text(let text), .period): CalendarPeriod(text) != nil
    case (.text(let text), .instant): Timestamp(text) != nil
    case (.text(let text), .uri): URIText.uri(text) == text
    case (.text, .text): true
    case (.integer(let year), .year): (1900...9999).contains(year)
    case (.integer, .integer), (.integer, .money), (.decimal, .decimal), (.flag, .flag): true
    default: false
    }
  }
}
