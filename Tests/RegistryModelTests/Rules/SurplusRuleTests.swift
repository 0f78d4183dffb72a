// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rules 4 and 5: shares, surplus and what a decision allows") struct SurplusRules {
  private let spending = Given {
    project()
    status(.construction).basis("plan")
    received(100)
    spent(60).on("2018-02-01")
  }

  private var accepted: Given {
    var given = spending
    given.say(passed().on("2018-06-01").called("accepted"))
    return given
  }

  private func after(_ given: Given, @SayingBuilder _ sayings: () -> [Saying]) -> Given {
    var given = given
    for saying in sayings() { given.say(saying) }
    return given
  }

  @Test func `surplus is retained after acceptance, and at most what is left`() {
    spending.when(retained(40).on("2018-07-01")).refused(by: .surplus, in: "subject")
    accepted.when(retained(40).on("2018-07-01")).then(.accepted)
    accepted.when(retained(41).on("2018-07-01")).refused(by: .surplus, in: "amount")
    accepted.when(retained(1, source: .national).on("2018-07-01")).refused(
      by: .surplus, in: "amount")
    accepted.when(retained(0).on("2018-07-01")).refused(by: .amountZero, in: "amount")
    let partly = after(accepted) { retained(30).on("2018-07-01") }
    partly.when(retained(10).on("2018-07-02")).then(.accepted)
    partly.when(retained(11).on("2018-07-02")).then(.refused(.surplus))
    partly.when(retained(30).on("2018-07-01")).then(.refused(.repeated))
    #expect(partly.state.projects["centre"]?.state.money.retained(of: .municipal) == yuan(30))
  }

  @Test func `surplus is not retained after an acceptance that is only reported, or that failed`() {
    let report = after(spending) {
      passed().onBehalf(of: "service-centre", as: .managementCentre).on("2018-06-01")
    }
    report.when(retained(40).on("2018-07-01")).then(.refused(.surplus))
    let failure = after(accepted) { failed().on("2018-06-02") }
    failure.when(retained(40).on("2018-07-01")).then(.refused(.surplus))
    failure.when(spent(40).on("2018-07-01")).then(.accepted)
  }

  @Test func `after acceptance spending comes from what was retained, for direct costs`() {
    spending.when(spent(40).on("2018-07-01")).then(.accepted)
    accepted.when(spent(1).on("2018-07-01")).refused(
      by: .overRetained, in: "amount", naming: "accepted")
    let kept = after(accepted) { retained(30).on("2018-07-01") }
    kept.when(spent(30).on("2018-07-02")).then(.accepted)
    kept.when(spent(31).on("2018-07-02")).refused(by: .overRetained, in: "amount")
    kept.when(overhead(1).on("2018-07-02")).refused(by: .overRetained, in: "cost")
    // Costs of before acceptance that come to light later stand at their own day.
    accepted.when(spent(40).on("2018-05-01")).then(.accepted)
  }

  @Test func `a late cost takes no money that was retained since`() {
    let kept = after(accepted) { retained(30).on("2018-07-01").called("kept") }
    kept.when(spent(10).on("2018-05-01")).then(.accepted)
    kept.when(spent(11).on("2018-05-01")).then(.refused(.laterEntryBreaks, naming: "kept"))
  }

  @Test func `money that comes in after acceptance is no surplus`() {
    let rewarded = after(accepted) { received(20).on("2018-07-01") }
    rewarded.when(spent(20).on("2018-07-02")).then(.accepted)
    rewarded.when(overhead(20).on("2018-07-02")).then(.accepted)
    rewarded.when(spent(21).on("2018-07-02")).refused(by: .overRetained, in: "amount")
    let kept = after(rewarded) { retained(40).on("2018-07-01") }
    kept.when(spent(60).on("2018-07-02")).then(.accepted)
    kept.when(overhead(21).on("2018-07-02")).then(.refused(.overRetained))
  }

  @Test func `what is retained is not given back`() {
    let kept = after(accepted) { retained(30).on("2018-07-01") }
    kept.when(givenBack(10).on("2018-07-02")).then(.accepted)
    kept.when(givenBack(11).on("2018-07-02")).refused(by: .overReceived, in: "amount")
    let used = after(kept) { spent(30).on("2018-07-02") }
    used.when(givenBack(10).on("2018-07-03")).then(.accepted)
    used.when(givenBack(11).on("2018-07-03")).then(.refused(.overReceived))
    accepted.when(givenBack(40).on("2018-07-02")).then(.accepted)
  }

  private func shared(_ share: String?, _ amount: Int64 = 200, year: Int? = nil) -> Saying {
    centre(BudgetApproved.self) {
      $0.source = .municipal
      $0.year = year
      $0.amount = yuan(amount)
      $0.indirectShare = share.flatMap { DecimalText($0) }
    }
  }

  private func reshared(_ share: String?, _ amount: Int64 = 200) -> Saying {
    centre(BudgetRevised.self) {
      $0.source = .municipal
      $0.amount = yuan(amount)
      $0.indirectShare = share.flatMap { DecimalText($0) }
    }.on("2018-08-01")
  }

  @Test(arguments: [("10", 20, true), ("10", 21, false), ("12.5", 25, true), ("0", 1, false)])
  func `indirect costs stay within the budget's share`(
    share: String, amount: Int64, isAccepted: Bool
  ) {
    let given = after(spending) { shared(share) }
    let saying = overhead(amount).on("2018-03-01")
    if isAccepted {
      given.when(saying).then(.accepted)
    } else {
      given.when(saying).refused(by: .overIndirect, in: "amount")
    }
    given.when(spent(30).on("2018-03-01")).then(.accepted)
  }

  @Test func `indirect costs add up, over years and with what is only reported`() {
    let given = after(spending) {
      shared("10", 100, year: 2018)
      shared("20", 100, year: 2019)
      overhead(20).onBehalf(of: "service-centre", as: .managementCentre).by("secretary")
        .on("2018-03-01")
    }
    given.when(overhead(10).on("2018-04-01")).then(.accepted)
    given.when(overhead(11).on("2018-04-01")).then(.refused(.overIndirect))
  }

  @Test func `a budget without a share sets no limit, beside one it counts in full`() {
    after(spending) { shared(nil) }.when(overhead(40).on("2018-03-01")).then(.accepted)
    let mixed = after(spending) {
      shared("10", 100, year: 2018)
      shared(nil, 10, year: 2019)
    }
    mixed.when(overhead(20).on("2018-03-01")).then(.accepted)
    mixed.when(overhead(21).on("2018-03-01")).then(.refused(.overIndirect))
  }

  @Test func `a share does not come below what was spent on indirect costs`() {
    let given = after(spending) {
      shared("10")
      overhead(20).on("2018-03-01")
    }
    given.when(reshared("10")).then(.accepted)
    given.when(reshared("15")).then(.accepted)
    given.when(reshared("9")).refused(by: .overIndirect, in: "indirectShare")
    // A revision that does not speak of the share leaves it as it is.
    given.when(reshared(nil)).then(.accepted)
    given.when(reshared(nil, 199)).refused(by: .overIndirect, in: "indirectShare")
    let unplanned = after(spending) { overhead(20).on("2018-03-01") }
    unplanned.when(shared("10").on("2018-04-01")).then(.accepted)
    unplanned.when(shared("9").on("2018-04-01")).refused(by: .overIndirect, in: "indirectShare")
  }

  @Test func `a decision on the budget allows more where the money cites its minutes`() {
    func given(_ decision: Saying) -> Given {
      Given {
        project()
        document("minutes").on("2018-03-02")
        meeting()
        agenda("追加预算", .budget)
        agenda("立项", .project)
        held().with {
          guard case .meetingHeld(var event) = $0.event else { return }
          event.minutes = "minutes"
          $0.event = .meetingHeld(event)
        }
        budget(100)
        committed(100)
        decision
      }
    }
    let allowed = given(decided(item: "追加预算").on("2018-03-01"))
    let beyond = committed(50).basis("minutes").on("2018-04-01")
    allowed.when(beyond).then(.accepted)
    allowed.when(committed(50).on("2018-04-01")).then(.refused(.overBudget))
    allowed.when(committed(50).basis("plan").on("2018-04-01")).then(.refused(.overBudget))
    allowed.when(disbursed(101).basis("minutes").on("2018-04-01")).then(.accepted)
    allowed.when(disbursed(101).on("2018-04-01")).then(.refused(.overCommitted))
    allowed.when(revisedBudget(90).basis("minutes").on("2018-02-01")).then(.refused(.reference))
    given(decided(item: "立项").on("2018-03-01")).when(beyond).then(.refused(.overBudget))
    given(decided(.defer, item: "追加预算").on("2018-03-01")).when(beyond)
      .then(.refused(.overBudget))
    // The next budget takes up what was allowed.
    let settled = after(allowed) { revisedBudget(120).on("2018-03-15") }
    settled.when(committed(20).on("2018-04-01")).then(.accepted)
    settled.when(committed(21).basis("minutes").on("2018-04-01")).then(.refused(.overBudget))
  }
}
