// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// A key and its signing memory.
public struct RememberingSigner: CheckpointSigner {
  /// The keys whose signatures a writer accepts on the published checkpoint.
  public let verifierKeys: [NoteVerifierKey]
  private let signers: [any NoteSigner]
  private let signingMemory: any SigningMemory

  /// Joins a key with its memory.
  ///
  /// - Parameters:
  ///   - signer: the log's key.
  ///   - memory: bound to the log's origin and to this key.
  ///   - cosigner: a key that is to follow, and signs beside this one until then.
  ///   - earlierKeys: keys that may have signed the published checkpoint before this one did.
  /// - Throws: `signingMemoryForAnotherKey`.
  public init(
    signer: any NoteSigner, memory: any SigningMemory, cosigner: (any NoteSigner)? = nil,
    earlierKeys: [NoteVerifierKey] = []
  ) throws(LogStorageError) {
    guard signer.verifierKey.keyID == memory.keyID else {
      throw LogStorageError(.signingMemoryForAnotherKey)
    }
    signers = [signer] + (cosigner.map { [$0] } ?? [])
    signingMemory = memory
    verifierKeys = signers.map(\.verifierKey) + earlierKeys
  }

  /// The log's name.
  public var origin: String { signingMemory.origin }

  /// What the key has signed so far.
  ///
  /// - Throws: ``LogStorageError``.
  public func memory() throws(LogStorageError) -> SigningMemoryState { try signingMemory.state() }

  /// Starts an empty memory where there is none.
  ///
  /// - Throws: ``LogStorageError``.
  public func startMemory() throws(LogStorageError) { try signingMemory.create() }

  /// Signs a checkpoint and remembers it, durably, before returning it.
  ///
  /// - Throws: `checkpointDoesNotExtend` for fewer entries, or as many with another root;
  ///   `signingMemoryChanged`, `originMismatch`, `signingFailed`, or what remembering throws.
  public func sign(
    _ checkpoint: Checkpoint, extending memory: SigningMemoryState
  ) throws(LogStorageError) -> SignedCheckpoint {
    guard checkpoint.origin == origin else {
      throw LogStorageError(.originMismatch, expected: origin, found: checkpoint.origin)
    }
    if let newest = memory.newest {
      let extends =
        checkpoint.size > newest.size
        || (checkpoint.size == newest.size && checkpoint.root == newest.root)
      guard extends else {
        throw LogStorageError(
          .checkpointDoesNotExtend, index: nil,
          expected: "size \(newest.size) root \(newest.root.base64), or an extension",
          found: "size \(checkpoint.size) root \(checkpoint.root.base64)")
      }
    }
    let signed: SignedCheckpoint
    do {
      signed = try SignedCheckpoint(signing: checkpoint, by: signers)
    } catch {
      throw LogStorageError(.signingFailed, found: "\(error)")
    }
    try signingMemory.replace(memory, with: signed)
    return signed
  }
}
