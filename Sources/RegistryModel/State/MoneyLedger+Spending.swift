// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger.Spending {
  /// The sum of all years.
  public var total: Money { years.reduce(.zero) { $0 + $1.amount } }

  /// Takes one more report.
  ///
  /// A figure for an earlier year changes that year and leaves what was said of later ones alone,
  /// so that a year that is reported late, or again, counts once.
  mutating func take(_ event: ExpenditureRecorded) {
    let position = position(of: event.period?.firstDay.year)
    switch event.measure {
    case .period: years[position].amount += event.amount
    case .yearToDate: years[position].amount = event.amount
    case .toDate:
      let covered = years[...position].reduce(Money.zero) { $0 + $1.amount }
      if event.amount >= covered {
        years[position].amount += event.amount - covered
      } else {
        cut(covered - event.amount, through: position)
      }
    }
  }

  /// What is known after one more report.
  func after(_ event: ExpenditureRecorded) -> MoneyLedger.Spending {
    var next = self
    next.take(event)
    return next
  }

  /// Where the year stands; it is added where nothing was said of it.
  private mutating func position(of year: Int?) -> Int {
    let order = year ?? 0
    let position = years.firstIndex { ($0.year ?? 0) >= order } ?? years.endIndex
    if position == years.endIndex || years[position].year != year {
      var added = MoneyLedger.SpendingYear()
      added.year = year
      years.insert(added, at: position)
    }
    return position
  }

  /// Takes what was said too much from the newest years first: what is confirmed corrects a report.
  private mutating func cut(_ surplus: Money, through last: Int) {
    var rest = surplus
    for position in (0...last).reversed() {
      let part = min(rest, years[position].amount)
      years[position].amount = years[position].amount - part
      rest = rest - part
    }
  }
}
