// SPDX-License-Identifier: Apache-2.0

/// One escape of a string (RFC 8259 section 7): a surrogate pair counts as one.
struct EscapeSequence {
  /// What it stands for.
  let scalar: Unicode.Scalar
  /// Its bytes in the line: 2, 6, or 12 for a pair.
  let byteCount: Int

  /// Reads the escape whose backslash is at an offset.
  static func scan(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Result<EscapeSequence, JSONError> {
    guard start &+ 1 < bytes.count else {
      return .failure(JSONError(code: .unexpectedEnd, offset: bytes.count))
    }
    switch bytes[start &+ 1] {
    case UInt8(ascii: "\""): return short("\"")
    case UInt8(ascii: "\\"): return short("\\")
    case UInt8(ascii: "/"): return short("/")
    case UInt8(ascii: "b"): return short("\u{8}")
    case UInt8(ascii: "f"): return short("\u{C}")
    case UInt8(ascii: "n"): return short("\n")
    case UInt8(ascii: "r"): return short("\r")
    case UInt8(ascii: "t"): return short("\t")
    case UInt8(ascii: "u"): return scanUnicode(bytes, from: start)
    default: return .failure(JSONError(code: .invalidEscape, offset: start))
    }
  }

  private static func short(_ scalar: Unicode.Scalar) -> Result<EscapeSequence, JSONError> {
    .success(EscapeSequence(scalar: scalar, byteCount: 2))
  }

  /// Reads `\u` and four digits, and the second half of a surrogate pair.
  private static func scanUnicode(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Result<EscapeSequence, JSONError> {
    let unit: UInt32
    switch codeUnit(bytes, from: start) {
    case .success(let value): unit = value
    case .failure(let error): return .failure(error)
    }
    if let scalar = Unicode.Scalar(unit) {
      return .success(EscapeSequence(scalar: scalar, byteCount: 6))
    }
    // A surrogate: a high one must be followed at once by a low one.
    guard unit < 0xDC00 else {
      return .failure(JSONError(code: .loneSurrogate, offset: start))
    }
    let next = start &+ 6
    if next == bytes.count || (next &+ 1 == bytes.count && bytes[next] == UInt8(ascii: "\\")) {
      return .failure(JSONError(code: .unexpectedEnd, offset: bytes.count))
    }
    guard bytes[next] == UInt8(ascii: "\\"), bytes[next &+ 1] == UInt8(ascii: "u") else {
      return .failure(JSONError(code: .loneSurrogate, offset: start))
    }
    let second: UInt32
    switch codeUnit(bytes, from: next) {
    case .success(let value): second = value
    case .failure(let error): return .failure(error)
    }
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { return .failure(JSONError(code: .loneSurrogate, offset: start)) }
    return .success(EscapeSequence(scalar: scalar, byteCount: 12))
  }

  /// The value of the four hexadecimal digits of the `\u` escape at an offset.
  private static func codeUnit(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Result<UInt32, JSONError> {
    var value: UInt32 = 0
    for index in start &+ 2..<start &+ 6 {
      guard index < bytes.count else {
        return .failure(JSONError(code: .unexpectedEnd, offset: bytes.count))
      }
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return .failure(JSONError(code: .invalidEscape, offset: start))
      }
      value = value << 4 | UInt32(digit)
    }
    return .success(value)
  }
}
