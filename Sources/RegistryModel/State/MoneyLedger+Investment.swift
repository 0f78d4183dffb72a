// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger {
  /// The completed investment that is confirmed; of one period and measure what was said last.
  public var confirmedInvestments: [Investment] {
    var standing: [Investment] = []
    for fact in investments where fact.mark.standing == .confirmed {
      standing.removeAll { $0.period == fact.period && $0.measure == fact.measure }
      standing.append(fact)
    }
    return standing
  }
}

extension Sequence<MoneyLedger.Investment> {
  /// The figure of a measure whose period ends last; of two such the one recorded last.
  public func newest(_ measure: AmountMeasure) -> MoneyLedger.Investment? {
    filter { $0.measure == measure }
      .max { ($0.period.lastDay, $0.mark.index) < ($1.period.lastDay, $1.mark.index) }
  }
}
