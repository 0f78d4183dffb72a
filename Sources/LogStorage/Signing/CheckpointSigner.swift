// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// Signs a log's checkpoints and never lets a signature out that it does not remember.
///
/// A store MUST have proved, by hashing the lines, that a checkpoint extends the memory it names
/// before it asks for a signature; a signer MUST refuse where its memory is no longer that one,
/// and MUST make the new checkpoint durable in its memory before it returns it.
public protocol CheckpointSigner: Sendable {
  /// The log's name.
  var origin: String { get }
  /// The keys whose signatures a writer accepts on the published checkpoint: the signer's own
  /// first, then earlier ones.
  var verifierKeys: [NoteVerifierKey] { get }

  /// What the key has signed so far.
  ///
  /// - Throws: ``LogStorageError``.
  func memory() throws(LogStorageError) -> SigningMemoryState

  /// Starts an empty memory, durably, where there is none: done for a log that has no entries,
  /// before the first are written.
  ///
  /// - Throws: ``LogStorageError``.
  func startMemory() throws(LogStorageError)

  /// Signs a checkpoint and remembers it.
  ///
  /// - Throws: `checkpointDoesNotExtend`, `signingMemoryChanged`, `originMismatch`,
  ///   `signingFailed`, or what remembering throws.
  func sign(
    _ checkpoint: Checkpoint, extending memory: SigningMemoryState
  ) throws(LogStorageError) -> SignedCheckpoint
}
