// SPDX-License-Identifier: Apache-2.0

/// Reads the hashes of perfect subtrees out of stored tiles, so that proofs can be made from them.
///
/// Nothing is cached: about one tile for each level is asked for several times while a proof is
/// made. Whatever the tiles say, a proof MUST be compared with a signed root; see
/// ``CompactRange/init(size:from:)`` to compare the tiles themselves.
public struct TileHashes: SubtreeHashes {
  /// The size for which the tiles were published.
  public var size: UInt64 { layout.size }

  private let layout: TileLayout
  private let read: (TilePath) throws -> HashTile

  /// Reads the tiles of a log.
  ///
  /// - Parameters:
  ///   - size: the size of a checkpoint, for which all tiles are there.
  ///   - read: gives a tile of hashes. Where a partial tile is gone, it MAY give the full one.
  public init(size: UInt64, reading read: @escaping (TilePath) throws -> HashTile) {
    layout = TileLayout(size: size)
    self.read = read
  }

  /// The hash of a perfect subtree.
  ///
  /// - Parameters:
  ///   - level: the height of the subtree; 0 for a leaf.
  ///   - index: its index among the subtrees of this height.
  /// - Returns: the root of the subtree.
  /// - Throws: ``MerkleLogError`` `subtreeBeyondTree` where the log does not reach so far,
  ///   `tileWidthInvalid` where a tile holds too few hashes, or what reading throws.
  public func hash(level: Int, index: UInt64) throws -> TreeHash {
    guard (0..<UInt64.bitWidth).contains(level), index < size >> UInt64(level) else {
      throw MerkleLogError(.subtreeBeyondTree)
    }
    let height = level % 8
    let position = index << UInt64(height)
    guard let path = layout.tile(.hashes(level: level / 8), holding: position) else {
      throw MerkleLogError(.subtreeBeyondTree)
    }
    let tile = try read(path)
    let offset = Int(position & 0xFF) >> height
    guard tile.hashes.count >= path.width, let hash = tile.node(height: height, index: offset)
    else { throw MerkleLogError(.tileWidthInvalid, name: path.text) }
    return hash
  }
}

extension CompactRange {
  /// The perfect subtrees of a tree, right edge included, as their hashes are kept elsewhere.
  ///
  /// - Parameters:
  ///   - size: the number of entries.
  ///   - subtrees: gives the hashes, such as ``TileHashes``.
  /// - Throws: what `subtrees` throws.
  public init(size: UInt64, from subtrees: some SubtreeHashes) throws {
    self.init()
    for level in (0..<UInt64.bitWidth).reversed() where size >> UInt64(level) & 1 == 1 {
      append(
        subtree: try subtrees.hash(level: level, index: (size >> UInt64(level)) - 1), level: level)
    }
  }
}
