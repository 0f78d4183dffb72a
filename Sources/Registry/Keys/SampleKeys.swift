// SPDX-License-Identifier: Apache-2.0

public import Crypto
import MerkleLog
public import RegistryModel

/// The keys of the sample registry, which are no secret: anybody can derive them.
///
/// Each is the Ed25519 key whose seed is the SHA-256 of a label that is written here. A registry
/// whose founding entry is not marked as a sample never accepts them.
public enum SampleKeys {
  /// The label of a key: what is hashed to make its seed.
  public static func label(_ origin: LogOrigin, _ name: String) -> String {
    "annals sample key, not a secret: \(origin) \(name)"
  }

  /// The key of an actor of the sample.
  public static func actor(_ origin: LogOrigin, _ actor: Slug) -> ActorKey {
    ActorKey(actor: actor, privateKey: key(origin, "actor/\(actor)"))
  }

  /// The key of the sample's log.
  public static func log(_ origin: LogOrigin) -> Curve25519.Signing.PrivateKey {
    key(origin, "log")
  }

  /// Whether `publicKey` is a sample key of this registry.
  static func contains(_ publicKey: PublicKey, origin: LogOrigin, actor: Slug) -> Bool {
    Self.actor(origin, actor).publicKey == publicKey
  }

  /// The public half of the sample's log key, as a vkey.
  static func logVerifierKey(_ origin: LogOrigin) -> String? {
    let publicKey = Array(log(origin).publicKey.rawRepresentation)
    return (try? NoteVerifierKey(name: origin.description, publicKey: publicKey))?.description
  }

  private static func key(_ origin: LogOrigin, _ name: String) -> Curve25519.Signing.PrivateKey {
    let seed = TreeHash.sha256(Array(label(origin, name).utf8)).bytes
    // A seed of 32 bytes is always a key (RFC 8032, 5.1.5); the fallback is never taken.
    return (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed))
      ?? Curve25519.Signing.PrivateKey()
  }
}
