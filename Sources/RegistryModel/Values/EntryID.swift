// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// The id of a statement: a UUID of version 7 (RFC 9562), written in lower case.
public struct EntryID: TextValue, Comparable {
  // A registry holds an id for every entry, so they are kept as 16 bytes, not as text.
  private let high: UInt64
  private let low: UInt64

  /// Takes a UUID of version 7 in lower case.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(count: bytes.count) { bytes[$0] }
  }

  /// Takes the same from the bytes of a line.
  private init?(_ text: JSONText) {
    let hyphen = UInt8(ascii: "-")
    guard !text.hasEscapes, text.count == 36,
      text[8] == hyphen, text[13] == hyphen, text[18] == hyphen, text[23] == hyphen,
      let first = text.hexadecimal(0, 4), let second = text.hexadecimal(9, 14),
      let third = text.hexadecimal(19, 24), let fourth = text.hexadecimal(28, 32)
    else { return nil }
    self.init(UInt64(first) << 32 | UInt64(second), UInt64(third) << 32 | UInt64(fourth))
  }

  /// Takes a UUID whose version and variant are those of version 7 (RFC 9562 sections 4.1 and 4.2).
  private init?(_ high: UInt64, _ low: UInt64) {
    guard high >> 12 & 0xF == 7, low >> 62 == 0b10 else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// Takes the id of an entry from its line, where the envelope has it second.
  ///
  /// - Parameter line: A line of the log; nil is given where it has no id there.
  public init?(ofLine line: ArraySlice<UInt8>) {
    let start = line.startIndex + Self.placeInLine
    guard line.count >= Self.placeInLine + 36 else { return nil }
    self.init(count: 36) { line[start + $0] }
  }

  private static let placeInLine = #"{"specversion":"1.0","id":""#.utf8.count

  /// The 62 random bits at the end (RFC 9562 section 5.7).
  public var randomBits: UInt64 { low & 0x3FFF_FFFF_FFFF_FFFF }

  private init?(count: Int, byte: (Int) -> UInt8) {
    guard count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for position in 0..<36 {
      switch position {
      case 8, 13, 18, 23:
        guard byte(position) == UInt8(ascii: "-") else { return nil }
      default:
        guard let digit = Self.digit(byte(position)) else { return nil }
        if position < 18 { words.0 = words.0 << 4 | digit } else { words.1 = words.1 << 4 | digit }
      }
    }
    self.init(words.0, words.1)
  }

  private init() { (high, low) = (0, 0) }

  /// Reads an id; there is one for every entry, so it is read in place.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> EntryID {
    let text = try reader.readText()
    if let id = EntryID(text) { return id }
    return try read(text.string, by: reader)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  /// The UUID in lower case, with hyphens.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
      let word = place < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (place % 16)) & 0xF)
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// No two texts make the same id.
  public static var hasOneSpelling: Bool { true }
  /// Stands for no id of a statement, until a reader overwrites it.
  public static var blank: EntryID { EntryID() }
  /// What a refusal says that an id of a statement looks like.
  public static var expectation: String { "a UUID of version 7 in lower case" }
  /// The form of an id of a statement as a regular expression (ECMA-262).
  public static var pattern: String? {
    "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
  }

  /// Chooses a place in a table of ids.
  ///
  /// Whoever states something chooses its id, so the place depends on a secret of the process, as
  /// that of every hash in Swift does.
  var tableHash: UInt32 {
    let product = (low ^ Self.secrets.0).multipliedFullWidth(by: high ^ Self.secrets.1)
    return UInt32(truncatingIfNeeded: product.high ^ product.low)
  }

  private static let secrets = (
    UInt64(truncatingIfNeeded: "first secret".hashValue),
    UInt64(truncatingIfNeeded: "second secret".hashValue)
  )

  /// Ids of version 7 are ordered by the time at which they were made.
  public static func < (a: EntryID, b: EntryID) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
