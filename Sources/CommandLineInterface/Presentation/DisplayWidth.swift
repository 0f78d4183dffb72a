// SPDX-License-Identifier: Apache-2.0

/// How many cells a text takes on a terminal.
///
/// The rule is that of UAX #11: wide and full-width characters take two cells, all others one,
/// ambiguous ones (“ ” ① — · …) among them. Combining marks, format characters, variation
/// selectors and controls take none. The unit is the grapheme cluster, so that a flag, a keycap or
/// a family joined with U+200D counts once, as terminals draw it.
enum DisplayWidth {
  /// What a shortened text ends with. ASCII, because U+2026 is two cells wide in many fonts.
  static let ellipsis = ".."

  /// The cells that `text` takes on one line.
  static func cells(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cells($1) }
  }

  /// The cells that one grapheme cluster takes: 0, 1 or 2.
  static func cells(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = character.unicodeScalars
    var widest = 0
    var isRegional = false
    for scalar in scalars {
      if scalar.value == 0xFE0F, scalars.first?.properties.isEmoji == true { return 2 }
      // Two regional indicators make a flag; each alone is a narrow letter.
      if isRegionalIndicator(scalar) {
        if isRegional { return 2 }
        isRegional = true
      }
      widest = max(widest, cells(scalar))
    }
    return widest
  }

  /// The longest beginning of `text` in at most `limit` cells; marked with ``ellipsis`` if cut.
  ///
  /// A character is never split: where half of a wide one would fit, the result is a cell shorter.
  /// A limit too small for the mark and one character gives as much of the mark as fits.
  static func truncate(_ text: String, toCells limit: Int) -> String {
    guard cells(text) > limit else { return text }
    let room = limit - ellipsis.count
    guard room > 0 else { return String(ellipsis.prefix(max(limit, 0))) }
    var end = text.startIndex
    var used = 0
    for index in text.indices {
      let width = cells(text[index])
      if used + width > room { break }
      used += width
      end = text.index(after: index)
    }
    return text[..<end] + ellipsis
  }

  /// The beginning and the end of `text` in at most `limit` cells, with ``ellipsis`` between them if
  /// cut: of names that begin alike the end is what tells them apart.
  static func truncateMiddle(_ text: String, toCells limit: Int) -> String {
    guard cells(text) > limit else { return text }
    let room = limit - ellipsis.count
    guard room > 1 else { return truncate(text, toCells: limit) }
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      let width = cells(text[previous])
      if used + width > room / 2 { break }
      used += width
      start = previous
    }
    let head = truncate(text, toCells: limit - used)
    // The end begins with a word where a space was cut before it.
    return head + text[start...].drop { $0 == " " }
  }

  /// `text` with spaces after it up to `width` cells; unchanged if it is as wide already.
  static func padRight(_ text: String, toCells width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cells(text)))
  }

  /// `text` with spaces before it up to `width` cells; unchanged if it is as wide already.
  static func padLeft(_ text: String, toCells width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells(text))) + text
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    // Vowels and finals of decomposed Hangul join the two cells of the initial before them.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
      return 0
    }
    if scalar.value == 0x00AD { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return WideScalars.contains(scalar) ? 2 : 1
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
