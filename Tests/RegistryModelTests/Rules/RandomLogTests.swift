// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Random logs` {
  /// What somebody might say about the project, on any day of a year, in any order.
  static func saying(_ random: inout RandomSource, reports: [String]) -> Saying {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let milestone: Slug = number(0...1) == 0 ? "opening" : "hall"
    let amount = Int64(number(1...40))
    var saying: Saying
    switch number(0...19) {
    case 0...1: saying = planned(milestone, due: "20\(number(19...29))")
    case 2...3: saying = rescheduled(milestone, to: "20\(number(19...29))")
    case 4: saying = met(milestone)
    case 5: saying = missed(milestone)
    case 6...7:
      saying = status(ProjectStatus.allCases[number(0...11)])
      if number(0...1) == 0 { saying = saying.basis("plan") }
    case 8: saying = budget(amount * 4, number(0...3) == 0 ? .lumpSum : .itemised)
    case 9: saying = revisedBudget(amount * 4, number(0...3) == 0 ? .lumpSum : .itemised)
    case 10: saying = committed(amount)
    case 11: saying = disbursed(amount)
    case 12...13: saying = received(amount * 2)
    case 14: saying = givenBack(amount)
    case 15:
      saying = spent(amount, AmountMeasure.allCases[number(0...2)], in: "2018")
    case 16: saying = invested(amount, AmountMeasure.allCases[number(0...2)], in: "2018")
    case 17:
      saying = centre(ListingEntered.self) { $0.list = ListName.allCases[number(0...1)] }
    case 18:
      saying = centre(ListingLeft.self) { $0.list = ListName.allCases[number(0...1)] }
    default:
      saying = centre(PartyJoined.self) {
        $0.organization = number(0...1) == 0 ? "wuxi-stb" : "suzhou-stb"
        $0.partyRole = PartyRole.allCases[number(0...2)]
      }
    }
    if !reports.isEmpty, number(0...6) == 0 {
      let label = reports[number(0...(reports.count - 1))]
      return number(0...1) == 0 ? confirmed(label) : returned(label)
    }
    let month = number(1...12)
    saying = saying.on("2018-\(month < 10 ? "0" : "")\(month)-1\(number(0...9))")
    switch number(0...3) {
    case 0: saying = saying.by("lead")
    case 1: saying = saying.by("secretary").onBehalf(of: "service-centre", as: .managementCentre)
    default: break
    }
    return saying
  }

  /// A log of what was accepted of `count` random statements, and how many were refused.
  static func log(seed: UInt64, count: Int) -> (given: Given, refused: Int) {
    var random = RandomSource(seed: seed)
    var given = Given { project { $0.lead = "wuxi-stb" } }
    var reports: [String] = []
    var refused = 0
    for number in 0..<count {
      let label = "s\(number)"
      let saying = Self.saying(&random, reports: reports).called(label)
      guard case .success = given.offer(saying) else {
        refused += 1
        continue
      }
      let isReport =
        saying.actor == "lead" || saying.common.for != nil
      if isReport { reports.append(label) }
    }
    return (given, refused)
  }

  /// The timeline of the project as the log alone tells it.
  private func timeline(_ log: [Entry]) -> [TimelineEntry] {
    var standings: [EntryID: (Standing, Int)] = [:]
    var facts: [TimelineEntry] = []
    for entry in log where entry.statement.subject == Subject(.project, "centre") {
      switch entry.statement.data.event {
      case .entryConfirmed(let event): standings[event.entry] = (.confirmed, entry.index)
      case .entryReturned(let event): standings[event.entry] = (.returned, entry.index)
      default:
        let isReport =
          entry.statement.source.actor == "lead" || entry.statement.data.common.for != nil
        facts.append(
          TimelineEntry(
            index: entry.index, id: entry.statement.id, time: entry.statement.time,
            recorded: entry.recorded, actor: entry.statement.source.actor,
            classification: entry.statement.classification, data: entry.statement.data,
            standing: isReport ? .reported : .confirmed))
      }
    }
    for position in facts.indices {
      guard let (standing, index) = standings[facts[position].id] else { continue }
      facts[position].standing = standing
      facts[position].settledBy = index
    }
    return facts.sorted { ($0.time, $0.index) < ($1.time, $1.index) }
  }

  @Test(arguments: 1...60)
  func `the folded state is that of the sorted timeline, and every entry of it holds`(
    seed: UInt64
  ) throws {
    let (given, refused) = Self.log(seed: seed, count: 120)
    let record = try #require(given.state.projects["centre"])
    let timeline = timeline(given.log)
    #expect(record.timeline == timeline)
    #expect(timeline.count > 10 && refused > 10)
    var state = ProjectState()
    let context = RuleContext(given.state)
    for entry in timeline where entry.standing != .returned {
      do throws(Rejection) {
        try state.judge(entry, of: "centre", in: context)
      } catch {
        Issue.record("entry #\(entry.index) does not hold: \(error)")
      }
      state.evolve(entry)
    }
    #expect(record.state == state)
  }

  @Test(arguments: 1...20)
  func `a returned entry leaves no trace in the state`(seed: UInt64) throws {
    let (given, _) = Self.log(seed: seed, count: 120)
    let record = try #require(given.state.projects["centre"])
    let returned = Set(record.timeline.filter { $0.standing == .returned }.map(\.index))
    var state = ProjectState()
    for entry in record.timeline where !returned.contains(entry.index) { state.evolve(entry) }
    #expect(record.state == state)
    let line = record.state.money.lines.first { $0.source == .municipal }
    let received = record.timeline.filter { $0.standing != .returned }.reduce(Money.zero) {
      guard case .fundingReceived(let event) = $1.data.event else { return $0 }
      return $0 + event.amount
    }
    #expect((line?.received.total ?? .zero) == received)
  }

  @Test(arguments: 1...30)
  func `money keeps its limits on every day, in every order of recording`(seed: UInt64) throws {
    let (given, _) = Self.log(seed: seed, count: 150)
    let record = try #require(given.state.projects["centre"])
    var state = ProjectState()
    for entry in record.timeline where entry.standing != .returned {
      state.evolve(entry)
      let totals = state.money.totals(of: .municipal)
      #expect(totals.disbursed <= totals.committed)
      #expect(totals.isLumpSum || totals.committed <= totals.budget)
      #expect(totals.spent + totals.returned <= totals.received)
      for line in state.money.lines {
        #expect(line.spent.confirmed >= .zero)
        #expect(line.spent.reported >= .zero)
      }
    }
  }

  @Test(arguments: 1...10)
  func `the same log folds to the same state and the same snapshot bytes`(seed: UInt64) {
    let (given, _) = Self.log(seed: seed, count: 80)
    var again = RegistryState()
    for entry in given.log { again.fold(entry) }
    #expect(again.snapshotLines == given.state.snapshotLines)
    #expect(again.projects == given.state.projects)
    #expect(again.size == given.state.size)
  }

  @Test func `the logs are not all alike`() {
    let logs = (1...60).map { Self.log(seed: UInt64($0), count: 120).given }
    let events = logs.flatMap(\.log).map(\.statement.name)
    for name in [
      MilestoneMet.name, StatusChanged.name, FundingDisbursed.name, ExpenditureRecorded.name,
      EntryConfirmed.name, EntryReturned.name, BudgetRevised.name,
    ] {
      #expect(events.contains(name), "\(name) was never accepted")
    }
    let isLate = logs.contains { given in
      let timeline = given.state.timeline(of: Subject(.project, "centre"))
      return timeline.map(\.index) != timeline.map(\.index).sorted()
    }
    #expect(isLate)
  }
}
