// SPDX-License-Identifier: Apache-2.0

import MerkleLog

/// Compares the tree with every root that is known for one of its sizes, to find the smallest range
/// in which an altered entry must stand.
struct RootComparison {
  /// A root that the first `size` entries must have.
  struct Anchor {
    let size: Int
    let root: TreeHash
    /// Where it is from, for messages.
    let name: String
  }

  private var waiting: [Anchor]
  private var good = 0
  private var isFork = false
  private var bad: (anchor: Anchor, found: TreeHash)?

  init(_ anchors: [Anchor]) {
    // Of anchors for one size the first that was given is looked at first, and named.
    waiting = anchors.enumerated().sorted {
      ($0.element.size, $0.offset) > ($1.element.size, $1.offset)
    }.map(\.element)
    while let anchor = waiting.last, anchor.size == 0 {
      waiting.removeLast()
      if anchor.root != .emptyTree { bad = (anchor, .emptyTree) }
    }
  }

  /// The next size at which the tree must be looked at, greater than `size`.
  func nextSize(after size: UInt64) -> UInt64? {
    waiting.last { $0.size > size }.map { UInt64($0.size) }
  }

  /// Looks at the tree after its newest leaf.
  mutating func look(at range: CompactRange) {
    while let anchor = waiting.last, UInt64(anchor.size) == range.size {
      waiting.removeLast()
      let root = range.root
      if root == anchor.root {
        if bad == nil { good = anchor.size }
        // Two roots for one size, of which one is that of these entries: that is a fork.
        if bad?.anchor.size == anchor.size { isFork = true }
      } else if bad == nil {
        bad = (anchor, root)
      }
    }
  }

  /// The anchors that lie beyond the end of the log.
  var unreached: [Anchor] { waiting }

  /// The entries among which one was altered, with the anchor that shows it and the root found.
  var mismatch: (entries: Range<Int>, anchor: Anchor, found: TreeHash, isFork: Bool)? {
    guard let bad else { return nil }
    return (good..<max(good, bad.anchor.size), bad.anchor, bad.found, isFork)
  }
}
