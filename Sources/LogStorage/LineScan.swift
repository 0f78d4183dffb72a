// SPDX-License-Identifier: Apache-2.0

/// Where the lines of a segment begin and end.
struct LineScan {
  /// Where each complete line starts, and one past the line feed of the last.
  private(set) var bounds: [Int]
  /// Whether the bytes ran out in the middle of a line.
  private(set) var isTorn = false

  /// The number of complete lines found.
  var count: Int { bounds.count - 1 }
  /// One past the last complete line.
  var end: Int { bounds[bounds.count - 1] }

  /// Finds up to `limit` lines, the first of which is entry `firstIndex`.
  ///
  /// - Throws: `lineEmpty`, `lineTooLong`, `lineHasCarriageReturn`, with the entry's index.
  init(_ bytes: [UInt8], firstIndex: UInt64, limit: Int) throws(LogStorageError) {
    bounds = [0]
    bounds.reserveCapacity(min(limit, bytes.count) + 1)
    guard limit > 0 else { return }
    let span = bytes.span
    var start = 0
    var position = 0
    while position < span.count {
      position = Self.nextControl(span, from: position)
      guard position < span.count else { break }
      let byte = span[position]
      position += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      let index = firstIndex + UInt64(bounds.count - 1)
      if byte == 0x0D { throw .at(index, .lineHasCarriageReturn) }
      if position - 1 == start { throw .at(index, .lineEmpty) }
      try Self.checkLength(position - 1 - start, index)
      start = position
      bounds.append(start)
      if bounds.count > limit { return }
    }
    try Self.checkLength(span.count - start, firstIndex + UInt64(bounds.count - 1))
    isTorn = start < span.count
  }

  /// The position of the next byte below 0x0E, of which a line has none but its end; else the count.
  static func nextControl(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    // Eight bytes at a time: in what the highest bits mark, the lowest mark is that of the first.
    let words = bytes.bytes
    while position + 8 <= words.byteCount {
      let word = words.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let marks = (word &- ones &* 0x0E) & ~word & (ones &* 0x80)
      if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, bytes[position] >= 0x0E { position += 1 }
    return position
  }

  private static func checkLength(_ count: Int, _ index: UInt64) throws(LogStorageError) {
    guard count <= LogLine.maximumByteCount else {
      throw .at(
        index, .lineTooLong, expected: "at most \(LogLine.maximumByteCount) bytes",
        found: "\(count) bytes or more")
    }
  }

  /// The error for the first entry that is not there.
  func shortage(firstIndex: UInt64) -> LogStorageError {
    .at(firstIndex + UInt64(count), isTorn ? .lineNotTerminated : .shorterThanCheckpoint)
  }
}
