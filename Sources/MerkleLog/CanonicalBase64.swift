// SPDX-License-Identifier: Apache-2.0

/// Standard base64 with padding (RFC 4648 section 4), one spelling for each sequence of bytes.
public enum CanonicalBase64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// Writes bytes as padded base64 without line breaks.
  ///
  /// - Parameter bytes: the bytes to write.
  /// - Returns: four characters for each three bytes begun.
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        append(group, characters: 4, to: &text)
        group = 0
        count = 0
      }
    }
    if count > 0 {
      append(group << (8 * UInt32(3 - count)), characters: count + 1, to: &text)
      text.append(contentsOf: repeatElement(padding, count: 3 - count))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads padded base64; `nil` unless the text is what ``encode(_:)`` writes.
  ///
  /// Refused are other alphabets, white space, missing or superfluous padding, and bits that are
  /// set behind the last byte (RFC 4648 section 3.5).
  ///
  /// - Parameter text: the characters, as ASCII bytes.
  /// - Returns: the bytes, or `nil`.
  public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    // Other modules come with collections of their own; an array is read without asking them.
    decode(characters: Array(text))
  }

  private static func decode(characters text: [UInt8]) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var group: UInt32 = 0
    var filled = 0
    var padded = 0
    for character in text {
      if character == padding {
        guard filled + padded >= 2 else { return nil }
        padded += 1
      } else {
        guard padded == 0, let value = value(of: character) else { return nil }
        group = group << 6 | value
        filled += 1
      }
      guard filled + padded == 4 else { continue }
      group <<= 6 * UInt32(padded)
      for index in 0..<(3 - padded) {
        bytes.append(UInt8(truncatingIfNeeded: group >> (16 - 8 * UInt32(index))))
      }
      guard padded == 0 || group & (1 << (8 * UInt32(padded)) - 1) == 0 else { return nil }
      group = 0
      filled = 0
    }
    return bytes
  }

  private static func append(_ group: UInt32, characters: Int, to text: inout [UInt8]) {
    for index in 0..<characters {
      text.append(alphabet[Int(group >> (18 - 6 * UInt32(index)) & 0x3F)])
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
