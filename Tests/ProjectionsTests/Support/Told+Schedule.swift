// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension Told {
  /// A named core project that a unit leads.
  mutating func project(_ id: Slug, ledBy lead: Slug, divisions: [DivisionCode] = []) {
    say(.project, id, ProjectRegistered.self) {
      $0.name = LocalizedName(zh: "项目 \(id)")
      $0.kind = .researchFacility
      $0.naming = .named
      $0.scope = .core
      $0.lead = lead
      $0.divisions = divisions
    }
  }

  /// A round of monthly reports.
  mutating func round(_ id: Slug, _ period: String, due: String, units: [Slug]) {
    say(.report, id, ReportOpened.self, on: "2018-01-05") {
      $0.period = CalendarPeriod(period) ?? .blank
      $0.due = CalendarPeriod(due) ?? .blank
      $0.units = units
    }
  }

  mutating func handIn(_ round: Slug, _ unit: Slug, on date: String = "2026-11-03") {
    say(.report, round, ReportSubmitted.self, on: date) { $0.unit = unit }
  }

  mutating func handBack(_ round: Slug, _ unit: Slug, on date: String = "2026-11-04") {
    say(.report, round, ReportReturned.self, on: date) {
      $0.unit = unit
      $0.reason = "缺表"
    }
  }

  /// News of a project that says nothing else that is looked at.
  @discardableResult
  mutating func news(_ project: Slug, on date: String = "2026-11-01") -> Int {
    say(.project, project, ProgressObserved.self, on: date) {
      $0.percent = 40
      $0.period = CalendarPeriod(date) ?? .blank
    }
  }

  @discardableResult
  mutating func invest(
    _ project: Slug, _ yuan: Int64, _ measure: AmountMeasure, in period: String,
    for unit: Slug? = nil
  ) -> Int {
    say(.project, project, InvestmentReported.self, on: "2026-11-01", .for(unit)) {
      $0.amount = Money(fen: yuan * 100)
      $0.measure = measure
      $0.period = CalendarPeriod(period) ?? .blank
    }
  }

  mutating func budget(
    _ project: Slug, _ yuan: Int64, year: Int?, from source: FundingSource = .provincial
  ) {
    say(.project, project, BudgetApproved.self) {
      $0.source = source
      $0.year = year
      $0.amount = Money(fen: yuan * 100)
    }
  }

  mutating func assess(_ project: Slug, _ light: AssessmentLight, on date: String = "2026-11-02") {
    say(.project, project, AssessmentRecorded.self, on: date) {
      $0.light = light
      $0.narrative = "现场看过"
    }
  }
}
