// SPDX-License-Identifier: Apache-2.0

/// Lays out one table in cells.
///
/// Columns are as wide as their widest cell and stand two spaces apart. If a line would be too
/// long, flexible columns give way, the widest first, and their text is cut with `..`. If that does
/// not help, money is rounded to whole units, and a line below says so; if even that does not, each
/// row becomes a block of labelled lines: a figure is never cut.
struct TerminalTable {
  /// The table.
  let table: Table
  /// The language of headers and labels.
  let language: Language
  /// The cells of a line.
  let width: Int
  /// Whether lights are coloured.
  let usesColour: Bool
  /// Whether ``Table/terminalRows`` is ignored.
  let showsAllRows: Bool

  /// The cells between two columns.
  private var gap: Int { table.gap }
  /// What a flexible column keeps at least, if it has as much.
  static let flexibleFloor = 8

  /// A cell that is ready to be padded.
  private struct Piece {
    var text: String
    var sign: LightSign?
  }

  /// The lines, without trailing spaces.
  var lines: [String] {
    guard !table.rows.isEmpty else {
      return LineWrapping.wrap(SafeText.line(table.emptyNote(language)), width: width)
    }
    let limit = showsAllRows ? nil : table.terminalRows
    let rows = limit.map { Array(table.rows.prefix(max($0, 0))) } ?? table.rows
    let shown = table.columns.indices.filter { table.columns[$0].isForPeople }
    let columns = shown.map { table.columns[$0] }
    func pieces(isWhole: Bool) -> (body: [[Piece]], total: [Piece]?) {
      let total = table.total.map { row in
        // Nothing is said of a column that is not summed.
        shown.map { row[$0] == .missing ? Piece(text: "") : piece(row[$0], isWhole: isWhole) }
      }
      return (rows.map { row in shown.map { piece(row[$0], isWhole: isWhole) } }, total)
    }
    var result: [String]
    let (body, total) = pieces(isWhole: false)
    if let widths = widths(columns, body + (total.map { [$0] } ?? [])) {
      result = layOut(rows, body, total, columns, widths)
    } else {
      let (whole, wholeTotal) = pieces(isWhole: true)
      if let unit = roundedUnit(shown),
        let widths = widths(columns, whole + (wholeTotal.map { [$0] } ?? []))
      {
        result = layOut(rows, whole, wholeTotal, columns, widths) + roundingNote(unit)
      } else {
        result = stack(rows, body, total, columns)
      }
    }
    if rows.count < table.rows.count { result += moreLines }
    return result
  }

  private var moreLines: [String] {
    let count = NumberText.grouped(table.rows.count)
    var text = Localized(zh: "... 共 \(count) 项。", en: "... \(count) in all.")
    if let hint = table.moreHint { text = text + "  " + hint }
    return LineWrapping.wrap(SafeText.line(text(language)), width: width, rest: "    ")
  }

  /// The unit of the money in a table that has any; nil also where whole units are not rounded.
  private func roundedUnit(_ columns: [Int]) -> MoneyUnit? {
    for row in table.rows {
      for column in columns {
        if case .money(_, let unit) = row[column], unit != .yuan { return unit }
      }
    }
    return nil
  }

  private func roundingNote(_ unit: MoneyUnit) -> [String] {
    let text = Localized(
      zh: "金额四舍五入到\(unit.label.zh);精确到分用 --format csv。",
      en: "Rounded to \(unit.label.en); to the fen with --format csv.")
    return LineWrapping.wrap(text(language), width: width)
  }

  private func piece(_ cell: Cell, isWhole: Bool) -> Piece {
    var piece = Piece(text: cell.display(language))
    if isWhole, case .money(let fen, let unit) = cell, unit != .yuan {
      piece.text = unit.formatWhole(fen: fen)
    }
    if usesColour, case .light(let sign) = cell { piece.sign = sign }
    return piece
  }

