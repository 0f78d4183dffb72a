// SPDX-License-Identifier: Apache-2.0

/// Which tiles a log of some size has (C2SP tlog-tiles).
///
/// Level l has ⌊size / 256^l⌋ hashes, in full tiles of 256 and at most one partial tile at the end,
/// which is not hashed upward. Entries lie in bundles as the leaf hashes lie in tiles of level 0.
public struct TileLayout: Hashable, Sendable {
  /// The number of entries.
  public let size: UInt64

  /// The layout of a log.
  ///
  /// - Parameter size: the number of entries.
  public init(size: UInt64) { self.size = size }

  /// The number of levels with at least one hash; none for an empty log.
  public var levelCount: Int { (UInt64.bitWidth - size.leadingZeroBitCount + 7) / 8 }

  /// How many hashes or entries a tile holds at this size.
  ///
  /// - Parameters:
  ///   - kind: what the tile holds.
  ///   - index: the index of the tile within its level.
  /// - Returns: 1 to 256, or 0 where there is no such tile.
  public func width(_ kind: TilePath.Kind, index: UInt64) -> Int {
    let count = count(kind)
    let full = count >> 8
    return index < full ? TilePath.fullWidth : index == full ? Int(count & 0xFF) : 0
  }

  /// The tile in which something stands, as wide as it is at this size.
  ///
  /// - Parameters:
  ///   - kind: what the tile holds.
  ///   - position: the index of an entry, or of a hash within its level.
  /// - Returns: the tile, or `nil` where the log does not reach so far.
  public func tile(_ kind: TilePath.Kind, holding position: UInt64) -> TilePath? {
    guard position < count(kind) else { return nil }
    let index = position >> 8
    return TilePath(valid: kind, index: index, width: width(kind, index: index))
  }

  /// Whether a log of this size has this very tile, with this width.
  ///
  /// - Parameter path: the tile.
  /// - Returns: `false` also for the same tile in another width.
  public func contains(_ path: TilePath) -> Bool {
    width(path.kind, index: path.index) == path.width
  }

  /// Whether a partial tile may be deleted: the full tile in its place exists at this size.
  ///
  /// Other partial tiles MUST be kept where a checkpoint of their size was published.
  ///
  /// - Parameter path: the tile.
  /// - Returns: `false` for a full tile and for a partial one that nothing replaces yet.
  public func supersedes(_ path: TilePath) -> Bool {
    path.isPartial && width(path.kind, index: path.index) == TilePath.fullWidth
  }

  /// The tiles of this size that a log of an earlier size did not have, each level from left to
  /// right: first the entry bundles, then the hashes from level 0 up.
  ///
  /// - Parameter oldSize: the earlier size; 0 gives every tile. A size above this one gives none.
  /// - Returns: the tiles, made one at a time: there is one for each 128 entries.
  public func tiles(since oldSize: UInt64 = 0) -> some Sequence<TilePath> {
    let kinds = [.entries] + (0..<levelCount).map { TilePath.Kind.hashes(level: $0) }
    let old = TileLayout(size: Swift.min(oldSize, size))
    let new = self
    return kinds.lazy.flatMap { kind in
      let (before, after) = (old.count(kind), new.count(kind))
      // Nothing was added where the counts agree; else the first new tile is the one that grew.
      let end = before == after ? before >> 8 : (after >> 8) + (after & 0xFF > 0 ? 1 : 0)
      return ((before >> 8)..<end).lazy.map { index in
        TilePath(valid: kind, index: index, width: new.width(kind, index: index))
      }
    }
  }

  /// The number of hashes of a level, or of entries.
  private func count(_ kind: TilePath.Kind) -> UInt64 {
    switch kind {
    case .entries: size
    case .hashes(let level): level < 8 ? size >> (8 * UInt64(level)) : 0
    }
  }
}
