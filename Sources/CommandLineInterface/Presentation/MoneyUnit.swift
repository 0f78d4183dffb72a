// SPDX-License-Identifier: Apache-2.0

/// The unit in which a table shows money. Amounts are counted in fen (0.01 yuan) everywhere else.
enum MoneyUnit: String, CaseIterable, Sendable {
  /// 元.
  case yuan
  /// 万元, ten thousand yuan: the unit of most budgets.
  case tenThousandYuan
  /// 亿元, a hundred million yuan: the unit of a summary.
  case hundredMillionYuan

  /// The name of the unit.
  var label: Localized {
    switch self {
    case .yuan: Localized(zh: "元", en: "CNY")
    case .tenThousandYuan: Localized(zh: "万元", en: "CNY 10,000")
    case .hundredMillionYuan: Localized(zh: "亿元", en: "CNY 100 million")
    }
  }

  /// How many fen one unit is.
  var fen: Int64 {
    switch self {
    case .yuan: 100
    case .tenThousandYuan: 1_000_000
    case .hundredMillionYuan: 10_000_000_000
    }
  }

  /// `amount` fen in whole units with grouped thousands, such as `12,000`, for tables in which two
  /// decimals have no room. Halves are rounded away from zero.
  func formatWhole(fen amount: Int64) -> String {
    let whole = UInt64(fen)
    let rounded = amount.magnitude / whole + (amount.magnitude % whole * 2 >= whole ? 1 : 0)
    return (amount < 0 && rounded > 0 ? "-" : "") + NumberText.grouped(rounded)
  }

  /// `amount` fen in this unit with two decimals and grouped thousands, such as `12,000.00`.
  ///
  /// Halves are rounded away from zero (四舍五入). The figure is for reading; sums are made of fen.
  func format(fen amount: Int64) -> String {
    let hundredth = UInt64(fen / 100)
    let magnitude = amount.magnitude
    let roundsUp = magnitude % hundredth * 2 >= hundredth
    let rounded = magnitude / hundredth + (roundsUp ? 1 : 0)
    let decimals = rounded % 100
    let sign = amount < 0 && rounded > 0 ? "-" : ""
    return sign + NumberText.grouped(rounded / 100) + (decimals < 10 ? ".0" : ".") + "\(decimals)"
  }
}
