// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// What a verification is to check the log against, and whom it tells how far it is.
public struct Verification: Sendable {
  /// Keys from outside the log that the caller trusts; without the log's own among them the log is
  /// at best consistent, never authenticated.
  public var keys: [NoteVerifierKey]
  /// Checkpoints that the caller kept; the log must extend each.
  public var kept: [KeptCheckpoint] = []
  /// A published copy of the tree, whose leaf hashes are compared with the lines.
  public var published: TileFolder?
  /// What an earlier verification found good, signatures and rules included.
  public var verified: VerifiedPrefix?
  /// Called with the number of entries done, and of all.
  public var progress: @Sendable (Int, Int) -> Void = { _, _ in }

  /// A verification against trusted keys.
  public init(keys: [NoteVerifierKey]) { self.keys = keys }

  /// A checkpoint from outside the log, and where it came from.
  public struct KeptCheckpoint: Sendable {
    /// The file, for messages.
    public let name: String
    /// The checkpoint, whose signatures the verification checks.
    public let checkpoint: SignedCheckpoint

    /// A checkpoint that was kept in a file.
    public init(name: String, checkpoint: SignedCheckpoint) {
      self.name = name
      self.checkpoint = checkpoint
    }
  }
}

/// The beginning of a log that was verified before: lines that hash to its root need no second look.
public struct VerifiedPrefix: Equatable, Sendable {
  /// The log's name.
  public let origin: String
  /// How many entries were verified.
  public let size: Int
  /// Their root.
  public let root: TreeHash

  /// A prefix that was verified.
  public init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }
}
