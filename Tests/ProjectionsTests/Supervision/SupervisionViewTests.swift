// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Supervision view") struct SupervisionViewTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private let told: Told = {
    var told = Told()
    told.supervision("later", due: "2026-12")
    told.supervision("late", due: "2026-10-31", kind: .problem, project: "pilot")
    told.supervision("answered", due: "2026-09-30")
    told.answer("answered", on: "2026-10-05", for: "bureau")
    told.supervision("over", to: "office", due: "2026-01-31")
    told.answer("over", on: "2026-01-30")
    told.say(.supervision, "over", SupervisionClosed.self, on: "2026-02-03")
    return told
  }()

  @Test func `what is open stands first by due date, what is struck off last`() {
    let view = SupervisionView(told.state, on: day)
    #expect(view.rows.map(\.id) == ["late", "later", "answered", "over"])
    #expect(view.rows.map(\.standing) == [.open, .open, .answered, .closed])
    #expect(view.count(.open) == 2)
    #expect(view.overdue == 1)
  }

  @Test func `days are counted from the last day of the due period while nobody has answered`() {
    let rows = SupervisionView(told.state, on: day).rows
    #expect(rows.map(\.overdueDays) == [21, -40, nil, nil])
    #expect(rows.map(\.isOverdue) == [true, false, false, false])
    let due = CivilDay("2026-10-31") ?? .blank
    #expect(SupervisionView(told.state, on: due).rows.first?.isOverdue == false)
  }

  @Test func `an answer that waits for confirmation is an answer, and is told apart`() {
    let rows = SupervisionView(told.state, on: day).rows
    #expect(rows[2].answeredOn?.description == "2026-10-05")
    #expect(!rows[2].isAnswerConfirmed)
    #expect(rows[3].isAnswerConfirmed)
    #expect(rows[3].closedOn?.description == "2026-02-03")
  }

  @Test func `an answer that was sent back is none`() {
    var told = Told()
    told.supervision("late", due: "2026-10-31")
    let answer = told.answer("late", on: "2026-10-05", for: "bureau")
    #expect(SupervisionView(told.state, on: day).rows.first?.standing == .answered)
    told.sendBack(answer)
    #expect(SupervisionView(told.state, on: day).rows.first?.standing == .open)
  }

  @Test func `kind, unit, project and what is open can be asked for`() {
    func ids(_ change: (inout SupervisionView.Filter) -> Void) -> [Slug] {
      var filter = SupervisionView.Filter()
      change(&filter)
      return SupervisionView(told.state, on: day, filter: filter).rows.map(\.id)
    }
    #expect(ids { $0.kind = .problem } == ["late"])
    #expect(ids { $0.to = "office" } == ["over"])
    #expect(ids { $0.project = "pilot" } == ["late"])
    #expect(ids { $0.isOpen = true } == ["late", "later", "answered"])
  }
}
