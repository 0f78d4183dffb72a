// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Completed investment of a year (完成投资) against its plan and 序时进度, the elapsed share of the
/// year at the end of the newest period that was reported.
public struct InvestmentProgress: Hashable, Sendable {
  /// Where a plan comes from.
  public enum PlanSource: Hashable, Sendable {
    /// A target for completed investment.
    case target(Slug)
    /// What the sources of money have approved for the year.
    case budget
    /// Several plans put together.
    case sum
  }

  /// The year.
  public let year: Int
  /// What is planned for the year.
  public let plan: Money
  /// Where the plan comes from.
  public let source: PlanSource
  /// What is done in the year up to the end of the period, as confirmed.
  public let done: Money
  /// What would be done by then if the year went evenly.
  public let expected: Money
  /// The newest period that is in it.
  public let period: CalendarPeriod
  /// The entry that reported it.
  public let mark: FactMark

  /// What is done as a share of the plan, in per cent.
  public var donePercent: DecimalText { Self.percent(done, of: plan) }
  /// 序时进度: the elapsed share of the year, in per cent.
  public var elapsedPercent: DecimalText { Self.percent(expected, of: plan) }
  /// How many points ahead of 序时进度 it is; negative where it is behind.
  public var points: DecimalText { Self.percent(done - expected, of: plan) }

  /// A share in per cent with one digit, halves away from zero.
  static func percent(_ part: Money, of whole: Money) -> DecimalText {
    let text = FundingView.percent(Money(fen: abs(part.fen)), of: whole)?.description ?? "0.0"
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return DecimalText(part.fen < 0 && !isZero ? "-" + text : text) ?? .blank
  }

  /// The part of a yearly plan that is due at the end of a day, month by month.
  static func expected(of plan: Money, by day: CivilDay) -> Money {
    let year = ElapsedYear(by: day)
    return Money(
      fen: Int64(clamping: Int128(plan.fen) * Int128(year.elapsed) / Int128(year.whole)))
  }
}

extension InvestmentProgress {
  /// The progress of a project's year, where both a plan and a confirmed figure are recorded.
  init?(
    _ money: MoneyLedger, plan: (amount: Money, source: PlanSource)?, started: Int?, in year: Int,
    on day: CivilDay
  ) {
    guard let plan, plan.amount.fen > 0,
      let figure = InvestmentFigure(money, in: year, started: started)
    else { return nil }
    self.init(
      year: year, plan: plan.amount, source: plan.source, done: figure.amount,
      // A figure of a period that is still running is one of the days so far.
      expected: Self.expected(of: plan.amount, by: min(figure.period.lastDay, day)),
      period: figure.period,
      mark: figure.mark)
  }

  /// Several put together; none where there is none.
  ///
  /// Each is expected to be as far as its own newest period says.
  public init?(sum parts: [InvestmentProgress]) {
    guard let newest = parts.max(by: { $0.period.lastDay < $1.period.lastDay }) else { return nil }
    self.init(
      year: newest.year, plan: parts.map(\.plan).reduce(.zero, +), source: .sum,
      done: parts.map(\.done).reduce(.zero, +), expected: parts.map(\.expected).reduce(.zero, +),
      period: newest.period, mark: newest.mark)
  }
}
