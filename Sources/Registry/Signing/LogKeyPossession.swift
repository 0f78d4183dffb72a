// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import RegistryModel

/// How a new key of a log proves that it is possessed, for the entry that brings it.
enum LogKeyPossession {
  /// Signs origin and key with the new key.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING`.
  static func proof(
    _ key: Curve25519.Signing.PrivateKey, _ vkey: NoteVerifierKey, origin: LogOrigin
  ) throws(LedgerError) -> SignatureText {
    do {
      let signature = try key.signature(for: bytes(vkey.description, origin))
      return SignatureText(CanonicalBase64.encode(signature)) ?? .blank
    } catch {
      throw LedgerError(
        "E-SIGNING", zh: "签名失败:\(SystemFault.chinese(error))", en: "signing failed: \(error)")
    }
  }

  /// Whether the key that `vkey` writes made the proof.
  static func isProven(_ vkey: String, _ proof: SignatureText, origin: LogOrigin) -> Bool {
    guard let key = try? NoteVerifierKey(vkey), key.name == origin.description,
      let publicKey = PublicKey(CanonicalBase64.encode(key.publicKey))
    else { return false }
    return SignatureCheck.isValid(proof, over: bytes(vkey, origin), by: publicKey)
  }

  private static func bytes(_ vkey: String, _ origin: LogOrigin) -> [UInt8] {
    Array("annals-log-key-possession/v1\n\(origin)\n\(vkey)\n".utf8)
  }
}
