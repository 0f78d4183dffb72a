// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct TilePathTests {
  @Test(
    arguments: [
      ("tile/0/000", .hashes(level: 0), 0, 256),
      ("tile/0/273", .hashes(level: 0), 273, 256),
      ("tile/0/273.p/112", .hashes(level: 0), 273, 112),
      ("tile/1/x001/x234/067", .hashes(level: 1), 1_234_067, 256),
      ("tile/63/x001/000.p/1", .hashes(level: 63), 1_000, 1),
      ("tile/entries/x001/x234/067.p/255", .entries, 1_234_067, 255),
      ("tile/0/x018/x446/x744/x073/x709/x551/615", .hashes(level: 0), .max, 256),
    ] as [(String, TilePath.Kind, UInt64, Int)])
  func `a path names its tile`(text: String, kind: TilePath.Kind, index: UInt64, width: Int) throws
  {
    let path = try TilePath(parsing: text.utf8)
    #expect(path == (try TilePath(kind, index: index, width: width)))
    #expect(path.text == text)
    #expect(path.isPartial == (width < 256))
  }

  @Test(arguments: [
    "", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile/0/0", "tile/0/00",
    "tile/0/0000", "tile/0/x000", "tile/0/x000/000", "tile/0/000/000", "tile/0/x001",
    "tile/0/001/x002", "tile/0/x001/x000/x000", "tile/0/X001/000", "tile/0/x01/000", "tile/0/-01",
    "tile/0/+01", "tile/0/ 01", "tile/00/000", "tile/64/000", "tile/-1/000", "tile//000",
    "tile/data/000", "tile/Entries/000", "tiles/0/000", "tile/0/000.p", "tile/0/000.p/",
    "tile/0/000.p/0", "tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/1/",
    "tile/0/000.p/1.p/1",
    "tile/0/000.P/1", "tile/0/000.q/1", "tile/0/.p/1", "tile/.p/1", "tile/0.p/1", "tile/0/000/.p/1",
    "tile/0/x001.p/000.p/1", "tile/0/x018/x446/x744/x073/x709/x551/616",
    "tile/0/x001/x000/x000/x000/x000/x000/x000/000", "tile/0/000\n", "tile/0/0\u{660}0",
  ])
  func `any other spelling is refused`(text: String) {
    #expect(throws: MerkleLogError(.tilePathInvalid)) { try TilePath(parsing: text.utf8) }
  }

  @Test func `every index up to 2,000,000 in steps of 997 comes back`() throws {
    for index in stride(from: UInt64(0), to: 2_000_000, by: 997) {
      let path = try TilePath(.entries, index: index, width: Int(index % 256) + 1)
      #expect(try TilePath(parsing: path.text.utf8) == path)
    }
  }

  @Test func `a level above 63 and a width of none or above 256 cannot be named`() {
    #expect(throws: MerkleLogError(.tilePathInvalid)) { try TilePath(.hashes(level: 64), index: 0) }
    #expect(throws: MerkleLogError(.tilePathInvalid)) { try TilePath(.hashes(level: -1), index: 0) }
    #expect(throws: MerkleLogError(.tileWidthInvalid)) {
      try TilePath(.entries, index: 0, width: 0)
    }
    #expect(throws: MerkleLogError(.tileWidthInvalid)) {
      try TilePath(.entries, index: 0, width: 257)
    }
  }
}
