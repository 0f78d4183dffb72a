// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
///
/// Whoever calls the model computes digests; the model only compares them.
public struct Digest: TextValue {
  /// The digits.
  public let description: String

  /// Takes 64 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    description = text
  }

  private init() { description = String(repeating: "0", count: 64) }

  /// 64 zeros, the digest of nothing known.
  public static var blank: Digest { Digest() }
  /// What a refusal says that a digest looks like.
  public static var expectation: String { "a SHA-256 digest: 64 lower-case hexadecimal digits" }
  /// The form of a digest as a regular expression (ECMA-262).
  public static var pattern: String? { "^[0-9a-f]{64}$" }
}

extension Digest {
  /// The digest in padded base64 (RFC 4648, section 4), as a checkpoint writes a root.
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in description.utf8 {
      bits = (bits << 4 | Int(digit < 58 ? digit - 48 : digit - 87)) & 0xFFF
      count += 4
      if count >= 6 {
        count -= 6
        text.append(alphabet[bits >> count & 0x3F])
      }
    }
    // 256 bits are 42 characters and 4 bits more.
    text += [alphabet[bits << 2 & 0x3F], UInt8(ascii: "=")]
    return String(decoding: text, as: UTF8.self)
  }
}

/// An Ed25519 public key (RFC 8032): 32 bytes, written in base64.
public struct PublicKey: TextValue {
  /// The key in padded base64.
  public let description: String

  /// Takes the padded base64 of 32 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    // 43 digits and one pad; the last digit carries four bits, so its two low bits are zero.
    guard bytes.count == 44, bytes[43] == UInt8(ascii: "="),
      bytes[..<43].allSatisfy(Self.isBase64Digit),
      "AEIMQUYcgkosw048".utf8.contains(bytes[42])
    else { return nil }
    description = text
  }

  private static func isBase64Digit(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, 48...57, 43, 47: true
    default: false
    }
  }

  private init() { description = String(repeating: "A", count: 43) + "=" }

  /// 32 zero bytes, until a reader overwrites them.
  public static var blank: PublicKey { PublicKey() }
  /// What a refusal says that a public key looks like.
  public static var expectation: String { "an Ed25519 public key: 32 bytes in base64" }
  /// The form of a public key as a regular expression (ECMA-262).
  public static var pattern: String? { "^[A-Za-z0-9+/]{43}=$" }
}
