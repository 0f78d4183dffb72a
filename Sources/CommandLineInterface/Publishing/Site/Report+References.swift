// SPDX-License-Identifier: Apache-2.0

extension Report.Section {
  /// The section with what the values of its rows lead to.
  ///
  /// - Parameter references: Gives the references of a row, by the keys of the columns.
  /// - Returns: The section; one that is no table is left as it is.
  func referring(
    _ references: (_ position: Int, _ row: Table.Row) -> [String: Reference]
  ) -> Report.Section {
    guard case .table(let table) = content else { return self }
    var section = self
    section.content = .table(table.referring(references))
    return section
  }

  /// The section in which every figure leads to a page.
  func referringTo(_ path: String) -> Report.Section {
    guard case .table(var table) = content else { return self }
    let references = table.columns.reduce(into: [String: Reference]()) {
      $0[$1.key] = .page(path)
    }
    table = table.referring { _, row in
      references.filter { key, _ in
        table.cell(key, of: row)?.isFigure == true
      }
    }
    table.total?.references = references
    var section = self
    section.content = .table(table)
    return section
  }

  /// The section with its columns in the order in which a page shows them.
  func arranged(_ keys: [String]) -> Report.Section {
    guard case .table(let table) = content else { return self }
    var section = self
    section.content = .table(table.arranged(keys))
    return section
  }

  /// The section with what its table says of one entry a row led to that entry.
  var referringToItsEntries: Report.Section {
    guard case .table(let table) = content else { return self }
    var section = self
    section.content = .table(table.referringToItsEntries)
    return section
  }
}

extension Table {
  /// The table with what the values of its rows lead to.
  func referring(
    _ references: (_ position: Int, _ row: Row) -> [String: Reference]
  ) -> Table {
    var table = self
    table.rows = rows.enumerated().map { position, row in
      var row = row
      row.references.merge(references(position, row)) { $1 }
      return row
    }
    return table
  }

  /// The table with some columns in an order of their own, all of them for people.
  ///
  /// A page has room for what a line of 80 cells leaves out, and begins with what a row is about.
  func arranged(_ keys: [String]) -> Table {
    let positions = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    func arranged(_ row: Row) -> Row {
      var row = row
      row.cells = positions.map { row[$0] }
      return row
    }
    var table = self
    table.columns = positions.map { position in
      var column = columns[position]
      column.audience = .everyone
      return column
    }
    table.rows = rows.map(arranged)
    table.total = total.map(arranged)
    return table
  }

  /// The table in which every figure of a row that names its entry leads there.
  var referringToItsEntries: Table {
    referring { _, row in
      let entries = columns.indices.compactMap { position -> Int? in
        if case .entry(let index) = row[position] { Int(clamping: index) } else { nil }
      }
      guard !entries.isEmpty else { return [:] }
      return columns.indices.reduce(into: [:]) { references, position in
        let key = columns[position].key
        guard row.references[key] == nil, row[position].isFigure else { return }
        references[key] = .entries(entries)
      }
    }
  }

  /// The cell of a row under a key.
  func cell(_ key: String, of row: Row) -> Cell? {
    columns.firstIndex { $0.key == key }.map { row[$0] }
  }
}

extension Cell {
  /// Whether people read a number in it, other than that of an entry.
  var isFigure: Bool {
    switch self {
    case .integer, .ordinal, .count, .decimal, .percent, .money: true
    default: false
    }
  }
}
