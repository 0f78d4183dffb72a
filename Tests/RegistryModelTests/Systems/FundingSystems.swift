// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum FundingSystems {
  static let all = [
    zoneFund, leverage, timing, lumpSum, indirectShare, surplus, loanRisk, conditional, modes,
    direction,
  ]

  static let zoneFund = SystemAssertion("funding-zone-fund") {
    established("zone-fund") {
      $0.level = .zone
      $0.size = yuan(1_000)
    }
    budget(100).about(.fund, "zone-fund")
    committed(60).about(.fund, "zone-fund")
    disbursed(50).about(.fund, "zone-fund")
  } shows: { views in
    let fund = views.fund("zone-fund")?.established
    views.show("fund.established.level", fund?.level)
    views.show("fund.established.size", fund?.size)
    views.show("funding.disbursed.amount", views.funding(by: .fund).lines.first?.disbursed)
  } refuses: {
    disbursed(11).about(.fund, "zone-fund").on("2018-02-01")
  }

  static let leverage = SystemAssertion("funding-leverage") {
    established("mother") {
      $0.size = yuan(40_000_000_000)
      $0.leverage = DecimalText("5")
    }
    about(.fund, "mother", FundingReceived.self) {
      $0.source = .social
      $0.amount = yuan(1_000)
    }
  } shows: { views in
    let fund = views.fund("mother")?.established
    views.show("fund.established.size", fund?.size)
    views.show("fund.established.leverage", fund?.leverage)
    let source = views.funding().lines.first.flatMap { FundingSource(rawValue: $0.key) }
    views.show("funding.received.source", source)
  } refuses: {
    established("dream") { $0.leverage = DecimalText("1001") }
  }

  static let timing = SystemAssertion("funding-timing") {
    project()
    terms(100) {
      $0.year = 2018
      $0.timing = .before
    }
    terms(300) {
      $0.year = 2019
      $0.timing = .after
    }
  } shows: { views in
    for budget in views.money().budgets {
      views.show("budget.approved.timing", budget.line.timing)
      views.show("budget.approved.amount", budget.line.budget)
    }
    #expect(views.money().share(paid: .before)?.description == "25.0")
  } refuses: {
    terms(50) {
      $0.year = 2018
      $0.timing = .after
    }
  }

  static let lumpSum = SystemAssertion("funding-lump-sum") {
    project()
    budget(100, .lumpSum)
    centre(BudgetApproved.self) { ($0.source, $0.amount) = (.provincial, yuan(50)) }
    committed(120)
  } shows: { views in
    views.show("budget.approved.mode", views.money().budgets.first?.line.budgetMode)
    views.show(
      "funding.committed.amount", views.funding().lines.first { $0.committed.fen > 0 }?.committed)
  } refuses: {
    project("other")
    budget(100).about(.project, "other")
    committed(120).about(.project, "other")
  }

  static let indirectShare = SystemAssertion("funding-indirect-share") {
    project()
    terms(200) { $0.indirectShare = DecimalText("10") }
    received(100)
    overhead(20)
  } shows: { views in
    let budget = views.money().budgets.first
    views.show("budget.approved.indirectShare", budget?.line.indirectShare)
    views.show("expenditure.recorded.amount", budget?.indirect)
  } refuses: {
    overhead(1).on("2018-02-01")
  }

  static let surplus = SystemAssertion("funding-surplus") {
    project()
    status(.construction).basis("plan")
    received(100)
    spent(60).on("2018-02-01")
    passed().on("2018-06-01")
    retained(40).on("2018-07-01")
  } shows: { views in
    let kept = views.money().retained.first?.fact
    views.show("surplus.retained.amount", kept?.amount)
    views.show("surplus.retained.by", kept?.by)
  } refuses: {
    project("other")
    status(.construction).about(.project, "other").basis("plan")
    received(100).about(.project, "other")
    retained(40).about(.project, "other").on("2018-07-01")
  }

  static let loanRisk = SystemAssertion("funding-loan-risk") {
    organization("bank").on("2010-01-01")
    organization("borrower").on("2010-01-01")
    Funds.registered("risk") { $0.kind = .riskCompensation }
    loan(LoanIssued.self, 100)
    loan(LoanDefaulted.self, 60).on("2018-02-01")
    loan(LoanCompensated.self, 30).on("2018-03-01")
  } shows: { views in
    let loan = views.loans(of: "risk").first
    views.show("loan.issued.bank", loan?.bank)
    views.show("loan.issued.amount", loan?.issued.confirmed)
    views.show("loan.defaulted.amount", loan?.defaulted.confirmed)
    views.show("loan.compensated.amount", loan?.compensated.confirmed)
  } refuses: {
    loan(LoanCompensated.self, 31).on("2018-04-01")
  }

  static let conditional = SystemAssertion("funding-conditional") {
    Indicators.defined("jobs")
    target("jobs-2018", of: "jobs")
    Funds.registered("award") {
      $0.kind = .award
      $0.target = "jobs-2018"
    }
  } shows: { views in
    let fund = views.funds.first?.registered
    views.show("fund.registered.kind", fund?.kind)
    views.show("fund.registered.target", fund?.target)
  } refuses: {
    Funds.registered("promise") { $0.target = "jobs-2030" }
  }

  static let modes = SystemAssertion("funding-modes") {
    project()
    Funds.registered("shares") {
      $0.kind = .equity
      $0.levels = [.city]
      $0.project = "centre"
    }
  } shows: { views in
    let fund = views.fund("shares")?.registered
    views.show("fund.registered.kind", fund?.kind)
    views.show("fund.registered.levels", fund?.levels)
    views.show("fund.registered.project", fund?.project)
  } refuses: {
    Funds.registered("interest") {
      $0.kind = .supportMode
      $0.project = "nothing"
    }
  }

  static let direction = SystemAssertion("funding-direction") {
    project()
    received(100)
    spent(40)
  } shows: { views in
    let line = views.funding().lines.first
    let source = line.flatMap { FundingSource(rawValue: $0.key) }
    views.show("funding.received.source", source)
    views.show("expenditure.recorded.amount", line?.spent)
  } refuses: {
    spent(61).on("2018-02-01")
  }
}

private func established(
  _ id: Slug, _ change: (inout FundEstablished) -> Void
) -> Saying {
  about(.fund, id, FundEstablished.self) {
    $0.name = LocalizedName(zh: "基金 \(id)")
    change(&$0)
  }
}

/// A payload about a loan.
private protocol LoanPayload: EventPayload {
  var bank: Slug { get set }
  var borrower: Slug { get set }
  var amount: Money { get set }
}

extension LoanIssued: LoanPayload {}
extension LoanDefaulted: LoanPayload {}
extension LoanCompensated: LoanPayload {}

private func loan<Payload: LoanPayload>(_ type: Payload.Type, _ amount: Int64) -> Saying {
  about(.fund, "risk", type) {
    $0.bank = "bank"
    $0.borrower = "borrower"
    $0.amount = yuan(amount)
  }.by("centre-staff")
}
