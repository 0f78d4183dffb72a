// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A report that a unit owes, or one that waits for the secretariat.
public struct ReportDue: Sendable {
  /// The round.
  public let round: Slug
  /// The period about which the unit reports.
  public let period: CalendarPeriod
  /// When it is due.
  public let due: CalendarPeriod
  /// The unit with how far its report has come.
  public let unit: ReportState.Unit
  /// Days since it was due; negative while days are left.
  public let daysLate: Int

  /// The reports at some stages, the longest due first.
  static func all(
    _ registry: RegistryState, on day: CivilDay, at stages: Set<ReportStage>, of unit: Slug?
  ) -> [ReportDue] {
    registry.reports.flatMap { id, record in
      guard let opened = record.state.opened else { return [ReportDue]() }
      return record.state.units.filter {
        stages.contains($0.stage) && unit ?? $0.unit == $0.unit
      }.map {
        ReportDue(
          round: id, period: opened.period, due: opened.due, unit: $0,
          daysLate: day.daysSinceEpoch - opened.due.lastDay.daysSinceEpoch)
      }
    }.sorted {
      ($1.daysLate, $0.round, $0.unit.unit) < ($0.daysLate, $1.round, $1.unit.unit)
    }
  }
}
