// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// An amount of money in whole fen (分, 1/100 yuan), written as a JSON integer.
public struct Money: FieldValue, Hashable, Comparable {
  /// The amount in fen.
  public var fen: Int64

  /// An amount of `fen`.
  public init(fen: Int64) { self.fen = fen }

  /// The largest amount either way: 2^53−1 fen, so that every JSON reader keeps it exact.
  public static let maximum: Int64 = 9_007_199_254_740_991
  /// No money.
  public static let zero = Money(fen: 0)
  /// No money, until a reader overwrites it.
  public static var blank: Money { .zero }

  /// Reads whole fen from 0 to 2^53−1.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Money {
    let fen = try reader.readInteger()
    guard fen >= 0, fen <= maximum else {
      throw reader.fieldError(
        .invalidValue, found: "\(fen)", expected: "whole fen from 0 to \(maximum)")
    }
    return Money(fen: fen)
  }

  /// Writes the amount in fen.
  public func write(_ writer: inout FieldWriter) { writer.json.integer(fen) }

  /// Whole fen from 0 to 2^53−1.
  public static var schema: FieldSchema { .integer(minimum: 0, maximum: maximum) }

  /// The smaller amount comes first.
  public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
  /// The sum, held at the bounds of 64 bits: sums of amounts under ``maximum`` stay far below.
  public static func + (a: Money, b: Money) -> Money {
    let (sum, overflow) = a.fen.addingReportingOverflow(b.fen)
    return Money(fen: overflow ? (b.fen > 0 ? .max : .min) : sum)
  }
  /// The difference, which may be negative.
  public static func - (a: Money, b: Money) -> Money {
    let (sum, overflow) = a.fen.subtractingReportingOverflow(b.fen)
    return Money(fen: overflow ? (b.fen < 0 ? .max : .min) : sum)
  }
  /// Adds in place.
  public static func += (a: inout Money, b: Money) { a = a + b }
}

/// The units in which amounts of money are typed and shown.
public enum MoneyUnit: String, CaseIterable, Sendable {
  case yuan = "元"
  case tenThousandYuan = "万元"
  case hundredMillionYuan = "亿元"

  /// How many fen make one.
  public var fen: Int64 {
    switch self {
    case .yuan: 100
    case .tenThousandYuan: 1_000_000
    case .hundredMillionYuan: 10_000_000_000
    }
  }
}

/// Why typed money was refused.
public enum MoneyFault: Error, Equatable, Sendable {
  /// No unit: 3500 may be yuan or 万元.
  case unitMissing
  /// Not a number with a unit.
  case notANumber
  /// Amounts are zero or more; the event type gives the direction.
  case negative
  /// More decimals than whole fen allow.
  case tooPrecise
  /// Above ``Money/maximum``.
  case tooLarge
}

extension Money {
  /// Reads an amount as people write it: `3500万元`, `1.2亿元`, `3,500.00元`, `1200万`, `100 yuan`.
  ///
  /// - Throws: ``MoneyFault``.
  public init(written text: String) throws(MoneyFault) {
    var number = String(text.filter { !$0.isWhitespace })
    var unit: MoneyUnit?
    let spellings: [(String, MoneyUnit)] = [
      ("亿元", .hundredMillionYuan), ("万元", .tenThousandYuan), ("亿", .hundredMillionYuan),
      ("万", .tenThousandYuan), ("元", .yuan), ("yuan", .yuan),
    ]
    for (spelling, candidate) in spellings where number.hasSuffix(spelling) {
      number.removeLast(spelling.count)
      unit = candidate
      break
    }
    if number.hasPrefix("-") || number.hasPrefix("−") || number.hasPrefix("－") {
      throw .negative
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = Self.ungrouped(parts[0]) else { throw .notANumber }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.allSatisfy(\.isASCIIDigit), parts.count == 1 || !fraction.isEmpty else {
      throw .notANumber
    }
    guard let unit else { throw .unitMissing }
    guard let whole = Int64(digits) else { throw .tooLarge }
    var scale = unit.fen
    var total = whole.multipliedReportingOverflow(by: unit.fen)
    guard !total.overflow else { throw .tooLarge }
    for digit in fraction.utf8 {
      guard digit != UInt8(ascii: "0") || scale > 1 else { continue }
      guard scale > 1 else { throw .tooPrecise }
      scale /= 10
      total = total.partialValue.addingReportingOverflow(Int64(digit - 48) * scale)
      guard !total.overflow else { throw .tooLarge }
    }
    guard total.partialValue <= Self.maximum else { throw .tooLarge }
    self.init(fen: total.partialValue)
  }

  /// Digits with or without a comma before every three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty,
      groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return groups.joined()
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
