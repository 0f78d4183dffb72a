// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A round of reports as it stands on a day: who owes, reported, was returned, is confirmed.
public struct ReportRound: Sendable {
  /// The report of one unit.
  public struct Row: Sendable {
    /// How far it has come.
    public let state: ReportState.Unit
    /// The days by which it came late, or is late; nil where it is in time or not due yet.
    public let daysLate: Int?
    /// How many of the unit's statements since the round was opened wait to be confirmed.
    public let waiting: Int
  }

  /// The round.
  public let id: Slug
  /// What opened it.
  public let opened: ReportOpened
  /// The units in the order of the opening.
  public let rows: [Row]

  /// The round with an id; nil where none was opened.
  public init?(_ registry: RegistryState, round id: Slug, on day: CivilDay) {
    self.init(registry, round: id, on: day, WaitingStatements(registry))
  }

  private init?(
    _ registry: RegistryState, round id: Slug, on day: CivilDay, _ waiting: WaitingStatements
  ) {
    guard let state = registry.reports[id]?.state, let opened = state.opened else { return nil }
    self.id = id
    self.opened = opened
    rows = state.units.map { unit in
      Row(
        state: unit, daysLate: Self.daysLate(unit, opened.due, on: day, registry.offset),
        waiting: waiting.of(unit.unit, in: id).count)
    }
  }

  /// How many reports stand at a stage.
  public func count(_ stage: ReportStage) -> Int { rows.count { $0.state.stage == stage } }

  /// How many units handed in a report that was not sent back.
  public var handedIn: Int { count(.submitted) + count(.confirmed) }

  /// Every round, the newest first.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - day: The day.
  ///   - cores: Where subjects are looked through.
  /// - Returns: The rounds.
  public static func all(
    _ registry: RegistryState, on day: CivilDay, cores: Cores = .one
  ) -> [ReportRound] {
    let waiting = WaitingStatements(registry, cores: cores)
    return newestFirst(in: registry).compactMap {
      ReportRound(registry, round: $0, on: day, waiting)
    }
  }

  /// The rounds that were opened: the one whose period ends last comes first, and of two such the one
  /// that was opened last.
  public static func newestFirst(in registry: RegistryState) -> [Slug] {
    registry.reports.compactMap { id, record in
      record.state.opened.map { (id, $0.period.lastDay, record.state.mark?.index ?? 0) }
    }.sorted { ($0.1, $0.2) > ($1.1, $1.2) }.map(\.0)
  }

  /// What was handed in is late by its own day; what is owed, by the day that is looked at.
  private static func daysLate(
    _ unit: ReportState.Unit, _ due: CalendarPeriod, on day: CivilDay, _ offset: UTCOffset
  ) -> Int? {
    let reached: CivilDay =
      switch unit.stage {
      case .owed, .returned: day
      case .submitted, .confirmed: unit.submitted?.time.day(at: offset) ?? day
      }
    let days = reached.daysSinceEpoch - due.lastDay.daysSinceEpoch
    return days > 0 ? days : nil
  }
}
