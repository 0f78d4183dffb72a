// SPDX-License-Identifier: Apache-2.0

public import Crypto
internal import FoundationEssentials

/// Cosigns checkpoints with an Ed25519 private key held in memory.
///
/// It signs whatever it is given. What a cosigner MUST NOT cosign is for ``WitnessedState`` to say,
/// and what it has cosigned MUST be durable before anybody sees the cosignature.
public struct CosignatureNoteSigner: Sendable {
  /// The key that verifies this cosigner's signatures.
  public let verifierKey: NoteVerifierKey

  private let privateKey: Curve25519.Signing.PrivateKey

  /// Names a private key.
  ///
  /// - Parameters:
  ///   - name: the cosigner's name.
  ///   - privateKey: the key to sign with; it MUST serve no other cosigner and no log.
  /// - Throws: ``MerkleLogError`` `keyNameInvalid`.
  public init(name: String, privateKey: Curve25519.Signing.PrivateKey) throws(MerkleLogError) {
    verifierKey = try NoteVerifierKey(
      name: name, publicKey: Array(privateKey.publicKey.rawRepresentation),
      algorithm: .ed25519Cosignature)
    self.privateKey = privateKey
  }

  /// Cosigns a checkpoint.
  ///
  /// - Parameters:
  ///   - checkpoint: the largest consistent checkpoint seen of its log.
  ///   - time: now, in seconds since 1970; 1 to ``Cosignature/maximumTime``.
  /// - Returns: a signature line for the checkpoint's note.
  /// - Throws: ``MerkleLogError`` `cosignatureTimeInvalid` or `signingFailed`.
  public func sign(
    _ checkpoint: Checkpoint, time: UInt64
  ) throws(MerkleLogError) -> NoteSignature {
    // Time 0 stands for a cosignature without a time, which a witness must not give.
    guard (1...Cosignature.maximumTime).contains(time) else {
      throw MerkleLogError(.cosignatureTimeInvalid, name: verifierKey.name)
    }
    let message = Cosignature.message(checkpoint.text, time: time)
    guard let signature = try? privateKey.signature(for: message) else {
      throw MerkleLogError(.signingFailed, name: verifierKey.name)
    }
    let stamp = (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * UInt64($0))) }
    return try NoteSignature(
      name: verifierKey.name, keyID: verifierKey.keyID, signature: stamp + signature)
  }
}

extension CosignatureNoteSigner: CustomStringConvertible {
  /// The verifier key; never the private key.
  public var description: String { "cosigner of \(verifierKey)" }
}
