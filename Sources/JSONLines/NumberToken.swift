// SPDX-License-Identifier: Apache-2.0

/// Where a number stands in a line.
struct NumberToken {
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
  /// Whether it has neither a fraction nor an exponent.
  let isInteger: Bool

  /// Reads the number that begins at an offset (RFC 8259 section 6).
  static func scan(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Result<NumberToken, JSONError> {
    var index = start
    var isInteger = true
    if byte(bytes, index) == UInt8(ascii: "-") {
      index &+= 1
    }
    if byte(bytes, index) == UInt8(ascii: "0") {
      index &+= 1
      if isDigit(bytes, index) { return fault(bytes, index) }
    } else {
      guard passDigits(bytes, &index) else { return fault(bytes, index) }
    }
    if byte(bytes, index) == UInt8(ascii: ".") {
      isInteger = false
      index &+= 1
      guard passDigits(bytes, &index) else { return fault(bytes, index) }
    }
    if let mark = byte(bytes, index), mark | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      index &+= 1
      if let sign = byte(bytes, index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        index &+= 1
      }
      guard passDigits(bytes, &index) else { return fault(bytes, index) }
    }
    return .success(NumberToken(start: start, end: index, isInteger: isInteger))
  }

  /// The value, where the number is an integer of 64 bits in its one spelling.
  func integer(in bytes: UnsafeRawBufferPointer) -> Result<Int64, JSONError> {
    let isNegative = bytes[start] == UInt8(ascii: "-")
    let digits = bytes[(isNegative ? start &+ 1 : start)..<end]
    guard isInteger, !(isNegative && digits.first == UInt8(ascii: "0")) else {
      return .failure(JSONError(code: .notAnInteger, offset: start))
    }
    var magnitude: UInt64 = 0
    for digit in digits {
      // 20 digits or more may overflow even 64 unsigned bits: nothing above 2^63 goes on.
      guard magnitude <= 1 << 63 / 10 else {
        return .failure(JSONError(code: .integerOutOfRange, offset: start))
      }
      magnitude = magnitude &* 10 &+ UInt64(digit &- UInt8(ascii: "0"))
    }
    if isNegative, magnitude <= 1 << 63 {
      return .success(Int64(truncatingIfNeeded: 0 &- magnitude))
    }
    guard !isNegative, let value = Int64(exactly: magnitude) else {
      return .failure(JSONError(code: .integerOutOfRange, offset: start))
    }
    return .success(value)
  }

  @inline(__always)
  private static func byte(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  @inline(__always)
  private static func isDigit(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index < bytes.count && (bytes[index] &- UInt8(ascii: "0")) < 10
  }

  /// Passes over one digit or more; false where there is none.
  @inline(__always)
  private static func passDigits(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    let start = index
    while isDigit(bytes, index) {
      index &+= 1
    }
    return index > start
  }

  private static func fault(
    _ bytes: UnsafeRawBufferPointer, _ index: Int
  ) -> Result<NumberToken, JSONError> {
    let code: JSONError.Code = index < bytes.count ? .invalidNumber : .unexpectedEnd
    return .failure(JSONError(code: code, offset: index))
  }
}
