// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct CompactRangeTests {
  /// The entries of the published vectors of RFC 6962 trees.
  static let entries: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57),
    Array(0x60...0x6F),
  ]

  /// MTH of RFC 6962, section 2.1, as it is written there.
  private func treeHash(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard leaves.count > 1 else { return leaves.first ?? .emptyTree }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return .node(treeHash(leaves[..<middle]), treeHash(leaves[middle...]))
  }

  private func range(_ leaves: some Sequence<TreeHash>) -> CompactRange {
    var range = CompactRange()
    for leaf in leaves { range.append(leaf) }
    return range
  }

  @Test(
    arguments: [
      (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
      (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
      (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
      (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
      (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
      (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
      (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
      (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
  func `the root is the published one`(size: Int, root: String) {
    #expect(range(Self.entries.prefix(size).map { .leaf($0) }).root.hexadecimal == root)
  }

  @Test func `every size up to 300 has the root and the hashes that RFC 6962 gives`() {
    let leaves = (0..<300).map { TreeHash.leaf([UInt8($0 & 0xFF), UInt8($0 >> 8)]) }
    var range = CompactRange()
    for size in 0...300 {
      #expect(range.size == UInt64(size))
      #expect(range.root == treeHash(leaves[..<size]))
      #expect(range.hashes.count == size.nonzeroBitCount)
      #expect(CompactRange(size: UInt64(size), hashes: range.hashes) == range)
      if size < 300 { range.append(leaves[size]) }
    }
  }

  @Test func `whole subtrees append like their leaves`() {
    let leaves = (0..<64).map { TreeHash.leaf([UInt8($0)]) }
    for level in 0...4 {
      let width = 1 << level
      for start in stride(from: 0, through: 64 - width, by: width) {
        var appended = range(leaves[..<start])
        appended.append(subtree: treeHash(leaves[start..<(start + width)]), level: level)
        #expect(appended == range(leaves[..<(start + width)]))
      }
    }
  }

  @Test func `a range needs one hash for each set bit of its size`() {
    for size: UInt64 in [0, 1, 2, 3, 21, 255, 256, .max] {
      for count in 0...65 {
        let hashes = [TreeHash](repeating: .emptyTree, count: count)
        let range = CompactRange(size: size, hashes: hashes)
        #expect((range != nil) == (count == size.nonzeroBitCount))
      }
    }
  }
}