  private func header(_ column: Column) -> String { SafeText.line(column.header(language)) }

  /// The width of each column, or `nil` if the table does not fit.
  private func widths(_ columns: [Column], _ rows: [[Piece]]) -> [Int]? {
    var widths = columns.indices.map { index in
      let column = columns[index]
      let widest = rows.reduce(DisplayWidth.cells(header(column))) {
        max($0, DisplayWidth.cells($1[index].text))
      }
      let limit = column.mayBeCut ? column.maximumWidth ?? widest : widest
      return max(column.minimumWidth, min(widest, limit))
    }
    let room = width - gap * max(columns.count - 1, 0)
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let candidates = columns.indices.filter {
        columns[$0].isFlexible && columns[$0].mayBeCut
          && widths[$0] > max(Self.flexibleFloor, columns[$0].minimumWidth)
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func layOut(
    _ rows: [Table.Row], _ body: [[Piece]], _ total: [Piece]?, _ columns: [Column],
    _ widths: [Int]
  ) -> [String] {
    var result = [line(columns.map { Piece(text: header($0)) }, columns, widths)]
    var group: Localized?
    for (row, pieces) in zip(rows, body) {
      if let next = row.group, next != group {
        result += LineWrapping.wrap(SafeText.line(next(language)), width: width)
      }
      group = row.group
      result.append(line(pieces, columns, widths))
      result += noteLines(row)
    }
    if let total { result.append(line(total, columns, widths)) }
    return result
  }

  private func noteLines(_ row: Table.Row) -> [String] {
    row.notes.flatMap {
      LineWrapping.wrap(SafeText.line($0(language)), width: width, first: "  ", rest: "  ")
    }
  }

  private func line(_ pieces: [Piece], _ columns: [Column], _ widths: [Int]) -> String {
    var result = ""
    // Spaces are written only when something follows them, so that no line ends in one.
    var owed = 0
    for (index, column) in columns.enumerated() {
      if index > 0 { owed += gap }
      var piece = pieces[index]
      piece.text = column.shortened(piece.text, toCells: widths[index])
      let padding = widths[index] - DisplayWidth.cells(piece.text)
      if column.alignment == .right { owed += padding }
      if !piece.text.isEmpty {
        result += String(repeating: " ", count: owed)
        result += piece.sign?.coloured(piece.text) ?? piece.text
        owed = 0
      }
      if column.alignment == .left { owed += padding }
    }
    return result
  }

  /// One block a row, with the header of each column before its value.
  private func stack(
    _ rows: [Table.Row], _ body: [[Piece]], _ total: [Piece]?, _ columns: [Column]
  ) -> [String] {
    let labels = columns.map(header)
    let labelWidth = min(labels.map { DisplayWidth.cells($0) }.max() ?? 0, width / 2 - 2)
    let hanging = String(repeating: " ", count: labelWidth + gap)
    func block(_ pieces: [Piece]) -> [String] {
      zip(labels, pieces).filter { !$1.text.isEmpty }.flatMap { label, piece in
        let cut = DisplayWidth.truncate(label, toCells: labelWidth)
        let first = DisplayWidth.padRight(cut, toCells: labelWidth + gap)
        return LineWrapping.wrap(piece.text, width: width, first: first, rest: hanging)
          .enumerated().map { number, line in
            guard let sign = piece.sign else { return line }
            let lead = number == 0 ? first : hanging
            return lead + sign.coloured(String(line.dropFirst(lead.count)))
          }
      }
    }
    var blocks: [[String]] = []
    var group: Localized?
    for (row, pieces) in zip(rows, body) {
      var lines = block(pieces) + noteLines(row)
      if let next = row.group, next != group {
        lines = LineWrapping.wrap(SafeText.line(next(language)), width: width) + lines
      }
      group = row.group
      blocks.append(lines)
    }
    if let total { blocks.append(block(total)) }
    return Array(blocks.joined(separator: [""]))
  }
}
