// SPDX-License-Identifier: Apache-2.0

/// The rules for key names and origins.
enum KeyName {
  static let maximumOriginByteCount = 255

  /// Non-empty, no Unicode space, no plus sign (signed-note), and no byte that a note refuses.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "+" && scalar.value >= 0x20 && !scalar.properties.isWhitespace
      }
  }

  /// A key name of at most 255 bytes: cosigned messages give the length one byte.
  static func isValidOrigin(_ origin: String) -> Bool {
    origin.utf8.count <= maximumOriginByteCount && isValid(origin)
  }
}
