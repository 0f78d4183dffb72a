// SPDX-License-Identifier: Apache-2.0

public import Crypto
import Foundation
import MerkleLog
public import RegistryModel

/// The private key with which an actor signs statements.
public struct ActorKey: Sendable {
  /// The actor.
  public let actor: Slug
  let privateKey: Curve25519.Signing.PrivateKey

  /// The key of `actor`.
  public init(actor: Slug, privateKey: Curve25519.Signing.PrivateKey) {
    self.actor = actor
    self.privateKey = privateKey
  }

  /// A new key of `actor` that is only in memory until ``KeyFolder/keep(_:origin:)``.
  public init(newFor actor: Slug) { self.init(actor: actor, privateKey: .init()) }

  /// The public half.
  public var publicKey: PublicKey {
    PublicKey(CanonicalBase64.encode(privateKey.publicKey.rawRepresentation)) ?? .blank
  }

  /// Signs a statement (Ed25519, RFC 8032) over `annals-statement/v1\n` and the statement's bytes.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING` where the library refuses to sign.
  func sign(statement: [UInt8]) throws(LedgerError) -> SignatureText {
    try signature(over: Statement.signaturePrefix + statement)
  }

  /// Proves that the key is possessed, for the entry that enrols it.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING`.
  public func provePossession(in origin: LogOrigin) throws(LedgerError) -> SignatureText {
    try signature(over: Self.possessionBytes(origin: origin, actor: actor, key: publicKey))
  }

  /// What a new key signs: the registry, the actor and the key itself.
  static func possessionBytes(origin: LogOrigin, actor: Slug, key: PublicKey) -> [UInt8] {
    Array("annals-key-possession/v1\n\(origin)\n\(actor)\n\(key)\n".utf8)
  }

  private func signature(over bytes: [UInt8]) throws(LedgerError) -> SignatureText {
    let raw: Data
    do {
      raw = try privateKey.signature(for: bytes)
    } catch {
      throw LedgerError(
        "E-SIGNING", zh: "签名失败:\(SystemFault.chinese(error))", en: "signing failed: \(error)")
    }
    return SignatureText(CanonicalBase64.encode(raw)) ?? .blank
  }
}

/// Checks Ed25519 signatures in the form in which the registry writes them.
enum SignatureCheck {
  static func isValid(_ signature: SignatureText, over bytes: [UInt8], by key: PublicKey) -> Bool {
    guard let publicKey = verifier(key) else { return false }
    return isValid(signature, over: bytes, by: publicKey)
  }

  /// Checks with a key that was read before, where many signatures are of one key.
  static func isValid(
    _ signature: SignatureText, over bytes: [UInt8], by key: Curve25519.Signing.PublicKey
  ) -> Bool {
    guard let raw = CanonicalBase64.decode(signature.description.utf8) else { return false }
    return key.isValidSignature(raw, for: bytes)
  }

  /// The key in the form in which the library checks with it.
  static func verifier(_ key: PublicKey) -> Curve25519.Signing.PublicKey? {
    CanonicalBase64.decode(key.description.utf8).flatMap {
      try? Curve25519.Signing.PublicKey(rawRepresentation: $0)
    }
  }
}
