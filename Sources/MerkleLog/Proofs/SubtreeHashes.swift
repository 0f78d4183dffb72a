// SPDX-License-Identifier: Apache-2.0

/// Gives the hashes of perfect subtrees, from which every proof is made.
///
/// The node (level, index) is the root of the leaves from `index × 2^level` up to, and not
/// including, `(index + 1) × 2^level`; level 0 holds the leaf hashes.
public protocol SubtreeHashes {
  /// The hash of a perfect subtree, whose leaves MUST all be there.
  ///
  /// - Throws: Whatever keeps the hashes cannot give one.
  func hash(level: Int, index: UInt64) throws -> TreeHash
}

extension SubtreeHashes {
  /// The tree hash of the leaves in a range (RFC 6962, 2.1).
  ///
  /// `range.lowerBound` MUST be a multiple of the smallest power of two that is not below the
  /// range's length: every range of a proof is.
  func treeHash(_ range: Range<UInt64>) throws -> TreeHash {
    var hashes: [TreeHash] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let length = range.upperBound - start
      let level = UInt64.bitWidth - 1 - length.leadingZeroBitCount
      hashes.append(try hash(level: level, index: start >> UInt64(level)))
      start += 1 << UInt64(level)
    }
    guard var root = hashes.popLast() else { return .emptyTree }
    for left in hashes.reversed() { root = .node(left, root) }
    return root
  }
}

/// The largest power of two below a number greater than one: where RFC 6962 splits a tree.
func splitPoint(_ size: UInt64) -> UInt64 {
  1 << UInt64(UInt64.bitWidth - 1 - (size - 1).leadingZeroBitCount)
}
