// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Light of a project") struct ProjectLightTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func light(_ told: Told, on date: String? = nil) -> ProjectLight? {
    Schedule(told.state, on: date.flatMap { CivilDay($0) } ?? day).light(of: "pilot")
  }

  /// One milestone 20 days late, one 52, one to come, and money on plan.
  private func told() -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.milestone("pilot", "late", due: "2026-11-01", for: "bureau")
    told.milestone("pilot", "later", due: "2026-09-30", for: "bureau")
    told.milestone("pilot", "silent", due: "2027")
    told.budget("pilot", 1_200, year: 2026)
    told.invest("pilot", 1_000, .yearToDate, in: "2026-10")
    return told
  }

  @Test func `the worst part wins, and all parts are shown`() {
    let light = light(told())
    #expect(light?.light == .red)
    #expect(light?.parts.map(\.light) == [.red, .yellow, .green, .green])
    guard case .milestone(let part)? = light?.deciding else {
      Issue.record("a milestone decides")
      return
    }
    #expect(part.milestone.id == "later")
    #expect(part.daysLate == 52)
    #expect(light?.policy == "schedule-1")
  }

  @Test(arguments: [ProjectStatus.closed, .terminated, .decommissioned])
  func `of a project that is over nothing is awaited`(status: ProjectStatus) {
    var told = told()
    told.budget("pilot", 800, year: 2025, from: .district)
    #expect(!Shortfall.all(told.state, on: day).isEmpty)
    told.say(.project, "pilot", StatusChanged.self, on: "2026-11-02") { $0.to = status }
    #expect(light(told)?.light == nil)
    #expect(light(told)?.parts.isEmpty == true)
    #expect(light(told, on: "2028-01-01")?.light == nil)
    #expect(MilestoneView(told.state, on: day).rows.isEmpty)
    #expect(Shortfall.all(told.state, on: day).isEmpty)
    #expect(BriefView(told.state, on: day).oldest == nil)
  }

  @Test func `without news for the policy's days it is grey, whatever its parts`() {
    let told = told()
    #expect(light(told, on: "2027-04-30")?.light == .red)
    let grey = light(told, on: "2027-05-01")
    #expect(grey?.light == .grey)
    #expect(grey?.news.progressDays == 181)
    #expect(grey?.deciding == nil)
    // The figure of October is no news either; the milestones stay.
    #expect(grey?.parts.count == 3)
  }

  @Test func `what has no colour lets the others decide, and is grey alone`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.news("pilot")
    #expect(light(told)?.light == nil)
    told.milestone("pilot", "printed", due: "2026-09-30")
    #expect(light(told)?.light == .grey)
    told.milestone("pilot", "open", due: "2027")
    #expect(light(told)?.light == .green)
  }

  @Test func `a report of the lead unit is news, one that was sent back is none`() {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    told.milestone("pilot", "printed", due: "2026-09-30")
    told.round("2026-10", "2026-10", due: "2026-11-05", units: ["bureau"])
    #expect(light(told)?.light == .grey)
    #expect(light(told)?.news.progressDays == nil)
    told.handIn("2026-10", "bureau", on: "2026-11-03")
    #expect(light(told)?.light == .red)
    #expect(light(told)?.news.progressDays == 18)
    told.handBack("2026-10", "bureau")
    #expect(light(told)?.news.progressDays == nil)
  }

  @Test func `the newest judgement of a person stands beside it, and differs or not`() {
    var told = told()
    #expect(light(told)?.assessment == nil)
    #expect(light(told)?.differs == false)
    told.assess("pilot", .yellow)
    #expect(light(told)?.assessment?.fact.light == .yellow)
    #expect(light(told)?.differs == true)
    told.assess("pilot", .green, on: "2026-10-01")
    #expect(light(told)?.assessment?.fact.light == .yellow)
    told.assess("pilot", .red, on: "2026-11-03")
    #expect(light(told)?.differs == false)
  }

  @Test func `a project that nobody registered has none`() {
    #expect(Schedule(told().state, on: day).light(of: "nobody") == nil)
  }

  @Test func `the portfolio counts, filters and shows it`() {
    let told = told()
    let view = PortfolioView(told.state, on: day)
    #expect(view.sum.lights == [.red: 1])
    var filter = PortfolioView.Filter()
    filter.light = .red
    #expect(PortfolioView(told.state, on: day, filter: filter).rows.map(\.id) == ["pilot"])
    filter.light = .green
    #expect(PortfolioView(told.state, on: day, filter: filter).rows.isEmpty)
    let dossier = ProjectDossier(told.state, project: "pilot", on: day)
    #expect(dossier?.light.light == .red)
    #expect(dossier?.milestones.map(\.standing) == [.overdue, .overdue, .open])
  }
}
