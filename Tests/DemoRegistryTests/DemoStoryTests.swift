// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Foundation
import MerkleLog
import Projections
import Registry
import RegistryModel
import Testing

/// What people come to a demo to see, in the smallest registry that has all of it.
@Suite struct DemoStoryTests {
  private static let plan = DemoPlan(projects: 12, years: 2, seed: 1, isSigned: false)
  private static let read = Result { try plan.view() }

  private func view() throws -> LedgerView { try Self.read.get() }

  private func project(_ number: Int) throws -> ProjectState {
    try #require(try view().state.projects[Slug("demo-\(number)") ?? .blank]).state
  }

  private func day(_ mark: FactMark) -> CivilDay { mark.time.day(at: .china) }

  @Test func `a milestone was put off twice, is overdue, and people call the project green`() throws
  {
    let project = try project(1)
    let milestone = try #require(project.milestones.first { $0.id == "m4" })
    #expect(milestone.reschedules == 2)
    #expect(!milestone.isSettled)
    #expect(milestone.baseline.lastDay < milestone.due.lastDay)
    #expect(milestone.due.lastDay == CivilDay("2026-09-25"))
    #expect(project.assessments.last?.fact.light == .green)
    // The city reported on the month in which it was due, so that it is overdue and not unknown.
    let lead = try #require(project.registered?.lead)
    #expect(try view().state.reports["2026-10"]?.state.owes(lead) == false)
    #expect(project.baselines.count == 2)
  }

  @Test func `its light is red by the rules, and no light is all that there is`() throws {
    let day = CivilDay("2026-11-21") ?? .blank
    let rows = PortfolioView(try view().state, on: day).rows
    let slipping = try #require(rows.first { $0.id == "demo-1" }?.light)
    #expect(slipping.light == .red)
    #expect(slipping.differs)
    #expect(Set(rows.compactMap(\.light.light)).isSuperset(of: [.green, .red]))
    let overdue = MilestoneView(try view().state, on: day).rows
    #expect(overdue.contains { $0.project == "demo-1" && $0.standing == .overdue })
    #expect(overdue.contains { $0.project == "demo-5" && $0.standing == .notReported })
    #expect(Shortfall.all(try view().state, on: day).map(\.project) == ["demo-2"])
  }

