// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What was invested in a year up to the end of the newest period, put together from figures of
/// three measures: of a period, of the year so far, of all time. Only confirmed figures count.
struct InvestmentFigure: Equatable {
  let amount: Money
  let period: CalendarPeriod
  let mark: FactMark

  private init(_ amount: Money, _ period: CalendarPeriod, _ mark: FactMark) {
    self.amount = amount
    self.period = period
    self.mark = mark
  }

  /// The figure of a year; none where nothing that says it is confirmed.
  ///
  /// - Parameters:
  ///   - money: The money with all reports.
  ///   - year: The year.
  ///   - started: The year in which work began, where known: before it nothing was invested.
  init?(_ money: MoneyLedger, in year: Int, started: Int?) {
    let facts = money.confirmedInvestments
    let ofYear = facts.filter { $0.period.lastDay.year == year }
    let periods = ofYear.filter { $0.measure == .period }
    var bases: [InvestmentFigure?] = [
      ofYear.newest(.yearToDate).map { InvestmentFigure($0.amount, $0.period, $0.mark) }
    ]
    if let total = ofYear.newest(.toDate) {
      let before = facts.filter { $0.period.lastDay.year < year }.newest(.toDate)
      if let before, before.period.lastDay.month == 12, before.period.lastDay.day == 31,
        before.period.lastDay.year == year - 1
      {
        bases.append(InvestmentFigure(total.amount - before.amount, total.period, total.mark))
      } else if before == nil, started == year {
        bases.append(InvestmentFigure(total.amount, total.period, total.mark))
      }
    }
    bases.append(nil)
    var best: InvestmentFigure?
    for base in bases {
      guard let figure = Self.figure(base, periods, isFirstYear: started == year) else { continue }
      if let other = best, other.period.lastDay >= figure.period.lastDay { continue }
      best = figure
    }
    guard let best else { return nil }
    self = best
  }

  /// A base and the periods after it, as far as they follow one another: what nobody reported is not
  /// nothing. Without a base they begin with the year, or with the work in its first year.
  private static func figure(
    _ base: InvestmentFigure?, _ periods: [MoneyLedger.Investment], isFirstYear: Bool
  ) -> InvestmentFigure? {
    var figure = base
    let later = periods.filter { period in
      base.map { period.period.firstDay > $0.period.lastDay } ?? true
    }
    for next in withoutOverlaps(later) {
      let first = next.period.firstDay
      if let known = figure {
        guard first.daysSinceEpoch == known.period.lastDay.daysSinceEpoch + 1 else { break }
        figure = InvestmentFigure(known.amount + next.amount, next.period, next.mark)
      } else {
        guard isFirstYear || (first.month == 1 && first.day == 1) else { break }
        figure = InvestmentFigure(next.amount, next.period, next.mark)
      }
    }
    return figure
  }

  /// Periods that share no day, the longer ones first chosen, in their order.
  private static func withoutOverlaps(
    _ facts: [MoneyLedger.Investment]
  ) -> [MoneyLedger.Investment] {
    var taken: [MoneyLedger.Investment] = []
    let longestFirst = facts.sorted {
      ($1.period.days, $0.period.firstDay) < ($0.period.days, $1.period.firstDay)
    }
    for fact in longestFirst
    where !taken.contains(where: {
      $0.period.firstDay <= fact.period.lastDay && fact.period.firstDay <= $0.period.lastDay
    }) {
      taken.append(fact)
    }
    return taken.sorted { $0.period.firstDay < $1.period.firstDay }
  }
}

extension CalendarPeriod {
  /// How many days it has.
  fileprivate var days: Int { lastDay.daysSinceEpoch - firstDay.daysSinceEpoch + 1 }
}
