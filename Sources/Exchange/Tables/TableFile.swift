// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A file of tables as somebody sent it: sheets, rows, cells with their places.
public struct TableFile: Sendable {
  /// The kinds of files that are read.
  public enum Format: String, Sendable {
    /// Comma-separated values.
    case csv
    /// Tab-separated values.
    case tsv
    /// A workbook of Office Open XML.
    case xlsx
  }

  /// Its name without folders.
  public let name: String
  /// How it was read.
  public let format: Format
  /// In which encoding a text file was; absent for workbooks.
  public let encoding: TextEncoding?
  /// The sheets in their order; hidden ones are left out. A text file has one without a name.
  public let sheets: [TableSheet]

  /// Makes a file of sheets.
  public init(name: String, format: Format, encoding: TextEncoding? = nil, sheets: [TableSheet]) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.sheets = sheets
  }
}

/// A sheet: the rows that hold something.
public struct TableSheet: Sendable {
  /// Its name; absent in a text file.
  public let name: String?
  /// The rows that hold something, from the top.
  public let rows: [TableRow]
  /// Areas whose cells are one cell, in the top left corner of which the value stands.
  public let merged: [MergedArea]

  /// Makes a sheet of rows.
  public init(name: String?, rows: [TableRow], merged: [MergedArea] = []) {
    self.name = name
    self.rows = rows.filter { !$0.cells.isEmpty }
    self.merged = merged
  }

  /// The place of a cell as people name it: `资金!F14`, or `F14` in a text file.
  public func place(row: Int, column: Int) -> String {
    let cell = CellName(row: row, column: column).description
    return name.map { "\($0)!\(cell)" } ?? cell
  }
}

/// A row and what stands in it.
public struct TableRow: Hashable, Sendable {
  /// The row, from 0.
  public let index: Int
  /// What stands in it, by column from 0; empty cells are left out.
  public var cells: [Int: TableValue]

  /// Makes a row.
  public init(index: Int, cells: [Int: TableValue]) {
    self.index = index
    self.cells = cells
  }

  /// The value of a column.
  public subscript(column: Int) -> TableValue? { cells[column] }
}

/// What stands in a cell.
public enum TableValue: Hashable, Sendable {
  /// A text, without white space at its ends.
  case text(String)
  /// A number in plain decimal digits, rounded as spreadsheet programs show it: 15 digits.
  case number(String)
  /// A number that is shown as a share: `0.45` for 45 %.
  case share(String)
  /// A day.
  case day(CivilDay)
  /// True or false.
  case flag(Bool)
  /// An error of the spreadsheet program, such as `#DIV/0!`.
  case fault(String)
  /// A formula whose result the file does not hold.
  case uncalculated

  /// What people read in the cell.
  public var text: String {
    switch self {
    case .text(let text), .number(let text), .fault(let text): text
    case .share(let text): Self.percent(text) + "%"
    case .day(let day): day.description
    case .flag(let value): value ? "TRUE" : "FALSE"
    case .uncalculated: ""
    }
  }

  /// A share in per cent: the point moves by two places.
  public static func percent(_ share: String) -> String {
    let isNegative = share.hasPrefix("-")
    let parts = share.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts.first ?? "0")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.count < 2 { fraction += "0" }
    let moved = (whole + fraction.prefix(2)).drop { $0 == "0" }
    var rest = fraction.dropFirst(2)
    while rest.last == "0" { rest.removeLast() }
    let digits = (moved.isEmpty ? "0" : String(moved)) + (rest.isEmpty ? "" : "." + rest)
    return isNegative && digits != "0" ? "-" + digits : digits
  }
}

/// An area of cells that were made one.
public struct MergedArea: Hashable, Sendable {
  /// Its top left cell.
  public let first: CellName
  /// Its bottom right cell.
  public let last: CellName

  /// Makes an area.
  public init(first: CellName, last: CellName) {
    self.first = first
    self.last = last
  }

  /// Reads `A1:C2`.
  public init?(_ text: String) {
    let corners = text.split(separator: ":")
    guard corners.count == 2, let first = CellName(corners[0]), let last = CellName(corners[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }

  /// Whether a cell lies in it.
  public func contains(row: Int, column: Int) -> Bool {
    (first.row...last.row).contains(row) && (first.column...last.column).contains(column)
  }
}

extension TableSheet {
  /// The row at an index; empty where nothing stands in it.
  public func row(_ index: Int) -> TableRow {
    rows.first { $0.index == index } ?? TableRow(index: index, cells: [:])
  }

  /// The sheet with the value of each merged area in all its cells.
  ///
  /// Only areas within `limits` are filled, so that one area over a whole sheet costs nothing.
  public func unmerged(within limits: TableLimits = .standard) -> TableSheet {
    guard !merged.isEmpty else { return self }
    var byIndex = Dictionary(rows.map { ($0.index, $0) }) { first, _ in first }
    var filled = 0
    for area in merged {
      guard let value = byIndex[area.first.row]?[area.first.column] else { continue }
      let size =
        (area.last.row - area.first.row + 1) * (area.last.column - area.first.column + 1)
      filled += size
      guard filled <= limits.cells, area.last.column < limits.columns else { break }
      for row in area.first.row...area.last.row {
        for column in area.first.column...area.last.column {
          byIndex[row, default: TableRow(index: row, cells: [:])].cells[column] = value
        }
      }
    }
    return TableSheet(name: name, rows: byIndex.values.sorted { $0.index < $1.index })
  }
}
