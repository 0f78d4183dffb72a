// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct TileContentTests {
  private let leaves = ProofTests.Leaves(600)

  @Test func `a hash tile of every width comes back from its bytes`() throws {
    for width in 1...256 {
      let tile = try HashTile(hashes: Array(leaves.hashes[..<width]))
      #expect(tile.bytes.count == 32 * width)
      #expect(try HashTile(parsing: tile.bytes) == tile)
    }
  }

  @Test(arguments: [0, 1, 31, 33, 8_191, 8_193, 8_224])
  func `a hash tile is 1 to 256 whole hashes`(count: Int) {
    #expect(throws: MerkleLogError(.tileWidthInvalid)) {
      try HashTile(parsing: [UInt8](repeating: 0, count: count))
    }
  }

  @Test func `the nodes above a tile are the roots of its perfect subtrees`() throws {
    for width in [1, 2, 3, 7, 128, 255, 256] {
      let tile = try HashTile(hashes: Array(leaves.hashes[..<width]))
      for height in 0...8 {
        for index in 0..<(width >> height) {
          let range = (index << height)..<((index + 1) << height)
          #expect(
            tile.node(height: height, index: index) == ProofTests.Leaves.root(leaves.hashes[range]))
        }
        #expect(tile.node(height: height, index: width >> height) == nil)
      }
      #expect(tile.node(height: 9, index: 0) == nil)
      #expect(tile.node(height: 0, index: -1) == nil)
    }
  }

  @Test func `an entry bundle is lengths and entries, empty ones too`() throws {
    let bundle = try EntryBundle(entries: [[0x61, 0x62], [], [0x63]])
    #expect(bundle.bytes == [0, 2, 0x61, 0x62, 0, 0, 0, 1, 0x63])
    #expect(bundle.leafHashes == [.leaf([0x61, 0x62]), .leaf([]), .leaf([0x63])])
    #expect(try EntryBundle(parsing: bundle.bytes) == bundle)
  }

  @Test func `an entry has at most 65,535 bytes`() throws {
    let longest = ArraySlice(repeating: UInt8(7), count: 65_535)
    let bundle = try EntryBundle(entries: [longest])
    #expect(bundle.bytes.prefix(2) == [0xFF, 0xFF])
    #expect(try EntryBundle(parsing: bundle.bytes).entries == [longest])
    #expect(throws: MerkleLogError(.entryTooLarge, line: 2)) {
      try EntryBundle(entries: [[], longest + [7]])
    }
  }

  @Test func `a bundle has 1 to 256 entries`() throws {
    let full = [UInt8](repeating: 0, count: 512)
    #expect(try EntryBundle(parsing: full).entries.count == 256)
    #expect(throws: MerkleLogError(.tileWidthInvalid)) { try EntryBundle(parsing: full + [0, 0]) }
    #expect(throws: MerkleLogError(.tileWidthInvalid)) { try EntryBundle(parsing: []) }
    #expect(throws: MerkleLogError(.tileWidthInvalid)) {
      try EntryBundle(entries: [ArraySlice<UInt8>](repeating: [], count: 257))
    }
  }

  @Test func `a bundle that is cut off anywhere is refused, or ends with a whole entry`() throws {
    let bytes = try EntryBundle(entries: [[1], [2, 2], [3, 3, 3]]).bytes
    let boundaries = [3: 1, 7: 2]
    for count in 1..<bytes.count {
      if let entries = boundaries[count] {
        #expect(try EntryBundle(parsing: bytes.prefix(count)).entries.count == entries)
      } else {
        let place = count < 3 ? 1 : count < 7 ? 2 : 3
        #expect(throws: MerkleLogError(.entryBundleTruncated, line: place)) {
          try EntryBundle(parsing: bytes.prefix(count))
        }
      }
    }
  }
}
