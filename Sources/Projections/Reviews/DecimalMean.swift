// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Averages and shares of decimal numbers, without binary fractions.
public enum DecimalMean {
  /// The average with at most `digits` digits after the point, halves away from zero; absent where
  /// there are no numbers.
  public static func of(_ numbers: [DecimalText], digits: Int = 2) -> DecimalText? {
    guard let first = numbers.first else { return nil }
    let sum = numbers.dropFirst().reduce(first) { $0.plus($1) }
    return quotient(sum, DecimalText(numbers.count), digits: digits)
  }

  /// How many per cent of `whole` a part is, with one digit; absent where the whole is zero.
  public static func percent(_ part: DecimalText, of whole: DecimalText) -> DecimalText? {
    let (numerator, scale) = parts(of: part)
    guard let share = quotient(Parts(numerator: numerator * 100, scale: scale), whole, digits: 1)
    else { return nil }
    return share.description.contains(".") ? share : DecimalText("\(share).0")
  }

  private typealias Parts = (numerator: Int128, scale: Int)

  private static func quotient(
    _ dividend: DecimalText, _ divisor: DecimalText, digits: Int
  ) -> DecimalText? {
    quotient(parts(of: dividend), divisor, digits: digits)
  }

  private static func quotient(
    _ dividend: Parts, _ divisor: DecimalText, digits: Int
  ) -> DecimalText? {
    let (below, belowScale) = parts(of: divisor)
    guard below != 0 else { return nil }
    // dividend / 10^a : divisor / 10^b, times 10^digits
    let shift = digits + belowScale - dividend.scale
    let (up, upOverflow) = dividend.numerator.multipliedReportingOverflow(by: power(max(0, shift)))
    let (down, downOverflow) = below.multipliedReportingOverflow(by: power(max(0, -shift)))
    let (twice, twiceOverflow) = up.multipliedReportingOverflow(by: 2)
    guard !upOverflow, !downOverflow, !twiceOverflow else { return nil }
    let half: Int128 = (twice < 0) == (down < 0) ? 1 : -1
    let (rounded, overflow) = (twice / down).addingReportingOverflow(half)
    guard !overflow else { return nil }
    return text(rounded / 2, scale: digits)
  }

  /// The number without zeros behind the point that say nothing.
  private static func text(_ number: Int128, scale: Int) -> DecimalText? {
    var digits = "\(number.magnitude)"
    digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let whole = digits.dropLast(scale)
    var fraction = Substring(digits.suffix(scale))
    while fraction.last == "0" { fraction.removeLast() }
    let magnitude = fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
    return DecimalText((number < 0 ? "-" : "") + magnitude)
  }

  private static func parts(of number: DecimalText) -> Parts {
    let halves = number.description.split(separator: ".")
    let scale = halves.count == 2 ? halves[1].count : 0
    return (Int128(halves.joined()) ?? 0, scale)
  }

  private static func power(_ exponent: Int) -> Int128 {
    // Texts have at most 18 digits, sums a few more.
    (0..<min(exponent, 30)).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
