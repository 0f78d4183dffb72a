// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// On what terms a project or fund has its money, what it kept of it, and what it lent.
public struct FundingDetails: Sendable {
  /// The budget from a source in a year.
  public struct Budget: Sendable {
    /// The budget with its terms.
    public let line: MoneyLedger.Line
    /// What was spent from it on indirect costs, with what is only reported.
    public let indirect: Money
  }

  /// The budgets in the order in which they were approved.
  public let budgets: [Budget]
  /// What was kept after acceptance (结余留用), in the order of the days.
  public let retained: [Recorded<SurplusRetained>]
  /// Loans by bank and borrower, with what was lost and made good.
  public let loans: [MoneyLedger.Loan]

  /// The details of a project or fund; empty where no money is recorded of it.
  public init(_ registry: RegistryState, of subject: Subject) {
    let ledger =
      switch subject.kind {
      case .project: registry.projects[subject.id]?.state.money
      case .fund: registry.funds[subject.id]?.state.money
      default: nil as MoneyLedger?
      }
    let money = ledger ?? MoneyLedger()
    budgets = money.lines.filter { $0.budget != nil }.map { line in
      let spending = money.spending.filter {
        $0.source == line.source && $0.year == line.year && $0.cost == .indirect
          && $0.standing == .reported
      }
      return Budget(line: line, indirect: spending.reduce(.zero) { $0 + $1.total })
    }
    retained = money.retentions
    loans = money.loans
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { budgets.isEmpty && retained.isEmpty && loans.isEmpty }

  /// Which part of the budgets is paid before or after results, in percent; `nil` where no budget
  /// says when it is paid.
  public func share(paid timing: BudgetTiming) -> DecimalText? {
    let timed = budgets.filter { $0.line.timing != nil }
    func sum(_ budgets: [Budget]) -> Money {
      budgets.reduce(.zero) { $0 + ($1.line.budget ?? .zero) }
    }
    return FundingView.percent(sum(timed.filter { $0.line.timing == timing }), of: sum(timed))
  }
}
