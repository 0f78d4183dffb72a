// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Where a day stands on an axis of time.
struct TimeScale: Hashable, Sendable {
  /// A line of the axis with the period that begins there.
  struct Tick: Hashable, Sendable {
    var x: Double
    var label: String
  }

  /// The lines, at whole months, quarters or years.
  let ticks: [Tick]
  private let origin: Double
  private let width: Double
  private let first: Int
  private let end: Int

  /// An axis of a given room that holds some days and begins and ends with whole periods.
  init(holding days: ClosedRange<CivilDay>, from origin: Double, width: Double) {
    let months = Self.month(of: days.lowerBound)...Self.month(of: days.upperBound)
    let step = Self.step(for: months, width: width)
    let start = months.lowerBound / step * step
    let stop = (months.upperBound / step + 1) * step
    self.origin = origin
    self.width = width
    first = Self.firstDay(ofMonth: start)
    end = Self.firstDay(ofMonth: stop)
    var ticks: [Tick] = []
    for month in stride(from: start, to: stop, by: step) {
      let day = CivilDay(daysSinceEpoch: Self.firstDay(ofMonth: month))
      let precision: DatePrecision = step == 3 ? .quarter : step < 12 ? .month : .year
      let share = Double(day.daysSinceEpoch - first) / Double(max(end - first, 1))
      ticks.append(
        Tick(
          x: origin + share * width,
          label: CalendarPeriod(precision, containing: day).description))
    }
    self.ticks = ticks
  }

  /// Where a day begins.
  func start(of day: CivilDay) -> Double { x(day.daysSinceEpoch) }

  /// Where a day ends.
  func end(of day: CivilDay) -> Double { x(day.daysSinceEpoch + 1) }

  /// The middle of a day.
  func middle(of day: CivilDay) -> Double { (start(of: day) + end(of: day)) / 2 }

  private func x(_ number: Int) -> Double {
    let share = Double(number - first) / Double(max(end - first, 1))
    return origin + min(max(share, 0), 1) * width
  }

  /// Months from one line to the next, so that no label runs into the next one.
  private static func step(for months: ClosedRange<Int>, width: Double) -> Int {
    var step = 12
    for (length, room) in [(1, 46.0), (3, 42.0), (6, 46.0), (12, 32.0), (24, 32.0), (60, 32.0)] {
      step = length
      if Double(months.count / step + 2) * room <= width { return step }
    }
    while Double(months.count / step + 2) * 32 > width { step *= 2 }
    return step
  }

  private static func month(of day: CivilDay) -> Int { day.year * 12 + day.month - 1 }

  private static func firstDay(ofMonth month: Int) -> Int {
    // The calendar ends with 9999; a day that is not in it stands at its edge.
    let day = CivilDay(year: month / 12, month: month % 12 + 1, day: 1)
    return day?.daysSinceEpoch ?? (month < 1950 * 12 ? -25_567 : 2_932_896)
  }
}
