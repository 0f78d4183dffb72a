// SPDX-License-Identifier: Apache-2.0

/// What the budgets of a source allow for indirect costs; a budget without a share sets no limit of
/// its own, so that it counts in full.
struct IndirectShares {
  private var allowed = Money.zero
  private var hasShare = false

  mutating func add(_ budget: Money, _ share: DecimalText?) {
    allowed += share?.percent(of: budget) ?? budget
    hasShare = hasShare || share != nil
  }

  /// The limit over all years, where any budget names a share.
  var limit: Money? { hasShare ? allowed : nil }
}

extension MoneyLedger {
  /// All that was said to be spent on indirect costs.
  func indirectSpending(of source: FundingSource) -> Money {
    // By position, for a step through the list would copy each element.
    spending.indices.reduce(.zero) { sum, position in
      spending[position].source == source && spending[position].cost == .indirect
        && spending[position].standing == .reported ? sum + spending[position].total : sum
    }
  }

  /// Rule 5: indirect costs stay within the budget's share.
  func judgeIndirect(
    _ totals: SourceTotals, _ source: FundingSource, field: String
  ) throws(Rejection) {
    guard let limit = totals.indirectLimit, totals.indirect > limit else { return }
    let (indirect, allowed) = Money.words(totals.indirect, limit)
    throw Rejection(
      .overIndirect,
      zh: "\(source.label.zh):间接费用 \(indirect.zh)超过预算允许的 \(allowed.zh)",
      en: "\(source.rawValue): indirect costs of \(indirect.en ?? "") exceed the budget's share of "
        + "\(allowed.en ?? "")", field: field)
  }

  /// A budget with a share does not come after indirect costs beyond it.
  func judgeShare(approved event: BudgetApproved) throws(Rejection) {
    var totals = totals(of: event.source)
    var shares = IndirectShares()
    for line in lines where line.source == event.source {
      if let terms = line.terms { shares.add(terms.amount, terms.indirectShare) }
    }
    shares.add(event.amount, event.indirectShare)
    totals.indirectLimit = shares.limit
    try judgeIndirect(totals, event.source, field: "indirectShare")
  }
}
