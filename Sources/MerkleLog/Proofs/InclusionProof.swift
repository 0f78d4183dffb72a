// SPDX-License-Identifier: Apache-2.0

/// Proves that an entry stands at an index of a tree (RFC 6962, 2.1.1).
///
/// A root does not commit to the size of its tree: size and root MUST come from one signed
/// checkpoint.
public struct InclusionProof: Hashable, Sendable {
  /// The index of the entry.
  public let index: UInt64
  /// The sibling hashes, leaf side first.
  public let hashes: [TreeHash]

  /// A proof that was received.
  public init(index: UInt64, hashes: [TreeHash]) {
    self.index = index
    self.hashes = hashes
  }

  /// Makes the proof for an entry of the tree of `size` leaves; nil where the index is beyond it.
  ///
  /// - Throws: What `subtrees` throws.
  public init?(index: UInt64, size: UInt64, from subtrees: some SubtreeHashes) throws {
    guard index < size else { return nil }
    var hashes: [TreeHash] = []
    var range = 0..<size
    while range.upperBound - range.lowerBound > 1 {
      let middle = range.lowerBound + splitPoint(range.upperBound - range.lowerBound)
      let isLeft = index < middle
      hashes.append(
        try subtrees.treeHash(isLeft ? middle..<range.upperBound : range.lowerBound..<middle))
      range = isLeft ? range.lowerBound..<middle : middle..<range.upperBound
    }
    self.init(index: index, hashes: hashes.reversed())
  }

  /// Whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2).
  public func isValid(leaf: TreeHash, size: UInt64, root: TreeHash) -> Bool {
    guard index < size else { return false }
    var node = index
    var last = size - 1
    var hash = leaf
    for sibling in hashes {
      guard last != 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = .node(sibling, hash)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }
}
