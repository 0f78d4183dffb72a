// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar.
public struct CivilDay: TextValue, Comparable {
  // Facts are full of days, so one takes four bytes.
  private let shortYear: UInt16
  private let shortMonth: UInt8
  private let shortDay: UInt8

  /// The year, 1900 to 9999.
  public var year: Int { Int(shortYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(shortMonth) }
  /// The day of the month, from 1.
  public var day: Int { Int(shortDay) }

  /// A day that exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    shortYear = UInt16(year)
    shortMonth = UInt8(month)
    shortDay = UInt8(day)
  }

  /// Parses `YYYY-MM-DD`.
  public init?(_ text: String) { self.init(digits: text.utf8) }

  /// Parses the ten bytes of `YYYY-MM-DD`.
  init?(digits text: some Collection<UInt8>) {
    guard text.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (position, byte) in text.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte - 48)
      switch position {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The day that lies `number` days after 1970-01-01, held within the calendar's bounds.
  public init(daysSinceEpoch number: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
    let bounded = min(max(number, -25_567), 2_932_896)
    let z = bounded + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    shortDay = UInt8(dayOfYear - (153 * shifted + 2) / 5 + 1)
    shortMonth = UInt8(month)
    shortYear = UInt16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// Days since 1970-01-01.
  public var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The canonical text, such as `2018-12-20`.
  public var description: String {
    "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  /// The number of days in a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// No two texts make the same day.
  public static var hasOneSpelling: Bool { true }
  /// The first day of 1970, until a reader overwrites it.
  public static var blank: CivilDay { CivilDay(daysSinceEpoch: 0) }
  /// What a refusal says that a day looks like.
  public static var expectation: String { "a day such as 2018-12-20" }
  /// The form of a day as a regular expression (ECMA-262).
  public static var pattern: String? { "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }

  /// The earlier day comes first.
  public static func < (a: CivilDay, b: CivilDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
