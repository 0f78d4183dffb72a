// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// Where a log's bytes are kept: read without a lock, written by one transaction at a time.
///
/// A store MUST acknowledge only what is durable, MUST keep a batch whole, and MUST NOT sign what
/// does not extend the newest checkpoint its key has signed. It knows nothing of what an entry
/// means. `LogStorageTesting` holds the suite that every store passes.
///
/// A store parses checkpoints and leaves their signatures to the caller of ``head()``, who knows
/// which key to trust (the key inside the log for consistency, a key from outside for
/// authenticity). A writer transaction verifies them against the signer's keys.
public protocol LogStore: Sendable {
  /// The newest published checkpoint, without a lock; nil where no log has been founded.
  ///
  /// - Throws: ``LogStorageError``.
  func head() throws(LogStorageError) -> LogHead?

  /// Hands over the entries of a range, in order, a run at a time, without a lock.
  ///
  /// The range MUST end at or below the size of the newest checkpoint. A reader that runs beside a
  /// writer sees every entry that was published when it began.
  ///
  /// - Throws: ``LogStorageError``, or what `body` throws.
  func read(_ range: Range<UInt64>, _ body: (LogSegment) throws -> Void) throws

  /// The writer transaction: lock, recover, ask `body`, write, sync, sign, publish.
  ///
  /// `body` sees the head under the lock and returns the lines to append, all or none of which are
  /// recorded. Where it returns none, nothing is written or signed. It MAY read the store and MUST
  /// NOT append to it.
  ///
  /// - Returns: the head after the transaction: durable and published.
  /// - Throws: ``LogStorageError``, or what `body` throws. After any error but
  ///   `publicationFailed`, `syncFailed` and a lost process, nothing was recorded.
  @discardableResult
  func append(
    signer: any CheckpointSigner, _ body: (LogHead?) throws -> [LogLine]
  ) throws -> LogHead?

  /// Creates the signing memory of a log that has entries, from a checkpoint known to be its newest.
  ///
  /// An explicit act for a key that has lost its memory or comes new to the log. The entries MUST
  /// reach the checkpoint's size and root, and the checkpoint MUST NOT be behind the published one
  /// or behind what the memory already holds.
  ///
  /// - Throws: ``LogStorageError``.
  func adopt(_ checkpoint: SignedCheckpoint, signer: any CheckpointSigner) throws(LogStorageError)
}
