// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel

/// Where the line of each entry begins in its segment, in bytes, and what its id is.
struct LineOffsets: Sendable {
  // A segment has at most 4,096 lines of 65,536 bytes, so 32 bits are enough.
  private var offsets: [UInt32] = []
  private var next: UInt32 = 0
  /// The random bits of each entry's id.
  private(set) var randomBits: [UInt64] = []

  /// No entries.
  ///
  /// - Parameter capacity: How many will come.
  init(capacity: Int = 0) {
    offsets.reserveCapacity(capacity)
    randomBits.reserveCapacity(capacity)
  }

  /// Whether two ids have the same random bits, as they have where an id came twice.
  var hasRepeats: Bool {
    let sorted = randomBits.sorted()
    return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }

  /// How many entries are known.
  var count: Int { offsets.count }

  /// The offset of an entry's line.
  subscript(index: Int) -> Int { Int(offsets[index]) }

  /// Takes the next entries of the log.
  mutating func append(_ segment: LogSegment) {
    for entry in segment {
      if entry.index % SegmentName.capacity == 0 { next = 0 }
      offsets.append(next)
      randomBits.append(EntryID(ofLine: entry.line)?.randomBits ?? 0)
      next += UInt32(entry.line.count + 1)
    }
  }
}
