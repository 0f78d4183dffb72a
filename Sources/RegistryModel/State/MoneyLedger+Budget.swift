// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger.Line {
  /// The budget at which limits look: the newest, whether it is confirmed or not.
  public var terms: MoneyLedger.BudgetTerms? {
    if let reportedBudget { return reportedBudget }
    guard let budget else { return nil }
    var terms = MoneyLedger.BudgetTerms()
    terms.amount = budget
    terms.mode = budgetMode
    terms.indirectShare = indirectShare
    terms.timing = timing
    terms.mark = budgetMark
    return terms
  }

  /// The same as a revision would make it, where it is about this line.
  func terms(as revised: BudgetRevised?) -> MoneyLedger.BudgetTerms? {
    guard var terms, let revised, revised.year == year else { return terms }
    terms.amount = revised.amount
    terms.mode = revised.mode
    terms.indirectShare = revised.indirectShare ?? terms.indirectShare
    return terms
  }

  /// Takes a newer budget. One that is confirmed takes the place of what was reported before it.
  mutating func take(_ terms: MoneyLedger.BudgetTerms, _ standing: Standing) {
    guard standing == .confirmed else {
      reportedBudget = terms
      return
    }
    reportedBudget = nil
    budget = terms.amount
    budgetMode = terms.mode
    indirectShare = terms.indirectShare
    timing = terms.timing
    budgetMark = terms.mark
  }
}
