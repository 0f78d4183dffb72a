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
  /// No two texts make the same origin.
  public static var hasOneSpelling: Bool { true }
  /// Stands for no origin, until a reader overwrites it.
  public static var blank: LogOrigin { LogOrigin() }
  /// What a refusal says that an origin looks like.
  public static var expectation: String {
    "an origin such as registry.example/sunan: a-z, 0-9, '.', '-' and '/'"
  }
  /// The form of an origin as a regular expression (ECMA-262).
  public static var pattern: String? { "^[a-z0-9.-]+(/[a-z0-9.-]+)*$" }
}
