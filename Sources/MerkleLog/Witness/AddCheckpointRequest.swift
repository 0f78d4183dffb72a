// SPDX-License-Identifier: Apache-2.0

/// What a log sends to a witness to have a checkpoint cosigned (C2SP tlog-witness, add-checkpoint).
///
///     old decimal                  the size that the witness knows
///     base64(hash)                 the consistency proof from there; at most 63 lines
///     (an empty line)
///     the signed checkpoint, byte for byte
///
/// This is the form only; ``WitnessedState`` judges what is said. Reading accepts exactly what
/// ``bytes`` writes.
public struct AddCheckpointRequest: Hashable, Sendable {
  /// The most hashes that may be sent.
  public static let maximumHashCount = 63

  /// The most bytes a request may have: a note, and 8,192 bytes for what stands before it.
  public static let maximumByteCount = SignedNote.maximumByteCount + 8_192

  /// The size of the checkpoint that the witness cosigned last; 0 for none.
  public let oldSize: UInt64

  /// The proof that the checkpoint extends that size; empty for size 0.
  public let proof: ConsistencyProof

  /// The checkpoint to cosign, with the log's signature.
  public let checkpoint: SignedCheckpoint

  /// Puts a request together, without verifying it.
  ///
  /// - Parameters:
  ///   - oldSize: the size that the witness knows; 0 to ask for it.
  ///   - proof: the consistency proof from there.
  ///   - checkpoint: the checkpoint, with the log's signature.
  /// - Throws: ``MerkleLogError`` `tooManyHashes`.
  public init(
    oldSize: UInt64, proof: ConsistencyProof, checkpoint: SignedCheckpoint
  ) throws(MerkleLogError) {
    guard proof.hashes.count <= Self.maximumHashCount else {
      throw MerkleLogError(.tooManyHashes)
    }
    self.oldSize = oldSize
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// Reads the body of a request without verifying it.
  ///
  /// A request that cannot be read is to be answered with ``AddCheckpointResponse/malformed``.
  ///
  /// - Parameter bytes: the whole body.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.requestTooLarge) }
    var lines = LineCursor(Array(bytes))
    guard
      let oldSize = argument(of: lines.next() ?? [], after: "old")
        .flatMap(CanonicalDecimal.decode)
    else { throw MerkleLogError(.sizeInvalid, line: 1) }
    self.oldSize = oldSize
    proof = ConsistencyProof(hashes: try lines.hashes(atMost: Self.maximumHashCount))
    checkpoint = try lines.checkpoint()
  }

  /// The body as it is sent and read.
  public var bytes: [UInt8] {
    var text = "old \(oldSize)\n"
    for hash in proof.hashes { text += "\(hash.base64)\n" }
    return Array("\(text)\n".utf8) + checkpoint.bytes
  }
}
