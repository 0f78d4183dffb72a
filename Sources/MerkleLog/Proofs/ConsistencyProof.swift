// SPDX-License-Identifier: Apache-2.0

/// Proves that a tree extends a smaller one (RFC 6962, 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
  /// The hashes, in the order of RFC 6962.
  public let hashes: [TreeHash]

  /// A proof that was received.
  public init(hashes: [TreeHash]) { self.hashes = hashes }

  /// Makes the proof between two sizes; nil where the first is above the second.
  ///
  /// From size 0, and between equal sizes, the proof is empty.
  ///
  /// - Throws: What `subtrees` throws.
  public init?(from oldSize: UInt64, to newSize: UInt64, in subtrees: some SubtreeHashes) throws {
    guard oldSize <= newSize else { return nil }
    guard oldSize > 0, oldSize < newSize else {
      self.init(hashes: [])
      return
    }
    var hashes: [TreeHash] = []
    var range = 0..<newSize
    // Whether the old tree's part of the range is a whole tree that the verifier knows as its root.
    var isKnown = true
    while range.upperBound != oldSize {
      let middle = range.lowerBound + splitPoint(range.upperBound - range.lowerBound)
      if oldSize <= middle {
        hashes.append(try subtrees.treeHash(middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        hashes.append(try subtrees.treeHash(range.lowerBound..<middle))
        range = middle..<range.upperBound
        isKnown = false
      }
    }
    if !isKnown { hashes.append(try subtrees.treeHash(range)) }
    self.init(hashes: hashes.reversed())
  }

  /// Whether the proof leads from the old root to the new one (RFC 9162, 2.1.4.2).
  public func isValid(
    oldSize: UInt64, oldRoot: TreeHash, newSize: UInt64, newRoot: TreeHash
  ) -> Bool {
    guard oldSize <= newSize else { return false }
    guard oldSize > 0 else { return hashes.isEmpty && oldRoot == .emptyTree }
    guard oldSize < newSize else { return hashes.isEmpty && oldRoot == newRoot }
    var rest = hashes[...]
    // Where the old tree is perfect, its root starts the path and is not repeated in the proof.
    let isPerfect = oldSize & (oldSize - 1) == 0
    guard let start = isPerfect ? oldRoot : rest.popFirst() else { return false }
    var node = oldSize - 1
    var last = newSize - 1
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var old = start
    var new = start
    for hash in rest {
      guard last != 0 else { return false }
      if node & 1 == 1 || node == last {
        old = .node(hash, old)
        new = .node(hash, new)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        new = .node(new, hash)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}
