// SPDX-License-Identifier: Apache-2.0

/// A decimal number kept as it was printed, such as `47.0`; no binary fractions anywhere.
public struct DecimalText: TextValue {
  /// The digits, as printed.
  public let description: String
  /// The number as `digits × 10^−scale`.
  private let digits: Int128
  private let scale: Int

  /// Takes `-?(0|[1-9][0-9]*)(\.[0-9]+)?` with at most 18 digits.
  public init?(_ text: String) {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      parts[0] == "0" || !parts[0].hasPrefix("0"),
      parts.joined().count <= 18, let magnitude = Int128(parts.joined()),
      !(isNegative && magnitude == 0)
    else { return nil }
    description = text
    digits = isNegative ? -magnitude : magnitude
    scale = parts.count == 2 ? parts[1].count : 0
  }

  /// A whole number.
  public init(_ number: Int) {
    description = "\(number)"
    digits = Int128(number)
    scale = 0
  }

  /// Zero, until a reader overwrites it.
  public static var blank: DecimalText { DecimalText(0) }
  /// What a refusal says that a decimal number looks like.
  public static var expectation: String { "a decimal number such as 65 or 2.92" }
  /// The form of a decimal number as a regular expression (ECMA-262).
  public static var pattern: String? { "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$" }

  /// Equal as numbers: `47.0` equals `47`.
  public func isEqual(to other: DecimalText) -> Bool { compare(other) == 0 }

  /// Negative, zero or positive as this number is below, at or above `other`.
  public func compare(_ other: DecimalText) -> Int {
    let difference = minus(other)
    return Int(difference.digits.signum())
  }

  /// The sum, exact below 10^20.
  public func plus(_ other: DecimalText) -> DecimalText { combined(with: other, sign: 1) }

  /// The difference, exact below 10^20.
  public func minus(_ other: DecimalText) -> DecimalText { combined(with: other, sign: -1) }

  /// This many per cent of an amount, cut off at whole fen.
  public func percent(of amount: Money) -> Money {
    let (product, overflow) = digits.multipliedReportingOverflow(by: Int128(amount.fen))
    let share = product / (Self.power(scale) * 100)
    return Money(fen: overflow ? .max : Int64(clamping: share))
  }

  private func combined(with other: DecimalText, sign: Int64) -> DecimalText {
    let common = max(scale, other.scale)
    let a = Self.clamped(digits, times: Self.power(common - scale))
    let b = Self.clamped(other.digits, times: Self.power(common - other.scale))
    let (sum, overflow) = a.addingReportingOverflow(b * Int128(sign))
    return DecimalText(sum: overflow ? (a > 0 ? .max : -.max) : sum, scale: common)
  }

  /// Texts have at most 18 digits, so products and sums of 10^20 stay exact; beyond that the bound
  /// of 128 bits holds them.
  private static func clamped(_ digits: Int128, times power: Int128) -> Int128 {
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? (digits > 0 ? .max : -.max) : product
  }

  private init(sum: Int128, scale: Int) {
    digits = sum
    self.scale = scale
    var text = "\(digits.magnitude)"
    if scale > 0 {
      text = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -scale))
    }
    description = (digits < 0 ? "-" : "") + text
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
