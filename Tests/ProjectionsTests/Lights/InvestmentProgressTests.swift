// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Completed investment") struct InvestmentProgressTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func told(plan: Int64? = 1_200, started: String? = nil) -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    if let plan { told.budget("pilot", plan, year: 2026) }
    if let started {
      told.say(.project, "pilot", BaselineSet.self) {
        $0.start = CalendarPeriod(started) ?? .blank
        $0.end = CalendarPeriod("2030") ?? .blank
        $0.cost = Money(fen: 1)
      }
    }
    return told
  }

  private func progress(_ told: Told) -> InvestmentProgress? {
    Schedule(told.state, on: day).investment(of: "pilot")
  }

  /// Plan 5330, done 4390 亿元 at the end of the third quarter.
  @Test func `the golden case is 7.4 points ahead`() {
    var told = told(plan: 533_000_000_000)
    told.invest("pilot", 439_000_000_000, .yearToDate, in: "2026Q3")
    let progress = progress(told)
    #expect(progress?.donePercent.description == "82.4")
    #expect(progress?.elapsedPercent.description == "75.0")
    #expect(progress?.points.description == "7.4")
    #expect(Schedule(told.state, on: day).light(of: "pilot")?.light == .green)
  }

  @Test(
    arguments: [
      (1_000, "83.3", "0.0", .green), (999, "83.3", "-0.1", .yellow),
      (930, "77.5", "-5.8", .yellow),
      (880, "73.3", "-10.0", .yellow), (879, "73.3", "-10.1", .red), (0, "0.0", "-83.3", .red),
    ] as [(Int64, String, String, Light)])
  func `up to ten points behind the elapsed share is yellow, beyond is red`(
    done: Int64, share: String, points: String, light: Light
  ) {
    var told = told()
    told.invest("pilot", done, .yearToDate, in: "2026-10")
    let progress = progress(told)
    #expect(progress?.donePercent.description == share)
    #expect(progress?.points.description == points)
    #expect(progress?.elapsedPercent.description == "83.3")
    #expect(Schedule(told.state, on: day).light(of: "pilot")?.light == light)
  }

  @Test(
    arguments: [
      ("2026-01", 100), ("2026-02", 200), ("2026Q1", 300), ("2026-06-15", 550),
      ("2026-09-30", 900), ("2026", 1_200),
    ] as [(String, Int64)])
  func `the year elapses month by month`(period: String, expected: Int64) {
    let end = CalendarPeriod(period)?.lastDay ?? .blank
    let due = InvestmentProgress.expected(of: Money(fen: 1_200), by: end)
    #expect(due.fen == expected)
  }

  @Test func `without a plan or a confirmed figure there is nothing to judge`() {
    var unplanned = told(plan: nil)
    unplanned.invest("pilot", 500, .yearToDate, in: "2026-10")
    #expect(progress(unplanned) == nil)
    #expect(Schedule(unplanned.state, on: day).light(of: "pilot")?.light == nil)
    var told = told()
    #expect(progress(told) == nil)
    let report = told.invest("pilot", 500, .yearToDate, in: "2026-10", for: "bureau")
    #expect(progress(told) == nil)
    told.confirm(report)
    #expect(progress(told)?.done.fen == 50_000)
  }

  @Test func `a target for completed investment comes before the budget`() {
    var told = told()
    told.invest("pilot", 500, .yearToDate, in: "2026-10")
    #expect(progress(told)?.source == .budget)
    told.indicator("investment") { $0.name = LocalizedName(zh: "年度完成投资") }
    told.indicator("attracted") { $0.name = LocalizedName(zh: "引进投资") }
    for (indicator, target, kind) in [
      ("attracted", "attracted-2026", .in), ("investment", "by-2026", .by),
      ("investment", "in-2026", .in),
    ] as [(Slug, Slug, TargetPeriodKind)] {
      told.target(indicator, target) {
        $0.project = "pilot"
        $0.amount = Money(fen: 60_000)
        $0.period = TargetPeriod()
        $0.period?.kind = kind
        $0.period?.year = 2026
      }
    }
    #expect(progress(told)?.source == .target("in-2026"))
    #expect(progress(told)?.plan.fen == 60_000)
  }

  @Test func `budgets of all sources count, those of other years do not`() {
    var told = told()
    told.budget("pilot", 300, year: 2026, from: .municipal)
    told.budget("pilot", 7_000, year: 2025)
    told.budget("pilot", 9_000, year: nil, from: .enterprise)
    told.invest("pilot", 500, .yearToDate, in: "2026-10")
    #expect(progress(told)?.plan.fen == 150_000)
  }

  @Test func `months are added up once, to what the year so far has`() {
    var months = told()
    for (amount, period) in [
      (10, "2026Q1"), (10, "2026Q2"), (10, "2026-07"), (20, "2026-08"), (70, "2026Q3"),
      (5, "2026-10"),
    ] as [(Int64, String)] {
      months.invest("pilot", amount, .period, in: period)
    }
    #expect(progress(months)?.done.fen == 9_500)
    #expect(progress(months)?.period.description == "2026-10")
    var further = told()
    further.invest("pilot", 100, .yearToDate, in: "2026-08")
    further.invest("pilot", 70, .period, in: "2026Q3")
    further.invest("pilot", 5, .period, in: "2026-10")
    // The quarter does not follow August, and September is not reported.
    #expect(progress(further)?.done.fen == 10_000)
    #expect(progress(further)?.period.description == "2026-08")
    further.invest("pilot", 7, .period, in: "2026-09")
    #expect(progress(further)?.done.fen == 11_200)
    further.invest("pilot", 6, .period, in: "2026-10")
    #expect(progress(further)?.done.fen == 11_300)
  }

  @Test func `what nobody reported is not taken for nothing`() {
    var later = told()
    later.invest("pilot", 50, .period, in: "2026Q2")
    #expect(progress(later) == nil)
    later.invest("pilot", 30, .period, in: "2026Q1")
    #expect(progress(later)?.done.fen == 8_000)
    later.invest("pilot", 9, .period, in: "2026-10")
    #expect(progress(later)?.done.fen == 8_000)
    #expect(progress(later)?.elapsedPercent.description == "50.0")
    var new = told(started: "2026-04")
    new.invest("pilot", 50, .period, in: "2026Q2")
    #expect(progress(new)?.done.fen == 5_000)
  }

  @Test func `a figure of a period that is still running is held against the days so far`() {
    var told = told()
    told.invest("pilot", 1_000, .yearToDate, in: "2026")
    #expect(progress(told)?.elapsedPercent.description == "89.2")
  }

  @Test func `figures of all time give a year by what was there at its start`() {
    var told = told()
    told.invest("pilot", 900, .toDate, in: "2026-10")
    #expect(progress(told) == nil)
    told.invest("pilot", 400, .toDate, in: "2025")
    #expect(progress(told)?.done.fen == 50_000)
    var young = self.told(started: "2026-03")
    young.invest("pilot", 900, .toDate, in: "2026-10")
    #expect(progress(young)?.done.fen == 90_000)
  }

  @Test func `last year counts while its figure is news`() {
    var told = told()
    told.invest("pilot", 900, .yearToDate, in: "2026-12")
    let may = CivilDay("2027-05-30") ?? .blank
    #expect(Schedule(told.state, on: may).investment(of: "pilot")?.year == 2026)
    let june = CivilDay("2027-06-30") ?? .blank
    #expect(Schedule(told.state, on: june).investment(of: "pilot") == nil)
  }

  @Test func `projects together are measured by what each has due, silent ones are named apart`() {
    var told = told()
    told.invest("pilot", 600, .yearToDate, in: "2026-06")
    told.project("second", ledBy: "office")
    told.budget("second", 2_400, year: 2026)
    told.invest("second", 1_000, .yearToDate, in: "2026-10")
    told.project("silent", ledBy: "office")
    told.budget("silent", 9_000, year: 2026)
    let view = InvestmentView(told.state, on: day)
    #expect(view.progress?.plan.fen == 360_000)
    #expect(view.progress?.done.fen == 160_000)
    #expect(view.progress?.expected.fen == 260_000)
    #expect(view.progress?.points.description == "-27.8")
    #expect(view.light == .red)
    #expect(view.withoutFigure == 1)
  }

  @Test func `one project shows its newest figures of each measure`() {
    var told = told()
    told.invest("pilot", 12, .period, in: "2026-10")
    told.invest("pilot", 11, .period, in: "2026Q1")
    told.invest("pilot", 52, .toDate, in: "2026-10")
    let view = InvestmentView(told.state, on: day, project: "pilot")
    #expect(view.period?.amount.fen == 1_200)
    #expect(view.toDate?.amount.fen == 5_200)
    #expect(view.yearToDate?.fen == 1_100)
    #expect(view.progress?.done.fen == 1_100)
  }
}
