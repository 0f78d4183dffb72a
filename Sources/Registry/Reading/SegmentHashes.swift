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
  struct Block: Sendable {
    var leaves: [TreeHash]
    /// The root over them, where they are a whole perfect subtree of the log.
    var root: TreeHash?

    /// Hashes the entries of a run at some positions.
    init(_ segment: LogSegment, _ positions: Range<Int>) {
      leaves = positions.map { TreeHash.leaf(segment[$0].line) }
      root = leaves.count == 1 << SegmentHashes.level ? SegmentHashes.root(leaves) : nil
    }
  }

  /// The hash of each entry, in order.
  let leaves: [TreeHash]
  private let firstIndex: UInt64
  private let roots: [TreeHash?]
  private let firstCount: Int

  /// Hashes the entries of a run.
  init(_ segment: LogSegment) {
    let ranges = Self.blocks(of: segment)
    let blocks = Mutex([Block?](repeating: nil, count: ranges.count))
    DispatchQueue.concurrentPerform(iterations: ranges.count) { number in
      let block = Block(segment, ranges[number])
      blocks.withLock { $0[number] = block }
    }
    self.init(segment, blocks.withLock { $0.compactMap(\.self) })
  }

  /// The hashes of a run, of which each block was hashed.
  init(_ segment: LogSegment, _ blocks: [Block]) {
    firstIndex = segment.firstIndex
    firstCount = blocks.first?.leaves.count ?? 0
    leaves = blocks.flatMap(\.leaves)
    roots = blocks.map(\.root)
  }

  /// The positions of a run by blocks, which begin at multiples of their size in the log.
  static func blocks(of segment: LogSegment) -> [Range<Int>] {
    let width = 1 << level
    let offset = Int(segment.firstIndex % UInt64(width))
    return stride(from: -offset, to: segment.count, by: width).map { start in
      max(0, start)..<min(segment.count, start + width)
    }
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
