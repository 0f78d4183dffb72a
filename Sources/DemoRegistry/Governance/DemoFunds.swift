// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// A fund that lends through a bank and compensates its losses, and a mechanism that a plan names.
enum DemoFunds {
  private static let fund = Subject(.fund, "demo-risk-fund")
  private static let year: Int64 = 2_000_000_000

  static func tell(_ desk: inout DemoDesk) {
    if desk.month == 0 { establish(&desk) }
    guard desk.month == 0 || desk.calendar.number(desk.month) == 1 else { return }
    pay(&desk)
    lend(&desk)
  }

  private static func establish(_ desk: inout DemoDesk) {
    desk.say(
      FundRegistered.self, about: Subject(.fund, "demo-tax-relief"), on: 4,
      by: DemoActor.secretariat, .resting(on: DemoProgramme.document(desk.year), section: "四")
    ) {
      $0.name = LocalizedName(zh: "演示研发费用加计扣除")
      $0.kind = .taxRelief
      $0.levels = [.national]
    }
    desk.say(FundEstablished.self, about: fund, on: 5, by: DemoActor.council) {
      $0.name = LocalizedName(zh: "演示科技贷款风险补偿资金", en: "Invented loan compensation fund")
      $0.level = .city
      $0.size = Money(fen: 20_000_000_000)
      $0.manager = DemoBody.centre
      $0.leverage = DecimalText(8)
    }
  }

  private static func pay(_ desk: inout DemoDesk) {
    let now = desk.now
    desk.say(
      BudgetApproved.self, about: fund, on: 6, by: DemoActor.council,
      .resting(on: DemoProgramme.document(desk.year), section: "四")
    ) {
      ($0.source, $0.year, $0.amount, $0.mode) =
        (.municipal, now.year, Money(fen: year), .lumpSum)
    }
    desk.say(FundingCommitted.self, about: fund, on: 8, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount) = (.municipal, now.year, Money(fen: year))
      $0.voucher = "DEMO-FUND-\(now.year)"
    }
    desk.say(FundingReceived.self, about: fund, on: 9, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount) = (.municipal, now.year, Money(fen: year))
      $0.voucher = "DEMO-FUND-\(now.year)-R"
    }
  }

  private static func lend(_ desk: inout DemoDesk) {
    let amount = Int64.random(in: 20...60, using: &desk.random) * 100_000_000
    let contract = CommonMembers.paper(desk.year, 9_001)
    desk.say(LoanIssued.self, about: fund, on: 11, by: DemoActor.centre, contract) {
      ($0.bank, $0.borrower, $0.amount) =
        (DemoBody.bank, DemoBody.enterprise, Money(fen: amount))
    }
    desk.say(LoanDefaulted.self, about: fund, on: 20, by: DemoActor.centre) {
      ($0.bank, $0.borrower, $0.amount) =
        (DemoBody.bank, DemoBody.enterprise, Money(fen: amount / 10))
    }
    desk.say(LoanCompensated.self, about: fund, on: 25, by: DemoActor.centre) {
      ($0.bank, $0.borrower, $0.amount) =
        (DemoBody.bank, DemoBody.enterprise, Money(fen: amount / 20))
    }
  }
}
