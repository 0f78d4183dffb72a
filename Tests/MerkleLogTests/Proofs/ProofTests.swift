// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct ProofTests {
  /// The leaves of a small tree, from which every subtree is hashed anew.
  struct Leaves: SubtreeHashes {
    var hashes: [TreeHash]

    init(_ size: Int) {
      hashes = (0..<size).map { TreeHash.leaf([UInt8($0 & 0xFF), UInt8($0 >> 8)]) }
    }

    func hash(level: Int, index: UInt64) throws -> TreeHash {
      let start = Int(index) << level
      return Self.root(hashes[start..<(start + 1 << level)])
    }

    /// RFC 6962, 2.1, as it is written there.
    static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
      guard leaves.count > 1 else { return leaves.first ?? .emptyTree }
      var split = 1
      while split * 2 < leaves.count { split *= 2 }
      let middle = leaves.startIndex + split
      return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }
  }

  private func flipped(_ hash: TreeHash, bit: Int) throws -> TreeHash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    return try #require(TreeHash(bytes: bytes))
  }

  @Test func `every entry of every tree up to 70 is proved, and of no other index or leaf`() throws
  {
    for size in 1...70 {
      let leaves = Leaves(size)
      let root = Leaves.root(leaves.hashes[...])
      for index in 0..<size {
        let proof = try #require(
          try InclusionProof(index: UInt64(index), size: UInt64(size), from: leaves))
        let leaf = leaves.hashes[index]
        #expect(proof.isValid(leaf: leaf, size: UInt64(size), root: root))
        let other = InclusionProof(index: UInt64(index + 1), hashes: proof.hashes)
        #expect(!other.isValid(leaf: leaf, size: UInt64(size), root: root))
        for position in proof.hashes.indices {
          var hashes = proof.hashes
          hashes[position] = try flipped(hashes[position], bit: (index * 37 + position) % 256)
          let bent = InclusionProof(index: UInt64(index), hashes: hashes)
          #expect(!bent.isValid(leaf: leaf, size: UInt64(size), root: root))
        }
        let longer = InclusionProof(index: UInt64(index), hashes: proof.hashes + [leaf])
        #expect(!longer.isValid(leaf: leaf, size: UInt64(size), root: root))
      }
    }
  }

  @Test func `every tree up to 70 extends every smaller one, and no altered one`() throws {
    for size in 1...70 {
      let leaves = Leaves(size)
      let root = Leaves.root(leaves.hashes[...])
      for old in 1...size {
        let oldRoot = Leaves.root(leaves.hashes[..<old])
        let proof = try #require(
          try ConsistencyProof(from: UInt64(old), to: UInt64(size), in: leaves))
        #expect(
          proof.isValid(
            oldSize: UInt64(old), oldRoot: oldRoot, newSize: UInt64(size), newRoot: root))
        let bentRoot = try flipped(oldRoot, bit: (size * 11 + old) % 256)
        #expect(
          !proof.isValid(
            oldSize: UInt64(old), oldRoot: bentRoot, newSize: UInt64(size), newRoot: root))
        for position in proof.hashes.indices {
          var hashes = proof.hashes
          hashes[position] = try flipped(hashes[position], bit: (old * 37 + position) % 256)
          #expect(
            !ConsistencyProof(hashes: hashes).isValid(
              oldSize: UInt64(old), oldRoot: oldRoot, newSize: UInt64(size), newRoot: root))
        }
      }
    }
  }

  @Test func `nothing is proved beyond the tree`() throws {
    let leaves = Leaves(5)
    #expect(try InclusionProof(index: 5, size: 5, from: leaves) == nil)
    #expect(try ConsistencyProof(from: 6, to: 5, in: leaves) == nil)
  }
}
