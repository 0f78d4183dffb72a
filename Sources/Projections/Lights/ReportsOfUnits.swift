// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The reports of all rounds by the units that owe them.
struct ReportsOfUnits: Sendable {
  /// What one unit has handed in, and what is awaited from it.
  fileprivate struct Unit: Sendable {
    /// The last day of the latest period that it reported.
    var reportedUpTo: CivilDay?
    /// The report that it handed in last.
    var newest: FactMark?
    /// The rounds without its report, or whose report was sent back.
    var awaited: [(lastDay: CivilDay, round: Slug)] = []
  }

  private let units: [Slug: Unit]

  init(_ registry: RegistryState) {
    var units: [Slug: Unit] = [:]
    for (round, record) in registry.reports {
      guard let opened = record.state.opened else { continue }
      let lastDay = opened.period.lastDay
      for report in record.state.units {
        units[report.unit, default: Unit()].take(report, of: round, upTo: lastDay)
      }
    }
    self.units = units
  }

  /// Whether one of the units handed in its report for the period of a day or a later one.
  func isReported(_ day: CivilDay, by units: [Slug]) -> Bool {
    units.contains { self.units[$0]?.reportedUpTo.map { $0 >= day } ?? false }
  }

  /// The first round for the period of a day or a later one that is open without their report.
  func awaited(_ day: CivilDay, from units: [Slug]) -> Slug? {
    units.flatMap { self.units[$0]?.awaited ?? [] }.filter { $0.lastDay >= day }
      .min { ($0.lastDay, $0.round) < ($1.lastDay, $1.round) }?.round
  }

  /// The newest report that one of the units handed in.
  func newest(of units: [Slug]) -> FactMark? {
    units.compactMap { self.units[$0]?.newest }
      .max { ($0.time, $0.index) < ($1.time, $1.index) }
  }
}

extension ReportsOfUnits.Unit {
  fileprivate mutating func take(_ report: ReportState.Unit, of round: Slug, upTo lastDay: CivilDay)
  {
    guard report.stage == .submitted || report.stage == .confirmed else {
      awaited.append((lastDay, round))
      return
    }
    reportedUpTo = max(reportedUpTo ?? lastDay, lastDay)
    guard let mark = report.submitted else { return }
    if let newest, (mark.time, mark.index) < (newest.time, newest.index) { return }
    newest = mark
  }
}

extension ProjectState {
  /// The unit that leads the project, and the parties that do.
  var leadUnits: [Slug] {
    var units = registered?.lead.map { [$0] } ?? []
    for party in parties where party.role == .lead && !units.contains(party.organization) {
      units.append(party.organization)
    }
    return units
  }
}
