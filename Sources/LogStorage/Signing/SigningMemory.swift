// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// What a key remembers of the log it signs.
public enum SigningMemoryState: Sendable, Equatable {
  /// There is no memory: the key has never signed, or its memory was lost. Nobody can tell which.
  case missing
  /// There is a memory, and it says that nothing has been signed yet.
  case empty
  /// The newest checkpoint ever signed.
  case signed(SignedCheckpoint)

  /// The newest checkpoint ever signed, if any is known.
  public var newest: SignedCheckpoint? {
    if case .signed(let checkpoint) = self { checkpoint } else { nil }
  }
}

/// The newest checkpoint that one key has ever signed for one origin, kept beside the key.
///
/// It MUST outlive the log's folder: that is what refuses an old copy of the folder that is
/// restored and appended to, and so keeps the key from signing two histories.
public protocol SigningMemory: Sendable {
  /// The log's name that the memory is bound to.
  var origin: String { get }
  /// The key that the memory is bound to, a signed note's key ID.
  var keyID: UInt32 { get }

  /// What is remembered.
  ///
  /// - Throws: `signingMemoryDamaged`, `originMismatch`, `signingMemoryForAnotherKey`, or a read
  ///   error.
  func state() throws(LogStorageError) -> SigningMemoryState

  /// Creates an empty memory, durably, where there is none.
  ///
  /// - Throws: ``LogStorageError``.
  func create() throws(LogStorageError)

  /// Remembers a checkpoint, durably, if the memory still is as expected.
  ///
  /// - Throws: `signingMemoryChanged` if it is not, `noteTooLong`, `syncFailed`, or a write error.
  func replace(
    _ expected: SigningMemoryState, with checkpoint: SignedCheckpoint
  ) throws(LogStorageError)
}
