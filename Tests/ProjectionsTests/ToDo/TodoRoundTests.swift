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

  /// A quota of so many platforms each year, and platforms registered in January 2026.
  private func quota(_ count: Int, registered: Int, name: String = "新建重大平台") -> Told {
    var told = Told()
    told.indicator("platforms") { $0.name = LocalizedName(zh: name) }
    told.say(.indicator, "platforms", QuotaSet.self) {
      $0.period.kind = .eachYear
      $0.count = count
    }
    for number in 0..<registered {
      told.say(.project, Slug("p\(number)") ?? .blank, ProjectRegistered.self, on: "2026-01-05") {
        $0.kind = .laboratory
        $0.naming = .named
        $0.scope = .core
      }
    }
    return told
  }

  @Test(arguments: [(30, 27, false), (30, 26, true), (0, 0, false)])
  func `a quota is behind when less is there than the elapsed share asks for`(
    count: Int, registered: Int, isBehind: Bool
  ) {
    // On 21 November 88.9 per cent of the year are over: 26.67 of 30.
    let told = quota(count, registered: registered)
    #expect(todo(told).quotas.count == (isBehind ? 1 : 0))
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [registered])
    #expect(todo(told, of: "bureau").quotas.isEmpty)
  }

  @Test func `platforms do not count as projects, nor those of other years`() {
    let projects = quota(30, registered: 30, name: "新上重点项目")
    #expect(QuotaProgress.all(projects.state, on: day).map(\.done) == [0])
    let platforms = quota(30, registered: 30)
    let later = CivilDay("2027-02-01") ?? .blank
    #expect(QuotaProgress.all(platforms.state, on: later).map(\.done) == [0])
  }

  @Test func `a reading of the year comes before what is counted`() {
    var told = quota(30, registered: 3)
    told.reading("platforms", Subject(.organization, "zone"), "28", in: "2026")
    #expect(QuotaProgress.all(told.state, on: day).map(\.done) == [28])
    #expect(todo(told).quotas.isEmpty)
  }
}
