// SPDX-License-Identifier: Apache-2.0

/// Up to 256 neighbouring hashes of one level, and the nodes above them (C2SP tlog-tiles).
///
/// The file is the hashes one behind the other, 32 bytes each; 8,192 bytes for a full tile. What is
/// read is not verified: a root or a proof that was made from tiles is worth something once it is
/// compared with a signed one.
public struct HashTile: Hashable, Sendable {
  /// The hashes, left to right: 1 to 256.
  public let hashes: [TreeHash]

  /// Makes a tile from its hashes.
  ///
  /// - Parameter hashes: 1 to 256 hashes of one level.
  /// - Throws: ``MerkleLogError`` `tileWidthInvalid`.
  public init(hashes: [TreeHash]) throws(MerkleLogError) {
    guard (1...TilePath.fullWidth).contains(hashes.count) else {
      throw MerkleLogError(.tileWidthInvalid)
    }
    self.hashes = hashes
  }

  /// Reads a tile of any width.
  ///
  /// - Parameter bytes: the whole file: 32 to 8,192 bytes.
  /// - Throws: ``MerkleLogError`` `tileWidthInvalid`, also for part of a hash.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    let width = bytes.count / TreeHash.byteCount
    guard bytes.count % TreeHash.byteCount == 0, (1...TilePath.fullWidth).contains(width) else {
      throw MerkleLogError(.tileWidthInvalid)
    }
    hashes = Array(bytes).withUnsafeBytes { bytes in
      (0..<width).map { index in
        TreeHash(loading: UnsafeRawBufferPointer(rebasing: bytes[(index * TreeHash.byteCount)...]))
      }
    }
  }

  /// Makes a tile from the hashes of perfect subtrees.
  ///
  /// - Parameters:
  ///   - path: which tile; one of hashes.
  ///   - subtrees: gives the node hashes at height 8 × level.
  /// - Throws: ``MerkleLogError`` `tilePathInvalid` for a bundle of entries or a level above 7, or
  ///   what `subtrees` throws.
  public init(_ path: TilePath, from subtrees: some SubtreeHashes) throws {
    guard case .hashes(let level) = path.kind, level < 8, path.index >> 56 == 0 else {
      throw MerkleLogError(.tilePathInvalid)
    }
    hashes = try (0..<UInt64(path.width)).map { offset in
      try subtrees.hash(level: 8 * level, index: path.index << 8 + offset)
    }
  }

  /// The file as it is written and served.
  public var bytes: [UInt8] { hashes.flatMap(\.bytes) }

  /// The hash of a perfect subtree whose leaves are hashes of this tile.
  ///
  /// - Parameters:
  ///   - height: 0 for the tile's hashes themselves, to 8 for the node over a full tile.
  ///   - index: the index of the node among those of its height in this tile.
  /// - Returns: the node, or `nil` where the tile does not reach so far.
  public func node(height: Int, index: Int) -> TreeHash? {
    guard (0...8).contains(height), index >= 0, index < hashes.count >> height else { return nil }
    var level = Array(hashes[(index << height)..<((index + 1) << height)])
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { .node(level[$0], level[$0 + 1]) }
    }
    return level[0]
  }
}
