// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What the columns of a sheet mean, and what its heading rows say.
public struct SheetColumns: Sendable {
  /// A column that means something.
  public struct Column: Hashable, Sendable {
    /// The column, from 0.
    public let index: Int
    /// The heading as it stands.
    public let heading: String
    /// What it holds.
    public let field: ImportField
    /// Whether amounts are of the period or add up, where anybody said so.
    public let measure: AmountMeasure?
    /// The unit of amounts, where anybody said so.
    public let unit: MoneyUnit?
    /// The source of money, where the heading names one.
    public let source: FundingSource?
    /// Whether the heading says 累计 alone, so that the year's total is a reading of it.
    public let isBareTotal: Bool
  }

  /// A heading that nobody knows.
  public struct Unknown: Hashable, Sendable {
    /// The column, from 0.
    public let index: Int
    /// The heading as it stands.
    public let heading: String
  }

  /// The sheet, with merged areas filled.
  public let sheet: TableSheet
  /// The row of the headings, from 0.
  public let headingRow: Int
  /// The columns that mean something, from the left.
  public let columns: [Column]
  /// Headings that nobody knows; nothing is taken from their columns.
  public let unknown: [Unknown]
  /// Two columns that mean the same: the later one, and the heading of the earlier.
  public let repeated: [(column: Column, first: String)]
  /// The unit that a line above the headings states.
  public let statedUnit: MoneyUnit?
  /// What the lines above the headings say, by what stands before a colon: 填报单位 and others.
  public let stated: [String: String]

  /// The rows below the headings.
  public var rows: [TableRow] { sheet.rows.filter { $0.index > headingRow } }

  /// What stands above a heading and over its neighbour too: the group of a column.
  public func group(of column: Column) -> String? {
    guard let above = sheet.rows.last(where: { $0.index < headingRow }),
      above.index == headingRow - 1, let text = above[column.index]?.text, text != column.heading
    else { return nil }
    let isShared = [column.index - 1, column.index + 1].contains { above[$0]?.text == text }
    return isShared ? text : nil
  }

  /// The columns of a field.
  public func columns(_ key: String) -> [Column] { columns.filter { $0.field.key == key } }

  /// The first column of a field.
  public func column(_ key: String) -> Column? { columns.first { $0.field.key == key } }

  /// Within how many rows from the first that holds something the headings must stand.
  private static let search = 12

  /// Finds the headings of a sheet: the row that has most of them, and at least two.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - noun: What the table is imported as.
  ///   - mapping: What somebody says of the columns.
  ///   - isUnit: Whether a heading is the name of a unit, whose column of a matrix it is then.
  public init?(
    _ sheet: TableSheet, as noun: ImportNoun, mapping: ColumnMapping,
    isUnit: (String) -> Bool = { _ in false }
  ) {
    let sheet = sheet.unmerged()
    var best: (row: Int, known: Int)?
    for row in sheet.rows.prefix(Self.search) {
      let known = row.cells.count { column, value in
        Self.meaning(sheet.name, column, value.text, noun, mapping, isUnit).field != nil
      }
      if known > (best?.known ?? 1) { best = (row.index, known) }
    }
    guard let best else { return nil }
    self.sheet = sheet
    headingRow = best.row
    (columns, unknown, repeated) = Self.columns(sheet, best.row, noun, mapping, isUnit)
    var stated: [String: String] = [:]
    var unit: MoneyUnit?
    for row in sheet.rows.prefix(while: { $0.index < best.row }) {
      let values = row.cells.sorted { $0.key < $1.key }.map(\.value.text)
      for (position, text) in values.enumerated() {
        unit = unit ?? HeaderWords.unit(statedIn: text)
        let halves = text.split(maxSplits: 1, whereSeparator: { ":：".contains($0) })
          .map { String($0).trimmed }
        guard let key = halves.first.map(HeaderWords.plain), !key.isEmpty else { continue }
        if halves.count == 2 {
          stated[key] = stated[key] ?? halves[1]
        } else if text.contains(":") || text.contains("：") || position + 1 < values.count {
          if position + 1 < values.count { stated[key] = stated[key] ?? values[position + 1] }
        }
      }
    }
    self.stated = stated
    statedUnit = unit
  }

  /// What a column means: by the mapping first, else by its heading.
  private static func meaning(
    _ sheet: String?, _ column: Int, _ heading: String, _ noun: ImportNoun,
    _ mapping: ColumnMapping, _ isUnit: (String) -> Bool
  ) -> (field: ImportField?, words: HeaderWords, line: ColumnMapping.Line?) {
    let line = mapping.line(sheet: sheet, column: column, heading: heading)
    let words = HeaderWords(heading)
    if line?.isIgnored == true { return (nil, words, line) }
    let field =
      line?.field.flatMap { noun.field($0) } ?? noun.field(headed: HeaderWords.plain(heading))
      ?? noun.field(headed: words.base)
      ?? noun.fields.first { $0.shape == .matrix && isUnit(heading) }
    return (field, words, line)
  }

  private static func columns(
    _ sheet: TableSheet, _ row: Int, _ noun: ImportNoun, _ mapping: ColumnMapping,
    _ isUnit: (String) -> Bool
  ) -> ([Column], [Unknown], [(column: Column, first: String)]) {
    var columns: [Column] = []
    var unknown: [Unknown] = []
    var repeated: [(column: Column, first: String)] = []
    for (index, value) in sheet.row(row).cells.sorted(by: { $0.key < $1.key }) {
      let heading = value.text
      let meaning = meaning(sheet.name, index, heading, noun, mapping, isUnit)
      guard let field = meaning.field else {
        if meaning.line?.isIgnored != true {
          unknown.append(Unknown(index: index, heading: heading))
        }
        continue
      }
      // A heading that is the field's own name keeps its words: 本期 alone is no measure.
      let isWhole = field.isMeant(by: HeaderWords.plain(heading))
      let measure = meaning.line?.measure ?? (isWhole ? nil : meaning.words.measure)
      let column = Column(
        index: index, heading: heading, field: field, measure: measure,
        unit: meaning.line?.unit ?? meaning.words.unit,
        source: meaning.line?.source ?? (isWhole ? nil : meaning.words.source),
        isBareTotal: meaning.line?.measure == nil && !isWhole && meaning.words.isBareTotal)
      if field.shape != .display,
        let first = columns.first(where: {
          $0.field == field && $0.measure == column.measure && $0.source == column.source
            && (!field.allowsSeveral || $0.heading == heading)
        })
      {
        repeated.append((column, first.heading))
      } else {
        columns.append(column)
      }
    }
    return (columns, unknown, repeated)
  }
}
