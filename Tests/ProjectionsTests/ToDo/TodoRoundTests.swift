// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("To do: rounds, meetings, quotas") struct TodoRoundTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func todo(_ told: Told, of unit: Slug? = nil) -> TodoView {
    var filter = TodoView.Filter()
    filter.unit = unit
    return TodoView(told.state, on: day, filter: filter)
  }

  @Test func `a report is owed until it is handed in, and then waits for the secretariat`() {
    var told = Told()
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau", "office"])
    told.round("2026-11", "2026-11", due: "2026-12-05", units: ["bureau"])
    #expect(todo(told).owed.map(\.unit.unit) == ["bureau", "office", "bureau"])
    #expect(todo(told).owed.map(\.daysLate) == [16, 16, -14])
    told.handIn("2026-10", "bureau")
    #expect(todo(told, of: "bureau").owed.map(\.round) == ["2026-11"])
    #expect(todo(told, of: "bureau").handedIn.isEmpty)
    #expect(todo(told).handedIn.map(\.round) == ["2026-10"])
    told.handBack("2026-10", "bureau")
    #expect(todo(told, of: "bureau").owed.map(\.unit.stage) == [.returned, .owed])
    told.handIn("2026-10", "bureau")
    told.say(.report, "2026-10", ReportConfirmed.self, on: "2026-11-05") { $0.unit = "bureau" }
    #expect(todo(told).handedIn.isEmpty)
    #expect(todo(told).count == 2)
  }

  @Test func `a milestone that an open round leaves out stands apart`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.milestone("pilot", "arrival", due: "2026-10-31")
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau"])
    #expect(todo(told).notReported.map(\.milestone.id) == ["arrival"])
    #expect(todo(told).withoutInformation.isEmpty)
  }

  @Test func `what a unit recorded itself waits on its own list`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.say(.actor, "secretary", ActorEnrolled.self) {
      $0.role = .leadUnit
      $0.organization = "bureau"
    }
    let report = told.news("pilot")
    #expect(todo(told, of: "bureau").unconfirmed.map(\.entry.index) == [report])
    #expect(todo(told, of: "office").unconfirmed.isEmpty)
  }

  @Test func `an item that lacks something waits for those who lead its project`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.say(.meeting, "next", MeetingPlanned.self) {
      $0.at = CalendarPeriod("2026-11-26") ?? .blank
    }
    told.say(.meeting, "next", MeetingItemAdded.self) {
      $0.item = "立项"
      $0.kind = .project
      $0.subject = Subject(.project, "pilot")
    }
    #expect(todo(told).itemGaps.map(\.item.lacks) == [[.opinion, .budget, .evidence]])
    #expect(todo(told, of: "bureau").itemGaps.count == 1)
    #expect(todo(told, of: "office").itemGaps.isEmpty)
  }

  /// A quota of platforms each year, and what was counted this year.
  private func quota(_ count: Int, counted: String? = nil) -> Told {
    var told = Told()
    told.indicator("platforms") { $0.name = LocalizedName(zh: "新建重大平台") }
    told.say(.indicator, "platforms", QuotaSet.self) {
      $0.period.kind = .eachYear
      $0.count = count
    }
    if let counted {
      told.reading("platforms", Subject(.organization, "zone"), counted, in: "2026")
    }
    return told
  }

  @Test(arguments: [(30, "27", false), (30, "26", true), (0, "0", false)])
  func `a quota is behind when less is there than the elapsed share asks for`(
    count: Int, counted: String, isBehind: Bool
  ) {
    // On 21 November 88.9 per cent of the year are over: 26.67 of 30.
    let told = quota(count, counted: counted)
    #expect(todo(told).quotas.count == (isBehind ? 1 : 0))
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [Int(counted)])
    #expect(todo(told, of: "bureau").quotas.isEmpty)
  }

  @Test func `places are added up only where their readings may be, and only up to the day`() {
    var told = quota(30, counted: "12.0")
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [12])
    told.reading("platforms", Subject(.organization, "other"), "20", in: "2026-12")
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [12])
    told.reading("platforms", Subject(.organization, "other"), "9", in: "2026-10")
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [nil])
    told.indicator("platforms") { $0.aggregation = .sum }
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [21])
    told.reading(
      "platforms", Subject(.organization, "other"), "999999999999999999", in: "2026-11-20")
    #expect(todo(told).quotas.isEmpty)
    told.reading("platforms", Subject(.organization, "other"), "9.5", in: "2026-11-21")
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [nil])
  }

  @Test func `a quota that nobody counted waits, and no number is made up`() {
    #expect(QuotaProgress.all(quota(30).state, on: day).map(\.done) == [nil])
    #expect(todo(quota(30)).quotas.count == 1)
  }

  @Test func `what was counted in another year says nothing of this one`() {
    let later = CivilDay("2027-02-01") ?? .blank
    #expect(QuotaProgress.all(quota(30, counted: "30").state, on: later).map(\.done) == [nil])
  }
}
