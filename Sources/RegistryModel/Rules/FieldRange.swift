// SPDX-License-Identifier: Apache-2.0

/// The values that a numeric or dated field may have, the same wherever the field's name stands,
/// unless a field of a group has a row of its own.
///
/// A value outside is a slip of the hand: a year of five digits, an ordinal of zero. The table is
/// total: a test requires every whole number and decimal of every type to stand in it.
struct FieldRange {
  /// The least and the greatest value.
  var values: ClosedRange<Int>
  /// The rule that refuses others.
  var code = RuleCode.range

  /// The years of the People's Republic up to the end of any plan in sight.
  static let years = FieldRange(values: 1949...2100)

  /// Whole numbers, by the name of their field.
  static let integers: [String: FieldRange] = [
    "year": years,
    "ordinal": FieldRange(values: 1...9_999),
    "row": FieldRange(values: 1...9_999),
    "column": FieldRange(values: 1...9_999),
    "percent": FieldRange(values: 0...100, code: .percent),
    "inFavour": FieldRange(values: 0...9_999),
    "against": FieldRange(values: 0...9_999),
    "abstained": FieldRange(values: 0...9_999),
    "count": FieldRange(values: 0...1_000_000),
    // Entries of a log.
    "size": FieldRange(values: 0...9_007_199_254_740_991),
    // A tebibyte.
    "evidence.size": FieldRange(values: 0...1_099_511_627_776, code: .evidence),
    "format": FieldRange(values: 1...9_999),
    "version": FieldRange(values: 1...9_999),
  ]

  /// Decimals, by the name of their field.
  static let decimals: [String: FieldRange] = [
    "share": FieldRange(values: 0...100, code: .percent),
    "indirectShare": FieldRange(values: 0...100, code: .percent),
    "leverage": FieldRange(values: 0...1_000),
    "max": FieldRange(values: 0...1_000),
    "score": FieldRange(values: 0...1_000, code: .score),
    // The hours of a century.
    "hours": FieldRange(values: 0...876_600, code: .useHours),
    "externalHours": FieldRange(values: 0...876_600, code: .useHours),
  ]

  /// Decimals that may have any value: what is measured may fall below zero.
  static let unbounded: Set<String> = ["value", "baseline"]
}

/// Refuses values outside the range of their field.
struct RangeCheck: FieldVisitor {
  typealias Failure = Rejection

  /// The names of the groups around the field.
  private var path: [String] = []

  /// Checks every field of an event and of the members that every event may carry.
  static func judge(_ data: EventData) throws(Rejection) {
    var check = RangeCheck()
    try check.group(data.event.payload)
    try check.group(data.common)
  }

  private mutating func group(_ group: any FieldGroup) throws(Rejection) {
    func visit(_ group: some FieldGroup) throws(Rejection) {
      var copy = group
      try copy.visit(&self)
    }
    try visit(group)
  }

  mutating func required<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value
  ) throws(Rejection) {
    if !Self.isUnbounded(Value.self) { try judge("\(key)", value) }
  }

  mutating func optional<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?
  ) throws(Rejection) {
    if let value, !Self.isUnbounded(Value.self) { try judge("\(key)", value) }
  }

  /// Whether a type is one of those of which most fields are, and which have no range: it takes much
  /// longer to ask what else a value might be.
  private static func isUnbounded(_ type: Any.Type) -> Bool {
    type == String.self || type == Slug.self || type == Money.self || type == EntryID.self
      || type == Bool.self || type == LocalizedName.self
  }

  mutating func list<Value: FieldValue>(
    _ key: StaticString, _ value: inout [Value]
  ) throws(Rejection) {
    for element in value { try judge("\(key)", element) }
  }

  private mutating func judge(_ key: String, _ value: some FieldValue) throws(Rejection) {
    switch value {
    case let number as Int:
      let range = FieldRange.integers[field(key)] ?? FieldRange.integers[key]
      guard let range, !range.values.contains(number) else { return }
      throw outside(range, key, "\(number)")
    case let number as DecimalText:
      guard let range = FieldRange.decimals[key],
        number.compare(DecimalText(range.values.lowerBound)) < 0
          || number.compare(DecimalText(range.values.upperBound)) > 0
      else { return }
      throw outside(range, key, number.description)
    case let period as CalendarPeriod: try judge(key, yearOf: period.firstDay, period.description)
    case let day as CivilDay: try judge(key, yearOf: day, day.description)
    case let elements as any CheckedList: try judge(key, elements: elements.elements)
    case let nested as any FieldGroup:
      path.append(key)
      try group(nested)
      path.removeLast()
    default: return
    }
  }

  private mutating func judge(
    _ key: String, elements: [any FieldValue]
  ) throws(Rejection) {
    for element in elements { try judge(key, element) }
  }

  private func judge(
    _ key: String, yearOf day: CivilDay, _ found: String
  ) throws(Rejection) {
    guard !FieldRange.years.values.contains(day.year) else { return }
    throw outside(.years, key, found)
  }

  private func field(_ key: String) -> String { (path + [key]).joined(separator: ".") }

  private func outside(_ range: FieldRange, _ key: String, _ found: String) -> Rejection {
    let field = field(key)
    let (least, greatest) = (range.values.lowerBound, range.values.upperBound)
    return Rejection(
      range.code, zh: "“\(field)”是 \(found),不在 \(least) 到 \(greatest) 之间",
      en: "\(field) is \(found), which does not lie from \(least) to \(greatest)", field: field)
  }
}

/// A list whose elements are checked one by one.
private protocol CheckedList {
  var elements: [any FieldValue] { get }
}

extension Array: CheckedList where Element: FieldValue {
  fileprivate var elements: [any FieldValue] { self }
}
