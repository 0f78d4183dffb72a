// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Unicode normalisation: text in the log is in form C.
enum TextForm {
  /// The bytes with their text in normalisation form C.
  static func composed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether the text is in normalisation form C.
  static func isComposed(_ bytes: [UInt8]) -> Bool {
    // Everything below U+0300 is composed already.
    bytes.allSatisfy { $0 < 0xCC } || composed(bytes) == bytes
  }
}
