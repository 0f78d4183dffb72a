// SPDX-License-Identifier: Apache-2.0

public import Crypto
internal import FoundationEssentials

/// Signs notes with an Ed25519 private key held in memory.
///
/// Its text form is `PRIVATE+KEY+name+keyID+base64(0x01 ‖ seed)`, the form of the Go note package.
/// It is a secret: it is never part of a description or an error.
public struct Ed25519NoteSigner: NoteSigner {
  /// The key that verifies this signer's signatures.
  public let verifierKey: NoteVerifierKey

  private let privateKey: Curve25519.Signing.PrivateKey

  /// Names a private key.
  ///
  /// - Parameters:
  ///   - name: the key's name; for a log's key, the log's origin.
  ///   - privateKey: the key to sign with.
  /// - Throws: ``MerkleLogError`` `keyNameInvalid`.
  public init(name: String, privateKey: Curve25519.Signing.PrivateKey) throws(MerkleLogError) {
    verifierKey = try NoteVerifierKey(
      name: name, publicKey: Array(privateKey.publicKey.rawRepresentation))
    self.privateKey = privateKey
  }

  /// Reads the text form of a private key.
  ///
  /// - Parameter text: `PRIVATE+KEY+name+keyID+base64(0x01 ‖ seed)`, without a line feed.
  /// - Throws: ``MerkleLogError`` `keyMalformed`, `keyNameInvalid`, `keyAlgorithmUnsupported` or
  ///   `keyIDMismatch`.
  public init(privateKeyText text: String) throws(MerkleLogError) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("PRIVATE".utf8),
      parts[1].elementsEqual("KEY".utf8), let name = String(parts[2]),
      let id = Hexadecimal.decode(parts[3]), id.count == 4,
      let payload = CanonicalBase64.decode(parts[4]), let type = payload.first
    else { throw MerkleLogError(.keyMalformed) }
    guard type == NoteVerifierKey.Algorithm.ed25519.rawValue else {
      throw MerkleLogError(.keyAlgorithmUnsupported, name: name)
    }
    guard
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: payload.dropFirst())
    else { throw MerkleLogError(.keyMalformed, name: name) }
    try self.init(name: name, privateKey: key)
    guard Hexadecimal.encode(id) == verifierKey.hexadecimalKeyID else {
      throw MerkleLogError(.keyIDMismatch, name: name)
    }
  }

  /// The text form of the private key. A secret: write it only where the key belongs.
  public var privateKeyText: String {
    let payload = [verifierKey.algorithm.rawValue] + privateKey.rawRepresentation
    return "PRIVATE+KEY+\(verifierKey.name)+\(verifierKey.hexadecimalKeyID)+"
      + CanonicalBase64.encode(payload)
  }

  /// Signs a text with Ed25519 (RFC 8032).
  ///
  /// - Parameter text: the note's text, ending in LF.
  /// - Returns: the signature, with this key's name and ID.
  /// - Throws: ``MerkleLogError`` `signingFailed`.
  public func sign(_ text: [UInt8]) throws(MerkleLogError) -> NoteSignature {
    guard let signature = try? privateKey.signature(for: text) else {
      throw MerkleLogError(.signingFailed, name: verifierKey.name)
    }
    return try NoteSignature(
      name: verifierKey.name, keyID: verifierKey.keyID, signature: Array(signature))
  }
}

extension Ed25519NoteSigner: CustomStringConvertible {
  /// The verifier key; never the private key.
  public var description: String { "signer of \(verifierKey)" }
}
