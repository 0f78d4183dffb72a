// SPDX-License-Identifier: Apache-2.0

import Projections
public import Registry
import RegistryModel

/// The tables as a workbook for people: a sheet each, behind one that says where they come from.
///
/// Numbers, days and amounts are typed, amounts in yuan with the unit in the head; codes are written
/// as what people read. Text is text, also where it begins like a formula.
public struct WorkbookExport: Sendable {
  private let scope: ExportScope
  private let tables: [ExportTable]
  private let names: [String: String]

  /// The workbook of a scope.
  public init(_ scope: ExportScope) {
    self.scope = scope
    tables = [scope.aboutTable] + scope.tables
    names = scope.projects.reduce(into: [:]) {
      $0[$1.id.description] = scope.language($1.row.name)
    }
  }

  /// How many sheets there are.
  public var sheetCount: Int { tables.count }

  /// How many rows all sheets have.
  public var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

  /// The workbook as plain values.
  var workbook: Workbook {
    Workbook(title: scope.title, sheets: tables.map(sheet), created: scope.recorded)
  }

  /// Writes the workbook in the place of whatever is at the path.
  ///
  /// - Throws: ``LedgerError`` `E-EXPORT-BUILD` in a build without the library, `E-EXPORT-SHEET` where
  ///   a sheet cannot hold all rows, `E-OUTPUT`.
  public func write(to path: String) throws(LedgerError) {
    do throws(WorkbookError) {
      try WorkbookWriter.write(workbook, to: path)
    } catch {
      switch error.code {
      case .unavailable:
        throw LedgerError(
          "E-EXPORT-BUILD", zh: "这个程序编译时没有带 Spreadsheets",
          en: "this program was built without Spreadsheets")
      case .largeSheet, .longText, .sheetName:
        throw LedgerError(
          "E-EXPORT-SHEET", zh: "工作表装不下:\(error.found)", en: "a sheet cannot hold \(error.found)")
      case .file:
        throw LedgerError(
          "E-OUTPUT", zh: "写不了工作簿“\(path)”", en: "cannot write the workbook \(path)")
      }
    }
  }

  /// What machines need beside what people read, in one row with it.
  private static let forMachines: Set<String> = [
    "kind_label", "status_label", "source_label", "city", "oc4ids_status", "iati_status",
    "project_name", "lead", "light_policy",
  ]

  private func sheet(_ table: ExportTable) -> Workbook.Sheet {
    var columns: [(title: String, cells: [Workbook.Cell])] = []
    // Ids tell rows apart, but people look for names: ids stand last.
    var ids: [(title: String, cells: [Workbook.Cell])] = []
    for (position, column) in table.columns.enumerated()
    where !Self.forMachines.contains(column.key) {
      let cells = table.rows.map { cell($0[position], column) }
      let title = head(column)
      if table.references.contains(where: { $0.column == column.key && $0.table == "projects" }) {
        columns.append((title, table.rows.map { projectName($0[position]) }))
        ids.append((title + scope.language("编号", " id"), cells))
      } else if table.key == "projects", column.key == "id" {
        ids.append((title, cells))
      } else {
        columns.append((title, cells))
      }
    }
    columns += ids
    let label = scope.inventedLabel.map { "[\(scope.language($0))]" }
    return Workbook.Sheet(
      String(scope.language(table.title).prefix(31)), preamble: [label].compactMap(\.self),
      columns: columns.map { title, cells in
        // Wide enough for most of what stands there, and never so wide that the next is out of sight.
        let widest = cells.prefix(200).map(Self.width).max() ?? 0
        return Workbook.Column(title, width: Double(min(44, max(9, Self.width(title), widest) + 2)))
      }, rows: table.rows.indices.map { row in columns.map { $0.cells[row] } })
  }

  private func projectName(_ id: ExportTable.Value) -> Workbook.Cell {
    guard case .text(let id) = id, let name = names[id] else { return .empty }
    return .text(name)
  }

  private func head(_ column: ExportTable.Column) -> String {
    let title = scope.language(column.title)
    return column.kind == .money ? title + scope.language("(元)", " (CNY)") : title
  }

  private func cell(_ value: ExportTable.Value, _ column: ExportTable.Column) -> Workbook.Cell {
    switch (value, column.kind) {
    case (.missing, _): .empty
    case (.integer(let fen), .money): .amount(Double(fen) / 100)
    case (.integer(let value), _): .integer(Int(value))
    case (.decimal(let text), _): Double(text).map { .number($0, format: "General") } ?? .text(text)
    case (.flag(let value), _):
      .text(value ? scope.language("是", "yes") : scope.language("否", "no"))
    case (.text(let text), .code(let codes)):
      .text(codes.first { $0.code == text }.map { scope.language($0.label) } ?? text)
    case (.text(let text), .day), (.text(let text), .period):
      // A month, a quarter or a year is no day, and stays as it is stated.
      CivilDay(text).map { .day($0) } ?? .text(text)
    case (.text(let text), _): .text(Self.fitted(text))
    }
  }

  /// A text that a cell holds; the whole text is in the other formats.
  private static func fitted(_ text: String) -> String {
    text.utf16.count <= 32_767 ? text : String(text.prefix(16_000)) + " ..."
  }

  private static func width(_ cell: Workbook.Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): width(text)
    case .number(let number, _): number.magnitude < 1_000_000 ? 10 : 18
    case .day: 10
    }
  }

  /// Characters of the default font; those of East Asia take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
