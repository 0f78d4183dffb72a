// SPDX-License-Identifier: Apache-2.0

/// A date as people state it: a day, a month, a quarter or a year.
///
/// Canonical texts are `2018-12-20`, `2018-12`, `2018Q4` and `2018`.
public struct CalendarPeriod: TextValue {
  /// How exactly the date is stated.
  public let precision: DatePrecision
  /// The first day.
  public let firstDay: CivilDay

  /// The period of `precision` that holds `day`.
  public init(_ precision: DatePrecision, containing day: CivilDay) {
    self.precision = precision
    let month =
      switch precision {
      case .day, .month: day.month
      case .quarter: (day.month - 1) / 3 * 3 + 1
      case .year: 1
      }
    firstDay =
      CivilDay(year: day.year, month: month, day: precision == .day ? day.day : 1) ?? day
  }

  /// A single day.
  public init(_ day: CivilDay) { self.init(.day, containing: day) }

  /// Parses a canonical text.
  public init?(_ text: String) {
    if let day = CivilDay(text) {
      self.init(day)
    } else if text.utf8.count == 4, let day = CivilDay(text + "-01-01") {
      self.init(.year, containing: day)
    } else if text.utf8.count == 7, let day = CivilDay(text + "-01") {
      self.init(.month, containing: day)
    } else if text.utf8.count == 6, text.dropLast().hasSuffix("Q"),
      let quarter = text.last.flatMap({ Int(String($0)) }), (1...4).contains(quarter),
      let day = CivilDay("\(text.prefix(4))-\(CivilDay.twoDigits(quarter * 3 - 2))-01")
    {
      self.init(.quarter, containing: day)
    } else {
      return nil
    }
  }

  /// The last day: a stated date falls due then.
  public var lastDay: CivilDay {
    let months =
      switch precision {
      case .day: 0
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    guard months > 0 else { return firstDay }
    let month = firstDay.month + months - 1
    let length = CivilDay.length(ofMonth: month, year: firstDay.year)
    return CivilDay(year: firstDay.year, month: month, day: length) ?? firstDay
  }

  /// The canonical text: `2018-12-20`, `2018-12`, `2018Q4` or `2018`.
  public var description: String {
    switch precision {
    case .day: firstDay.description
    case .month: "\(firstDay.year)-\(CivilDay.twoDigits(firstDay.month))"
    case .quarter: "\(firstDay.year)Q\((firstDay.month + 2) / 3)"
    case .year: "\(firstDay.year)"
    }
  }

  /// No two texts make the same period.
  public static var hasOneSpelling: Bool { true }
  /// The first day of 1970, until a reader overwrites it.
  public static var blank: CalendarPeriod { CalendarPeriod(.blank) }
  /// What a refusal says that a stated date looks like.
  public static var expectation: String { "2018-12-20, 2018-12, 2018Q4 or 2018" }
  /// The form of a stated date as a regular expression (ECMA-262).
  public static var pattern: String? { "^[0-9]{4}(Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$" }
}
