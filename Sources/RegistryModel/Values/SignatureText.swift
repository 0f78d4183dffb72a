// SPDX-License-Identifier: Apache-2.0

/// An Ed25519 signature (RFC 8032): 64 bytes in padded base64.
public struct SignatureText: TextValue {
  /// The base64.
  public let description: String

  /// Takes the padded base64 of 64 bytes.
  public init?(_ text: String) {
    guard text.utf8.count == 88 else { return nil }
    for (position, byte) in text.utf8.enumerated() {
      switch position {
      case ..<85: guard Self.isBase64(byte) else { return nil }
      // The last digit before the padding carries two bits.
      case 85: guard "AQgw".utf8.contains(byte) else { return nil }
      default: guard byte == UInt8(ascii: "=") else { return nil }
      }
    }
    description = text
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private init() { description = String(repeating: "A", count: 86) + "==" }
  /// No two texts make the same signature.
  public static var hasOneSpelling: Bool { true }
  /// 64 zero bytes, until a reader overwrites them.
  public static var blank: SignatureText { SignatureText() }
  /// What a refusal says that a signature looks like.
  public static var expectation: String { "an Ed25519 signature: 64 bytes in base64" }
  /// The form of a signature as a regular expression (ECMA-262).
  public static var pattern: String? { "^[A-Za-z0-9+/]{86}==$" }
}
