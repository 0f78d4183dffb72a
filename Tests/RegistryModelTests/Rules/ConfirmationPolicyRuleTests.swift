// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Policy confirmation: what waits for a second person") struct ConfirmationPolicy {
  private static func adopted(_ parameters: [(Slug, String)]) -> Saying {
    `The registry itself`.policy("confirmation", 1, parameters)
  }

  /// Money waits from 100 yuan on.
  private static let fromHundred = adopted([("money", "10000")])

  private static let before: [Saying] = [
    project { $0.lead = "wuxi-stb" }, budget(300), committed(100), received(300),
  ]

  private let given = Given {
    before
    fromHundred
  }

  private func standing(_ given: Given, _ index: Int? = nil) -> Standing? {
    given.state.timeline(of: Subject(.project, "centre"))
      .first { $0.isStated(by: index ?? given.state.size - 1) }?.standing
  }

  @Test(
    arguments: [
      { budget($0, year: 2019) }, { revisedBudget($0 + 100) }, { committed($0) }, { received($0) },
      { disbursed($0) }, { givenBack($0) }, { spent($0) },
    ] as [@Sendable (Int64) -> Saying])
  func `money waits from the threshold on, and only then`(
    saying: @Sendable (Int64) -> Saying
  ) {
    let waits = given.when(saying(100).on("2018-02-01")).then(.accepted)
    #expect(standing(waits.after) == .reported)
    let below = given.when(saying(99).on("2018-02-01")).then(.accepted)
    // A budget is approved as a whole: its new amount counts, not what was added.
    let isRevision = if case .budgetRevised = saying(1).event { true } else { false }
    #expect(standing(below.after) == (isRevision ? .reported : .confirmed))
    let without = Given { Self.before }.when(saying(100).on("2018-02-01")).then(.accepted)
    #expect(standing(without.after) == .confirmed)
    #expect(without.warnings.isEmpty)
  }

  @Test func `loans and what is retained are money, completed investment is none`() {
    func covers(_ event: Event) -> Bool { ConfirmationNeed(money: yuan(100)).covers(event) }
    for event in [
      make(LoanIssued.self) { $0.amount = yuan(100) },
      make(LoanDefaulted.self) { $0.amount = yuan(100) },
      make(LoanCompensated.self) { $0.amount = yuan(100) }, retained(100).event,
    ] {
      #expect(covers(event))
    }
    for event in [retained(99).event, invested(100, in: "2018").event, decided().event] {
      #expect(!covers(event))
    }
  }

  @Test func `what waits counts in limits and in no total until another confirms it`() {
    var after = given
    after.say(received(200).on("2018-02-01").called("receipt"))
    let line = after.state.projects["centre"]?.state.money.lines.first
    #expect(line?.received.confirmed == yuan(300))
    #expect(line?.received.reported == yuan(200))
    after.when(confirmed("receipt").by("secretary"))
      .then(.refused(.ownEntry, naming: "receipt"))
    after.when(confirmed("receipt").by("lead")).then(.refused(.role))
    let outcome = after.when(confirmed("receipt").by("second-secretary")).then(.accepted)
    #expect(outcome.project().money.lines.first?.received.confirmed == yuan(500))
    after.when(returned("receipt")).then(.accepted)
  }

  @Test func `the recorder is told what to do next`() {
    let outcome = given.when(received(100).on("2018-02-01")).then(.accepted)
    let index = given.state.size
    #expect(outcome.warnings.contains { $0.zh.contains("annals entry confirm \(index)") })
    #expect(outcome.warnings.contains { $0.en?.contains("confirmation-1") == true })
    #expect(given.when(received(99).on("2018-02-01")).warnings.isEmpty)
  }

  @Test func `a decision opens the gate once a second person confirms it`() {
    let deliberated: [Saying] = [
      project(), meeting(), status(.appraisal).on("2018-02-01"), held(),
      opinion().on("2018-03-01"),
    ]
    let approval = status(.approved).on("2018-05-01")
    let decision = decided().on("2018-04-01").called("decision")
    let without = Given {
      deliberated
      Self.adopted([("decisions", "false")])
      decision
    }
    without.when(approval).then(.accepted)
    var given = Given {
      deliberated
      Self.adopted([("decisions", "true")])
      decision
    }
    #expect(
      given.state.projects["centre"]?.state.deliberation.decisions.first?.isConfirmed == false)
    let refusal = given.when(approval).then(.refused(.approvalMissing, naming: "decision"))
    #expect(refusal.rejection?.remedy?.zh.contains("annals entry confirm") == true)
    given.when(confirmed("decision").by("councillor")).then(.refused(.role))
    given.say(confirmed("decision").by("secretary"))
    given.when(approval).then(.accepted)
  }

  @Test func `the policy in force when an entry was recorded decides, whatever the entry's day`() {
    var after = given
    after.say(received(100).on("2018-01-01").called("waits"))
    after.say(Self.adopted([("decisions", "true")]))
    after.say(received(150).on("2018-02-02").called("free"))
    #expect(standing(after, after.index(of: "waits")) == .reported)
    #expect(standing(after, after.index(of: "free")) == .confirmed)
    // What was recorded before the adoption stays as it was.
    #expect(
      after.state.projects["centre"]?.state.money.lines.first?.received.confirmed == yuan(450))
  }

  @Test func `a correction up to the threshold waits, one below it does not`() {
    var after = given
    after.say(received(50).on("2018-02-01").called("receipt"))
    let raised = after.when(corrected("receipt", to: received(100).on("2018-02-01")))
      .then(.accepted)
    #expect(standing(raised.after) == .reported)
    #expect(raised.warnings.contains { $0.zh.contains("50.00 元") && $0.zh.contains("100.00 元") })
    let same = after.when(corrected("receipt", to: received(60).on("2018-02-01")))
      .then(.accepted)
    #expect(standing(same.after) == .confirmed)
    #expect(same.warnings.isEmpty)
  }

  @Test(
    arguments: [
      ("money", ""), ("money", "0"), ("money", "-1"), ("money", "1.5"), ("money", "0100"),
      ("money", "100万元"), ("money", "9007199254740992"), ("decisions", "yes"),
      ("decisions", ""), ("amount", "1"),
    ] as [(Slug, String)])
  func `a value or a parameter that the policy does not take is refused`(
    name: Slug, value: String
  ) {
    let outcome = Given {}.when(Self.adopted([(name, value)])).then(.refused(.policy))
    #expect(outcome.rejection?.field == "parameters")
    guard name == "amount" else { return }
    #expect(outcome.rejection?.remedy?.en?.contains("money, decisions") == true)
  }

  @Test func `the parameters leave the digest of the policy as it was`() {
    let policy = PolicyCatalogue.policy("confirmation", 1)
    #expect(policy?.parameters.isEmpty == true)
    #expect(policy?.optional.map(\.name) == ["money", "decisions"])
  }

  @Test func `every fold gives the same, on top of a snapshot of any size`() throws {
    var given = Given {
      Self.before
      received(120).on("2018-01-20").called("early")
      Self.fromHundred
      received(100).on("2018-02-01").called("first")
      received(50).on("2018-02-02").called("second")
      corrected("second", to: received(150).on("2018-02-02")).called("raised")
      corrected("early", to: received(130).on("2018-01-20"))
      confirmed("first")
      Self.adopted([])
      received(500).on("2018-01-15")
      confirmed("raised")
      corrected("second", to: received(160).on("2018-02-02"))
    }
    _ = given.offer(withdrawn("first"))
    let log = given.log
    let whole = given.state
    var prefix = PrefixFold()
    for entry in log { prefix.take(entry) }
    let parts = prefix.parts(3).map { $0.folded() }
    #expect(prefix.registry(with: parts).stateLines == whole.stateLines)
    for size in 1...log.count {
      let snapshot = RegistryState(folding: Array(log.prefix(size)))
      let keeper = MemoryKeeper(snapshot, log: log)
      let read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: log[size...]))
      #expect(read.stateLines == whole.stateLines, "at \(size)")
      let subject = Subject(.project, "centre")
      #expect(read.timeline(of: subject) == whole.timeline(of: subject), "at \(size)")
    }
  }
}
