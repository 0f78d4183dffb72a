// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger {
  /// The rules of money: disbursed ≤ committed ≤ budget, spent + returned ≤ received, per source.
  ///
  /// - Parameters:
  ///   - entry: What is to be judged.
  ///   - allowances: The decisions that allow money beyond its limits until the next budget.
  /// - Throws: The ``Rejection`` of the first rule that is broken.
  func judge(
    _ entry: TimelineEntry, allowances: () -> [FactMark] = { [] }
  ) throws(Rejection) {
    switch entry.data.event {
    case .budgetApproved(let event):
      if let line = line(event.source, event.year), let terms = line.terms {
        throw Rejection(
          .budgetExists, zh: "\(event.source.label.zh)已有预算,请用调整(budget.revised)",
          en: "\(event.source.rawValue) has a budget already; revise it",
          field: "source", conflicting: terms.mark?.index)
      }
      try judgeAmount(event.amount)
      try judgeShare(approved: event)
    case .budgetRevised(let event):
      guard line(event.source, event.year)?.terms != nil else {
        throw Rejection(
          .budgetMissing, zh: "\(event.source.label.zh)还没有预算,无法调整",
          en: "\(event.source.rawValue) has no budget to revise", field: "source")
      }
      let totals = totals(of: event.source, revised: event)
      try judgeBudget(totals, wholeTotals(revised: event), event.source, allowances)
      try judgeIndirect(totals, event.source, field: "indirectShare")
    case .fundingCommitted(let event):
      try judgeAmount(event.amount)
      try judgeVoucher(event.voucher)
      var totals = totals(of: event.source)
      totals.committed += event.amount
      var whole = wholeTotals()
      whole.committed += event.amount
      try judgeBudget(totals, whole, event.source, allowances)
    case .fundingDisbursed(let event):
      try judgeAmount(event.amount)
      try judgeVoucher(event.voucher)
      let totals = totals(of: event.source)
      guard
        totals.disbursed + event.amount <= totals.committed
          || isAllowed(event.source, allowances())
      else {
        throw exceeding(
          .overCommitted, event.source, "拨付", "disbursed", totals.disbursed + event.amount,
          "下达", "committed", totals.committed,
          Waiting.words(
            (totals.waiting.disbursed, "拨付", "disbursed"),
            (totals.waiting.committed, "下达", "committed")))
      }
    case .fundingReceived(let event):
      try judgeAmount(event.amount)
      try judgeVoucher(event.voucher)
    case .fundingReturned(let event):
      try judgeAmount(event.amount)
      try judgeVoucher(event.voucher)
      try judgeOutflow(event.source, event.amount, reserved: reserved(of: event.source))
    case .expenditureRecorded(let event):
      try judgeExpenditure(event, entry.standing)
    case .investmentReported(let event):
      try judgeInvestment(event, entry.standing)
    case .surplusRetained(let event):
      try judgeAmount(event.amount)
      try judgeRetention(event)
    case .loanIssued(let event): try judgeAmount(event.amount)
    case .loanDefaulted(let event):
      try judgeAmount(event.amount)
      let loan = loan(event.bank, event.borrower)
      try judgeLoss(
        (loan.defaulted, "损失", "defaulted"), event.amount, (loan.issued, "贷款", "issued"))
    case .loanCompensated(let event):
      try judgeAmount(event.amount)
      let loan = loan(event.bank, event.borrower)
      try judgeLoss(
        (loan.compensated, "补偿", "compensated"), event.amount,
        (loan.defaulted, "损失", "defaulted"))
    default: break
    }
  }

  /// Whether a decision since the newest budget of a source allows more than the limits.
  private func isAllowed(_ source: FundingSource, _ allowances: [FactMark]) -> Bool {
    let budgets = lines.filter { $0.source == source }.compactMap { $0.terms?.mark }
    return allowances.contains { allowance in budgets.allSatisfy { allowance.follows($0) } }
  }

  private func loan(_ bank: Slug, _ borrower: Slug) -> Loan {
    loans.first { $0.bank == bank && $0.borrower == borrower } ?? Loan()
  }

  private func judgeLoss(
    _ use: (Sum, zh: String, en: String), _ more: Money, _ limit: (Sum, zh: String, en: String)
  ) throws(Rejection) {
    guard use.0.total + more <= limit.0.total else {
      let (amount, bound) = Money.words(use.0.total + more, limit.0.total)
      let counted = Waiting.words(
        (use.0.reported, use.zh, use.en), (limit.0.reported, limit.zh, limit.en))
      throw Rejection(
        .overLent,
        zh: "累计\(use.zh) \(amount.zh)超过\(limit.zh) \(bound.zh)\(counted.zh)",
        en: "\(use.en) \(amount.en ?? "") exceeds \(limit.en) \(bound.en ?? "")\(counted.en)",
        field: "amount")
    }
  }

  private func line(_ source: FundingSource, _ year: Int?) -> Line? {
    lines.first { $0.source == source && $0.year == year }
  }

  private func judgeBudget(
    _ totals: SourceTotals, _ whole: (budget: Money, committed: Money), _ source: FundingSource,
    _ allowances: () -> [FactMark]
  ) throws(Rejection) {
    guard totals.hasBudget else {
      throw Rejection(
        .budgetMissing, zh: "\(source.label.zh)还没有预算,不能下达",
        en: "\(source.rawValue) has no budget to commit from",
        remedy: LocalizedName(
          zh: "先登记预算:annals funding budget", en: "record the budget: annals funding budget"),
        field: "source")
    }
    if totals.committed <= totals.budget { return }
    if totals.isLumpSum {
      guard whole.committed <= whole.budget || isAllowed(source, allowances()) else {
        let (committed, budget) = Money.words(whole.committed, whole.budget)
        var waiting = Waiting()
        for line in lines { waiting.add(line) }
        let counted = Self.counted(waiting)
        throw Rejection(
          .overBudget,
          zh: "各来源合计:下达 \(committed.zh)超过预算 \(budget.zh)(包干不管分项,管总数)\(counted.zh)",
          en: "all sources: committed \(committed.en ?? "") exceeds the budget of "
            + "\(budget.en ?? ""); a lump sum frees the lines, not the total\(counted.en)",
          field: "amount")
      }
      return
    }
    guard isAllowed(source, allowances()) else {
      throw exceeding(
        .overBudget, source, "下达", "committed", totals.committed, "预算", "budget", totals.budget,
        Self.counted(totals.waiting))
    }
  }

  private func judgeExpenditure(
    _ event: ExpenditureRecorded, _ standing: Standing
  ) throws(Rejection) {
    try judgeAmount(event.amount)
    try judgeVoucher(event.voucher)
    if event.measure != .period, event.period == nil {
      throw Rejection(
        .measureFalls, zh: "累计数要写明到哪一期", en: "a cumulative figure needs its period",
        field: "period")
    }
    let before = spending(event, standing)
    guard before.after(event).total >= before.total else {
      let (amount, total) = Money.words(event.amount, before.total)
      throw Rejection(
        .measureFalls, zh: "累计支出 \(amount.zh)低于上次(合计 \(total.zh))",
        en: "the cumulative \(amount.en ?? "") falls below the last total \(total.en ?? "")",
        field: "amount")
    }
    let said = spending(event, .reported)
    let growth = said.after(event).total - said.total
    try judgeOutflow(event.source, growth)
    try judgeSurplus(event.source, growth, event.cost)
    if event.cost == .indirect, growth > .zero {
      var totals = totals(of: event.source)
      totals.indirect += growth
      try judgeIndirect(totals, event.source, field: "amount")
    }
  }

  private func judgeOutflow(
    _ source: FundingSource, _ amount: Money, reserved: Money = .zero
  ) throws(Rejection) {
    let totals = totals(of: source)
    let out = totals.spent + totals.returned + amount
    guard out + reserved <= totals.received else {
      throw exceeding(
        .overReceived, source, "支出和退回", "spent and returned", out,
        reserved > .zero ? "未留用的到位" : "到位",
        reserved > .zero ? "received and not retained" : "received", totals.received - reserved,
        Waiting.words(
          (totals.waiting.out, "支出和退回", "spent or returned"),
          (totals.waiting.received, "到位", "received")))
    }
  }

  /// What of commitments and budgets waits, in words.
  private static func counted(_ waiting: Waiting) -> (zh: String, en: String) {
    Waiting.words((waiting.committed, "下达", "committed"), (waiting.budget, "预算", "budgeted"))
  }

  private func judgeInvestment(
    _ event: InvestmentReported, _ standing: Standing
  ) throws(Rejection) {
    try judgeAmount(event.amount)
    let last = investments.last {
      // What is confirmed may correct a report; a report goes on from all that was said.
      $0.measure == event.measure && (standing == .reported || $0.mark.standing == .confirmed)
        && (event.measure == .toDate
          || (event.measure == .yearToDate
            && $0.period.firstDay.year == event.period.firstDay.year))
    }
    if let last, event.amount < last.amount {
      let (amount, before) = Money.words(event.amount, last.amount)
      throw Rejection(
        .measureFalls, zh: "累计完成投资 \(amount.zh)低于上次 \(before.zh)",
        en: "the cumulative investment \(amount.en ?? "") falls below the last \(before.en ?? "")",
        field: "amount", conflicting: last.mark.index)
    }
  }

  func judgeAmount(_ amount: Money) throws(Rejection) {
    guard amount.fen > 0 else {
      throw Rejection(
        .amountZero, zh: "金额要大于 0;没有就不登记", en: "an amount is more than zero; blank is not zero",
        field: "amount")
    }
  }

  private func judgeVoucher(_ voucher: String?) throws(Rejection) {
    if let voucher, vouchers.contains(voucher) {
      throw Rejection(
        .voucherRepeated, zh: "凭证 \(voucher) 已经登记过", en: "voucher \(voucher) is recorded already",
        field: "voucher")
    }
  }

  func exceeding(
    _ code: RuleCode, _ source: FundingSource, _ zh: String, _ en: String, _ amount: Money,
    _ limitZh: String, _ limitEn: String, _ limit: Money,
    _ counted: (zh: String, en: String) = ("", "")
  ) -> Rejection {
    let (amount, limit) = Money.words(amount, limit)
    return Rejection(
      code,
      zh: "\(source.label.zh):累计\(zh) \(amount.zh)超过\(limitZh) \(limit.zh)\(counted.zh)",
      en: "\(source.rawValue): \(en) \(amount.en ?? "") exceeds \(limitEn) \(limit.en ?? "")"
        + counted.en,
      field: "amount")
  }
}
