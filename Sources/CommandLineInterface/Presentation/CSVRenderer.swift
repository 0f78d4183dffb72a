// SPDX-License-Identifier: Apache-2.0

import Exchange

/// Writes the rows of one section as CSV (RFC 4180): a header of machine keys, raw values, CR LF.
///
/// Numbers have no grouping and no unit, money is in fen, a missing value is an empty field and an
/// empty text is `""`. The token has no place here; the caller writes it to standard error.
struct CSVRenderer: Sendable {
  /// Whether the file begins with U+FEFF, by which spreadsheet programs in China recognise UTF-8.
  var writesByteOrderMark: Bool

  /// The language of a form that people fill in, with its headings; nil where machines read it.
  var formLanguage: Language?

  /// A renderer; files want the mark, pipes do not.
  init(writesByteOrderMark: Bool = false, formLanguage: Language? = nil) {
    self.writesByteOrderMark = writesByteOrderMark
    self.formLanguage = formLanguage
  }

  /// The rows of the section that ``Report/rowSection(key:)`` finds; empty if there is none.
  func render(_ report: Report, section key: String? = nil) -> String {
    let columns: [Column]
    let rows: [[Cell]]
    switch report.rowSection(key: key)?.content {
    case .table(let table):
      let shown = table.columns.indices.filter {
        formLanguage != nil || table.columns[$0].isForMachines
      }
      columns = shown.map { table.columns[$0] }
      rows = table.rows.map { row in shown.map { row[$0] } }
    case .fields(let fields):
      let shown = fields.filter(\.column.isForMachines)
      columns = shown.map(\.column)
      rows = [shown.map(\.value)]
    case .lines, nil: return ""
    }
    var result = writesByteOrderMark ? CSVText.byteOrderMark : ""
    result += record(columns.map { .string(formLanguage.map($0.header.callAsFunction) ?? $0.key) })
    for row in rows { result += record(row.map(value)) }
    return result
  }

  private func value(_ cell: Cell) -> RawValue {
    guard let formLanguage, cell.raw != .null else { return cell.raw }
    return .string(cell.display(formLanguage))
  }

  private func record(_ values: [RawValue]) -> String {
    CSVText.record(values.map(field))
  }

  /// A field; only a text can be there and empty.
  private func field(_ value: RawValue) -> String? {
    let text = value.field
    return text.isEmpty && value != .string("") ? nil : text
  }
}
