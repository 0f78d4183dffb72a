// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("A round of reports") struct ReportRoundTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func opened() -> Told {
    var told = Told()
    told.project("pilot")
    told.say(.report, "2026-10", ReportOpened.self, on: "2026-10-25") {
      $0.period = CalendarPeriod("2026-10") ?? .blank
      $0.due = CalendarPeriod("2026-11-05") ?? .blank
      $0.units = ["wuxi", "suzhou", "zhenjiang"]
    }
    return told
  }

  private func submit(_ told: inout Told, _ unit: Slug, on date: String) {
    told.say(.report, "2026-10", ReportSubmitted.self, on: date, .for(unit)) { $0.unit = unit }
  }

  private func round(_ told: Told) throws -> ReportRound {
    try #require(ReportRound(told.state, round: "2026-10", on: day))
  }

  @Test func `who owes is late by the day, who reported by its own`() throws {
    var told = opened()
    submit(&told, "wuxi", on: "2026-11-05")
    submit(&told, "suzhou", on: "2026-11-08")
    #expect(try round(told).rows.map(\.daysLate) == [nil, 3, 16])
    told.say(.report, "2026-10", ReportReturned.self, on: "2026-11-09") { $0.unit = "wuxi" }
    told.say(.report, "2026-10", ReportConfirmed.self, on: "2026-11-09") { $0.unit = "suzhou" }
    let round = try round(told)
    #expect(round.rows.map(\.daysLate) == [16, 3, 16])
    #expect(ReportStage.allCases.map(round.count) == [1, 0, 1, 1])
    let early = ReportRound(told.state, round: "2026-10", on: CivilDay("2026-11-05") ?? .blank)
    #expect(early?.rows.map(\.daysLate) == [nil, 3, nil])
    #expect(ReportRound(told.state, round: "2026-09", on: day) == nil)
  }

  @Test func `what a unit reported since the opening waits, and nothing else`() throws {
    var told = Told()
    told.project("pilot")
    told.spend("pilot", .provincial, 2026, 1, for: "wuxi")
    told.say(.report, "2026-10", ReportOpened.self, on: "2026-10-25") {
      $0.units = ["wuxi", "suzhou"]
    }
    told.say(.report, "2026-09", ReportOpened.self, on: "2026-10-26") { $0.units = ["wuxi"] }
    let spending = told.spend("pilot", .provincial, 2026, 2, for: "wuxi")
    told.spend("pilot", .provincial, 2026, 3, for: "suzhou")
    told.spend("pilot", .provincial, 2026, 4)
    submit(&told, "wuxi", on: "2026-11-05")
    let submission = told.state.size - 1
    told.say(.report, "2026-09", ReportSubmitted.self, on: "2026-11-05", .for("wuxi")) {
      $0.unit = "wuxi"
    }
    let waiting = WaitingStatements(told.state)
    #expect(waiting.of("wuxi", in: "2026-10").map(\.index) == [spending, submission])
    #expect(waiting.of("wuxi", in: "2026-10").map(\.recordedBy) == ["secretary", "secretary"])
    #expect(waiting.of("wuxi", in: "2026-08") == [])
    #expect(try round(told).rows.map(\.waiting) == [2, 1])
    told.confirm(spending)
    #expect(waiting.of("wuxi", in: "2026-10").count == 2)
    #expect(WaitingStatements(told.state).of("wuxi", in: "2026-10").map(\.index) == [submission])
  }

  @Test func `of several submissions only the one that stands waits`() {
    var told = opened()
    submit(&told, "wuxi", on: "2026-11-03")
    told.say(.report, "2026-10", ReportReturned.self, on: "2026-11-04") {
      $0.unit = "wuxi"
      $0.reason = "缺表"
    }
    #expect(WaitingStatements(told.state).of("wuxi", in: "2026-10") == [])
    submit(&told, "wuxi", on: "2026-11-05")
    let newest = told.state.size - 1
    #expect(WaitingStatements(told.state).of("wuxi", in: "2026-10").map(\.index) == [newest])
  }

  @Test func `a statement of a unit's own people is the unit's`() {
    var told = opened()
    told.say(.actor, "clerk", ActorEnrolled.self) {
      $0.role = .leadUnit
      $0.organization = "zhenjiang"
    }
    told.say(.project, "pilot", ProgressObserved.self, by: "clerk") { $0.percent = 5 }
    let waiting = WaitingStatements(told.state)
    #expect(waiting.of("zhenjiang", in: "2026-10").map(\.recordedBy) == ["clerk"])
    #expect(waiting.of("wuxi", in: "2026-10") == [])
  }

  @Test func `rounds stand with the latest period first`() {
    var told = opened()
    for period in ["2026-12", "2026-11"] {
      told.say(.report, Slug(period) ?? .blank, ReportOpened.self) {
        $0.period = CalendarPeriod(period) ?? .blank
      }
    }
    #expect(ReportRound.all(told.state, on: day).map(\.id) == ["2026-12", "2026-11", "2026-10"])
  }

  @Test func `the newest round is the one whose period ends last, of two the one opened last`() {
    var told = Told()
    let rounds: [(Slug, String)] = [
      ("2026-10", "2026-10"), ("z-first", "2026-11"), ("a-second", "2026-11"),
    ]
    for (id, period) in rounds {
      told.say(.report, id, ReportOpened.self) {
        $0.period = CalendarPeriod(period) ?? .blank
      }
    }
    #expect(ReportRound.newestFirst(in: told.state) == ["a-second", "z-first", "2026-10"])
    #expect(
      ReportRound.all(told.state, on: day).map(\.id) == ["a-second", "z-first", "2026-10"])
  }
}
