// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("The form of a report") struct ReportFormTests {
  private let october = CalendarPeriod("2026-10") ?? .blank

  private func form(_ told: Told) -> ReportForm {
    ReportForm(told.state, of: "bureau", for: october)
  }

  private func told() -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.project("other", ledBy: "office")
    return told
  }

  private func matters(_ told: Told) -> [ReportForm.Matter] { form(told).rows.map(\.matter) }

  @Test func `a unit is asked about the projects that it leads, and no others`() {
    #expect(form(told()).rows.map(\.subject.id) == ["pilot"])
    #expect(matters(told()) == [.progress])
  }

  @Test func `what was reported last stands beside the question, with its period`() {
    var told = told()
    told.news("pilot", on: "2026-09-30")
    let row = form(told).rows.first
    #expect(row?.last == .percent(40))
    #expect(row?.lastPeriod == CalendarPeriod("2026-09-30"))
  }

  @Test func `milestones are asked for until they are settled, and not long before they are due`() {
    var told = told()
    for (id, due) in [("soon", "2026-11-20"), ("later", "2027-06-30"), ("past", "2026-03-31")]
      as [(Slug, String)]
    {
      told.say(.project, "pilot", MilestonePlanned.self) {
        $0.milestone = id
        $0.due = CalendarPeriod(due) ?? .blank
      }
    }
    #expect(form(told).rows.compactMap(\.item) == ["soon", "past"])
    told.say(.project, "pilot", MilestoneMet.self, on: "2026-10-02") { $0.milestone = "past" }
    #expect(form(told).rows.compactMap(\.item) == ["soon"])
  }

  @Test func `investment is asked for where the year has a plan, spending where money came in`() {
    var told = told()
    told.invest("pilot", 100, .yearToDate, in: "2026-09")
    #expect(matters(told) == [.progress])
    told.budget("pilot", 1_200, year: 2026)
    told.say(.project, "pilot", FundingReceived.self) {
      $0.source = .municipal
      $0.amount = Money(fen: 50_000)
    }
    #expect(matters(told) == [.progress, .investment, .expenditure])
    let rows = form(told).rows
    #expect(rows[1].planned == .money(Money(fen: 120_000)))
    #expect(rows[1].last == .money(Money(fen: 10_000)))
    #expect(rows[1].lastPeriod == CalendarPeriod("2026-09"))
    #expect(rows[2].item == "municipal")
    #expect(rows[2].planned == .money(Money(fen: 50_000)))
  }

  @Test func `an indicator is asked for in the year of the unit's own target`() {
    var told = told()
    told.indicator("firms") { $0.unit = "enterprises" }
    for (id, unit, year) in [("mine", "bureau", 2026), ("old", "bureau", 2025), ("its", "x", 2026)]
      as [(Slug, Slug, Int)]
    {
      told.target("firms", id) {
        $0.scope.subject = Subject(.organization, unit)
        var period = TargetPeriod()
        period.kind = .in
        period.year = year
        $0.period = period
        $0.value = decimal("86")
      }
    }
    let readings = form(told).rows.filter { $0.matter == .reading }
    #expect(readings.map(\.planned) == [.number(decimal("86"))])
    #expect(readings.first?.unit == "enterprises")
  }

  @Test func `a project that is over asks for nothing`() {
    var told = told()
    told.say(.project, "pilot", StatusChanged.self) { $0.to = .terminated }
    #expect(form(told).rows.isEmpty)
  }
}
