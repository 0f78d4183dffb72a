// SPDX-License-Identifier: Apache-2.0

/// An identifier within its kind: lower-case ASCII words joined by hyphens.
public struct Slug: TextValue, Comparable, ExpressibleByStringLiteral {
  /// The text.
  public let description: String

  /// Takes `text` when it matches `[a-z0-9]+(-[a-z0-9]+)*` and has at most 87 bytes, so that
  /// it makes a subject of any kind within 100.
  public init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    description = text
  }

  /// Takes a literal of the program; a literal that is no slug is a defect of the program.
  public init(stringLiteral text: StaticString) {
    precondition(Self.isValid("\(text)"), "not a slug: \(text)")
    description = "\(text)"
  }

  private init(unchecked text: String) { description = text }

  private static func isValid(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 87 else { return false }
    var afterHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        afterHyphen = false
      case UInt8(ascii: "-"):
        if afterHyphen { return false }
        afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }

  /// No two texts make the same id.
  public static var hasOneSpelling: Bool { true }
  /// Stands for no id, until a reader overwrites it.
  public static var blank: Slug { Slug(unchecked: "") }
  /// What a refusal says that an id looks like.
  public static var expectation: String { "an id such as wuxi-stb: a-z, 0-9 and single hyphens" }
  /// The form of an id as a regular expression (ECMA-262).
  public static var pattern: String? { "^[a-z0-9]+(-[a-z0-9]+)*$" }

  /// Ids are ordered by their bytes.
  public static func < (a: Slug, b: Slug) -> Bool { a.description < b.description }
}
