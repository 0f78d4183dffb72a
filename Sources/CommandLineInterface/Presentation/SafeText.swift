// SPDX-License-Identifier: Apache-2.0

/// Makes text from the log harmless on a terminal.
///
/// A name or note is data that somebody typed. An escape sequence in it could clear the screen or
/// recolour a light, and a direction override could make one number read as another.
enum SafeText {
  /// `text` on one line: white space of every kind becomes a space, and controls, escape sequences
  /// and direction overrides become visible as `<U+001B>`.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        // A CR LF pair is one break.
        if scalar == "\n", result.last == " " { continue }
        result.append(" ")
      case _ where isUnsafe(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "<U+\(padding)\(digits)>".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    // Embeddings, overrides and isolates (UAX #9), and the implicit marks.
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }
}
