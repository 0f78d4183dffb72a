// SPDX-License-Identifier: Apache-2.0

/// Bytes that nothing here looks into, in padded base64 (RFC 4648, section 4).
public struct Base64Text: TextValue {
  /// The base64.
  public let description: String

  /// Takes the padded base64 of at least one byte, with no bit set that belongs to no byte.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count.isMultiple(of: 4) else { return nil }
    let digits = bytes.prefix { $0 != UInt8(ascii: "=") }
    let padding = bytes.count - digits.count
    guard padding <= 2, bytes.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") }) else {
      return nil
    }
    var last: UInt8 = 0
    for byte in digits {
      guard let value = Self.value(of: byte) else { return nil }
      last = value
    }
    guard last & (padding == 2 ? 0xF : padding == 1 ? 0x3 : 0) == 0 else { return nil }
    description = text
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private init() { description = "AA==" }

  /// How many bytes it stands for.
  public var byteCount: Int {
    description.utf8.count / 4 * 3 - description.utf8.reversed().prefix { $0 == 61 }.count
  }

  /// No two texts make the same bytes.
  public static var hasOneSpelling: Bool { true }
  /// One zero byte, until a reader overwrites it.
  public static var blank: Base64Text { Base64Text() }
  /// What a refusal says that such bytes look like.
  public static var expectation: String { "bytes in padded base64" }
  /// The form of the base64 as a regular expression (ECMA-262).
  public static var pattern: String? {
    "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
  }
}
