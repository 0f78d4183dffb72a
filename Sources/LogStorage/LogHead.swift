// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// The newest published checkpoint of a log.
public struct LogHead: Sendable, Equatable {
  /// The signed checkpoint, with its exact bytes.
  public let checkpoint: SignedCheckpoint
  /// The hashes an appender needs, where the store has just computed them: always inside a writer
  /// transaction and from what it returns, never from ``LogStore/head()``.
  public let range: CompactRange?

  /// Joins a checkpoint with the compact range of its tree.
  public init(checkpoint: SignedCheckpoint, range: CompactRange? = nil) {
    self.checkpoint = checkpoint
    self.range = range
  }

  /// The number of entries the checkpoint covers.
  public var size: UInt64 { checkpoint.checkpoint.size }
  /// The root of the tree over those entries.
  public var root: TreeHash { checkpoint.checkpoint.root }
  /// The log's name.
  public var origin: String { checkpoint.checkpoint.origin }

  /// Two heads are the same when their signed bytes are.
  public static func == (left: LogHead, right: LogHead) -> Bool {
    left.checkpoint.bytes == right.checkpoint.bytes
  }
}