  @Test func `a district committed money that did not come`() throws {
    let line = try #require(
      try project(2).money.lines.first { $0.source == .district && $0.year == 2_026 })
    #expect(line.committed.confirmed > .zero)
    #expect(line.received.total == .zero)
    #expect(try project(2).money.lines.filter { $0.year == 2_026 }.count == 4)
  }

  @Test
  func `a budget was raised before a meeting and recorded after it, on paper, for the council`()
    throws
  {
    let meeting = try #require(try view().state.meetings["2026-3"]?.state.held)
    let line = try #require(
      try project(3).money.lines.first { $0.source == .provincial && $0.year == 2_026 })
    #expect(line.budget == Money(fen: 1_200_000_000))
    let revision = try #require(line.budgetMark)
    #expect(revision.standing == .confirmed)
    #expect(revision.time < meeting.mark.time)
    let recorded = try #require(try view().entry(at: revision.index)).recorded
    #expect(recorded > meeting.fact.to.timestamp)
    let then = try Self.plan.view(
      ViewSelection(knownAt: .instant(meeting.fact.to.timestamp)))
    let shown = then.state.projects["demo-3"]?.state.money.lines.first {
      $0.source == .provincial && $0.year == 2_026
    }
    #expect(shown?.budget == Money(fen: 1_000_000_000))
  }

  @Test func `a correction changed a figure that a meeting and a bulletin had shown`() throws {
    let view = try view()
    let corrections = view.entries.filter { $0.statement.name == "entry.corrected" }
    #expect(!corrections.isEmpty)
    let meeting = try #require(view.state.meetings["2026-1"]?.state.held)
    let bulletin = try #require(view.state.bulletins["2026-02"]?.state.published)
    let crossing = corrections.filter { entry in
      guard let named = entry.statement.data.event.namedEntry,
        let fact = view.state.fact(statedBy: named)
      else { return false }
      return fact.index < bulletin.size && fact.recorded < meeting.fact.from.timestamp
        && entry.recorded > meeting.fact.to.timestamp && entry.index > bulletin.size
    }
    #expect(!crossing.isEmpty)
  }

  @Test
  func `the next meeting has an item with all it takes, one to argue again, one without opinion`()
    throws
  {
    let meeting = try #require(try view().state.meetings["2026-4"]?.state)
    #expect(meeting.held == nil)
    let items = meeting.items.map(\.fact)
    for number in [4, 5, 9] {
      let subject = Subject(.project, Slug("demo-\(number)") ?? .blank)
      #expect(items.contains { $0.subject == subject }, "\(number)")
    }
    #expect(items.contains { $0.kind == .yearlyList && $0.subject == nil })
    #expect(items.contains { $0.kind == .direction })
    #expect(try project(4).deliberation.opinions.map(\.fact.verdict) == [.recommended])
    #expect(try project(5).deliberation.opinions.last?.fact.verdict == .revise)
    #expect(try project(9).deliberation.opinions.isEmpty)
    #expect(try project(9).status == .appraisal)
  }

  @Test func `a project walked from its proposal to operation, and failed once on the way`() throws
  {
    let project = try project(6)
    #expect(
      project.statusChanges.map(\.to) == [
        .planned, .appraisal, .approved, .construction, .trial, .accepted,
      ] + (project.registered?.kind == .keyTechnologyProgramme ? [.closed] : [.operating]))
    #expect(project.deliberation.decisions.map(\.fact.verdict) == [.approveWithChanges, .approve])
    #expect(project.acceptances.map(\.outcome) == [.failed, .passed])
  }

  @Test func `verdicts and opinions of every kind were given`() throws {
    let states = try view().state.projects.values.map(\.state)
    let verdicts =
      states.flatMap(\.deliberation.decisions).map(\.fact.verdict)
      + (try view().state.meetings.values.flatMap(\.state.deliberation.decisions)
        .map(\.fact.verdict))
    #expect(Set(verdicts) == Set(DecisionVerdict.allCases))
    #expect(
      Set(states.flatMap(\.deliberation.opinions).map(\.fact.verdict))
        == Set(OpinionVerdict.allCases))
    #expect(
      Set(states.compactMap(\.status)).isSuperset(of: [.construction, .terminated, .appraisal]))
  }

  @Test func `one report of the newest round is missing and one went back`() throws {
    let round = try #require(try view().state.reports["2026-10"]?.state)
    let stages = Dictionary(grouping: round.units, by: \.stage).mapValues(\.count)
    #expect(stages == [.confirmed: 3, .returned: 1, .owed: 1])
    let earlier = try view().state.reports.values.flatMap(\.state.units)
    #expect(earlier.contains { $0.returns > 0 && $0.stage == .confirmed })
  }

  @Test func `every bulletin and attestation quotes the log in front of it`() throws {
    try Self.plan.recorded { ledger in
      let state = try ledger.view(today: CivilDay("2026-11-21") ?? .blank).state
      let bulletins = state.bulletins.values.compactMap(\.state.published)
      #expect(bulletins.count == 24)
      let attestations = state.audits.attestations.map(\.fact)
      #expect(attestations.count == 8)
      let roots = try roots(of: ledger)
      for (size, root) in bulletins.map({ ($0.size, $0.root) })
        + attestations.map({ ($0.size, $0.root) })
      {
        #expect(root == roots[size])
      }
    }
  }

  /// The root of the log of every size, from the lines as they stand in its files.
  private func roots(of ledger: Ledger) throws -> [Digest?] {
    var tree = CompactRange()
    var roots: [Digest?] = [nil]
    let folder = ledger.eventsDirectory
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".ndjson") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      for line in bytes.split(separator: 0x0A) {
        tree.append(TreeHash.leaf(line))
        roots.append(Digest(tree.root.hexadecimal))
      }
    }
    return roots
  }

  @Test func `late entries rest on papers or on nothing`() throws {
    let late = try view().entries.filter {
      $0.recorded.milliseconds - $0.statement.time.milliseconds > 30 * 86_400_000
    }
    #expect(late.contains { $0.statement.data.common.basis != nil })
    #expect(late.contains { $0.statement.data.common.basis == nil })
  }

  @Test func `a matter is open, another was struck off, a review and a challenge are open`() throws
  {
    let state = try view().state
    let matters = state.supervisions.values.map(\.state)
    #expect(matters.contains { $0.answers.isEmpty && $0.closed == nil })
    #expect(matters.contains { !$0.answers.isEmpty && $0.closed == nil })
    #expect(matters.contains { $0.closed != nil })
    #expect(state.reviews.values.contains { $0.state.closed == nil })
    #expect(state.reviews.values.contains { $0.state.closed != nil })
    #expect(state.challenges.values.contains { $0.state.closed == nil && $0.state.award == nil })
    #expect(state.challenges.values.contains { $0.state.delivered != nil })
  }

  @Test func `a year's investment begins anew, also after a pause over the turn of the year`()
    throws
  {
    let plan = DemoPlan(projects: 40, years: 8, seed: 5, isSigned: false)
    var years = 0
    for project in try plan.view().state.projects.values {
      let figures = project.state.money.investments.filter { $0.measure == .yearToDate }
        .sorted { $0.period.lastDay < $1.period.lastDay }
      let steps = zip(figures, figures.dropFirst())
      func isOneYear(_ pair: (MoneyLedger.Investment, MoneyLedger.Investment)) -> Bool {
        pair.0.period.lastDay.year == pair.1.period.lastDay.year
      }
      let months = steps.filter(isOneYear).map { $0.1.amount.fen - $0.0.amount.fen }
      guard let most = months.max() else { continue }
      for (_, first) in steps.filter({ !isOneYear($0) }) {
        years += 1
        #expect(first.amount.fen < 2 * most, "\(first.period)")
      }
    }
    #expect(years > 20)
  }
}
