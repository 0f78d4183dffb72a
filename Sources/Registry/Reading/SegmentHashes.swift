// SPDX-License-Identifier: Apache-2.0

import Dispatch
import LogStorage
import MerkleLog
import Synchronization

/// The leaf hashes of a run of entries and the roots of the perfect blocks among them, computed on
/// all cores, so that little is left to be done one after the other.
struct SegmentHashes: Sendable {
  /// A block has 2^7 leaves: enough to be worth a lock, few enough for the cores to share them.
  static let level = 7

  /// Some consecutive leaves.
  private struct Block: Sendable {
    var leaves: [TreeHash]
    /// The root over them, where they are a whole perfect subtree of the log.
    var root: TreeHash?
  }

  /// The hash of each entry, in order.
  let leaves: [TreeHash]
  private let firstIndex: UInt64
  private let roots: [TreeHash?]
  private let firstCount: Int

  /// Hashes the entries of a run.
  init(_ segment: LogSegment) {
    let width = 1 << Self.level
    firstIndex = segment.firstIndex
    let offset = Int(segment.firstIndex % UInt64(width))
    firstCount = min(segment.count, width - offset)
    let count = (offset + segment.count + width - 1) / width
    let blocks = Mutex([Block?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let start = max(0, number * width - offset)
      let end = min(segment.count, (number + 1) * width - offset)
      let leaves = (start..<end).map { TreeHash.leaf(segment[$0].line) }
      let block = Block(leaves: leaves, root: leaves.count == width ? Self.root(leaves) : nil)
      blocks.withLock { $0[number] = block }
    }
    let hashed = blocks.withLock { $0.compactMap(\.self) }
    leaves = hashed.flatMap(\.leaves)
    roots = hashed.map(\.root)
  }

  /// Appends all of them, stopping at sizes at which somebody wants to see the tree.
  ///
  /// - Parameters:
  ///   - range: The tree over everything before.
  ///   - nextStop: The next size to stop at, greater than the one that is given; nil for none.
  ///   - look: Called at each stop.
  func append(
    to range: inout CompactRange, nextStop: (UInt64) -> UInt64? = { _ in nil },
    look: (CompactRange) -> Void = { _ in }
  ) {
    var position = 0
    var stop = nextStop(range.size)
    for (number, root) in roots.enumerated() {
      let end = min(firstCount + number << Self.level, leaves.count)
      let size = firstIndex + UInt64(end)
      if let root, stop.map({ $0 >= size }) ?? true {
        range.append(subtree: root, level: Self.level)
      } else {
        for leaf in leaves[position..<end] {
          range.append(leaf)
          guard range.size == stop, range.size < size else { continue }
          look(range)
          stop = nextStop(range.size)
        }
      }
      if range.size == stop {
        look(range)
        stop = nextStop(range.size)
      }
      position = end
    }
  }

  /// The root of a perfect subtree.
  private static func root(_ leaves: [TreeHash]) -> TreeHash {
    var nodes = leaves
    while nodes.count > 1 {
      for pair in 0..<(nodes.count / 2) {
        nodes[pair] = .node(nodes[2 * pair], nodes[2 * pair + 1])
      }
      nodes.removeLast(nodes.count / 2)
    }
    return nodes[0]
  }
}
