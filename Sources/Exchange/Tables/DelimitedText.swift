// SPDX-License-Identifier: Apache-2.0

internal import SwiftCSV

/// CSV and TSV, taken apart by SwiftCSV.
enum DelimitedText {
  /// Reads the one table of a text file.
  ///
  /// - Throws: ``TableError``.
  static func sheet(
    _ text: String, format: TableFile.Format, limits: TableLimits
  ) throws(TableError) -> TableSheet {
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
      // The reader would take the rest of the file for one cell.
      throw TableError(.quotes)
    }
    let delimiter: CSVDelimiter = format == .tsv ? .tab : commonest(text)
    let collector = Collector(limits)
    do {
      let table = try EnumeratedCSV(
        string: text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
      try table.enumerateAsArray(startAt: 0, rowLimit: nil) { collector.take($0) }
    } catch {
      throw TableError(.quotes, found: "\(collector.count + 1)")
    }
    if let error = collector.error { throw error }
    return TableSheet(name: nil, rows: collector.rows)
  }

  /// Semicolons where the first line has more of them than commas: some programs write them.
  private static func commonest(_ text: String) -> CSVDelimiter {
    let line = text.prefix { !$0.isNewline }
    let count = { (character: Character) in line.count { $0 == character } }
    if count("\t") > max(count(","), count(";")) { return .tab }
    return count(";") > count(",") ? .semicolon : .comma
  }

  /// The rows so far; past a limit nothing more is kept.
  private final class Collector {
    private let limits: TableLimits
    private var cells = 0
    private(set) var rows: [TableRow] = []
    private(set) var error: TableError?
    /// How many rows there were, the empty ones too.
    private(set) var count = 0

    init(_ limits: TableLimits) { self.limits = limits }

    func take(_ fields: [String]) {
      defer { count += 1 }
      guard error == nil else { return }
      var row = TableRow(index: count, cells: [:])
      for (column, field) in fields.enumerated() {
        guard let value = TableValue(typed: field) else { continue }
        guard column < limits.columns else {
          error = TableError(.large, found: "columns", limit: limits.columns)
          return
        }
        guard field.count <= limits.characters else {
          let place = CellName(row: count, column: column)
          error = TableError(.large, found: "\(place)", limit: limits.characters)
          return
        }
        row.cells[column] = value
      }
      guard !row.cells.isEmpty else { return }
      rows.append(row)
      cells += row.cells.count
      if rows.count > limits.rows {
        error = TableError(.large, found: "rows", limit: limits.rows)
      } else if cells > limits.cells {
        error = TableError(.large, found: "cells", limit: limits.cells)
      }
    }
  }
}

extension TableValue {
  /// The value of a cell of text; absent where there is nothing but white space.
  init?(typed field: String) {
    let text = field.trimmed
    guard !text.isEmpty else { return nil }
    self = .text(text)
  }
}

extension String {
  /// Without white space at both ends, the no-break spaces and marks of web pages included.
  var trimmed: String {
    let isSpace = { (character: Character) in
      character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(start[...last])
  }
}
