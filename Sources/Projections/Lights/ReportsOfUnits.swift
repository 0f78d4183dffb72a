// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The reports of all rounds by the units that owe them.
struct ReportsOfUnits: Sendable {
  /// The report of one unit in one round.
  struct Report: Sendable {
    let round: Slug
    let period: CalendarPeriod
    let unit: ReportState.Unit

    /// Whether it was handed in and not sent back.
    var isSubmitted: Bool { unit.stage == .submitted || unit.stage == .confirmed }
  }

  private let reports: [Slug: [Report]]

  init(_ registry: RegistryState) {
    var reports: [Slug: [Report]] = [:]
    for (id, record) in registry.reports {
      guard let opened = record.state.opened else { continue }
      for unit in record.state.units {
        reports[unit.unit, default: []].append(
          Report(round: id, period: opened.period, unit: unit))
      }
    }
    self.reports = reports.mapValues {
      $0.sorted { ($0.period.lastDay, $0.round) < ($1.period.lastDay, $1.round) }
    }
  }

  /// Whether one of the units handed in its report for the period of a day or a later one.
  func isReported(_ day: CivilDay, by units: [Slug]) -> Bool {
    reports(units, from: day).contains(where: \.isSubmitted)
  }

  /// The first round for the period of a day or a later one that is open without their report.
  func awaited(_ day: CivilDay, from units: [Slug]) -> Slug? {
    reports(units, from: day).filter { !$0.isSubmitted }
      .min { ($0.period.lastDay, $0.round) < ($1.period.lastDay, $1.round) }?.round
  }

  /// The newest report that one of the units handed in.
  func newest(of units: [Slug]) -> FactMark? {
    units.flatMap { reports[$0] ?? [] }.filter(\.isSubmitted).compactMap(\.unit.submitted)
      .max { ($0.time, $0.index) < ($1.time, $1.index) }
  }

  private func reports(_ units: [Slug], from day: CivilDay) -> [Report] {
    units.flatMap { reports[$0] ?? [] }.filter { $0.period.lastDay >= day }
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
