// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A quota of this year, such as 30 platforms each year, against what is there.
public struct QuotaProgress: Sendable {
  /// The indicator under which the quota is set.
  public let indicator: Slug
  /// Its name.
  public let name: LocalizedName
  /// The quota.
  public let quota: QuotaSet
  /// The year that is looked at.
  public let year: Int
  /// How many there are by the newest confirmed reading of the year; absent where nobody counted.
  public let done: Int?
  /// Whether that is less than the elapsed share of the year asks for, or is not known.
  public let isBehind: Bool

  /// The quotas that a year asks for, by indicator.
  public static func all(_ registry: RegistryState, on day: CivilDay) -> [QuotaProgress] {
    registry.indicators.flatMap { id, record -> [QuotaProgress] in
      guard let name = record.state.defined?.name else { return [] }
      return record.state.quotas.filter(\.isConfirmed).map(\.fact)
        .filter { $0.period.concerns(day.year) }
        .map { quota in
          let done = reading(record.state, day)
          let year = ElapsedYear(by: day)
          let isLast = (quota.period.year ?? day.year) <= day.year || quota.period.kind != .by
          return QuotaProgress(
            indicator: id, name: name, quota: quota, year: day.year, done: done,
            isBehind: isLast
              && Int128(done ?? 0) * Int128(year.whole) < Int128(quota.count) * Int128(year.elapsed)
          )
        }
    }.sorted { ($0.indicator, $0.quota.count) < ($1.indicator, $1.quota.count) }
  }

  /// What was counted in the year, also in a period that is still running: the newest confirmed
  /// reading; of several places together, where their readings add up.
  private static func reading(_ state: IndicatorState, _ day: CivilDay) -> Int? {
    let readings = state.observations.filter {
      $0.mark.standing == .confirmed && $0.reading.period.lastDay.year == day.year
        && $0.reading.period.firstDay <= day
    }
    let newest = Dictionary(grouping: readings, by: \.reading.scope).values.compactMap { ofPlace in
      ofPlace.max {
        ($0.reading.period.lastDay, $0.mark.index) < ($1.reading.period.lastDay, $1.mark.index)
      }
    }
    guard newest.count == 1 || state.defined?.aggregation == .sum else { return nil }
    let counts = newest.map { whole($0.reading.value) }
    return newest.isEmpty || counts.contains(nil)
      ? nil : counts.compactMap(\.self).reduce(0, adding)
  }

  /// A number without a fraction, also where zeros are written after the point.
  private static func whole(_ value: DecimalText) -> Int? {
    let parts = value.description.split(separator: ".")
    guard parts.count < 2 || parts[1].allSatisfy({ $0 == "0" }) else { return nil }
    return parts.first.flatMap { Int($0) }
  }

  private static func adding(_ one: Int, _ two: Int) -> Int {
    let (sum, isTooLarge) = one.addingReportingOverflow(two)
    return isTooLarge ? .max : sum
  }
}

extension TargetPeriod {
  /// Whether it asks for something in a year.
  func concerns(_ year: Int) -> Bool {
    switch kind {
    case .in: self.year == year
    case .eachYear: self.year.map { $0 <= year } ?? true
    case .by: self.year.map { $0 >= year } ?? false
    }
  }
}
