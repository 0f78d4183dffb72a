// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Random logs` {
  /// What somebody might say about the project, on any day of a year, in any order.
  static func saying(
    _ random: inout RandomSource, reports: [String], sayings: [String: Saying]
  ) -> Saying {
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
    if number(0...5) == 0, let label = sayings.keys.sorted().randomElement(using: &random),
      let said = sayings[label]
    {
      if number(0...2) == 0 { return withdrawn(label).by(said.actor) }
      let day = said.on("2018-1\(number(0...2))-1\(number(0...9))")
      return corrected(label, to: number(0...1) == 0 ? day : changed(said, number(1...60)))
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

  /// The saying with another amount, where it has one.
  private static func changed(_ saying: Saying, _ amount: Int) -> Saying {
    saying.with {
      switch $0.event {
      case .fundingReceived(var event):
        event.amount = yuan(Int64(amount))
        $0.event = .fundingReceived(event)
      case .expenditureRecorded(var event):
        event.amount = yuan(Int64(amount))
        $0.event = .expenditureRecorded(event)
      case .milestoneRescheduled(var event):
        event.due = period("20\(19 + amount % 10)")
        $0.event = .milestoneRescheduled(event)
      default: $0.common.note = "更正 \(amount)"
      }
    }
  }

  /// A log of what was accepted of `count` random statements, and how many were refused.
  static func log(seed: UInt64, count: Int) -> (given: Given, refused: Int) {
    var random = RandomSource(seed: seed)
    var given = Given { project { $0.lead = "wuxi-stb" } }
    var reports: [String] = []
    var sayings: [String: Saying] = [:]
    var refused = 0
    for number in 0..<count {
      let label = "s\(number)"
      let saying = Self.saying(&random, reports: reports, sayings: sayings).called(label)
      guard case .success = given.offer(saying) else {
        refused += 1
        continue
      }
      var isReport = saying.actor == "lead" || saying.common.for != nil
      switch saying.event {
      case .entryCorrected(let event):
        let original = sayings.values.first { entryID($0.label ?? "") == event.entry }
        let data = original.flatMap { try? event.replacement.eventData(as: $0.event) }
        isReport = isReport || data?.common.for != nil
      case .entryWithdrawn: break
      case .entryConfirmed, .entryReturned: isReport = false
      default: sayings[label] = saying
      }
      if isReport { reports.append(label) }
    }
    return (given, refused)
  }

  /// Which facts of the project count, as the log alone tells it: everything that was said of each
  /// entry in order, of which the newest that was not sent back counts.
  private func facts(_ log: [Entry]) -> [NaiveFact] {
    var facts: [NaiveFact] = []
    func isReport(_ entry: Entry) -> Bool {
      entry.statement.source.actor == "lead" || entry.statement.data.common.for != nil
    }
    for entry in log where entry.statement.subject == Subject(.project, "centre") {
      let id = entry.statement.id
      switch entry.statement.data.event {
      case .entryConfirmed(let event): settle(event.entry, .confirmed)
      case .entryReturned(let event): settle(event.entry, .returned)
      case .entryCorrected(let event):
        guard let fact = facts.firstIndex(where: { $0.ids.first == event.entry }),
          let data = try? event.replacement.eventData(
            as: log[facts[fact].index].statement.data.event)
        else { continue }
        facts[fact].ids.append(id)
        facts[fact].said.append((event.replacement.time.timestamp, data))
        facts[fact].standings.append(
          isReport(entry) || data.common.for != nil ? .reported : .confirmed)
      case .entryWithdrawn(let event):
        guard let fact = facts.firstIndex(where: { $0.ids.first == event.entry }) else { continue }
        facts[fact].ids.append(id)
        facts[fact].said.append(nil)
        facts[fact].standings.append(isReport(entry) ? .reported : .confirmed)
      default:
        facts.append(
          NaiveFact(
            index: entry.index, ids: [id],
            said: [(entry.statement.time, entry.statement.data)],
            standings: [isReport(entry) ? .reported : .confirmed]))
      }
    }
    func settle(_ id: EntryID, _ standing: Standing) {
      for fact in facts.indices {
        guard let position = facts[fact].ids.firstIndex(of: id) else { continue }
        facts[fact].standings[position] = standing
      }
    }
    return facts
  }

  /// What the log says of the project, sorted by time and place.
  private func timeline(_ log: [Entry]) -> [TimelineEntry] {
    facts(log).compactMap { fact -> TimelineEntry? in
      guard let newest = fact.standings.lastIndex(where: { $0 != .returned }),
        let (time, data) = fact.said[newest]
      else { return nil }
      var entry = TimelineEntry(log[fact.index], standing: fact.standings[newest])
      (entry.time, entry.data) = (time, data)
      return entry
    }.sorted { ($0.time, $0.index) < ($1.time, $1.index) }
  }

  /// A timeline without what only the fold keeps beside it.
  private func bare(_ timeline: [TimelineEntry]) -> [TimelineEntry] {
    timeline.filter(\.standing.counts).map {
      var entry = $0
      entry.versions = []
      entry.settledBy = nil
      return entry
    }
  }

  @Test(arguments: 1...60)
  func `the folded state is that of the sorted timeline, and every entry of it holds`(
    seed: UInt64
  ) throws {
    let (given, refused) = Self.log(seed: seed, count: 120)
    let record = try #require(given.state.projects["centre"])
    let timeline = timeline(given.log)
    #expect(bare(record.timeline) == timeline)
    #expect(timeline.count > 10 && refused > 10)
    var state = ProjectState()
    let context = RuleContext(given.state)
    for entry in timeline {
      do throws(Rejection) {
        try state.judge(entry, of: "centre", in: context)
      } catch {
        Issue.record("entry #\(entry.index) does not hold: \(error)")
      }
      state.evolve(entry)
    }
    #expect(record.state == state)
  }

  @Test(arguments: 1...60)
  func `every view, of any day as known at any place, is that of a naive model`(
    seed: UInt64
  ) throws {
    let (given, _) = Self.log(seed: seed, count: 80)
    var random = RandomSource(seed: seed)
    for _ in 0..<12 {
      let known = Int.random(in: 0...given.log.count, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let last = Timestamp(
        startOf: day("2018-\(month < 10 ? "0" : "")\(month)-15"), offset: .china)
      var state = RegistryState()
      for entry in given.log.prefix(known) { state.fold(entry) }
      let naive = timeline(Array(given.log.prefix(known))).filter { $0.time <= last }
      var expected = ProjectState()
      for entry in naive { expected.evolve(entry) }
      #expect(state.asOf(last).projects["centre"]?.state ?? ProjectState() == expected)
    }
  }

  @Test(arguments: 1...20)
  func `a returned entry leaves no trace in the state`(seed: UInt64) throws {
    let (given, _) = Self.log(seed: seed, count: 120)
    let record = try #require(given.state.projects["centre"])
    let returned = Set(record.timeline.filter { !$0.standing.counts }.map(\.index))
    var state = ProjectState()
    for entry in record.timeline where !returned.contains(entry.index) { state.evolve(entry) }
    #expect(record.state == state)
    let line = record.state.money.lines.first { $0.source == .municipal }
    let received = record.timeline.filter { $0.standing.counts }.reduce(Money.zero) {
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
    for entry in record.timeline where entry.standing.counts {
      state.evolve(entry)
      let totals = state.money.totals(of: .municipal)
      #expect(totals.disbursed <= totals.committed)
      let whole = state.money.wholeTotals()
      #expect(totals.committed <= totals.budget || totals.isLumpSum)
      #expect(totals.committed <= totals.budget || whole.committed <= whole.budget)
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
    #expect(again.stateLines == given.state.stateLines)
    #expect(again.projects == given.state.projects)
    #expect(again.size == given.state.size)
  }

  @Test(arguments: 1...60)
  func `folded in two phases, every prefix gives what it gives one entry after the other`(
    seed: UInt64
  ) {
    let (given, _) = Self.log(seed: seed, count: 120)
    var random = RandomSource(seed: seed)
    let sizes = (0..<3).map { _ in Int.random(in: 0...given.log.count, using: &random) }
    for size in sizes + [given.log.count] {
      var state = RegistryState()
      var fold = PrefixFold()
      for entry in given.log.prefix(size) {
        state.fold(entry)
        fold.take(entry)
      }
      let folded = fold.registry(
        with: fold.parts(Int.random(in: 1...5, using: &random)).map { $0.folded() })
      expectSame(folded, state)
    }
  }

  @Test(arguments: 1...10)
  func `a correction in a version that is not known is folded and named in two phases, too`(
    seed: UInt64
  ) {
    let (given, _) = Self.log(seed: seed, count: 120)
    var log = given.log
    for index in log.indices {
      var statement = log[index].statement
      guard case .entryCorrected(var event) = statement.data.event else { continue }
      event.replacement.version = 9
      statement.data.event = .entryCorrected(event)
      log[index] = Entry(
        index: index, statement: statement, signature: nil, recorded: log[index].recorded)
    }
    expectFoldedAlike(log)
  }

  /// Expects of a log that both folds make the same of it.
  private func expectFoldedAlike(_ log: [Entry]) {
    var state = RegistryState()
    var fold = PrefixFold()
    for entry in log {
      state.fold(entry)
      fold.take(entry)
    }
    expectSame(fold.registry(with: fold.parts(3).map { $0.folded() }), state)
  }

  @Test(arguments: 1...40)
  func `a registry that takes what judging has folded is the one that folds the log`(seed: UInt64) {
    for given in [
      Self.log(seed: seed, count: 120).given,
      `Random logs of decisions and deliveries`.logs[Int(seed) - 1],
    ] {
      var state = RegistryState()
      for entry in given.log { state.fold(entry) }
      expectSame(given.state, state)
      #expect(given.state.breaches == state.breaches)
    }
  }

  @Test func `judging a confirmation or a late entry hands over what it has folded`() throws {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      met().on("2018-03-01").by("lead").called("report")
    }
    func change(_ saying: Saying) throws -> (any AnyFoldedRevision)? {
      let entry = Entry(
        index: given.state.size, statement: saying.statement(id: entryID("next")),
        signature: .blank, recorded: Given.recorded)
      let facts = AdmissionFacts(
        index: entry.index, recorded: Given.recorded, signature: saying.signature)
      return try given.state.judge(entry, facts).change
    }
    #expect(try change(confirmed("report")) is FoldedRevision<ProjectState>)
    #expect(throws: Rejection.self) { try change(confirmed("report").by("lead")) }
    #expect(try change(planned("late").on("2018-02-01")) is FoldedRevision<ProjectState>)
    #expect(try change(planned("last").on("2018-04-01")) == nil)
  }

  @Test(arguments: 1...20)
  func `a log that no rule would admit is folded alike in two phases, too`(seed: UInt64) {
    let (given, _) = Self.log(seed: seed, count: 80)
    var random = RandomSource(seed: seed)
    var log = given.log
    for _ in 0..<3 {
      let index = Int.random(in: 1..<log.count, using: &random)
      let other = log[Int.random(in: 1..<log.count, using: &random)].statement
      var statement = log[index].statement
      switch Int.random(in: 0...3, using: &random) {
      // An id comes twice.
      case 0: statement.id = other.id
      // Something is said of another subject, be it a confirmation of what was said of this one.
      case 1: statement.subject = other.subject
      case 2: statement.subject = Subject(.project, "nowhere")
      // A confirmation names what was said of another subject, or is said later, or is itself.
      default:
        var event = EntryConfirmed()
        event.entry = Bool.random(using: &random) ? other.id : statement.id
        statement.data.event = .entryConfirmed(event)
      }
      log[index] = Entry(
        index: index, statement: statement, signature: nil, recorded: log[index].recorded)
    }
    expectFoldedAlike(log)
  }

  @Test func `what is skipped is counted, also where the log has to be folded in order`() {
    let (given, _) = Self.log(seed: 1, count: 80)
    var log = given.log
    var statement = log[log.count - 1].statement
    statement.id = log[3].statement.id
    log[log.count - 1] = Entry(
      index: log.count - 1, statement: statement, signature: nil,
      recorded: log[log.count - 1].recorded)
    for entries in [given.log, log] {
      var state = RegistryState()
      var fold = PrefixFold()
      for entry in entries {
        guard entry.index % 7 == 6 else {
          state.fold(entry)
          fold.take(entry)
          continue
        }
        state.skip()
        fold.skip()
      }
      state.skip()
      fold.skip()
      expectSame(fold.registry(with: fold.parts(3).map { $0.folded() }), state)
    }
  }

  private func expectSame(_ folded: RegistryState, _ state: RegistryState) {
    #expect(folded.stateLines == state.stateLines)
    #expect(folded.subjects == state.subjects)
    for subject in state.subjects {
      #expect(folded.timeline(of: subject) == state.timeline(of: subject))
    }
    #expect(folded.targets == state.targets)
    #expect(folded.lookups.holders == state.lookups.holders)
    #expect(folded.entries == state.entries)
    #expect(folded.unrecognized == state.unrecognized)
    #expect(folded.policies == state.policies)
    #expect(folded.size == state.size && folded.lastRecorded == state.lastRecorded)
  }

  @Test func `the logs are not all alike`() {
    let logs = (1...60).map { Self.log(seed: UInt64($0), count: 120).given }
    let events = logs.flatMap(\.log).map(\.statement.name)
    for name in [
      MilestoneMet.name, StatusChanged.name, FundingDisbursed.name, ExpenditureRecorded.name,
      EntryConfirmed.name, EntryReturned.name, BudgetRevised.name, EntryCorrected.name,
      EntryWithdrawn.name,
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

/// Everything that was said of one fact, oldest first.
private struct NaiveFact {
  var index: Int
  var ids: [EntryID]
  /// What was said; nil where the fact was taken back.
  var said: [(Timestamp, EventData)?]
  var standings: [Standing]
}
