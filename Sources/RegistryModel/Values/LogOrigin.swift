// SPDX-License-Identifier: Apache-2.0

/// The name of a log in checkpoints and statement sources, such as `annals.example/sunan/1`.
public struct LogOrigin: TextValue {
  /// The origin.
  public let description: String

  /// Takes a schema-less URL of at most 100 bytes from `a-z`, `0-9`, `.`, `-` and `/`.
  public init?(_ text: String) {
    guard (1...100).contains(text.utf8.count) else { return nil }
    var isAfterSlash = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        isAfterSlash = false
      case UInt8(ascii: "/"):
        if isAfterSlash { return nil }
        isAfterSlash = true
      default: return nil
      }
    }
    guard !isAfterSlash else { return nil }
    description = text
  }

  private init() { description = "" }
  /// Stands for no origin, until a reader overwrites it.
  public static var blank: LogOrigin { LogOrigin() }
  /// What a refusal says that an origin looks like.
  public static var expectation: String {
    "an origin such as registry.example/sunan: a-z, 0-9, '.', '-' and '/'"
  }
  /// The form of an origin as a regular expression (ECMA-262).
  public static var pattern: String? { "^[a-z0-9.-]+(/[a-z0-9.-]+)*$" }
}

/// A currency code (ISO 4217).
public struct CurrencyCode: TextValue {
  /// Three capital letters.
  public let description: String

  /// Takes three capital letters.
  public init?(_ text: String) {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    description = text
  }

  /// Chinese yuan.
  public static let cny = CurrencyCode()
  private init() { description = "CNY" }
  /// Chinese yuan, until a reader overwrites it.
  public static var blank: CurrencyCode { .cny }
  /// What a refusal says that a currency looks like.
  public static var expectation: String { "a currency code such as CNY" }
  /// The form of a currency as a regular expression (ECMA-262).
  public static var pattern: String? { "^[A-Z]{3}$" }
}

/// The id of a statement: a UUID of version 7 (RFC 9562), in lower case.
public struct EntryID: TextValue, Comparable {
  /// The UUID.
  public let description: String

  /// Takes a UUID of version 7.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36, bytes[14] == UInt8(ascii: "7"),
      "89ab".utf8.contains(bytes[19])
    else { return nil }
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 8, 13, 18, 23:
        guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard (48...57).contains(byte) || (97...102).contains(byte) else { return nil }
      }
    }
    description = text
  }

  private init() { description = "" }
  /// Stands for no id of a statement, until a reader overwrites it.
  public static var blank: EntryID { EntryID() }
  /// What a refusal says that an id of a statement looks like.
  public static var expectation: String { "a UUID of version 7 in lower case" }
  /// The form of an id of a statement as a regular expression (ECMA-262).
  public static var pattern: String? {
    "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
  }

  /// Ids of version 7 are ordered by the time at which they were made.
  public static func < (a: EntryID, b: EntryID) -> Bool { a.description < b.description }
}

/// An Ed25519 signature (RFC 8032): 64 bytes in padded base64.
public struct SignatureText: TextValue {
  /// The base64.
  public let description: String

  /// Takes the padded base64 of 64 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 88, text.hasSuffix("=="),
      bytes[..<86].allSatisfy({
        (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
          || $0 == 43 || $0 == 47
      }),
      "AQgw".utf8.contains(bytes[85])
    else { return nil }
    description = text
  }

  private init() { description = String(repeating: "A", count: 86) + "==" }
  /// 64 zero bytes, until a reader overwrites them.
  public static var blank: SignatureText { SignatureText() }
  /// What a refusal says that a signature looks like.
  public static var expectation: String { "an Ed25519 signature: 64 bytes in base64" }
  /// The form of a signature as a regular expression (ECMA-262).
  public static var pattern: String? { "^[A-Za-z0-9+/]{86}==$" }
}
