// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog

/// Ed25519 private keys in PKCS #8 PEM (RFC 8410), as `openssl genpkey -algorithm ed25519` writes them.
enum PrivateKeyPEM {
  // SEQUENCE { INTEGER 0, SEQUENCE { OID 1.3.101.112 }, OCTET STRING { OCTET STRING (32) } }
  private static let prefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  private static let opening = "-----BEGIN PRIVATE KEY-----"
  private static let closing = "-----END PRIVATE KEY-----"

  static func text(_ key: Curve25519.Signing.PrivateKey) -> String {
    let der = prefix + Array(key.rawRepresentation)
    return "\(opening)\n\(CanonicalBase64.encode(der))\n\(closing)\n"
  }

  static func key(_ text: String, path: String) throws(LedgerError) -> Curve25519.Signing.PrivateKey
  {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.first == opening, lines.last == closing,
      let der = CanonicalBase64.decode(lines.dropFirst().dropLast().joined().utf8),
      der.starts(with: prefix), der.count == prefix.count + 32,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: der.suffix(32))
    else {
      throw LedgerError(
        "E-KEY-FORMAT", zh: "不是 Ed25519 的 PKCS #8 PEM 密钥",
        en: "not an Ed25519 private key in PKCS #8 PEM", place: path)
    }
    return key
  }
}
