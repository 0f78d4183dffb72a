// SPDX-License-Identifier: Apache-2.0

/// Numbers as people read them, and the check of what machines may read as one.
enum NumberText {
  /// `value` with a comma between thousands: `7,575`.
  static func grouped(_ value: some BinaryInteger) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "-" : "") + group(digits)
  }

  /// A number of things in English: `1 milestone`, `7,575 milestones`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A decimal such as `-12345.60` with its whole part grouped; the fraction stays as it is.
  static func grouped(decimal text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let magnitude = text.dropFirst(sign.count)
    let whole = magnitude.prefix { $0 != "." }
    return sign + group(String(whole)) + magnitude.dropFirst(whole.count)
  }

  /// Whether `text` is a number of RFC 8259 without exponent: `0`, `-3`, `62.20`.
  static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else {
      return false
    }
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return true }
    guard rest.removeFirst() == UInt8(ascii: ".") else { return false }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func group(_ digits: String) -> String {
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
