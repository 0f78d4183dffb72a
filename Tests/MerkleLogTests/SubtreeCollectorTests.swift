// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct SubtreeCollectorTests {
  private let leaves = (0..<40).map { TreeHash.leaf([UInt8($0)]) }

  private func root(_ size: Int) -> TreeHash {
    var range = CompactRange()
    for leaf in leaves.prefix(size) { range.append(leaf) }
    return range.root
  }

  @Test func `every inclusion proof of every small tree is collected in one pass`() throws {
    for size in 1...leaves.count {
      for index in 0..<size {
        var collector = try SubtreeCollector { subtrees in
          _ = try InclusionProof(index: UInt64(index), size: UInt64(size), from: subtrees)
        }
        for leaf in leaves.prefix(size) { collector.append(leaf) }
        let proof = try #require(
          try InclusionProof(index: UInt64(index), size: UInt64(size), from: collector))
        #expect(proof.isValid(leaf: leaves[index], size: UInt64(size), root: root(size)))
      }
    }
  }

  @Test func `every consistency proof of every small tree is collected in one pass`() throws {
    for size in 1...leaves.count {
      for old in 0...size {
        var collector = try SubtreeCollector { subtrees in
          _ = try ConsistencyProof(from: UInt64(old), to: UInt64(size), in: subtrees)
        }
        for leaf in leaves.prefix(size) { collector.append(leaf) }
        let proof = try #require(
          try ConsistencyProof(from: UInt64(old), to: UInt64(size), in: collector))
        #expect(
          proof.isValid(
            oldSize: UInt64(old), oldRoot: root(old), newSize: UInt64(size), newRoot: root(size)))
      }
    }
  }

  @Test func `a subtree that nobody wanted, or that is not complete, is missing`() throws {
    var collector = try SubtreeCollector { _ = try $0.hash(level: 1, index: 1) }
    for leaf in leaves.prefix(3) { collector.append(leaf) }
    #expect(throws: SubtreeCollector.Missing.self) { try collector.hash(level: 1, index: 1) }
    collector.append(leaves[3])
    #expect(try collector.hash(level: 1, index: 1) == .node(leaves[2], leaves[3]))
    #expect(throws: SubtreeCollector.Missing.self) { try collector.hash(level: 0, index: 0) }
  }
}
