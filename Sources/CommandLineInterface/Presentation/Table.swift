// SPDX-License-Identifier: Apache-2.0

/// Rows under columns.
struct Table: Hashable, Sendable {
  /// One row: as many cells as the table has columns.
  struct Row: Hashable, Sendable {
    /// The cells in column order. A cell too few reads as missing; one too many is not shown.
    var cells: [Cell]
    /// A line of its own above the first row of each run with the same group.
    var group: Localized?
    /// Indented lines below the row, for people only.
    var notes: [Localized]
    /// What its values lead to on a page, by the keys of the columns.
    var references: [String: Reference] = [:]

    /// A row.
    init(_ cells: [Cell], group: Localized? = nil, notes: [Localized] = []) {
      self.cells = cells
      self.group = group
      self.notes = notes
    }

    /// The cell of the column at `index`.
    subscript(index: Int) -> Cell { index < cells.count ? cells[index] : .missing }
  }

  /// The columns, left to right.
  var columns: [Column]
  /// The rows.
  var rows: [Row]
  /// The sum line. Not among the rows of machine formats, where it would be counted twice.
  var total: Row?
  /// How many rows a terminal shows; `nil` for all. Every other format shows all.
  var terminalRows: Int?
  /// What stands after “... 275 in all.” where the terminal shows fewer.
  var moreHint: Localized?
  /// What is said in place of a table without rows.
  var emptyNote: Localized
  /// The cells between two columns: 2, or 1 where many narrow columns stand side by side.
  var gap = 2

  /// A table.
  init(
    columns: [Column], rows: [Row], total: Row? = nil, terminalRows: Int? = nil,
    moreHint: Localized? = nil,
    emptyNote: Localized = Localized(zh: "没有记录。", en: "Nothing recorded.")
  ) {
    self.columns = columns
    self.rows = rows
    self.total = total
    self.terminalRows = terminalRows
    self.moreHint = moreHint
    self.emptyNote = emptyNote
  }
}
