// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What somebody says of columns whose headings do not say it: `D=ytd`, or lines of a mapping file.
///
///     # heading or column = field, measure, unit, source; - leaves a column out
///     完成投资 = investment, 本年累计, 万元
///     资金!D = ytd
///     责任人 = -
public struct ColumnMapping: Sendable {
  /// What is said of one column.
  public struct Line: Hashable, Sendable {
    /// The sheet, where one is named.
    public var sheet: String?
    /// The column as letters, or its heading.
    public var column: String
    /// Whether the column is left out.
    public var isIgnored = false
    /// The field.
    public var field: String?
    /// The measure.
    public var measure: AmountMeasure?
    /// The unit of amounts.
    public var unit: MoneyUnit?
    /// The source of money.
    public var source: FundingSource?
  }

  /// A line that cannot be read.
  public struct Fault: Error, Hashable, Sendable {
    /// The line as it stands.
    public let text: String
    /// The word in it that nobody knows; empty where there is no `=`.
    public let word: String
    /// Where in the file, from 1.
    public let line: Int
  }

  /// The lines; a later one wins.
  public private(set) var lines: [Line] = []

  /// Says nothing.
  public init() {}

  /// Adds the lines of a mapping file, or one text such as `D=ytd`.
  ///
  /// - Throws: ``Fault`` about the first line that cannot be read.
  public mutating func add(_ text: String, for noun: ImportNoun) throws(Fault) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let plain = String(line).trimmed
      guard !plain.isEmpty, !plain.hasPrefix("#") else { continue }
      lines.append(try Self.line(plain, noun, index + 1))
    }
  }

  private static func line(
    _ text: String, _ noun: ImportNoun, _ number: Int
  ) throws(Fault) -> Line {
    let halves = text.replacing("\u{FF1D}", with: "=").split(separator: "=", maxSplits: 1)
      .map { String($0).trimmed }
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else {
      throw Fault(text: text, word: "", line: number)
    }
    var line = Line(column: halves[0])
    if let mark = halves[0].lastIndex(where: { $0 == "!" || $0 == "\u{FF01}" }) {
      line.sheet = String(halves[0][..<mark])
      line.column = String(halves[0][halves[0].index(after: mark)...])
    }
    for word in halves[1].split(whereSeparator: {
      ",\u{FF0C}、:\u{FF1A}+".contains($0) || $0.isWhitespace
    }) {
      guard line.take(String(word), noun) else {
        throw Fault(text: text, word: String(word), line: number)
      }
    }
    return line
  }

  /// The line about a column.
  func line(sheet: String?, column: Int, heading: String) -> Line? {
    lines.last { line in
      if let named = line.sheet, named != sheet { return false }
      if line.column == line.column.uppercased(), CellName.column(line.column) == column {
        return true
      }
      let named = HeaderWords.plain(line.column)
      return named == HeaderWords.plain(heading) || named == HeaderWords(heading).base
    }
  }
}

extension ColumnMapping.Line {
  /// Takes a word; false where nobody knows it.
  fileprivate mutating func take(_ word: String, _ noun: ImportNoun) -> Bool {
    let plain = HeaderWords.plain(word)
    if word == "-" || plain == "ignore" || plain == "不用" {
      isIgnored = true
    } else if let measure = Self.measure(plain) {
      self.measure = measure
    } else if let unit = MoneyUnit(rawValue: word) {
      self.unit = unit
    } else if let found = noun.fields.first(where: { $0.key == word || $0.label.zh == word })
      ?? noun.field(headed: plain)
    {
      field = found.key
    } else if let source = FundingSource(named: word) {
      self.source = source
    } else {
      return false
    }
    return true
  }

  private static func measure(_ plain: String) -> AmountMeasure? {
    switch plain {
    case "ytd", "yeartodate", "本年累计", "年累计", "累计": .yearToDate
    case "todate", "开工累计": .toDate
    case "month", "thismonth", "本月", "本期", "当月": .period
    default: nil
    }
  }
}
