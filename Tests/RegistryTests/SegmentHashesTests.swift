// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import Testing

@testable import Registry

@Suite struct SegmentHashesTests {
  @Test(arguments: [
    (0, 1), (0, 127), (0, 128), (0, 129), (0, 4_096), (5, 300), (200, 1_000), (4_000, 96),
  ])
  func `blocks give the tree that leaves one by one give`(start: Int, count: Int) {
    func line(_ index: Int) -> [UInt8] { Array("entry \(index)".utf8) }
    var before = CompactRange()
    for index in 0..<start { before.append(.leaf(line(index))) }
    let segment = LogSegment(
      firstIndex: UInt64(start), lines: (start..<(start + count)).map(line))
    let hashes = SegmentHashes(segment)
    #expect(hashes.leaves == (start..<(start + count)).map { .leaf(line($0)) })
    // Every stop shows the tree of exactly that size.
    let stops = [start + 1, start + count / 2, start + count - 1, start + count]
    var expected: [CompactRange] = []
    var one = before
    for leaf in hashes.leaves {
      one.append(leaf)
      if stops.contains(Int(one.size)) { expected.append(one) }
    }
    var range = before
    var seen: [CompactRange] = []
    hashes.append(
      to: &range, nextStop: { size in stops.map(UInt64.init).filter { $0 > size }.min() },
      look: { seen.append($0) })
    #expect(range == one)
    #expect(seen == expected)
    var unwatched = before
    hashes.append(to: &unwatched)
    #expect(unwatched == one)
  }
}
