// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Brief") struct BriefViewTests {
  private let day = CivilDay("2026-11-24") ?? .blank
  private let meetingDay = CivilDay("2026-09-20") ?? .blank

  /// Two led projects; one is on plan until its milestone of the end of September is past.
  private func told() -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau", divisions: ["320400"].map(division))
    told.project("station", ledBy: "office", divisions: ["321100"].map(division))
    told.say(.project, "pilot", StatusChanged.self) { $0.to = .construction }
    told.milestone("pilot", "arrival", due: "2026-09-30", for: "bureau")
    told.milestone("station", "roof", due: "2027", for: "office")
    told.news("pilot", on: "2026-09-01")
    told.news("station", on: "2026-07-04")
    return told
  }

  private func brief(_ told: Told, since earlier: RegistryState? = nil) -> BriefView {
    BriefView(
      told.state, on: day, since: earlier.map { BriefView.Earlier($0, on: meetingDay) })
  }

  @Test func `the lights are set against those of the meeting`() {
    var told = told()
    let then = told.state
    told.project("new", ledBy: "office")
    let brief = brief(told, since: then)
    #expect(brief.earlierLights == [.green: 2])
    #expect(brief.portfolio.sum.lights == [.green: 1, .red: 1, .grey: 1])
    #expect(brief.turned.map(\.row.id) == ["pilot"])
    #expect(brief.turned.map(\.before) == [.green])
    #expect(brief.turned.map(\.after) == [.red])
    #expect(self.brief(told).earlierLights == nil)
    #expect(self.brief(told).turned.isEmpty)
  }

  @Test func `what is red comes with its slip and its lead unit`() {
    let red = brief(told()).reds.first
    #expect(red?.row.id == "pilot")
    #expect(red?.units == ["bureau"])
    guard case .milestone(let part)? = red?.part else {
      Issue.record("a milestone makes it red")
      return
    }
    #expect(part.daysLate == 55)
  }

  @Test func `projects are counted by status, the most frequent first`() {
    var told = told()
    told.say(.project, "station", StatusChanged.self) { $0.to = .operating }
    told.project("third", ledBy: "office")
    told.say(.project, "third", StatusChanged.self) { $0.to = .operating }
    let statuses = brief(told).statuses
    #expect(statuses.map(\.status) == [.controlled(.operating), .controlled(.construction)])
    #expect(statuses.map(\.count) == [2, 1])
  }

  @Test func `a late entry about a day before the meeting is told, a later fact is not`() {
    var told = told()
    told.budget("pilot", 1_000, year: 2026)
    let then = told.state
    let late = told.say(
      .project, "pilot", BudgetRevised.self, on: "2026-09-12", recorded: "2026-09-25"
    ) {
      $0.source = .provincial
      $0.year = 2026
      $0.amount = Money(fen: 120_000)
    }
    told.say(.project, "station", BudgetApproved.self, on: "2026-10-12") {
      $0.source = .provincial
      $0.amount = Money(fen: 7)
    }
    let changed = brief(told, since: then).late
    #expect(changed.map(\.subject.id) == ["pilot"])
    #expect(changed.first?.changes.contains { $0.entry == late } == true)
    #expect(changed.first?.changes.allSatisfy { $0.entry == late } == true)
  }

  @Test func `what is recorded on the day on which it happens is no late entry`() {
    var told = told()
    told.budget("pilot", 1_000, year: 2026)
    let then = told.state
    for (amount, recorded) in [(120_000, "\(meetingDay)"), (130_000, "2026-12-01")] {
      told.say(
        .project, "pilot", BudgetRevised.self, on: "\(meetingDay)", recorded: recorded
      ) {
        $0.source = .provincial
        $0.year = 2026
        $0.amount = Money(fen: Int64(amount))
      }
      let isLate = recorded != "\(meetingDay)"
      #expect(brief(told, since: then).late.isEmpty == !isLate)
    }
  }

  @Test func `what was not known at a day is told, though its place was counted`() {
    var told = told()
    told.budget("pilot", 1_000, year: 2026)
    var then = told.state
    let late = told.say(
      .project, "pilot", BudgetRevised.self, on: "2026-09-12", recorded: "2026-09-25"
    ) {
      $0.source = .provincial
      $0.year = 2026
      $0.amount = Money(fen: 120_000)
    }
    then.skip()
    #expect(then.size == told.state.size)
    let changes = brief(told, since: then).late.flatMap(\.changes)
    #expect(changes.contains { $0.entry == late })
  }

  @Test func `a confirmation of what was seen is no late entry`() {
    var told = told()
    let report = told.spend("pilot", .provincial, 2026, 500, for: "bureau")
    let then = told.state
    told.confirm(report)
    #expect(brief(told, since: then).late.isEmpty)
  }

  @Test func `what was seen and then sent back is told on the word of who did that`() throws {
    var told = told()
    let report = told.spend("pilot", .provincial, 2026, 500, for: "bureau")
    told.confirm(told.spend("pilot", .provincial, 2026, 70, for: "bureau"))
    let then = told.state
    told.sendBack(report)
    let returned = told.state.size - 1
    let changes = brief(told, since: then).late.flatMap(\.changes)
    #expect(changes.map(\.entry) == [returned])
    #expect(changes.first?.fact?.standing == .returned)
  }

  @Test func `what was seen and then moved out of the period is told`() throws {
    var told = told()
    let payment = told.spend("pilot", .provincial, 2026, 500)
    let then = told.state
    let fact = try #require(
      told.state.timeline(of: Subject(.project, "pilot")).first { $0.index == payment })
    let correction = told.say(.project, "pilot", EntryCorrected.self, on: "2026-10-01") {
      $0.entry = fact.id
      $0.replacement = Replacement(
        time: Instant(
          Timestamp(startOf: CivilDay("2026-10-01") ?? .blank, offset: .china), at: .china),
        data: fact.data)
      $0.reason = "日期填错"
    }
    let changes = brief(told, since: then).late.flatMap(\.changes)
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.entry == correction })
  }

  @Test func `money that was put at disposal or approved for a past year and did not come`() {
    var told = told()
    told.budget("pilot", 500, year: 2025)
    told.budget("pilot", 9_000, year: 2026)
    told.say(.project, "pilot", FundingReceived.self) {
      $0.source = .provincial
      $0.amount = Money(fen: 20_000)
    }
    told.say(.project, "station", FundingCommitted.self) {
      $0.source = .district
      $0.year = 2026
      $0.amount = Money(fen: 80_000)
    }
    let brief = brief(told)
    #expect(brief.shortfalls.map(\.project) == ["station", "pilot"])
    #expect(brief.shortfalls.map(\.amount.fen) == [80_000, 30_000])
    #expect(brief.shortfalls.map(\.source) == [.district, .provincial])
  }

  @Test func `the oldest news and the newest round`() {
    var told = told()
    told.round("2026-09", "2026-09", due: "2026-10-05", units: ["bureau"])
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau", "office"])
    told.handIn("2026-10", "bureau")
    let brief = brief(told)
    #expect(brief.oldest?.id == "station")
    #expect(brief.oldest?.newsDays == 143)
    #expect(brief.round?.id == "2026-10")
    #expect(brief.round?.handedIn == 1)
    #expect(brief.round?.rows.count == 2)
  }

  @Test func `an empty registry has a page, too`() {
    let brief = brief(Told())
    #expect(brief.portfolio.sum.count == 0)
    #expect(brief.meeting == nil)
    #expect(brief.oldest == nil)
    #expect(brief.investment.progress == nil)
  }
}
