// SPDX-License-Identifier: Apache-2.0

extension Money {
  /// The amount as people read it: in 10,000 yuan, as budgets are written, or in yuan where it is
  /// smaller.
  public var words: LocalizedName { words(inYuan: isSmall) }

  /// Two amounts of one sentence in one unit, so that they can be compared at a glance.
  static func words(_ first: Money, _ second: Money) -> (LocalizedName, LocalizedName) {
    let inYuan = first.isSmall && second.isSmall
    return (first.words(inYuan: inYuan), second.words(inYuan: inYuan))
  }

  private var isSmall: Bool { fen.magnitude < 1_000_000 }

  private func words(inYuan: Bool) -> LocalizedName {
    inYuan
      ? LocalizedName(zh: groupedYuanText + " 元", en: groupedYuanText + " yuan")
      : LocalizedName(zh: tenThousandYuanText + " 万元", en: tenThousandYuanText + " (CNY 10,000)")
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
