// SPDX-License-Identifier: Apache-2.0

/// Why a note, a key, a checkpoint, a proof, a tile or a policy was refused.
///
/// The code is stable. The description names the place, never the refused content, except for key
/// names and origins, which are public.
public struct MerkleLogError: Error, Equatable, Sendable {
  /// What was wrong.
  public enum Code: String, CaseIterable, Sendable {
    /// The note is longer than ``SignedNote/maximumByteCount``.
    case noteTooLarge = "note-too-large"
    /// The note is not valid UTF-8.
    case noteNotUTF8 = "note-not-utf8"
    /// The note holds a byte below 0x20 that is not LF.
    case noteControlByte = "note-control-byte"
    /// The note's text is empty or does not end in LF.
    case noteTextUnterminated = "note-text-unterminated"
    /// No blank line with signature lines after it.
    case noteWithoutSignatures = "note-without-signatures"
    /// A line after the last blank line is not a canonical signature line.
    case signatureLineMalformed = "signature-line-malformed"
    /// More signature lines than ``SignedNote/maximumSignatureCount``.
    case tooManySignatures = "too-many-signatures"
    /// A key name is empty, or holds a space or a plus sign.
    case keyNameInvalid = "key-name-invalid"
    /// A verifier key or private key is not in its canonical text form.
    case keyMalformed = "key-malformed"
    /// The key ID in a key's text is not the one that its name and key bytes give.
    case keyIDMismatch = "key-id-mismatch"
    /// The key's algorithm is none that this module verifies.
    case keyAlgorithmUnsupported = "key-algorithm-unsupported"
    /// Two different keys with the same name and key ID were given.
    case keyAmbiguous = "key-ambiguous"
    /// No signature by any of the given keys.
    case signatureMissing = "signature-missing"
    /// A signature that claims to be by a given key is not.
    case signatureInvalid = "signature-invalid"
    /// The private key could not sign.
    case signingFailed = "signing-failed"
    /// A checkpoint is not three lines: origin, size, root.
    case checkpointMalformed = "checkpoint-malformed"
    /// An origin is empty, too long, or holds a space or a plus sign.
    case originInvalid = "origin-invalid"
    /// A size is not a canonical decimal number below 2^64.
    case sizeInvalid = "size-invalid"
    /// A root is not 32 bytes in canonical base64.
    case rootInvalid = "root-invalid"
    /// Size 0 with another root than ``TreeHash/emptyTree``.
    case emptyTreeRootWrong = "empty-tree-root-wrong"
    /// A checkpoint carries lines after the root.
    case checkpointExtended = "checkpoint-extended"
    /// No signature by a key whose name is the checkpoint's origin.
    case originNotSigned = "origin-not-signed"
    /// A proof file is longer than ``ProofFile/maximumByteCount``.
    case proofTooLarge = "proof-too-large"
    /// A proof file does not begin with ``ProofFile/header``.
    case proofHeaderMissing = "proof-header-missing"
    /// Extra data is empty or not in canonical base64.
    case extraInvalid = "extra-invalid"
    /// No `index` line with a canonical decimal number below 2^64.
    case indexInvalid = "index-invalid"
    /// A line of a proof is not 32 bytes in canonical base64.
    case hashLineInvalid = "hash-line-invalid"
    /// More hashes than a proof can have.
    case tooManyHashes = "too-many-hashes"
    /// No empty line between a proof and the checkpoint.
    case blankLineMissing = "blank-line-missing"
    /// The hashes do not lead from the entry to the checkpoint's root.
    case inclusionProofInvalid = "inclusion-proof-invalid"
    /// A path is none of a tile, or not in its canonical form.
    case tilePathInvalid = "tile-path-invalid"
    /// A tile or an entry bundle has none, more than 256, or not as many parts as it should.
    case tileWidthInvalid = "tile-width-invalid"
    /// An entry is longer than ``EntryBundle/maximumEntryByteCount``.
    case entryTooLarge = "entry-too-large"
    /// An entry bundle ends before its last entry does.
    case entryBundleTruncated = "entry-bundle-truncated"
    /// A subtree was asked for whose leaves are not all in the tree.
    case subtreeBeyondTree = "subtree-beyond-tree"
    /// A cosignature's time is missing or above ``Cosignature/maximumTime``.
    case cosignatureTimeInvalid = "cosignature-time-invalid"
    /// A policy is longer than ``WitnessPolicy/maximumByteCount``.
    case policyTooLarge = "policy-too-large"
    /// A policy holds a control character other than tab and LF.
    case policyControlByte = "policy-control-byte"
    /// A line of a policy is none of log, witness, group and quorum, or does not end in LF.
    case policyLineMalformed = "policy-line-malformed"
    /// A policy's key is of a type that logs, or witnesses, do not sign with.
    case policyKeyUnsuitable = "policy-key-unsuitable"
    /// Two logs or two witnesses of a policy have the same public key.
    case policyKeyRepeated = "policy-key-repeated"
    /// A name is defined twice in a policy, or is `none`.
    case policyNameTaken = "policy-name-taken"
    /// A policy names what is not defined on a line above.
    case policyNameUnknown = "policy-name-unknown"
    /// A name is a member of groups more than once.
    case policyMemberRepeated = "policy-member-repeated"
    /// A group asks for none of its members, or for more than it has.
    case policyThresholdInvalid = "policy-threshold-invalid"
    /// A policy has no quorum line.
    case policyQuorumMissing = "policy-quorum-missing"
    /// A policy has more than one quorum line.
    case policyQuorumRepeated = "policy-quorum-repeated"
    /// A request is longer than ``AddCheckpointRequest/maximumByteCount``.
    case requestTooLarge = "request-too-large"
  }

  /// What was wrong.
  public var code: Code

  /// The line it stands in, counted from 1; `nil` where no line is to blame.
  public var line: Int?

  /// The key name or origin concerned; `nil` where it could not be read.
  public var name: String?

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - code: what was wrong.
  ///   - line: the line it stands in, counted from 1.
  ///   - name: the key name or origin concerned.
  public init(_ code: Code, line: Int? = nil, name: String? = nil) {
    self.code = code
    self.line = line
    self.name = name
  }
}

extension MerkleLogError: CustomStringConvertible {
  /// The code, the line and the name, for logs and test failures.
  public var description: String {
    var text = code.rawValue
    if let line { text += ", line \(line)" }
    if let name { text += ", \(name)" }
    return text
  }
}
