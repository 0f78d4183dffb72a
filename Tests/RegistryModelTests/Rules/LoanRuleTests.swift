// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Loans {
  private let given = Given {
    organization("bank").on("2010-01-01")
    organization("borrower").on("2010-01-01")
    organization("late").on("2018-06-01")
    project()
    Funds.registered("seed")
  }

  private func issued(
    _ amount: Int64, bank: Slug = "bank", borrower: Slug = "borrower"
  ) -> Saying {
    centre(LoanIssued.self) {
      $0.bank = bank
      $0.borrower = borrower
      $0.amount = yuan(amount)
    }.by("centre-staff")
  }

  private func defaulted(_ amount: Int64, borrower: Slug = "borrower") -> Saying {
    centre(LoanDefaulted.self) {
      $0.bank = "bank"
      $0.borrower = borrower
      $0.amount = yuan(amount)
    }.by("centre-staff").on("2018-02-01")
  }

  private func compensated(_ amount: Int64, borrower: Slug = "borrower") -> Saying {
    centre(LoanCompensated.self) {
      $0.bank = "bank"
      $0.borrower = borrower
      $0.amount = yuan(amount)
    }.by("centre-staff").on("2018-03-01")
  }

  private func after(@SayingBuilder _ sayings: () -> [Saying]) -> Given {
    var given = given
    for saying in sayings() { given.say(saying) }
    return given
  }

  @Test(arguments: [SubjectKind.project, .fund])
  func `losses stay within loans, and compensation within losses`(kind: SubjectKind) {
    let id: Slug = kind == .fund ? "seed" : "centre"
    var given = given
    given.when(defaulted(1).about(kind, id)).refused(by: .overLent, in: "amount")
    given.say(issued(60).about(kind, id))
    given.say(issued(40).about(kind, id).on("2018-01-02"))
    given.when(defaulted(100).about(kind, id)).then(.accepted)
    given.when(defaulted(101).about(kind, id)).then(.refused(.overLent))
    given.when(compensated(1).about(kind, id)).refused(by: .overLent, in: "amount")
    given.say(defaulted(50).about(kind, id))
    given.when(compensated(50).about(kind, id)).then(.accepted)
    given.when(compensated(51).about(kind, id)).then(.refused(.overLent))
  }

  @Test func `the loans of each bank and borrower are counted apart`() {
    let given = after {
      issued(100)
      issued(10, borrower: "wuxi-stb")
    }
    given.when(defaulted(10, borrower: "wuxi-stb")).then(.accepted)
    given.when(defaulted(11, borrower: "wuxi-stb")).then(.refused(.overLent))
    let loans = given.state.projects["centre"]?.state.money.loans
    #expect(loans?.map(\.issued.confirmed) == [yuan(100), yuan(10)])
  }

  @Test func `who lends and who borrows are registered, and two`() {
    for (saying, field) in [
      (issued(1, bank: "nobody"), "bank"), (issued(1, borrower: "nobody"), "borrower"),
      (issued(1, bank: "late"), "bank"), (defaulted(1, borrower: "nobody"), "borrower"),
      (compensated(1, borrower: "nobody"), "borrower"),
    ] {
      given.when(saying).refused(by: .reference, in: field)
    }
    given.when(issued(1, borrower: "bank")).refused(by: .circular, in: "borrower")
  }

  @Test func `amounts are more than zero, and another loan of the day has its basis`() {
    for saying in [issued(0), defaulted(0), compensated(0)] {
      given.when(saying).refused(by: .amountZero, in: "amount")
    }
    let given = after { issued(10).called("first") }
    let again = given.when(issued(10)).then(.refused(.repeated, naming: "first"))
    #expect(again.rejection?.remedy?.zh.contains("--basis") == true)
    given.when(issued(10).basis("plan")).then(.accepted)
  }
}
