// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The months of the invented history, counted from its first, and the meetings of the council.
///
/// A history ends in the middle of November 2026, so that its council has a meeting ahead; one of
/// more than twenty years begins with the first month of the longest of those and goes beyond.
struct DemoCalendar: Sendable {
  /// How many whole months are told; the one after them is told up to ``lastDay``.
  let months: Int
  /// The first month, counted from the year 0.
  private let first: Int

  /// The day of the month after the last at which the history breaks off.
  static let lastDay = 14

  init(years: Int) {
    months = years * 12
    first = max(2_026 * 12 + 10 - months, 2_006 * 12 + 10)
  }

  /// The day `day` of a month; months may lie before or after the history.
  func day(_ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year(month), month: number(month), day: day) ?? .blank
  }

  /// The month as a period.
  func period(_ month: Int) -> CalendarPeriod { CalendarPeriod(.month, containing: day(month, 1)) }

  func year(_ month: Int) -> Int { (first + month) / 12 }

  /// The number of a month in its year, from 1.
  func number(_ month: Int) -> Int { (first + month) % 12 + 1 }

  /// A month as ids have it, such as `2026-10`.
  func id(_ month: Int) -> String {
    "\(year(month))-\(number(month) < 10 ? "0" : "")\(number(month))"
  }
}

/// A month of the history, for what is told in it.
struct DemoMonth: Sendable {
  let calendar: DemoCalendar
  /// Counted from the first.
  let month: Int

  var year: Int { calendar.year(month) }

  func day(_ day: Int) -> CivilDay { calendar.day(month, day) }
}

/// A meeting of the council: four a year, named after their year and number.
struct DemoMeeting: Sendable {
  let year: Int
  let number: Int
  let month: Int
  let day: Int

  var subject: Subject { Subject(.meeting, Slug("\(year)-\(number)") ?? .blank) }
  /// The document that holds its minutes.
  var minutes: Slug { Slug("demo-minutes-\(year)-\(number)") ?? .blank }
  /// The item under which many projects are decided at once.
  var list: String {
    number == 4 ? "演示\(year + 1)年年度项目清单" : "演示\(year)年项目清单增补(第\(number)次会议)"
  }
  /// The item about money, which the last meeting of a year has.
  var budget: String? { number == 4 ? "演示\(year + 1)年经费预算" : nil }
}

extension DemoCalendar {
  private static let days = [3: (1, 20), 6: (2, 20), 9: (3, 20), 11: (4, 26)]

  /// The meeting of a month, where the council meets in it.
  func meeting(in month: Int) -> DemoMeeting? {
    Self.days[number(month)].map { number, day in
      DemoMeeting(year: year(month), number: number, month: month, day: day)
    }
  }

  /// The first meeting that is held in a month or after it.
  func meeting(from month: Int) -> DemoMeeting {
    for next in month..<month + 4 {
      if let meeting = meeting(in: next) { return meeting }
    }
    // The council meets at least every third month.
    return DemoMeeting(year: year(month), number: 1, month: month, day: 20)
  }
}
