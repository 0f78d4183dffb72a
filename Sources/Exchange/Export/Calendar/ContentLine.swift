// SPDX-License-Identifier: Apache-2.0

/// Writes the lines of a calendar (RFC 5545 section 3.1): at most 75 octets each, ended by CR LF.
///
/// A line that is longer goes on behind a line break and a space, which readers take out again. It is
/// broken between characters, never inside the octets of one.
struct ContentLine {
  private(set) var text = ""

  /// A line whose value stands as it is: a date, a number, a code.
  mutating func write(_ name: String, _ value: String) {
    var room = 75
    for scalar in "\(name):\(value)".unicodeScalars where !Self.isControl(scalar) {
      let length = UTF8.width(scalar)
      if length > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= length
    }
    text += "\r\n"
  }

  /// A line whose value is words.
  mutating func writeText(_ name: String, _ value: String) { write(name, Self.escaped(value)) }

  /// Several words, each a value of its own.
  mutating func writeTexts(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    write(name, values.map(Self.escaped).joined(separator: ","))
  }

  /// Words in which what means something to a reader is marked (section 3.3.11).
  static func escaped(_ value: String) -> String {
    var result = ""
    var wasReturn = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\r": result += "\\n"
      case "\n": if !wasReturn { result += "\\n" }
      default: result.unicodeScalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 3 }
}
