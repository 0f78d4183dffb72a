// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger {
  mutating func evolve(_ entry: TimelineEntry) {
    let standing = entry.standing
    switch entry.data.event {
    case .budgetApproved(let event):
      change(event.source, event.year) { line in
        var terms = BudgetTerms()
        terms.amount = event.amount
        terms.mode = event.mode
        terms.indirectShare = event.indirectShare
        terms.timing = event.timing
        terms.mark = entry.mark
        line.take(terms, standing)
      }
    case .budgetRevised(let event):
      change(event.source, event.year) { line in
        // What a revision does not speak of stays.
        var terms = line.terms ?? BudgetTerms()
        terms.amount = event.amount
        terms.mode = event.mode
        terms.indirectShare = event.indirectShare ?? terms.indirectShare
        terms.timing = event.timing ?? terms.timing
        terms.mark = entry.mark
        line.take(terms, standing)
        if standing == .confirmed { line.budgetRevisions += 1 }
      }
    case .fundingCommitted(let event):
      change(event.source, event.year) { $0.committed.add(event.amount, standing) }
      note(event.voucher)
    case .fundingReceived(let event):
      change(event.source, event.year) { $0.received.add(event.amount, standing) }
      note(event.voucher)
    case .fundingDisbursed(let event):
      change(event.source, event.year) { $0.disbursed.add(event.amount, standing) }
      note(event.voucher)
    case .fundingReturned(let event):
      change(event.source, event.year) { $0.returned.add(event.amount, standing) }
      note(event.voucher)
    case .expenditureRecorded(let event):
      spend(event, standing)
      note(event.voucher)
    case .investmentReported(let event):
      var investment = Investment()
      investment.period = event.period
      investment.amount = event.amount
      investment.measure = event.measure
      investment.mark = entry.mark
      investments.append(investment)
    case .acceptancePassed where standing == .confirmed: close(entry.mark)
    case .acceptanceFailed where standing == .confirmed:
      accepted = nil
      closings = []
    case .surplusRetained(let event): retentions.append(Recorded(event, entry))
    case .loanIssued(let event):
      change(event.bank, event.borrower) { $0.issued.add(event.amount, standing) }
    case .loanDefaulted(let event):
      change(event.bank, event.borrower) { $0.defaulted.add(event.amount, standing) }
    case .loanCompensated(let event):
      change(event.bank, event.borrower) { $0.compensated.add(event.amount, standing) }
    default: break
    }
  }

  /// Takes an expenditure into two running totals: that of what is confirmed, and that of all that
  /// was said. Cumulative figures go on from what was said before, whoever said it; what is reported
  /// is what was said beyond what is confirmed.
  private mutating func spend(_ event: ExpenditureRecorded, _ standing: Standing) {
    let growth = grow(event, .reported)
    guard standing == .confirmed else {
      change(event.source, event.year) { $0.spent.reported += growth }
      return
    }
    let settledGrowth = grow(event, .confirmed)
    change(event.source, event.year) { line in
      line.spent.confirmed += settledGrowth
      line.spent.reported += growth - settledGrowth
    }
  }

  /// What is known of the category that `event` is about: of what is confirmed, or of all reports.
  func spending(_ event: ExpenditureRecorded, _ standing: Standing) -> Spending {
    position(of: event, standing).map { spending[$0] } ?? noSpending(event, standing)
  }

  private func noSpending(_ event: ExpenditureRecorded, _ standing: Standing) -> Spending {
    var spending = Spending()
    spending.source = event.source
    spending.year = event.year
    spending.category = event.category
    spending.cost = event.cost
    spending.standing = standing
    return spending
  }

  /// Where that stands.
  private func position(of event: ExpenditureRecorded, _ standing: Standing) -> Int? {
    // By position, for a step through the list would copy each element.
    spending.indices.first {
      spending[$0].source == event.source && spending[$0].year == event.year
        && spending[$0].cost == event.cost && spending[$0].standing == standing
        && spending[$0].category == event.category
    }
  }

  /// Takes `event` into what was known, and gives by how much the total grew. What was changed last
  /// stands last.
  private mutating func grow(_ event: ExpenditureRecorded, _ standing: Standing) -> Money {
    // Taken out first, so that it is changed in its place.
    var changed =
      position(of: event, standing).map { spending.remove(at: $0) } ?? noSpending(event, standing)
    let before = changed.total
    changed.take(event)
    spending.append(changed)
    return changed.total - before
  }

  private mutating func change(
    _ source: FundingSource, _ year: Int?, _ body: (inout Line) -> Void
  ) {
    // By position, for a step through the list would copy each element.
    let position = lines.indices.first { lines[$0].source == source && lines[$0].year == year }
    if let position {
      body(&lines[position])
      return
    }
    var line = Line()
    line.source = source
    line.year = year
    body(&line)
    lines.append(line)
  }

  private mutating func change(
    _ bank: Slug, _ borrower: Slug, _ body: (inout Loan) -> Void
  ) {
    if let position = loans.firstIndex(where: { $0.bank == bank && $0.borrower == borrower }) {
      body(&loans[position])
      return
    }
    var loan = Loan()
    loan.bank = bank
    loan.borrower = borrower
    body(&loan)
    loans.append(loan)
  }

  private mutating func note(_ voucher: String?) {
    if let voucher { vouchers.append(voucher) }
  }
}
