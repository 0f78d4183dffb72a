// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Unicode normalisation: text in the log is in form C.
enum TextForm {
  /// The bytes with their text in normalisation form C.
  static func composed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.unicodeScalars.allSatisfy(isSurelyComposed) else { return bytes }
    return Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether the text is in normalisation form C.
  static func isComposed(_ bytes: [UInt8]) -> Bool {
    // Everything below U+0300 is composed already.
    bytes.allSatisfy { $0 < 0xCC } || composed(bytes) == bytes
  }

  /// Whether a character changes in no text: its `NFC_Quick_Check` is yes, and it combines with nothing
  /// before it (Unicode Standard Annex #15, 9). These are what most texts here are made of.
  private static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2010...0x2027, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
