// SPDX-License-Identifier: Apache-2.0

/// Punctuation as Chinese input methods write it, named by its code points: an editor or a filter that
/// narrows it in the source would otherwise make a comparison of a sign with itself, unseen.
enum WrittenMarks {
  /// What stands between the parts of a list: commas, semicolons and the enumeration comma.
  static let betweenParts: Set<Character> = [",", ";", "\u{3001}", "\u{FF0C}", "\u{FF1B}"]

  /// The signs of the currency, narrow and wide, and its names.
  static let beforeAmounts = ["\u{A5}", "\u{FFE5}", "CNY", "RMB", "人民币"]
}

extension String {
  /// The text with wide colons as narrow ones.
  var withNarrowColons: String { replacing("\u{FF1A}", with: ":") }
}
