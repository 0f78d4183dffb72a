// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct TileLayoutTests {
  /// The tiles of a size as the specification defines them, counted hash by hash.
  private func model(_ size: UInt64) throws -> Set<TilePath> {
    var paths: Set<TilePath> = []
    var count = size
    var level = 0
    while count > 0 {
      var index: UInt64 = 0
      var rest = count
      while rest > 0 {
        let width = Int(min(rest, 256))
        paths.insert(try TilePath(.hashes(level: level), index: index, width: width))
        if level == 0 { paths.insert(try TilePath(.entries, index: index, width: width)) }
        rest -= UInt64(width)
        index += 1
      }
      count /= 256
      level += 1
    }
    return paths
  }

  @Test(
    arguments: [
      (0, 0, 0), (1, 1, 1), (255, 1, 1), (256, 2, 1), (257, 3, 2), (511, 3, 2), (512, 3, 2),
      (65_535, 257, 256), (65_536, 258, 256), (65_537, 259, 257), (70_000, 277, 274),
    ] as [(UInt64, Int, Int)])
  func `a log has as many tiles as the specification says`(
    size: UInt64, hashTiles: Int, bundles: Int
  ) throws {
    let layout = TileLayout(size: size)
    let paths = Array(layout.tiles())
    #expect(paths.count { $0.kind != .entries } == hashTiles)
    #expect(paths.count { $0.kind == .entries } == bundles)
    #expect(Set(paths).count == paths.count)
    #expect(Set(paths) == (try model(size)))
    #expect(paths.allSatisfy(layout.contains))
  }

  @Test func `70,000 entries have the partial tiles of the published example`() {
    let partial = TileLayout(size: 70_000).tiles().filter(\.isPartial).map(\.text)
    #expect(
      partial == [
        "tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1",
      ]
    )
  }

  @Test func `what is new between two sizes is what the one has and the other has not`() throws {
    let sizes: [UInt64] =
      Array(0...70) + [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000]
    let models = try sizes.map { try model($0) }
    for (old, before) in zip(sizes, models) {
      for (new, after) in zip(sizes, models) where old <= new {
        let added = Array(TileLayout(size: new).tiles(since: old))
        #expect(Set(added) == after.subtracting(before), "\(old) to \(new)")
        #expect(added.count == Set(added).count)
      }
      #expect(Array(TileLayout(size: old).tiles(since: old + 1)).isEmpty)
    }
  }

  @Test func `a partial tile is superseded by the full one only`() throws {
    let partial = try TilePath(.hashes(level: 0), index: 1, width: 5)
    #expect(!TileLayout(size: 261).supersedes(partial))
    #expect(!TileLayout(size: 511).supersedes(partial))
    #expect(TileLayout(size: 512).supersedes(partial))
    #expect(!TileLayout(size: 512).supersedes(try TilePath(.hashes(level: 0), index: 1)))
  }

  @Test func `the largest log has eight levels, and its layout can be asked`() throws {
    let layout = TileLayout(size: .max)
    #expect(layout.levelCount == 8)
    #expect(layout.width(.hashes(level: 7), index: 0) == 255)
    #expect(layout.width(.hashes(level: 8), index: 0) == 0)
    #expect(layout.width(.entries, index: .max >> 8) == 255)
    #expect(layout.tile(.entries, holding: .max) == nil)
    #expect(Array(layout.tiles(since: .max - 1)).count == 2)
    #expect(Array(layout.tiles().prefix(3)).map(\.index) == [0, 1, 2])
  }
}
