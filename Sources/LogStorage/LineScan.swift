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
    for position in span.indices {
      let byte = span[position]
      guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
      let index = firstIndex + UInt64(bounds.count - 1)
      if byte == 0x0D { throw .at(index, .lineHasCarriageReturn) }
      if position == start { throw .at(index, .lineEmpty) }
      try Self.checkLength(position - start, index)
      start = position + 1
      bounds.append(start)
      if bounds.count > limit { return }
    }
    try Self.checkLength(span.count - start, firstIndex + UInt64(bounds.count - 1))
    isTorn = start < span.count
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
