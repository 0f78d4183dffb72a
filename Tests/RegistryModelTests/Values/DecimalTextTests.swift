// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

/// A fraction whose denominator is a power of ten, kept as a list of decimal digits: slow and exact.
private struct ExactDecimal: Equatable {
  /// 60 digits, the last 20 behind the point, most significant first.
  var digits: [Int]
  var isNegative: Bool

  init?(_ text: String) {
    var rest = Substring(text)
    isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].compactMap(\.wholeNumberValue)
    let fraction = parts.count > 1 ? parts[1].compactMap(\.wholeNumberValue) : []
    guard whole.count <= 40, fraction.count <= 20 else { return nil }
    digits =
      Array(repeating: 0, count: 40 - whole.count) + whole + fraction
      + Array(repeating: 0, count: 20 - fraction.count)
    if digits.allSatisfy({ $0 == 0 }) { isNegative = false }
  }

  private init(_ digits: [Int], _ isNegative: Bool) {
    self.digits = digits
    self.isNegative = isNegative && digits.contains { $0 != 0 }
  }

  var negated: ExactDecimal { ExactDecimal(digits, !isNegative) }

  static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    if a.isNegative == b.isNegative {
      var carry = 0
      var sum = a.digits
      for place in sum.indices.reversed() {
        let digit = a.digits[place] + b.digits[place] + carry
        sum[place] = digit % 10
        carry = digit / 10
      }
      return ExactDecimal(sum, a.isNegative)
    }
    let isLess = a.digits.lexicographicallyPrecedes(b.digits)
    let (large, small) = isLess ? (b, a) : (a, b)
    var borrow = 0
    var difference = large.digits
    for place in difference.indices.reversed() {
      var digit = large.digits[place] - small.digits[place] - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 10 }
      difference[place] = digit
    }
    return ExactDecimal(difference, large.isNegative)
  }

  var sign: Int { digits.allSatisfy { $0 == 0 } ? 0 : isNegative ? -1 : 1 }
}

@Suite struct `Decimal numbers` {
  @Test(arguments: [
    "0", "47", "47.0", "2.92", "-3.5", "0.001", "-0.1", "999999999999999999",
    "0.00000000000000001",
  ])
  func `a number is kept as it was printed`(text: String) throws {
    #expect(try #require(DecimalText(text)).description == text)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "-0", "-0.0", "1.", ".5", "1.2.3", "1e3", "１", "1 000", "1,000",
    "1234567890123456789", "0x1", "--1", "٣", "1\u{301}",
  ])
  func `anything else is refused`(text: String) {
    #expect(DecimalText(text) == nil)
  }

  private static func number(_ random: inout RandomSource) -> String {
    let fraction = Int.random(in: 0...9, using: &random)
    let whole = Int.random(in: 1...(17 - fraction), using: &random)
    var text = "\(Int.random(in: 0..<Self.power(whole), using: &random))"
    if fraction > 0 {
      let digits = "\(Int.random(in: 0..<Self.power(fraction), using: &random))"
      text += "." + String(repeating: "0", count: fraction - digits.count) + digits
    }
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return !isZero && Bool.random(using: &random) ? "-" + text : text
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  @Test func `sums, differences and comparisons are exact`() throws {
    var random = RandomSource(seed: 11)
    for _ in 0..<3_000 {
      let (first, second) = (Self.number(&random), Self.number(&random))
      let a = try #require(DecimalText(first))
      let b = try #require(DecimalText(second))
      let exactA = try #require(ExactDecimal(first))
      let exactB = try #require(ExactDecimal(second))
      #expect(ExactDecimal(a.plus(b).description) == exactA + exactB, "\(first) + \(second)")
      let difference = exactA + exactB.negated
      #expect(ExactDecimal(a.minus(b).description) == difference, "\(first) − \(second)")
      #expect(a.compare(b) == difference.sign, "\(first) against \(second)")
      #expect(a.isEqual(to: b) == (difference.sign == 0))
    }
  }

  @Test func `the longest numbers keep their last place`() throws {
    let large = try #require(DecimalText("999999999999999999"))
    let small = try #require(DecimalText("0.00000000000000001"))
    #expect(large.plus(small).description == "999999999999999999.00000000000000001")
    #expect(large.minus(small).description == "999999999999999998.99999999999999999")
    #expect(large.compare(large.minus(small)) == 1)
    #expect(large.plus(large).description == "1999999999999999998")
  }

  @Test func `a hundred of the longest numbers are summed exactly`() throws {
    let large = try #require(DecimalText("999999999999999999"))
    let small = try #require(DecimalText("0.99999999999999999"))
    var sum = DecimalText(0)
    for _ in 0..<50 { sum = sum.plus(large).plus(small) }
    #expect(sum.description == "49999999999999999999.99999999999999950")
  }

  @Test(
    arguments: [
      ("10", 200, 20), ("12.5", 200, 25), ("0", 200, 0), ("100", 200, 200), ("33.33", 100, 33),
      ("0.01", 9_999, 0), ("0.01", 10_000, 1), ("100", Money.maximum, Money.maximum),
      ("99.9999999999999999", 1_000, 999),
    ] as [(String, Int64, Int64)])
  func `a percentage of an amount is cut off at whole fen`(
    percent: String, fen: Int64, expected: Int64
  ) throws {
    let percent = try #require(DecimalText(percent))
    #expect(percent.percent(of: Money(fen: fen)) == Money(fen: expected))
  }

  @Test func `equal numbers of another form are equal as numbers only`() throws {
    let plain = try #require(DecimalText("47"))
    let printed = try #require(DecimalText("47.0"))
    #expect(plain.isEqual(to: printed))
    #expect(plain != printed)
  }
}
