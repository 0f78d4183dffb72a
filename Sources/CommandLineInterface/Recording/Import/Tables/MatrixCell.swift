// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Registry
import RegistryModel

/// A cell of a matrix with a row an indicator and a column a unit, as annexes of plans have them.
struct MatrixCell {
  private let row: TableRow
  private let column: SheetColumns.Column
  private let indicator: Subject
  private let reading: TableRowReading

  init(
    _ row: TableRow, _ column: SheetColumns.Column, _ indicator: Subject,
    _ reading: TableRowReading
  ) {
    self.row = row
    self.column = column
    self.indicator = indicator
    self.reading = reading
  }

  /// Whether a plan prints that there is no figure, in a cell of its matrix or among its words: that is
  /// kept apart from a cell that is empty.
  static func isPrintedBlank(
    _ value: TableValue?, _ column: SheetColumns.Column, _ noun: ImportNoun
  ) -> Bool {
    let isPrint = column.field.shape == .matrix || column.field.key == "printed"
    guard let value, isPrint, noun.name == "target" else { return false }
    return ["-", "--", "—", "——", "－"].contains(value.text)
  }

  /// Puts what the cell says into the members of a target or a reading.
  ///
  /// - Throws: ``LedgerError`` about the cell or the period.
  func put(in members: inout TableMembers) throws(LedgerError) {
    guard let value = row[column.index] else { return }
    let unit = try reading.names.subject(column.heading, among: [.organization])
    members.put("scope.subject", .string(unit.description))
    let isBlank = TableCellReader.isBlank(value)
    if !isBlank {
      let number = try reading.cells.decimal(value, column.heading)
      members.put("value", .string(number.description))
    }
    guard members.has("printed") else {
      if let period = reading.options.period {
        members.fill("period", .string(period.description))
      }
      return
    }
    members.put("printed", .string(isBlank ? "--" : value.text))
    var id = "\(indicator.id)-\(unit.id)"
    if let period = reading.options.period {
      members.fill(
        "period",
        .object([
          .init(key: "kind", value: .string("in")),
          .init(key: "year", value: .number("\(period.lastDay.year)")),
        ]))
      id += "-\(period.lastDay.year)"
    }
    members.put("target", .string(try reading.desk.newID(id).description))
    members.put("matrix", position)
  }

  /// Where the cell is printed, from 1.
  private var position: JSONValue {
    let units = reading.columns.columns("matrix")
    let line = reading.columns.rows.firstIndex { $0.index == row.index } ?? 0
    let place = units.firstIndex(of: column) ?? 0
    var members: [JSONValue.Member] = [
      .init(key: "row", value: .number("\(line + 1)")),
      .init(key: "column", value: .number("\(place + 1)")),
    ]
    if let group = reading.columns.group(of: column) {
      members.append(.init(key: "group", value: .string(group)))
    }
    return .object(members)
  }
}
