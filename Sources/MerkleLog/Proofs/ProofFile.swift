// SPDX-License-Identifier: Apache-2.0

/// A receipt that can be verified offline: where an entry stands, and why (C2SP tlog-proof).
///
///     c2sp.org/tlog-proof@v1
///     extra base64                 only where there is extra data
///     index decimal
///     base64(hash)                 the inclusion proof, leaf side first; none for a log of one
///     (an empty line)
///     the signed checkpoint, byte for byte
///
/// The file does not hold the entry: whoever verifies brings it, and the keys. Reading accepts
/// exactly what ``bytes`` writes. Files are named `*.tlog-proof`.
public struct ProofFile: Hashable, Sendable {
  /// The first line of every proof file.
  public static let header = "c2sp.org/tlog-proof@v1"

  /// The most bytes a proof file may have: 2 MB (2,000,000 bytes), twice those of a note.
  public static let maximumByteCount = 2_000_000

  /// The most hashes an inclusion proof can have: the depth of the largest tree of 64-bit size.
  public static let maximumHashCount = 64

  /// Data for the application; empty for none. It MUST NOT be trusted: nothing authenticates it.
  public let extra: [UInt8]

  /// The entry's index and the hashes beside its way to the root.
  public let inclusion: InclusionProof

  /// The checkpoint to whose tree the entry belongs.
  public let checkpoint: SignedCheckpoint

  /// The index of the entry.
  public var index: UInt64 { inclusion.index }

  /// Puts a receipt together, without verifying it.
  ///
  /// - Parameters:
  ///   - inclusion: the proof, made for the checkpoint's size.
  ///   - checkpoint: the checkpoint, with the signatures to keep.
  ///   - extra: data for the application; empty for none.
  /// - Throws: ``MerkleLogError`` `tooManyHashes` or `proofTooLarge`.
  public init(
    inclusion: InclusionProof, checkpoint: SignedCheckpoint, extra: [UInt8] = []
  ) throws(MerkleLogError) {
    guard inclusion.hashes.count <= Self.maximumHashCount else {
      throw MerkleLogError(.tooManyHashes)
    }
    self.inclusion = inclusion
    self.checkpoint = checkpoint
    self.extra = extra
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.proofTooLarge) }
  }

  /// Reads a proof file without verifying it.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.proofTooLarge) }
    var lines = LineCursor(Array(bytes))
    guard let header = lines.next(), header.elementsEqual(Self.header.utf8) else {
      throw MerkleLogError(.proofHeaderMissing, line: 1)
    }
    var line = lines.next() ?? []
    if let text = argument(of: line, after: "extra") {
      // Without extra data the line is left out: an empty one would be a second spelling of that.
      guard let extra = CanonicalBase64.decode(text), !extra.isEmpty else {
        throw MerkleLogError(.extraInvalid, line: lines.line)
      }
      self.extra = extra
      line = lines.next() ?? []
    } else {
      extra = []
    }
    guard let index = argument(of: line, after: "index").flatMap(CanonicalDecimal.decode) else {
      throw MerkleLogError(.indexInvalid, line: extra.isEmpty ? 2 : 3)
    }
    inclusion = InclusionProof(
      index: index, hashes: try lines.hashes(atMost: Self.maximumHashCount))
    checkpoint = try lines.checkpoint()
  }

  /// The file as it is written and read.
  public var bytes: [UInt8] {
    var text = "\(Self.header)\n"
    if !extra.isEmpty { text += "extra \(CanonicalBase64.encode(extra))\n" }
    text += "index \(index)\n"
    for hash in inclusion.hashes { text += "\(hash.base64)\n" }
    return Array("\(text)\n".utf8) + checkpoint.bytes
  }

  /// Verifies that the log signed the checkpoint, and that the entry is in its tree.
  ///
  /// The size comes from the signed checkpoint, never from elsewhere: a root alone does not commit
  /// to it. Which witnesses suffice is for a ``WitnessPolicy`` to say.
  ///
  /// - Parameters:
  ///   - leafHash: the entry's ``TreeHash/leaf(_:)``, computed by the verifier.
  ///   - keys: the keys to trust, from outside of the file; the log's among them.
  /// - Returns: the keys that signed, each once.
  /// - Throws: ``MerkleLogError`` as ``SignedCheckpoint/verified(by:)`` does, or
  ///   `inclusionProofInvalid`.
  @discardableResult
  public func verify(
    leafHash: TreeHash, keys: [NoteVerifierKey]
  ) throws(MerkleLogError) -> [NoteVerifierKey] {
    let signed = try checkpoint.verified(by: keys)
    guard inclusion.isValid(leaf: leafHash, size: checkpoint.size, root: checkpoint.root) else {
      throw MerkleLogError(.inclusionProofInvalid, name: checkpoint.origin)
    }
    return signed
  }

  /// Verifies that the log signed the checkpoint, and that the entry is in its tree.
  ///
  /// - Parameters:
  ///   - entry: the entry's bytes.
  ///   - keys: the keys to trust, from outside of the file; the log's among them.
  /// - Returns: the keys that signed, each once.
  /// - Throws: ``MerkleLogError`` as ``verify(leafHash:keys:)`` does.
  @discardableResult
  public func verify(
    entry: some Collection<UInt8>, keys: [NoteVerifierKey]
  ) throws(MerkleLogError) -> [NoteVerifierKey] {
    try verify(leafHash: .leaf(entry), keys: keys)
  }
}
