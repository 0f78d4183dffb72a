// SPDX-License-Identifier: Apache-2.0

internal import Crypto
internal import FoundationEssentials

/// A public key that verifies notes, with the name under which it signs.
///
/// Its text form, the "vkey", is `name+keyID+base64(algorithm ‖ public key)`, the key ID as 8
/// lower-case hexadecimal digits. The key ID is the first 4 bytes of
/// SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key).
public struct NoteVerifierKey: Hashable, Sendable {
  /// The signature algorithms that are verified here.
  public enum Algorithm: UInt8, CaseIterable, Sendable {
    /// Ed25519 (RFC 8032) over the note's text.
    case ed25519 = 0x01
    /// A ``Cosignature``: Ed25519 over a time and the text of a checkpoint.
    case ed25519Cosignature = 0x04
  }

  /// The key's name; for a log's key it is the log's origin.
  public let name: String

  /// The key's ID.
  public let keyID: UInt32

  /// The signature algorithm.
  public let algorithm: Algorithm

  /// The public key, 32 bytes for Ed25519.
  public let publicKey: [UInt8]

  /// Names an Ed25519 public key.
  ///
  /// - Parameters:
  ///   - name: non-empty, at most 255 bytes, without Unicode spaces and plus signs.
  ///   - publicKey: the 32 bytes of the key (RFC 8032).
  ///   - algorithm: what the key signs: notes, or the checkpoints of others as a witness.
  /// - Throws: ``MerkleLogError`` `keyNameInvalid` or `keyMalformed`.
  public init(
    name: String, publicKey: [UInt8], algorithm: Algorithm = .ed25519
  ) throws(MerkleLogError) {
    guard KeyName.isValidOrigin(name) else { throw MerkleLogError(.keyNameInvalid) }
    guard publicKey.count == 32 else { throw MerkleLogError(.keyMalformed, name: name) }
    self.name = name
    self.publicKey = publicKey
    self.algorithm = algorithm
    keyID = Self.keyID(name: name, algorithm: algorithm.rawValue, publicKey: publicKey)
  }

  /// Reads the text form of a key.
  ///
  /// - Parameter text: `name+keyID+base64`. It is split at the first two plus signs only, since
  ///   base64 has plus signs of its own.
  /// - Throws: ``MerkleLogError`` `keyMalformed`, `keyNameInvalid`, `keyAlgorithmUnsupported` or
  ///   `keyIDMismatch`.
  public init(_ text: String) throws(MerkleLogError) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]) else {
      throw MerkleLogError(.keyMalformed)
    }
    guard KeyName.isValidOrigin(name) else { throw MerkleLogError(.keyNameInvalid) }
    guard let id = Hexadecimal.decode(parts[1]), id.count == 4,
      let payload = CanonicalBase64.decode(parts[2]), let type = payload.first
    else { throw MerkleLogError(.keyMalformed, name: name) }
    let publicKey = Array(payload.dropFirst())
    let expected = Self.keyID(name: name, algorithm: type, publicKey: publicKey)
    guard id.reduce(0, { $0 << 8 | UInt32($1) }) == expected else {
      throw MerkleLogError(.keyIDMismatch, name: name)
    }
    guard let algorithm = Algorithm(rawValue: type) else {
      throw MerkleLogError(.keyAlgorithmUnsupported, name: name)
    }
    try self.init(name: name, publicKey: publicKey, algorithm: algorithm)
  }

  /// Verifies that this key signed a note, and signed it well.
  ///
  /// - Parameter note: the note to verify.
  /// - Throws: ``MerkleLogError`` `signatureMissing` or `signatureInvalid`.
  public func verify(_ note: SignedNote) throws(MerkleLogError) {
    try note.verified(by: [self])
  }

  /// Whether a signature is by this key and over this text.
  ///
  /// - Parameters:
  ///   - signature: a signature line; one with another name or key ID is not valid.
  ///   - text: the note's text.
  /// - Returns: `false` for every signature that this key did not make over this text.
  public func isValid(_ signature: NoteSignature, for text: [UInt8]) -> Bool {
    guard signature.keyID == keyID, signature.name.utf8.elementsEqual(name.utf8),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    switch algorithm {
    case .ed25519:
      return signature.signature.count == 64 && key.isValidSignature(signature.signature, for: text)
    case .ed25519Cosignature:
      guard let cosignature = Cosignature(signature) else { return false }
      return key.isValidSignature(
        cosignature.signature, for: Cosignature.message(text, time: cosignature.time))
    }
  }

  /// The key ID as 8 lower-case hexadecimal digits.
  public var hexadecimalKeyID: String { Hexadecimal.encode(Self.bigEndian(keyID)) }

  static func keyID(name: String, algorithm: UInt8, publicKey: [UInt8]) -> UInt32 {
    let hash = TreeHash.sha256(Array(name.utf8) + [0x0A, algorithm] + publicKey)
    return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}

extension NoteVerifierKey: CustomStringConvertible {
  /// The text form: `name+keyID+base64(algorithm ‖ public key)`.
  public var description: String {
    "\(name)+\(hexadecimalKeyID)+\(CanonicalBase64.encode([algorithm.rawValue] + publicKey))"
  }
}
