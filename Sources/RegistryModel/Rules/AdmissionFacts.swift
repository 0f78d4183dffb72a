// SPDX-License-Identifier: Apache-2.0

/// What the caller knows about a statement that the model cannot compute: it has no clock, no
/// hashing and no cryptography.
public struct AdmissionFacts: Equatable, Sendable {
  /// The index that the entry will have.
  public var index: Int
  /// The time with which it will be stamped.
  public var recorded: Timestamp
  /// Whether the actor's signature was checked, and how it came out.
  public var signature: SignatureVerdict
  /// For an event that brings a new key: whether its own signature proves that it is possessed.
  public var keyPossession: SignatureVerdict
  /// For a correction or withdrawal: the leaf hash of the entry that it names.
  public var namedLeaf: Digest?
  /// For a bulletin or an attestation: the root of the log at the size that it quotes.
  public var quotedRoot: Digest?

  /// How the check of a signature came out.
  public enum SignatureVerdict: Equatable, Sendable {
    /// The signature is right.
    case valid
    /// The signature is wrong, or was made with another key.
    case invalid
    /// There is no signature.
    case absent
  }

  /// The facts of an admission.
  public init(
    index: Int, recorded: Timestamp, signature: SignatureVerdict,
    keyPossession: SignatureVerdict = .absent, namedLeaf: Digest? = nil,
    quotedRoot: Digest? = nil
  ) {
    self.index = index
    self.recorded = recorded
    self.signature = signature
    self.keyPossession = keyPossession
    self.namedLeaf = namedLeaf
    self.quotedRoot = quotedRoot
  }
}

/// What an accepted statement should make the recorder look at.
public struct Acceptance: Equatable, Sendable {
  /// Things that are allowed but unusual, in Chinese and English.
  public var warnings: [LocalizedName]
}

/// That the rules allow a statement, and what they had to fold to say so.
public struct Judgement: Sendable {
  /// Where the entry that was judged is to stand.
  let index: Int
  /// How the statement changes the record of its subject, where that was folded to judge it.
  var change: (any AnyFoldedRevision)?
}
