// SPDX-License-Identifier: Apache-2.0

/// A checkpoint together with the note that signs it.
///
/// The note's text is always the checkpoint's text. Reading checks the form only: see
/// ``verified(by:)``.
public struct SignedCheckpoint: Hashable, Sendable {
  /// What the log commits to.
  public let checkpoint: Checkpoint

  /// The checkpoint's text with the signatures under it.
  public let note: SignedNote

  /// The log's identity.
  public var origin: String { checkpoint.origin }

  /// The number of entries.
  public var size: UInt64 { checkpoint.size }

  /// The root of the tree over these entries.
  public var root: TreeHash { checkpoint.root }

  /// The note as it is written and served.
  public var bytes: [UInt8] { note.bytes }

  /// Takes a note whose text is a checkpoint.
  ///
  /// - Parameter note: the note; its signatures are not verified.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(_ note: SignedNote) throws(MerkleLogError) {
    checkpoint = try Checkpoint(parsing: note.text)
    self.note = note
  }

  /// Reads a signed checkpoint without verifying it.
  ///
  /// - Parameter bytes: the whole note.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    try self.init(try SignedNote(parsing: bytes))
  }

  /// Reads a signed checkpoint and verifies it, as ``verified(by:)`` does.
  ///
  /// - Parameters:
  ///   - bytes: the whole note.
  ///   - keys: the keys to trust.
  /// - Throws: ``MerkleLogError`` for a malformed note or one that these keys did not sign.
  public init(
    parsing bytes: some Collection<UInt8>, verifiedBy keys: [NoteVerifierKey]
  ) throws(MerkleLogError) {
    try self.init(parsing: bytes)
    try verified(by: keys)
  }

  /// Signs a checkpoint.
  ///
  /// A log MUST NOT sign a checkpoint that contradicts one it signed before; that is for the caller
  /// to know.
  ///
  /// - Parameters:
  ///   - checkpoint: what to sign.
  ///   - signers: who signs; the log's own key first.
  /// - Throws: what a signer throws.
  public init(signing checkpoint: Checkpoint, by signers: [any NoteSigner]) throws {
    self.checkpoint = checkpoint
    note = try SignedNote(signing: checkpoint.text, by: signers)
  }

  /// Verifies the signatures, and that the log itself is among the signers.
  ///
  /// - Parameter keys: the keys to trust. The log's key is one whose name is the origin; others,
  ///   such as those of witnesses, do not stand in for it, whatever their names.
  /// - Returns: the keys that signed, each once.
  /// - Throws: ``MerkleLogError`` as ``SignedNote/verified(by:)`` does, or `originNotSigned`.
  @discardableResult
  public func verified(by keys: [NoteVerifierKey]) throws(MerkleLogError) -> [NoteVerifierKey] {
    let signed = try note.verified(by: keys)
    guard signed.contains(where: isLogKey) else {
      throw MerkleLogError(.originNotSigned, name: origin)
    }
    return signed
  }

  /// Whether a key can speak for the log: a cosignature is a statement about a log, not by it.
  private func isLogKey(_ key: NoteVerifierKey) -> Bool {
    key.algorithm == .ed25519 && key.name.utf8.elementsEqual(origin.utf8)
  }
}
