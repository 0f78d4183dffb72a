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
        let stops = ByteOperations.stops(in: word)
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
}
