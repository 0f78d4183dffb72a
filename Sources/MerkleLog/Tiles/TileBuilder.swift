// SPDX-License-Identifier: Apache-2.0

/// Makes the hash tiles of a growing log, entry by entry.
///
/// It holds the partial tiles at the right edge only: at most 255 hashes for each of 8 levels.
public struct TileBuilder: Equatable, Sendable {
  /// A tile and its place.
  public struct Tile: Hashable, Sendable {
    /// Where the tile stands.
    public let path: TilePath
    /// What it holds.
    public let tile: HashTile
  }

  /// The number of entries appended.
  public private(set) var size: UInt64

  /// The hashes of each level that fill no tile yet, from level 0 up.
  private var edge: [[TreeHash]]

  /// Begins with an empty log.
  public init() {
    size = 0
    edge = []
  }

  /// Goes on where a log of some size ended.
  ///
  /// The hashes are not verified here: compare ``root`` with a signed one.
  ///
  /// - Parameters:
  ///   - size: the number of entries so far.
  ///   - subtrees: gives the hashes at the right edge, such as ``TileHashes``.
  /// - Throws: what `subtrees` throws.
  public init(size: UInt64, from subtrees: some SubtreeHashes) throws {
    self.size = size
    edge = try (0..<TileLayout(size: size).levelCount).map { level in
      let count = size >> (8 * UInt64(level))
      return try (count & ~0xFF..<count).map { try subtrees.hash(level: 8 * level, index: $0) }
    }
  }

  /// Appends one entry.
  ///
  /// - Parameter leafHash: the entry's ``TreeHash/leaf(_:)``.
  /// - Returns: the full tiles that this entry completed, lowest level first; most often none.
  /// - Precondition: the log has fewer than 2^64 − 1 entries.
  public mutating func append(_ leafHash: TreeHash) -> [Tile] {
    size += 1
    var completed: [Tile] = []
    var level = 0
    var hash = leafHash
    while true {
      if level == edge.count { edge.append([]) }
      edge[level].append(hash)
      guard edge[level].count == TilePath.fullWidth else { return completed }
      guard let full = tile(level), let node = full.tile.node(height: 8, index: 0) else {
        return completed
      }
      completed.append(full)
      edge[level] = []
      hash = node
      level += 1
    }
  }

  /// The partial tiles of the log as it is now, lowest level first.
  public var partialTiles: [Tile] { edge.indices.compactMap(tile) }

  /// The root of the tree over all entries.
  public var root: TreeHash {
    var range = CompactRange()
    for level in edge.indices.reversed() {
      for hash in edge[level] { range.append(subtree: hash, level: 8 * level) }
    }
    return range.root
  }

  /// The tile at the end of a level; `nil` where the level ends with a full one.
  private func tile(_ level: Int) -> Tile? {
    guard let tile = try? HashTile(hashes: edge[level]) else { return nil }
    let index = ((size >> (8 * UInt64(level))) - 1) >> 8
    return Tile(
      path: TilePath(valid: .hashes(level: level), index: index, width: tile.hashes.count),
      tile: tile)
  }
}
