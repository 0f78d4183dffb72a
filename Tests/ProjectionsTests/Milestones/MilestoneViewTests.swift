// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Milestones") struct MilestoneViewTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func told(due: String, for unit: Slug? = nil) -> Told {
    var told = Told()
    told.project("pilot", divisions: ["320400"].map(division))
    told.milestone("pilot", "arrival", due: due, for: unit)
    return told
  }

  private func view(
    _ told: Told, _ change: (inout MilestoneView.Filter) -> Void = { _ in }
  ) -> MilestoneView {
    var filter = MilestoneView.Filter()
    change(&filter)
    return MilestoneView(told.state, on: day, filter: filter)
  }

  @Test(
    arguments: [
      ("2026-09-30", 52, .noInformation), ("2026-11-20", 1, .noInformation),
      ("2026-11-21", 0, .dueSoon), ("2026-11", -9, .dueSoon), ("2026", -40, .dueSoon),
      ("2027-02-19", -90, .dueSoon), ("2027-02-20", -91, .open), ("2025Q4", 325, .noInformation),
    ] as [(String, Int, MilestoneView.Standing)])
  func `a date falls due on its last day`(
    due: String, slip: Int, standing: MilestoneView.Standing
  ) {
    let row = view(told(due: due)).rows.first
    #expect(row?.slip == slip)
    #expect(row?.standing == standing)
    #expect(row?.moved == 0)
  }

  @Test func `only what its own people dated is overdue`() {
    #expect(view(told(due: "2026-09-30", for: "bureau")).overdue == 1)
    let printed = view(told(due: "2026-09-30"))
    #expect(printed.overdue == 0)
    #expect(printed.withoutInformation == 1)
  }

  @Test func `confirming a report does not change who made it`() {
    var told = told(due: "2026-09-30", for: "bureau")
    told.confirm(1)
    #expect(view(told).rows.map(\.standing) == [.overdue])
  }

  @Test func `a report that was sent back binds nobody`() {
    var told = told(due: "2026-09-30")
    let report = told.reschedule("pilot", "arrival", to: "2026-10-31", for: "bureau")
    #expect(view(told).rows.map(\.standing) == [.overdue])
    told.sendBack(report)
    #expect(view(told).rows.map(\.standing) == [.noInformation])
    #expect(view(told).rows.map(\.slip) == [52])
  }

  @Test func `the first date measures the slip and decides nothing`() {
    var told = told(due: "2026-06-30")
    told.reschedule("pilot", "arrival", to: "2026-12-15")
    let current = view(told).rows.first
    #expect(current?.slip == -24)
    #expect(current?.moved == 168)
    #expect(current?.milestone.reschedules == 1)
    let baseline = view(told) { $0.isAgainstBaseline = true }.rows.first
    #expect(baseline?.slip == 144)
    #expect(baseline?.standing == .dueSoon)
  }

  @Test func `what is met is settled and has no slip, whatever its day`() {
    var told = told(due: "2026-09-30")
    told.say(.project, "pilot", MilestoneMet.self, on: "2026-11-01") { $0.milestone = "arrival" }
    #expect(view(told).rows.isEmpty)
    let row = view(told) { $0.includesSettled = true }.rows.first
    #expect(row?.standing == .settled)
    #expect(row?.slip == nil)
  }

  @Test func `days asked for decide what is due soon`() {
    let told = told(due: "2026-12-21")
    #expect(view(told) { $0.dueWithin = 30 }.rows.count == 1)
    #expect(view(told) { $0.dueWithin = 29 }.rows.isEmpty)
    #expect(view(told) { $0.isOverdue = true }.rows.isEmpty)
  }

  @Test func `the longest overdue stands first, and often moved ones can be asked for`() {
    var told = told(due: "2026-10-31")
    told.milestone("pilot", "older", due: "2026-09-30")
    told.milestone("pilot", "later", due: "2027")
    told.reschedule("pilot", "later", to: "2028")
    told.reschedule("pilot", "later", to: "2029")
    #expect(view(told).rows.map(\.milestone.id) == ["older", "arrival", "later"])
    #expect(view(told) { $0.slipped = 2 }.rows.map(\.milestone.id) == ["later"])
    #expect(view(told) { $0.division = division("320200") }.rows.isEmpty)
    #expect(view(told) { $0.division = division("320400") }.rows.count == 3)
  }

  @Test func `what is settled is counted where it is left out`() {
    var told = told(due: "2026-09-30")
    told.milestone("pilot", "roof", due: "2026-10-31")
    told.reschedule("pilot", "arrival", to: "2026-11-30")
    told.say(.project, "pilot", MilestoneMet.self, on: "2026-11-01") { $0.milestone = "arrival" }
    #expect(view(told).settledLeftOut == 1)
    #expect(view(told) { $0.includesSettled = true }.settledLeftOut == 0)
  }

  @Test func `how often a day was moved is asked about what is settled, too`() {
    var told = told(due: "2026-09-30")
    told.milestone("pilot", "roof", due: "2026-10-31")
    told.reschedule("pilot", "arrival", to: "2026-11-30")
    told.reschedule("pilot", "roof", to: "2026-12-31")
    told.say(.project, "pilot", MilestoneMet.self, on: "2026-11-01") { $0.milestone = "arrival" }
    let once = view(told) { $0.slipped = 1 }
    #expect(Set(once.rows.map(\.milestone.id)) == ["arrival", "roof"])
    #expect(once.settled == 1)
    #expect(once.settledLeftOut == 0)
    #expect(view(told) { $0.slipped = 2 }.rows.isEmpty)
    // Days that are asked for are those of what is still to come.
    let days = view(told) { ($0.slipped, $0.dueWithin) = (1, 365) }
    #expect(days.rows.map(\.milestone.id) == ["roof"])
  }

  @Test func `a project slipped as often as its milestones together`() {
    var told = told(due: "2026-09-30")
    told.milestone("pilot", "roof", due: "2026-10-31")
    told.reschedule("pilot", "arrival", to: "2026-11-30")
    told.reschedule("pilot", "roof", to: "2026-12-31")
    let twice = view(told) { $0.slipped = 2 }.rescheduled
    #expect(twice.map(\.id) == ["pilot"])
    #expect(twice.map(\.times) == [2])
    #expect(twice.map(\.most) == [1])
    #expect(twice.map(\.moved) == [2])
    #expect(view(told) { $0.slipped = 3 }.rescheduled.isEmpty)
    #expect(view(told).rescheduled.isEmpty)
    let elsewhere = view(told) { ($0.slipped, $0.division) = (2, division("320200")) }
    #expect(elsewhere.rescheduled.isEmpty)
  }
}
