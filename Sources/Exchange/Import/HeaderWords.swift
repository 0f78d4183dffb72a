// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A heading taken apart: what the column is about, and what it says of measure, unit and source.
public struct HeaderWords: Hashable, Sendable {
  /// What is left: `完成投资` of `本月完成投资(万元)`, in the form in which headings are compared.
  public private(set) var base: String
  /// Whether amounts are of the period or add up, where the heading says so.
  public private(set) var measure: AmountMeasure?
  /// Whether it says 累计 and not from when.
  public private(set) var isBareTotal = false
  /// The unit of amounts.
  public private(set) var unit: MoneyUnit?
  /// The source of money.
  public private(set) var source: FundingSource?

  /// Takes a heading apart.
  public init(_ heading: String) {
    base = ""
    var parts: [String] = []
    // 1-10月 is the year up to October.
    let months = #/1\s*[-–—~～至到]\s*[0-9]{1,2}\s*月份?(累计)?/#
    for segment in Self.segments(heading.replacing(months, with: "本年累计")) {
      if let unit = Self.unit(named: segment) {
        self.unit = unit
      } else if !["%", "百分比", "百分数", "percent"].contains(segment) {
        parts.append(segment)
      }
    }
    var rest = parts.joined()
    for unit in MoneyUnit.allCases.reversed() where self.unit == nil && rest.count > 3 {
      guard rest.hasSuffix(unit.rawValue) else { continue }
      self.unit = unit
      rest.removeLast(unit.rawValue.count)
    }
    takeMeasure(from: &rest)
    for source in FundingSource.allCases where rest.contains(source.label.zh) {
      let other = rest.replacing(source.label.zh, with: "")
      guard !other.isEmpty else { break }
      self.source = source
      rest = other
      break
    }
    base = rest
  }

  /// A text in the form in which headings are compared: narrow, small, without white space and signs.
  public static func plain(_ text: String) -> String { segments(text).joined() }

  private static func segments(_ text: String) -> [String] {
    var segments = [""]
    for scalar in text.lowercased().unicodeScalars {
      var scalar = scalar
      if (0xFF01...0xFF5E).contains(scalar.value) {
        scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      }
      let character = Character(scalar)
      if character.isNewline {
        segments.append("")
        continue
      }
      if character.isWhitespace || "*_-\"'“”:".contains(character) { continue }
      if "()[]【】〔〕/,、;。.".contains(character) {
        segments.append("")
      } else {
        segments[segments.count - 1].append(character)
      }
    }
    return segments.map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  private static func unit(named segment: String) -> MoneyUnit? {
    let plain = segment.hasPrefix("单位") ? String(segment.dropFirst(2)) : segment
    return switch plain {
    case "亿元", "亿": .hundredMillionYuan
    case "万元", "万", "cny10000": .tenThousandYuan
    case "元", "人民币元", "yuan", "cny": .yuan
    default: nil
    }
  }

  /// The unit that a line above the headings states: `单位:万元`.
  public static func unit(statedIn line: String) -> MoneyUnit? {
    let plain = plain(line)
    guard let place = plain.firstRange(of: "单位") ?? plain.firstRange(of: "金额") else {
      return unit(named: plain)
    }
    let rest = plain[place.upperBound...].drop { "为是".contains($0) }
    return MoneyUnit.allCases.reversed().first { rest.hasPrefix($0.rawValue) }
  }

  private static let measures: [(String, AmountMeasure)] = [
    ("自开工累计", .toDate), ("开工以来累计", .toDate), ("开工累计", .toDate), ("开工至今", .toDate),
    ("历年累计", .toDate), ("总累计", .toDate), ("累计至今", .toDate), ("todate", .toDate),
    ("年初至今累计", .yearToDate), ("年初以来累计", .yearToDate), ("本年度累计", .yearToDate),
    ("本年累计", .yearToDate), ("当年累计", .yearToDate), ("年度累计", .yearToDate),
    ("年初至今", .yearToDate), ("今年以来", .yearToDate), ("年累计", .yearToDate),
    ("yeartodate", .yearToDate), ("ytd", .yearToDate),
    ("本季度", .period), ("本月", .period), ("当月", .period), ("本期", .period), ("当期", .period),
    ("本季", .period), ("thismonth", .period), ("thisperiod", .period),
  ]

  private mutating func takeMeasure(from text: inout String) {
    // The longer word wins: 年初至今累计 ends with neither of its parts. “YTD” holds no “to date”.
    for (word, measure) in Self.measures.sorted(by: { $0.0.count > $1.0.count })
    where text.contains(word) {
      let rest = text.replacing(word, with: "")
      guard !rest.isEmpty else { return }
      self.measure = measure
      text = rest
      return
    }
    let rest = text.replacing("累计", with: "")
    guard rest != text, !rest.isEmpty else { return }
    measure = .yearToDate
    isBareTotal = true
    text = rest
  }
}
