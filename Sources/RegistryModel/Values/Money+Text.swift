// SPDX-License-Identifier: Apache-2.0

extension Money {
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

  /// The amount as people say it in Chinese: `1,200.00 万元`, and `320.00 元` below that unit.
  public var chineseText: String {
    fen.magnitude < 1_000_000 ? "\(yuanText) 元" : "\(tenThousandYuanText) 万元"
  }
}
