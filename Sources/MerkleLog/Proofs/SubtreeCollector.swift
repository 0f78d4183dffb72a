// SPDX-License-Identifier: Apache-2.0

/// The place of a perfect subtree: see ``SubtreeHashes``.
public struct SubtreePlace: Hashable, Sendable {
  /// The height: a subtree of level n has 2^n leaves.
  public let level: Int
  /// How many subtrees of this level stand to its left.
  public let index: UInt64

  /// A place.
  public init(level: Int, index: UInt64) {
    self.level = level
    self.index = index
  }
}

/// Collects the subtree hashes that a proof needs while the leaves of a tree go by once.
///
/// Only what is wanted is kept, so that a proof over a large log needs little memory:
///
///     var collector = try SubtreeCollector { _ = try InclusionProof(index: 7, size: 21, from: $0) }
///     for leaf in leaves { collector.append(leaf) }
///     let proof = try InclusionProof(index: 7, size: 21, from: collector)
public struct SubtreeCollector: SubtreeHashes {
  /// A subtree was asked for whose leaves have not all gone by.
  public struct Missing: Error, Hashable {
    /// The subtree.
    public let place: SubtreePlace
  }

  private let wanted: Set<SubtreePlace>
  private var found: [SubtreePlace: TreeHash] = [:]
  /// The hashes of the perfect subtrees that end at the newest leaf's right, left to right.
  private var edge: [TreeHash] = []
  private var size: UInt64 = 0

  /// Makes a collector of what proofs ask for.
  ///
  /// - Parameter proofs: Makes the proofs once, on hashes that mean nothing.
  /// - Throws: What `proofs` throws.
  public init(for proofs: (any SubtreeHashes) throws -> Void) rethrows {
    let request = Request()
    try proofs(request)
    wanted = request.places
  }

  /// Takes the next leaf.
  public mutating func append(_ leaf: TreeHash) {
    var hash = leaf
    var level = 0
    note(hash, level)
    // Each set bit of the old size is a subtree that the new leaf completes.
    while size >> UInt64(level) & 1 == 1, let left = edge.popLast() {
      hash = .node(left, hash)
      level += 1
      note(hash, level)
    }
    edge.append(hash)
    size += 1
  }

  /// The hash of a subtree that was wanted and has gone by.
  ///
  /// - Throws: ``Missing`` for any other.
  public func hash(level: Int, index: UInt64) throws -> TreeHash {
    let place = SubtreePlace(level: level, index: index)
    guard let hash = found[place] else { throw Missing(place: place) }
    return hash
  }

  private mutating func note(_ hash: TreeHash, _ level: Int) {
    let place = SubtreePlace(level: level, index: size >> UInt64(level))
    if wanted.contains(place) { found[place] = hash }
  }

  private final class Request: SubtreeHashes {
    var places: Set<SubtreePlace> = []

    func hash(level: Int, index: UInt64) -> TreeHash {
      places.insert(SubtreePlace(level: level, index: index))
      return .emptyTree
    }
  }
}
