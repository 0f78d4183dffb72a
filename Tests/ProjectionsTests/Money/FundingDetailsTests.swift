// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite struct `The terms on which money is had` {
  private static let centre = Subject(.project, "centre")

  private func budget(
    _ year: Int, _ fen: Int64, _ timing: BudgetTiming?, _ told: inout Told
  ) {
    told.say(.project, "centre", BudgetApproved.self) {
      $0.source = .municipal
      $0.year = year
      $0.amount = Money(fen: fen)
      $0.timing = timing
    }
  }

  private func overhead(_ year: Int, _ fen: Int64, _ cost: CostKind, _ told: inout Told) {
    told.say(.project, "centre", ExpenditureRecorded.self) {
      $0.source = .municipal
      $0.year = year
      $0.category = "管理"
      $0.cost = cost
      $0.amount = Money(fen: fen)
      $0.measure = .period
    }
  }

  @Test func `the shares paid before and after results count the budgets that say when`() {
    var told = Told()
    told.project("centre")
    budget(2018, 100, .before, &told)
    budget(2019, 300, .after, &told)
    budget(2020, 5_000, nil, &told)
    let details = FundingDetails(told.state, of: Self.centre)
    #expect(details.share(paid: .before)?.description == "25.0")
    #expect(details.share(paid: .after)?.description == "75.0")
    #expect(details.budgets.map(\.line.year) == [2018, 2019, 2020])
  }

  @Test func `no share is given where no budget says when it is paid`() {
    var told = Told()
    told.project("centre")
    budget(2020, 100, nil, &told)
    #expect(FundingDetails(told.state, of: Self.centre).share(paid: .before) == nil)
  }

  @Test func `indirect costs stand beside the budget of their own source and year`() {
    var told = Told()
    told.project("centre")
    budget(2018, 100, .before, &told)
    budget(2019, 100, .before, &told)
    overhead(2018, 7, .indirect, &told)
    overhead(2018, 50, .direct, &told)
    overhead(2019, 4, .indirect, &told)
    let details = FundingDetails(told.state, of: Self.centre)
    #expect(details.budgets.map(\.indirect) == [Money(fen: 7), Money(fen: 4)])
  }

  @Test func `what has no money has no details`() {
    var told = Told()
    told.project("centre")
    #expect(FundingDetails(told.state, of: Self.centre).isEmpty)
    #expect(FundingDetails(told.state, of: Subject(.organization, "bank")).isEmpty)
  }
}
