// SPDX-License-Identifier: Apache-2.0

// The standard library normalises, for comparing strings, but shows it under an SPI only. The
// other way, Foundation, would bring ICU into a module that imports nothing.
@_spi(_Unicode) import Swift

/// Text in Unicode Normalization Form C (UAX #15), the one form in which the log holds text.
enum CanonicalText {
  /// Whether `text` is in form C.
  static func isCanonical(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isPlain)
      || text.unicodeScalars.elementsEqual(text._nfc)
  }

  /// `text` in form C.
  static func canonical(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// Whether a character never takes part in a composition: most of what documents hold.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x02FF, 0x2010...0x2027, 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xFF01...0xFF5E:
      true
    default: false
    }
  }
}
