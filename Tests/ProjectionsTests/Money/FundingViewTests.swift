// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Funding") struct FundingViewTests {
  /// One project with provincial and enterprise money, another without a stated place.
  private func told() -> Told {
    var told = Told()
    told.project("pilot", divisions: ["320400"].map(division))
    told.project("roaming", divisions: [])
    told.say(.project, "pilot", BudgetApproved.self) {
      $0.source = .provincial
      $0.year = 2018
      $0.amount = Money(fen: 1_200_000)
    }
    told.say(.project, "pilot", FundingReceived.self) {
      $0.source = .provincial
      $0.year = 2018
      $0.amount = Money(fen: 900_000)
    }
    told.spend("pilot", .provincial, 2018, 635_000)
    told.say(.project, "pilot", FundingReturned.self) {
      $0.source = .provincial
      $0.year = 2018
      $0.amount = Money(fen: 1)
    }
    told.say(.project, "roaming", FundingReceived.self) {
      $0.source = .enterprise
      $0.amount = Money(fen: 7)
    }
    return told
  }

  @Test func `the balance is what came in and was neither spent nor given back`() {
    let view = FundingView(told().state, by: .source)
    #expect(view.lines.map(\.key) == ["provincial", "enterprise"])
    #expect(view.lines.map(\.balance.fen) == [264_999, 7])
    #expect(view.sum.balance.fen == 265_006)
  }

  @Test func `shares are of the budget and of what came in`() {
    let line = FundingView(told().state, by: .source).lines.first
    #expect(line?.receivedShare?.description == "75.0")
    #expect(line?.spentShare?.description == "70.6")
    let unbudgeted = FundingView(told().state, by: .source).lines.last
    #expect(unbudgeted?.budget == nil)
    #expect(unbudgeted?.receivedShare == nil)
  }

  @Test(arguments: [
    (FundingView.Grouping.source, ["provincial", "enterprise"]), (.year, ["2018", "none"]),
    (.city, ["320400", "not-stated"]), (.fund, ["project/pilot", "project/roaming"]),
  ]) func `every grouping adds up to the same`(
    grouping: FundingView.Grouping, keys: [String]
  ) {
    let view = FundingView(told().state, by: grouping)
    #expect(view.lines.map(\.key) == keys)
    #expect(view.lines.map(\.received.fen).reduce(0, +) == view.sum.received.fen)
    #expect(view.sum.received.fen == 900_007)
  }

  @Test func `no year has a balance where spending names no year`() {
    var told = told()
    #expect(FundingView(told.state, by: .year).unassigned == nil)
    told.say(.project, "roaming", FundingReturned.self) {
      $0.source = .enterprise
      $0.amount = Money(fen: 2)
    }
    #expect(FundingView(told.state, by: .year).unassigned?.fen == 2)
    #expect(FundingView(told.state, by: .source).unassigned == nil)
  }

  @Test func `what is only reported stands apart until it is confirmed`() {
    var told = told()
    let report = told.spend("pilot", .provincial, 2018, 320, for: "bureau")
    let before = FundingView(told.state, by: .source).sum
    #expect(before.spent.fen == 635_000)
    #expect(before.reported.fen == 320)
    told.confirm(report)
    let after = FundingView(told.state, by: .source).sum
    #expect(after.spent.fen == 635_320)
    #expect(after.reported.fen == 0)
  }

  @Test func `a budget that waits is counted apart, and stands in no total`() {
    var told = told()
    #expect(FundingView(told.state, by: .source).waitingBudgets.isEmpty)
    let revision = told.say(
      .project, "pilot", BudgetRevised.self, on: "2018-02-01", .for("bureau")
    ) {
      $0.source = .provincial
      $0.year = 2018
      $0.amount = Money(fen: 1_500_000)
    }
    let view = FundingView(told.state, by: .source)
    #expect(view.waitingBudgets.map(\.fen) == [1_500_000])
    #expect(view.sum.budget?.fen == 1_200_000)
    told.confirm(revision)
    #expect(FundingView(told.state, by: .source).waitingBudgets.isEmpty)
  }

  @Test func `a confirmed total that rests on what waits says by how much, and on which entries`() {
    var told = told()
    let receipts = told.say(
      .project, "pilot", FundingReceived.self, on: "2018-02-01", .for("bureau")
    ) {
      $0.source = .provincial
      $0.year = 2018
      $0.amount = Money(fen: 500_000)
    }
    #expect(FundingView(told.state, by: .source).footings.isEmpty)
    told.spend("pilot", .provincial, 2018, 300_000)
    let view = FundingView(told.state, by: .source)
    #expect(view.sum.balance.fen == -35_000 + 6)
    #expect(view.footings.map(\.limit) == [.received])
    #expect(view.footings.map(\.excess.fen) == [35_001])
    #expect(view.footings.map(\.entries) == [[receipts]])
    told.confirm(receipts)
    #expect(FundingView(told.state, by: .source).footings.isEmpty)
  }

  @Test func `the money of one subject leaves the others out`() {
    let view = FundingView(told().state, by: .source, subject: Subject(.project, "roaming"))
    #expect(view.sum.received.fen == 7)
    #expect(view.lines.map(\.key) == ["enterprise"])
  }

  @Test func `investment is listed in the order of the log`() {
    var told = told()
    for (period, amount) in [("2026-10", 1_240), ("2026-09", 1_100)] as [(String, Int64)] {
      told.say(.project, "pilot", InvestmentReported.self) {
        $0.period = CalendarPeriod(period) ?? .blank
        $0.amount = Money(fen: amount)
      }
    }
    let view = FundingView(told.state, by: .source)
    #expect(view.investments.map(\.investment.amount.fen) == [1_240, 1_100])
  }
}
