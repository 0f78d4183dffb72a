// SPDX-License-Identifier: Apache-2.0

/// The well-formed UTF-8 sequences of two to four bytes (RFC 3629 section 4).
enum UTF8Sequence {
  /// Passes over sequences of two bytes and more for as long as they are well formed.
  ///
  /// - Returns: The offset after the last: an ASCII byte stands there, or the line ends, or an
  ///   ill-formed sequence begins.
  static func endOfRun(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let length = byteCount(in: bytes, at: index)
      if length == 0 { break }
      index &+= length
    }
    return index
  }

  /// The number of bytes of the well-formed sequence of two bytes and more at an offset, or 0.
  @inline(__always)
  private static func byteCount(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let left = bytes.count &- index
    let first = bytes[index]
    switch first {
    case 0xE0...0xEF:
      guard left >= 3 else { return 0 }
      let second = bytes[index &+ 1]
      guard isContinuation(second), isContinuation(bytes[index &+ 2]) else { return 0 }
      // Not longer than needed, and no surrogate.
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xC2...0xDF:
      return left >= 2 && isContinuation(bytes[index &+ 1]) ? 2 : 0
    case 0xF0...0xF4:
      guard left >= 4 else { return 0 }
      let second = bytes[index &+ 1]
      guard isContinuation(second), isContinuation(bytes[index &+ 2]),
        isContinuation(bytes[index &+ 3])
      else { return 0 }
      // Not longer than needed, and not above U+10FFFF.
      if first == 0xF0, second < 0x90 { return 0 }
      if first == 0xF4, second > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
