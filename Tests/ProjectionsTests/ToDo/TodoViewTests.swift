// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("To do") struct TodoViewTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  @Test func `reports wait until they are confirmed or sent back, whatever they are about`() {
    var told = Told()
    told.project("pilot", divisions: [])
    let spending = told.spend("pilot", .provincial, 2026, 5, for: "bureau")
    let fund = told.say(.fund, "seed", FundingReceived.self, on: "2026-01-01", .for("bureau")) {
      $0.source = .fund
      $0.amount = Money(fen: 9)
    }
    #expect(TodoView(told.state, on: day).unconfirmed.map(\.entry.index) == [spending, fund])
    told.confirm(spending)
    told.sendBack(fund)
    #expect(TodoView(told.state, on: day).unconfirmed.isEmpty)
  }

  @Test func `dates are told apart by who recorded them and when they fall due`() {
    var told = Told()
    told.project("pilot", divisions: [])
    told.milestone("pilot", "dated", due: "2026-09-30", for: "bureau")
    told.milestone("pilot", "printed", due: "2026-09-30")
    told.milestone("pilot", "soon", due: "2026-12-31")
    told.milestone("pilot", "far", due: "2030")
    let todo = TodoView(told.state, on: day)
    #expect(todo.overdue.map(\.milestone.id) == ["dated"])
    #expect(todo.withoutInformation.map(\.milestone.id) == ["printed"])
    #expect(todo.dueSoon.map(\.milestone.id) == ["soon"])
    var filter = TodoView.Filter()
    filter.dueWithin = 39
    #expect(TodoView(told.state, on: day, filter: filter).dueSoon.isEmpty)
  }

  @Test func `documents that disagree and projects without news wait, too`() {
    var told = Told()
    told.document("plan", on: "2026-10-01")
    told.project("mixed", divisions: [])
    told.mention("mixed", in: "plan", "一", 1, .planned, on: "2026-10-01")
    told.mention("mixed", in: "plan", "二", 2, .operating, on: "2026-10-01")
    told.project("silent", divisions: [])
    let todo = TodoView(told.state, on: day)
    #expect(todo.mixed.map(\.id) == ["mixed"])
    #expect(todo.stale.map(\.id) == ["silent"])
    var filter = TodoView.Filter()
    filter.staleAfter = 50
    #expect(
      Set(TodoView(told.state, on: day, filter: filter).stale.map(\.id)) == ["mixed", "silent"])
  }

  @Test func `a unit sees its own reports, milestones and open tasks, and no other's`() {
    var told = Told()
    told.document("plan", on: "2018-01-01")
    told.project("pilot")
    told.project("other")
    told.mention("pilot", in: "plan", "一", 1, .planned, on: "2018-01-01")
    let own = told.spend("pilot", .provincial, 2026, 5, for: "bureau")
    told.spend("other", .provincial, 2026, 5, for: "office")
    told.milestone("pilot", "printed", due: "2026-09-30")
    told.milestone("other", "printed", due: "2026-09-30")
    told.task("led", in: "plan", "一", leads: ["bureau"])
    told.task("done", in: "plan", "二", leads: ["bureau"])
    told.say(.task, "done", TaskCompleted.self)
    told.task("nobody", in: "plan", "三")
    let all = TodoView(told.state, on: day)
    #expect(all.tasks.isEmpty)
    #expect(all.withoutLead == [TodoView.WithoutLead(document: "plan", tasks: 1)])
    var filter = TodoView.Filter()
    filter.unit = "bureau"
    let todo = TodoView(told.state, on: day, filter: filter)
    #expect(todo.unconfirmed.map(\.entry.index) == [own])
    #expect(todo.withoutInformation.map(\.project) == ["pilot"])
    #expect(todo.tasks.map(\.id) == ["led"])
    #expect(todo.withoutLead.isEmpty)
    #expect(todo.count == 3)
  }

  @Test func `matters that nobody has answered wait while their answer is due or overdue`() {
    var told = Told()
    told.supervision("late", due: "2026-10-31")
    told.supervision("soon", due: "2026-12-31")
    told.supervision("far", due: "2027-12-31")
    told.supervision("other", to: "office", due: "2026-10-31")
    told.supervision("done", due: "2026-10-31")
    told.answer("done", on: "2026-10-01")
    var filter = TodoView.Filter()
    filter.unit = "bureau"
    let todo = TodoView(told.state, on: day, filter: filter)
    #expect(todo.supervision.map(\.id) == ["late", "soon"])
    #expect(todo.count == 2)
    filter.dueWithin = 39
    #expect(TodoView(told.state, on: day, filter: filter).supervision.map(\.id) == ["late"])
    #expect(TodoView(told.state, on: day).supervision.map(\.id) == ["late", "other", "soon"])
  }

  @Test func `answers wait to be confirmed, a claimant's own offer does not`() {
    var told = Told()
    told.supervision("late", due: "2026-10-31")
    let answer = told.answer("late", on: "2026-10-01", for: "bureau")
    told.challenge("lens", deadline: "2018-06")
    // What a lead unit records itself is reported, too.
    told.say(.actor, "secretary", ActorEnrolled.self) { $0.role = .leadUnit }
    let own = told.claim("lens", by: "lab")
    let timeline = told.state.timeline(of: Subject(.challenge, "lens"))
    #expect(timeline.first { $0.index == own }?.standing == .reported)
    let claim = told.claim("lens", by: "works", for: "works")
    #expect(TodoView(told.state, on: day).unconfirmed.map(\.entry.index) == [answer, claim])
  }

  @Test func `a meeting whose day is past waits until it is recorded as held`() {
    var told = Told()
    for (id, at) in [("past", "2026-11-20"), ("today", "2026-11-21"), ("month", "2026-11")] {
      told.say(.meeting, Slug(id) ?? .blank, MeetingPlanned.self) {
        $0.title = LocalizedName(zh: id)
        $0.at = CalendarPeriod(at) ?? .blank
      }
    }
    let todo = TodoView(told.state, on: day)
    #expect(todo.unheld.map(\.meeting) == ["past"])
    #expect(todo.count == 1)
    var filter = TodoView.Filter()
    filter.unit = "bureau"
    #expect(TodoView(told.state, on: day, filter: filter).unheld.isEmpty)
    told.say(.meeting, "past", MeetingHeld.self, on: "2026-11-20")
    #expect(TodoView(told.state, on: day).unheld.isEmpty)
  }
}
