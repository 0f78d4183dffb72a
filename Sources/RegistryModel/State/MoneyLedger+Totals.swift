// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger {
  /// The sums of one source over all years.
  struct SourceTotals {
    var budget = Money.zero
    var hasBudget = false
    var isLumpSum = false
    var committed = Money.zero
    var received = Money.zero
    var disbursed = Money.zero
    var returned = Money.zero
    var spent = Money.zero
    var indirect = Money.zero
    /// What indirect costs may come to; no limit where no budget names a share.
    var indirectLimit: Money?
    var retained = Money.zero
    /// What of the sums waits for a confirmation.
    var waiting = Waiting()
  }

  /// What of the sums that limits look at waits for a confirmation.
  struct Waiting {
    var budget = Money.zero
    var committed = Money.zero
    var received = Money.zero
    var disbursed = Money.zero
    var out = Money.zero

    mutating func add(_ line: Line) {
      budget += line.reportedBudget?.amount ?? .zero
      committed += line.committed.reported
      received += line.received.reported
      disbursed += line.disbursed.reported
      out += line.spent.reported + line.returned.reported
    }

    /// That limits count it, where there is any: what goes out, then what it is held against.
    static func words(
      _ use: (Money, zh: String, en: String), _ limit: (Money, zh: String, en: String)
    ) -> (zh: String, en: String) {
      let parts = [use, limit].filter { $0.0 > .zero }
      guard !parts.isEmpty else { return ("", "") }
      let zh = parts.map { "\($0.zh)中 \($0.0.words.zh)" }.joined(separator: ",")
      let en = parts.map { "\($0.0.words.en ?? "") of what is \($0.en)" }.joined(separator: ", ")
      return ("(未确认的也计入:\(zh))", " (what waits for confirmation counts: \(en))")
    }
  }

  /// The sums of a source, as they are or as they were with another budget.
  func totals(of source: FundingSource, revised: BudgetRevised? = nil) -> SourceTotals {
    var totals = SourceTotals()
    var shares = IndirectShares()
    // By position, here and below: a step through the list would copy each element.
    for position in lines.indices where lines[position].source == source {
      let line = lines[position]
      if let terms = line.terms(as: revised) {
        totals.budget += terms.amount
        totals.hasBudget = true
        totals.isLumpSum = totals.isLumpSum || terms.mode == .lumpSum
        shares.add(terms.amount, terms.indirectShare)
      }
      totals.committed += line.committed.total
      totals.received += line.received.total
      totals.disbursed += line.disbursed.total
      totals.returned += line.returned.total
      totals.spent += line.spent.total
      totals.waiting.add(line)
    }
    totals.indirect = indirectSpending(of: source)
    totals.indirectLimit = shares.limit
    totals.retained = retained(of: source)
    return totals
  }

  /// What all sources together may commit, and what they commit, or would with another budget.
  ///
  /// A lump sum binds no source to its own budget; the whole is bound all the same.
  func wholeTotals(revised: BudgetRevised? = nil) -> (budget: Money, committed: Money) {
    lines.reduce(into: (budget: Money.zero, committed: Money.zero)) { whole, line in
      let revised = revised.flatMap { $0.source == line.source ? $0 : nil }
      whole.budget += line.terms(as: revised)?.amount ?? .zero
      whole.committed += line.committed.total
    }
  }
}
