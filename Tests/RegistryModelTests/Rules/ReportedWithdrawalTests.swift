// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Withdrawals that are reported") struct ReportedWithdrawals {
  /// Spending of a lead unit that another person has confirmed.
  private var given: Given {
    Given {
      project { $0.lead = "wuxi-stb" }
      received(100)
      spent(60).by("lead").on("2018-05-02").called("spending")
      confirmed("spending").called("confirmation")
    }
  }

  private func confirmedSpending(_ given: Given) -> Money? {
    given.state.projects["centre"]?.state.money.lines.first?.spent.confirmed
  }

  @Test func `what was confirmed leaves the totals at once, and its withdrawal waits`() {
    let outcome = given.when(withdrawn("spending").by("lead")).then(.accepted)
    #expect(confirmedSpending(given) == yuan(60))
    #expect(confirmedSpending(outcome.after) == .zero)
    #expect(outcome.warnings.contains { $0.zh.contains("确认过(60.00 元)") })
    let fact = outcome.after.state.fact(statedBy: entryID("spending"))
    #expect(fact?.isWithdrawalReported == true)
    #expect(fact?.waitsForConfirmation == true)
  }

  @Test func `another person confirms it, or sends it back and the entry stands again`() {
    var after = given
    after.say(withdrawn("spending").by("lead").called("withdrawal"))
    let agreed = after.when(confirmed("withdrawal")).then(.accepted)
    #expect(confirmedSpending(agreed.after) == .zero)
    #expect(agreed.after.state.fact(statedBy: entryID("spending"))?.waitsForConfirmation == false)
    let refused = after.when(returned("withdrawal")).then(.accepted)
    #expect(confirmedSpending(refused.after) == yuan(60))
    #expect(refused.after.state.fact(statedBy: entryID("spending"))?.standing == .confirmed)
    after.say(returned("withdrawal"))
    after.when(confirmed("withdrawal")).then(.refused(.entryNotReported))
    after.when(withdrawn("spending").by("lead")).then(.accepted)
  }

  @Test func `it is not sent back once the same was said anew`() {
    var after = given
    after.say(withdrawn("spending").by("lead").called("withdrawal"))
    after.say(spent(60).by("lead").on("2018-05-02").called("anew"))
    after.when(returned("withdrawal")).then(.refused(.repeated, naming: "anew"))
    after.when(confirmed("withdrawal")).then(.accepted)
  }

  @Test func `nobody has to agree that a report which nobody confirmed is taken back`() {
    var after = given
    after.say(spent(10).by("lead").on("2018-06-02").called("fresh"))
    let outcome = after.when(withdrawn("fresh").by("lead").called("withdrawal")).then(.accepted)
    #expect(outcome.warnings.isEmpty)
    outcome.after.when(confirmed("withdrawal")).then(.refused(.entryNotReported))
  }

  @Test func `a report that was sent back can be taken back, and said anew`() {
    var after = given
    after.say(spent(10).by("lead").on("2018-06-02").called("fresh"))
    after.say(returned("fresh"))
    after.when(spent(10).by("lead").on("2018-06-02")).then(.accepted)
    after.when(withdrawn("fresh").by("lead")).then(.accepted)
  }

  @Test func `what the body itself takes back is taken back`() {
    var after = given
    after.say(spent(5).by("centre-staff").on("2018-06-02").called("own"))
    let outcome = after.when(withdrawn("own").by("centre-staff").called("withdrawal"))
      .then(.accepted)
    #expect(outcome.warnings.isEmpty)
    outcome.after.when(returned("withdrawal")).then(.refused(.entryNotReported))
  }
}
