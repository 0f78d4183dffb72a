// SPDX-License-Identifier: Apache-2.0

public import Registry
import RegistryModel

/// The tables as a workbook for people: a sheet each, behind one that says where they come from.
///
/// Numbers, days and amounts are typed, amounts in yuan with the unit in the head; codes are written
/// as what people read. Text is text, also where it begins like a formula.
public struct WorkbookExport: Sendable {
  private let scope: ExportScope
  private let tables: [ExportTable]

  /// The workbook of a scope.
  public init(_ scope: ExportScope) {
    self.scope = scope
    tables = [scope.aboutTable] + scope.tables
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

  private func sheet(_ table: ExportTable) -> Workbook.Sheet {
    let rows = table.rows.map { row in
      zip(table.columns, row).map { cell($1, $0) }
    }
    let columns = table.columns.enumerated().map { position, column in
      let title = head(column)
      // Wide enough for most of what stands there, and never so wide that the next is out of sight.
      let cells = rows.prefix(200).map { Self.width($0[position]) }
      return Workbook.Column(
        title, width: Double(min(44, max(9, Self.width(title), cells.max() ?? 0) + 2)))
    }
    return Workbook.Sheet(
      String(scope.language(table.title).prefix(31)), columns: columns, rows: rows)
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
