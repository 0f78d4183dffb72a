// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct TileHashesTests {
  private struct Missing: Error, Equatable { let path: TilePath }

  /// The files of a log, as a server has them.
  private struct Files {
    var tiles: [TilePath: [UInt8]] = [:]

    func hashes(_ size: UInt64) -> TileHashes {
      TileHashes(size: size) { path in
        guard let bytes = tiles[path] else { throw Missing(path: path) }
        return try HashTile(parsing: bytes)
      }
    }
  }

  private static func leaf(_ index: UInt64) -> TreeHash {
    .leaf([UInt8(index & 0xFF), UInt8(index >> 8 & 0xFF), UInt8(index >> 16)])
  }

  /// Appends entries, keeping every tile that the builder gives; partial ones at the sizes named.
  private func build(_ end: UInt64, publishing sizes: Set<UInt64>) -> (Files, [UInt64: TreeHash]) {
    var files = Files()
    var builder = TileBuilder()
    var range = CompactRange()
    var roots: [UInt64: TreeHash] = [0: .emptyTree]
    for index in 0..<end {
      for full in builder.append(Self.leaf(index)) { files.tiles[full.path] = full.tile.bytes }
      range.append(Self.leaf(index))
      guard sizes.contains(index + 1) else { continue }
      for partial in builder.partialTiles { files.tiles[partial.path] = partial.tile.bytes }
      roots[index + 1] = range.root
      #expect(builder.root == range.root)
      #expect(builder.size == range.size)
    }
    return (files, roots)
  }

  @Test func `the builder makes exactly the tiles of the layout`() {
    for size: UInt64 in Array(0...70) + [255, 256, 257, 511, 512, 513, 65_536, 65_537, 70_000] {
      let (files, _) = build(size, publishing: [size])
      let expected = TileLayout(size: size).tiles().filter { $0.kind != .entries }
      #expect(Set(files.tiles.keys) == Set(expected), "\(size)")
    }
  }

  @Test func `every proof of every tree up to 70 can be made from tiles`() throws {
    let (files, roots) = build(70, publishing: Set(1...70))
    for size in UInt64(1)...70 {
      let root = try #require(roots[size])
      let hashes = files.hashes(size)
      #expect(try CompactRange(size: size, from: hashes).root == root)
      for index in 0..<size {
        let proof = try #require(try InclusionProof(index: index, size: size, from: hashes))
        #expect(proof.isValid(leaf: Self.leaf(index), size: size, root: root))
      }
      for old in 1...size {
        let proof = try #require(try ConsistencyProof(from: old, to: size, in: hashes))
        #expect(
          proof.isValid(
            oldSize: old, oldRoot: try #require(roots[old]), newSize: size, newRoot: root))
      }
    }
  }

  @Test func `proofs across tiles and levels can be made from tiles`() throws {
    let sizes: [UInt64] = [1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 69_999, 70_000]
    let (files, roots) = build(70_000, publishing: Set(sizes))
    for size in sizes {
      let root = try #require(roots[size])
      let hashes = files.hashes(size)
      #expect(try CompactRange(size: size, from: hashes).root == root)
      for index in sizes.flatMap({ [$0 - 1, $0] }) where index < size {
        let proof = try #require(try InclusionProof(index: index, size: size, from: hashes))
        #expect(proof.isValid(leaf: Self.leaf(index), size: size, root: root))
      }
      for old in sizes where old <= size {
        let proof = try #require(try ConsistencyProof(from: old, to: size, in: hashes))
        #expect(
          proof.isValid(
            oldSize: old, oldRoot: try #require(roots[old]), newSize: size, newRoot: root))
      }
    }
  }

  @Test func `a builder goes on from tiles as if it had never stopped`() throws {
    let sizes: Set<UInt64> = [0, 1, 70, 255, 256, 257, 511, 512, 700]
    let (files, _) = build(700, publishing: sizes)
    for size in sizes {
      var resumed = try TileBuilder(size: size, from: files.hashes(size))
      var whole = TileBuilder()
      for index in 0..<size { _ = whole.append(Self.leaf(index)) }
      for index in size..<(size + 300) {
        #expect(resumed.append(Self.leaf(index)) == whole.append(Self.leaf(index)))
      }
      #expect(resumed.partialTiles == whole.partialTiles)
      #expect(resumed.root == whole.root)
    }
  }

  @Test func `tiles can be made from the hashes of subtrees`() throws {
    let leaves = ProofTests.Leaves(600)
    let (files, _) = build(600, publishing: [600])
    for (path, bytes) in files.tiles {
      let tile = try HashTile(path, from: files.hashes(600))
      #expect(tile.bytes == bytes)
    }
    let path = try TilePath(.hashes(level: 1), index: 0, width: 2)
    #expect(
      try HashTile(path, from: leaves).hashes
        == [0, 256].map { ProofTests.Leaves.root(leaves.hashes[$0..<($0 + 256)]) })
    #expect(throws: MerkleLogError(.tilePathInvalid)) {
      try HashTile(try TilePath(.entries, index: 0), from: leaves)
    }
    #expect(throws: MerkleLogError(.tilePathInvalid)) {
      try HashTile(try TilePath(.hashes(level: 8), index: 0), from: leaves)
    }
  }

  @Test func `every flipped hash of every tile changes the root or a proof`() throws {
    let size: UInt64 = 300
    let (files, roots) = build(size, publishing: [size])
    let root = try #require(roots[size])
    for path in files.tiles.keys {
      for offset in stride(from: 0, to: path.width * 32, by: 32) {
        var bent = files
        bent.tiles[path]?[offset + offset / 32 % 32] ^= 0x10
        let hashes = bent.hashes(size)
        var isCaught = try CompactRange(size: size, from: hashes).root != root
        for index in 0..<size where !isCaught {
          let proof = try #require(try InclusionProof(index: index, size: size, from: hashes))
          isCaught = !proof.isValid(leaf: Self.leaf(index), size: size, root: root)
        }
        #expect(isCaught, "\(path) at \(offset)")
      }
    }
  }

  @Test func `where a partial tile is gone the full one serves`() throws {
    let (files, roots) = build(512, publishing: [300, 512])
    let gone = try TilePath(.hashes(level: 0), index: 1, width: 44)
    let hashes = TileHashes(size: 300) { path in
      let served = path == gone ? try TilePath(path.kind, index: path.index) : path
      return try HashTile(parsing: files.tiles[served] ?? [])
    }
    #expect(try CompactRange(size: 300, from: hashes).root == roots[300])
  }

  @Test func `a tile that is too narrow, missing or beyond the tree is refused`() throws {
    var (files, _) = build(300, publishing: [300])
    let path = try TilePath(.hashes(level: 0), index: 1, width: 44)
    files.tiles[path]?.removeLast(32)
    #expect(throws: MerkleLogError(.tileWidthInvalid, name: path.text)) {
      try files.hashes(300).hash(level: 0, index: 256)
    }
    files.tiles[path] = nil
    #expect(throws: Missing(path: path)) { try files.hashes(300).hash(level: 0, index: 256) }
    for (level, index) in [(0, 300), (3, 37), (8, 1), (9, 0), (64, 0), (-1, 0)] as [(Int, UInt64)] {
      #expect(throws: MerkleLogError(.subtreeBeyondTree)) {
        try files.hashes(300).hash(level: level, index: index)
      }
    }
  }
}
