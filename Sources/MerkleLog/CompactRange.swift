// SPDX-License-Identifier: Apache-2.0

/// The tree over the entries `[0, size)`, held as the hashes of its perfect subtrees.
///
/// There is one hash for each set bit of the size, largest subtree first: size 21 = 16 + 4 + 1
/// holds three. At most 64 hashes are all that appending and computing the root need.
public struct CompactRange: Equatable, Sendable {
  /// The number of entries covered.
  public private(set) var size: UInt64

  /// The hashes of the perfect subtrees, left to right.
  public private(set) var hashes: [TreeHash]

  /// The range over no entries.
  public init() {
    size = 0
    hashes = []
  }

  /// Restores a range from its parts; `nil` unless there is one hash for each set bit of the size.
  ///
  /// The hashes themselves cannot be checked here: compare ``root`` with a signed one.
  ///
  /// - Parameters:
  ///   - size: the number of entries covered.
  ///   - hashes: the hashes of the perfect subtrees, left to right.
  public init?(size: UInt64, hashes: [TreeHash]) {
    guard hashes.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// Appends one entry; amortised one node hash.
  ///
  /// - Parameter leafHash: the entry's ``TreeHash/leaf(_:)``.
  public mutating func append(_ leafHash: TreeHash) {
    append(subtree: leafHash, level: 0)
  }

  /// Appends a whole perfect subtree, such as a closed segment.
  ///
  /// - Parameters:
  ///   - hash: the root of the subtree over the next 2^level entries.
  ///   - level: the height of the subtree; 0 is a leaf.
  /// - Precondition: ``size`` is a multiple of 2^level, and the new size fits 64 bits.
  public mutating func append(subtree hash: TreeHash, level: Int) {
    precondition(
      level >= 0 && size.trailingZeroBitCount >= level,
      "a perfect subtree can only start at a multiple of its own size")
    let (newSize, overflow) = size.addingReportingOverflow(1 << UInt64(level))
    precondition(!overflow && level < 64, "a tree has fewer than 2^64 entries")
    // Like the carry of a binary addition: each set bit from `level` up is a left neighbour.
    var merged = hash
    var rest = size >> UInt64(level)
    while rest & 1 == 1, let left = hashes.popLast() {
      merged = TreeHash.node(left, merged)
      rest >>= 1
    }
    hashes.append(merged)
    size = newSize
  }

  /// The root of the tree over all entries (RFC 6962 section 2.1, MTH).
  public var root: TreeHash {
    guard var hash = hashes.last else { return TreeHash.emptyTree }
    for left in hashes.dropLast().reversed() {
      hash = TreeHash.node(left, hash)
    }
    return hash
  }
}
