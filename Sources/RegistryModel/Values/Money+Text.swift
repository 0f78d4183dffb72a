// SPDX-License-Identifier: Apache-2.0

extension Money {
  /// Two amounts of one sentence in one unit, so that they can be compared at a glance: in 10,000
  /// yuan, as budgets are written, or in yuan where both are smaller.
  static func words(_ first: Money, _ second: Money) -> (LocalizedName, LocalizedName) {
    let isSmall = max(first.fen.magnitude, second.fen.magnitude) < 1_000_000
    func words(_ money: Money) -> LocalizedName {
      let text = isSmall ? money.groupedYuanText : money.tenThousandYuanText
      return LocalizedName(
        zh: text + (isSmall ? " 元" : " 万元"), en: text + (isSmall ? " yuan" : " (CNY 10,000)"))
    }
    return (words(first), words(second))
  }

  /// The amount in yuan with two decimals and separators, as in `9,999.50`.
  private var groupedYuanText: String {
    let text = yuanText
    let whole = text.prefix { $0 != "." }
    guard whole.count > 3 else { return text }
    return whole.dropLast(3) + "," + whole.suffix(3) + text.dropFirst(whole.count)
  }

  /// The amount in yuan with two decimals, as in `1234.50`.
  public var yuanText: String {
    let magnitude = fen.magnitude
    let cents = "\(100 + magnitude % 100)".dropFirst()
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents)"
  }

  /// The amount in units of 10,000 yuan, exact, with at least two decimals, as in `1,200.00`.
  public var tenThousandYuanText: String {
    let magnitude = fen.magnitude
    var decimals = String(String(magnitude % 1_000_000 + 1_000_000).dropFirst())
    while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
    var whole = String(magnitude / 1_000_000)
    var position = whole.count - 3
    while position > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: position))
      position -= 3
    }
    return (fen < 0 ? "-" : "") + whole + "." + decimals
  }
}
