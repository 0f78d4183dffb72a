// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Random logs of decisions and deliveries` {
  private static let items = [nil, "方向", "清单", "预算"]

  /// What somebody might say about the project, on any day of a year, in any order.
  private static func saying(_ random: inout RandomSource) -> Saying {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let amount = Int64(number(1...40))
    let share = DecimalText(number(5...50))
    let isQuoted = number(0...3) == 0
    var saying: Saying
    switch number(0...19) {
    case 0: saying = opinion(OpinionVerdict.allCases[number(0...2)])
    case 1...3:
      let verdict = number(0...1) == 0 ? .approve : DecisionVerdict.allCases[number(0...3)]
      saying = decided(verdict, item: items[number(0...3)])
      if verdict == .approve, number(0...2) == 0 {
        saying = decided(verdict, item: items[number(0...3)], waives: "应急")
      }
      if isQuoted { saying = saying.by("secretary").onBehalf(of: "council", as: .council) }
    case 4...5: saying = received(amount * 2)
    case 6: saying = spent(amount)
    case 7: saying = overhead(amount)
    case 8: saying = givenBack(amount)
    case 9: saying = retained(amount)
    case 10: saying = passed()
    case 11: saying = failed()
    case 12...14:
      let steps: [ProjectStatus] = [.appraisal, .approved, .construction, .accepted, .operating]
      saying = status(steps[number(0...4)])
      if number(0...3) == 0 { saying = saying.basis("plan") }
    case 15:
      saying = centre(BudgetApproved.self) {
        $0.source = .municipal
        $0.amount = yuan(amount * 4)
        $0.indirectShare = share
      }
    case 16:
      saying = centre(BudgetRevised.self) {
        $0.source = .municipal
        $0.amount = yuan(amount * 4)
        $0.indirectShare = amount < 20 ? share : nil
      }
    case 17:
      saying = centre(DirectionChanged.self) {
        ($0.from, $0.to) = amount < 20 ? ("甲", "乙") : ("乙", "甲")
      }.by("councillor")
    case 18:
      saying = centre(EvaluationRecorded.self) {
        $0.evaluator = "suzhou-stb"
        $0.summary = "一般"
      }
    default:
      saying = centre(PartyJoined.self) {
        $0.organization = "suzhou-stb"
        $0.partyRole = PartyRole.allCases[number(0...6)]
      }
    }
    switch saying.event {
    case .acceptancePassed, .acceptanceFailed:
      if isQuoted { saying = saying.onBehalf(of: "service-centre", as: .managementCentre) }
    default: break
    }
    let month = number(1...12)
    return saying.on("2018-\(month < 10 ? "0" : "")\(month)-1\(number(0...9))")
  }

  /// Made once, as the tests look at the same ones.
  static let logs = (1...40).map { log(seed: UInt64($0), count: 120) }

  private static func log(seed: UInt64, count: Int) -> Given {
    var random = RandomSource(seed: seed)
    var given = Given {
      organization("council").on("2010-01-01")
      project()
      meeting()
      agenda("方向", .direction)
      agenda("清单", .yearlyList, about: nil)
      agenda("预算", .budget)
      held(on: "2018-01-01")
    }
    var labels: [(label: String, actor: Slug, isQuoted: Bool)] = []
    for number in 0..<count {
      let label = "s\(number)"
      var saying = saying(&random).called(label)
      if let said = labels.randomElement(using: &random), Int.random(in: 0...5, using: &random) == 0
      {
        saying =
          said.isQuoted
          ? (number.isMultiple(of: 3) ? returned(said.label) : confirmed(said.label))
          : withdrawn(said.label).by(said.actor)
        _ = given.offer(saying)
        continue
      }
      if case .success = given.offer(saying) {
        labels.append((label, saying.actor, saying.common.for != nil))
      }
    }
    return given
  }

  @Test(arguments: logs.indices)
  func `every entry holds at its place, and the state is the fold of them`(seed: Int) throws {
    let given = Self.logs[seed]
    let record = try #require(given.state.projects["centre"])
    var state = ProjectState()
    let context = RuleContext(given.state)
    for entry in record.timeline where entry.standing.counts {
      do throws(Rejection) {
        try state.judge(entry, of: "centre", in: context)
      } catch {
        Issue.record("entry #\(entry.index) does not hold: \(error)")
      }
      state.evolve(entry)
    }
    #expect(record.state == state)
    var again = RegistryState()
    for entry in given.log { again.fold(entry) }
    #expect(again.stateLines == given.state.stateLines)
  }

  @Test(arguments: logs.indices)
  func `what is approved was decided, what is accepted had passed, on every day`(
    seed: Int
  ) throws {
    let timeline = try #require(Self.logs[seed].state.projects["centre"]).timeline
      .filter { $0.standing == .confirmed }
    var (decision, isAdvised, isWaived) = (DecisionVerdict?.none, false, false)
    var (hasPassed, status) = (false, ProjectStatus?.none)
    for entry in timeline {
      switch entry.data.event {
      case .decisionRecorded(let event) where event.item == nil || event.item == "清单":
        decision = event.verdict
        isWaived = isWaived || event.waives != nil
        let opinions = timeline.filter { $0.time <= entry.time }.compactMap { entry in
          if case .opinionRecorded(let event) = entry.data.event { event.verdict } else { nil }
        }
        isAdvised = opinions.last.map { $0 != .notRecommended } ?? false
      case .acceptancePassed: hasPassed = true
      case .acceptanceFailed: hasPassed = false
      case .statusChanged(let event):
        if status == .appraisal, event.to == .approved {
          #expect(decision == .approve && (isAdvised || isWaived))
        }
        if status == .construction, event.to == .accepted { #expect(hasPassed) }
        status = event.to
      default: break
      }
    }
  }

  @Test(arguments: logs.indices)
  func `shares and surplus keep their limits on every day`(seed: Int) throws {
    let record = try #require(Self.logs[seed].state.projects["centre"])
    var state = ProjectState()
    var atAcceptance: (received: Money, spent: Money, indirect: Money)?
    for entry in record.timeline where entry.standing.counts {
      state.evolve(entry)
      let totals = state.money.totals(of: .municipal)
      if entry.standing == .confirmed {
        switch entry.data.event {
        case .acceptancePassed:
          atAcceptance = (totals.received, totals.spent, totals.indirect)
        case .acceptanceFailed: atAcceptance = nil
        default: break
        }
      }
      if let limit = totals.indirectLimit { #expect(totals.indirect <= limit) }
      #expect(totals.spent + totals.returned <= totals.received)
      guard let before = atAcceptance else { continue }
      let fresh = totals.received - before.received
      #expect(totals.spent - before.spent <= fresh + totals.retained)
      #expect(totals.indirect - before.indirect <= fresh)
    }
  }

  @Test func `the logs are not all alike`() {
    let events = Self.logs.flatMap(\.log).map(\.statement.name)
    for name in [
      OpinionRecorded.name, DecisionRecorded.name, AcceptancePassed.name, AcceptanceFailed.name,
      SurplusRetained.name, DirectionChanged.name, EvaluationRecorded.name, EntryConfirmed.name,
      EntryReturned.name, EntryWithdrawn.name, BudgetRevised.name,
    ] {
      #expect(events.contains(name), "\(name) was never accepted")
    }
    for status in [ProjectStatus.approved, .accepted] {
      let isReached = Self.logs.contains { given in
        given.log.contains { entry in
          guard case .statusChanged(let event) = entry.statement.data.event else { return false }
          return event.to == status && entry.statement.data.common.basis == nil
        }
      }
      #expect(isReached, "\(status.rawValue) was never reached by its rule")
    }
  }
}
