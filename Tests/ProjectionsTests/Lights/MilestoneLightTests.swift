// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Lights of milestones") struct MilestoneLightTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  /// A project with news, led by a bureau, with a milestone that the secretariat planned.
  private func told(due: String, for unit: Slug? = nil) -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.news("pilot")
    told.milestone("pilot", "arrival", due: due, for: unit)
    return told
  }

  private func row(_ told: Told) -> MilestoneView.Row? {
    var filter = MilestoneView.Filter()
    filter.includesSettled = true
    return MilestoneView(told.state, on: day, filter: filter).rows.first
  }

  @Test(
    arguments: [
      ("2026-11-21", .green), ("2026-11-20", .yellow), ("2026-10-22", .yellow),
      ("2026-10-21", .red), ("2026-10", .yellow), ("2026-09", .red), ("2027", .green),
    ] as [(String, Light)])
  func `up to thirty days behind is yellow, beyond is red`(due: String, light: Light) {
    let told = told(due: due, for: "bureau")
    #expect(row(told)?.light == light)
    #expect(Schedule(told.state, on: day).light(of: "pilot")?.light == light)
  }

  @Test func `the policy in the log gives the days`() {
    var told = told(due: "2026-10-31", for: "bureau")
    #expect(row(told)?.light == .yellow)
    told.say(.registry, "registry", PolicyAdopted.self) {
      $0.policy = "schedule"
      $0.version = 1
      var days = PolicyParameter()
      days.name = "yellow-days"
      days.value = "20"
      $0.parameters = [days]
    }
    #expect(row(told)?.light == .red)
  }

  @Test func `a day that only a plan prints has no colour until a report leaves it out`() {
    var told = told(due: "2026-09-30")
    #expect(row(told)?.standing == .noInformation)
    #expect(row(told)?.light == .grey)
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau", "office"])
    #expect(row(told)?.standing == .notReported)
    #expect(row(told)?.round == "2026-10")
    #expect(row(told)?.light == .grey)
    told.handIn("2026-10", "office")
    #expect(row(told)?.standing == .notReported)
    told.handIn("2026-10", "bureau")
    #expect(row(told)?.standing == .overdue)
    #expect(row(told)?.round == nil)
    #expect(row(told)?.light == .red)
  }

  @Test func `a report that is sent back is owed again`() {
    var told = told(due: "2026-10-31")
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau"])
    told.handIn("2026-10", "bureau")
    #expect(row(told)?.standing == .overdue)
    told.handBack("2026-10", "bureau")
    #expect(row(told)?.standing == .notReported)
  }

  @Test(
    arguments: [
      ("2026-09", .noInformation), ("2026-10", .overdue), ("2026-11", .overdue),
      ("2026Q3", .noInformation), ("2026", .overdue),
    ] as [(String, MilestoneView.Standing)])
  func `the report is that of the period it falls due in, or a later one`(
    period: String, standing: MilestoneView.Standing
  ) {
    var told = told(due: "2026-10-15")
    told.round("round", period, due: "2026-11-05", units: ["bureau"])
    told.handIn("round", "bureau")
    #expect(row(told)?.standing == standing)
  }

  @Test func `what the own people dated is overdue, whatever they owe`() {
    var told = told(due: "2026-10-31", for: "bureau")
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau"])
    #expect(row(told)?.standing == .overdue)
  }

  @Test func `a party that leads reports as the lead unit does`() {
    var told = Told()
    told.project("pilot", divisions: [])
    told.milestone("pilot", "arrival", due: "2026-10-31")
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["office"])
    #expect(row(told)?.standing == .noInformation)
    told.say(.project, "pilot", PartyJoined.self) {
      $0.organization = "office"
      $0.partyRole = .lead
    }
    #expect(row(told)?.standing == .notReported)
  }

  @Test func `a met one is green however late; a missed one is red until the plan is revised`() {
    var met = told(due: "2026-09-30", for: "bureau")
    met.say(.project, "pilot", MilestoneMet.self, on: "2026-11-10") { $0.milestone = "arrival" }
    #expect(row(met)?.light == .green)
    var missed = told(due: "2027-09-30", for: "bureau")
    missed.say(.project, "pilot", MilestoneMissed.self, on: "2026-11-10") {
      $0.milestone = "arrival"
    }
    #expect(row(missed)?.light == .red)
    #expect(Schedule(missed.state, on: day).light(of: "pilot")?.light == .red)
    missed.say(.project, "pilot", BaselineRevised.self, on: "2026-11-12") {
      $0.cost = Money(fen: 1)
    }
    #expect(row(missed)?.light == nil)
    #expect(Schedule(missed.state, on: day).light(of: "pilot")?.light == nil)
  }

  @Test func `what was missed no longer colours a project that passed its acceptance`() {
    var told = told(due: "2027-09-30", for: "bureau")
    told.say(.project, "pilot", MilestoneMissed.self, on: "2026-11-10") {
      $0.milestone = "arrival"
    }
    told.say(.project, "pilot", AcceptanceFailed.self, on: "2026-11-11") { _ in }
    #expect(row(told)?.light == .red)
    told.say(.project, "pilot", AcceptancePassed.self, on: "2026-11-12") { _ in }
    #expect(row(told)?.light == nil)
  }

  @Test func `a cancelled one says nothing`() {
    var told = told(due: "2026-09-30", for: "bureau")
    told.say(.project, "pilot", MilestoneCancelled.self, on: "2026-11-10") {
      $0.milestone = "arrival"
      $0.reason = "并入他项"
    }
    #expect(row(told)?.light == nil)
    #expect(Schedule(told.state, on: day).light(of: "pilot")?.parts.isEmpty == true)
  }

  @Test func `what is only reported as met stays overdue and says that it waits`() {
    var told = told(due: "2026-10-31", for: "bureau")
    #expect(row(told)?.isReportedMet == false)
    let report = told.say(
      .project, "pilot", MilestoneMet.self, on: "2026-11-10", .for("bureau")
    ) { $0.milestone = "arrival" }
    #expect(row(told)?.standing == .overdue)
    #expect(row(told)?.isReportedMet == true)
    told.confirm(report)
    #expect(row(told)?.standing == .settled)
  }

  @Test func `without news nobody knows whether what is still to come is on its way`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.milestone("pilot", "arrival", due: "2027")
    #expect(row(told)?.light == .grey)
    told.news("pilot")
    #expect(row(told)?.light == .green)
  }
}
