// SPDX-License-Identifier: Apache-2.0

/// Where a string stands in a line.
struct StringToken {
  /// The offset after the opening quotation mark.
  let start: Int
  /// The offset of the closing quotation mark.
  let end: Int
  /// Whether a backslash stands between the two.
  let hasEscapes: Bool
}

extension JSONReader {
  /// Reads the string whose opening quotation mark is at the position, checking every byte of it.
  mutating func scanString() throws(JSONError) -> StringToken {
    let start = position &+ 1
    let count = bytes.count
    var index = start
    var hasEscapes = false
    while true {
      while index &+ 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let stops = Self.stops(in: word)
        if stops != 0 {
          index &+= stops.trailingZeroBitCount &>> 3
          break
        }
        index &+= 8
      }
      guard index < count else { throw fail(.unexpectedEnd, at: count) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index &+ 1
        return StringToken(start: start, end: index, hasEscapes: hasEscapes)
      } else if byte >= 0x80 {
        let end = UTF8Sequence.endOfRun(in: bytes, from: index)
        guard end == count || bytes[end] < 0x80 else { throw fail(.invalidUTF8, at: end) }
        index = end
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        switch EscapeSequence.scan(bytes, from: index) {
        case .success(let escape): index &+= escape.byteCount
        case .failure(let error): throw fail(error.code, at: error.offset)
        }
      } else if byte < 0x20 {
        throw fail(.controlCharacter, at: index)
      } else {
        index &+= 1
      }
    }
  }

  /// Marks the bytes of a word at which plain ASCII text stops: a quotation mark, a backslash, a
  /// control character, or a byte of a longer UTF-8 sequence.
  ///
  /// The lowest bit set is bit 7 of the first such byte. Bits above it may be set in vain: a borrow
  /// runs upwards, out of a byte that itself is marked.
  @inline(__always)
  private static func stops(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let below =
      ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
      | ((backslashes &- ones) & ~backslashes)
    return (below | word) & (ones &* 0x80)
  }
}
