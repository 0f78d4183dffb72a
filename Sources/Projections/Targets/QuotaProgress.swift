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
  /// How many there are: the reading of the year, or else the projects registered for it.
  public let done: Int
  /// Whether that is less than the elapsed share of the year asks for.
  public let isBehind: Bool

  /// The quotas that a year asks for, by indicator.
  public static func all(_ registry: RegistryState, on day: CivilDay) -> [QuotaProgress] {
    registry.indicators.flatMap { id, record -> [QuotaProgress] in
      guard let name = record.state.defined?.name else { return [] }
      return record.state.quotas.filter(\.isConfirmed).map(\.fact)
        .filter { $0.period.concerns(day.year) }
        .map { quota in
          let first = quota.period.kind == .by ? nil : day.year
          let done =
            reading(record.state, quota, day)
            ?? registered(name.zh, from: first, in: registry)
          let length = CivilDay.length(ofMonth: day.month, year: day.year)
          let elapsed = (day.month - 1) * length + day.day
          let isLast = (quota.period.year ?? day.year) <= day.year || quota.period.kind != .by
          return QuotaProgress(
            indicator: id, name: name, quota: quota, year: day.year, done: done,
            isBehind: isLast && done * 12 * length < quota.count * elapsed)
        }
    }.sorted { ($0.indicator, $0.quota.count) < ($1.indicator, $1.quota.count) }
  }

  /// The newest confirmed reading of the year.
  private static func reading(_ state: IndicatorState, _ quota: QuotaSet, _ day: CivilDay) -> Int? {
    state.observations.filter {
      $0.mark.standing == .confirmed && $0.reading.period.lastDay.year == day.year
    }.max {
      ($0.reading.period.lastDay, $0.mark.index) < ($1.reading.period.lastDay, $1.mark.index)
    }.flatMap { Int($0.reading.value.description) }
  }

  /// The named core projects that were registered for a year, or for any; a quota of platforms
  /// counts what is built, one of projects what is researched.
  private static func registered(
    _ name: String, from year: Int?, in registry: RegistryState
  ) -> Int {
    let platforms = name.contains("平台")
    let projects = name.contains("项目")
    return registry.projects.values.count { record in
      guard let project = record.state.registered, let mark = record.state.mark,
        project.naming == .named, project.scope == .core
      else { return false }
      if let year, mark.time.day(at: registry.offset).year != year { return false }
      return platforms == projects || project.kind.isResearchWork == projects
    }
  }
}

extension TargetPeriod {
  /// Whether it asks for something in a year.
  fileprivate func concerns(_ year: Int) -> Bool {
    switch kind {
    case .in: self.year == year
    case .eachYear: self.year.map { $0 <= year } ?? true
    case .by: self.year.map { $0 >= year } ?? false
    }
  }
}
