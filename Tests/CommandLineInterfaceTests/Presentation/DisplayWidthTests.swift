// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("南京", 4), ("〔2018〕", 8), ("\u{FF08}\u{FF09}", 4), ("\u{FF21}", 2),
    // Ambiguous characters count as narrow, half-width Katakana is narrow.
    ("“a”", 3), ("—·…①│", 5), ("\u{FF71}", 1),
    // Combining marks, joiners, variation selectors, controls.
    ("e\u{301}", 1), ("\u{200B}", 0), ("a\u{200D}", 1), ("\u{FEFF}", 0), ("\u{1B}", 0),
    ("か\u{3099}", 2), ("葛\u{E0100}", 2), ("\u{AD}", 1),
    // Hangul whole and decomposed.
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    // Emoji: alone, text symbol made an emoji, keycap, flag, half a flag, family, skin tone.
    ("😀", 2), ("☀", 1), ("☀\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("🇨🇳", 2), ("\u{1F1E8}", 1),
    ("👨\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2),
    // Beyond the basic plane: CJK extensions, also where no character is assigned yet.
    ("\u{20000}", 2), ("\u{3FFFD}", 2), ("\u{10FFFD}", 1),
  ])
  func `a text takes as many cells as UAX 11 says`(text: String, cells: Int) {
    #expect(DisplayWidth.cells(text) == cells)
  }

  @Test func `the wide ranges are ascending and do not touch`() {
    for (range, next) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
      #expect(range.first <= range.last)
      #expect(range.last + 1 < next.first)
    }
  }

  @Test func `the first and last scalar of every wide range are found and their neighbours not`() {
    for range in WideScalars.ranges {
      for value in [range.first, range.last] {
        #expect(Unicode.Scalar(value).map(WideScalars.contains) == true)
      }
      for value in [range.first - 1, range.last + 1] {
        #expect(Unicode.Scalar(value).map(WideScalars.contains) != true)
      }
    }
  }

  @Test(arguments: [
    ("大力提升水平", 8, "大力提.."), ("大力提升水平", 7, "大力.."), ("大力提升", 8, "大力提升"), ("abcdef", 5, "abc.."),
    ("abc", 2, ".."), ("abc", 1, "."), ("abc", 0, ""), ("abc", -1, ""), ("", 0, ""),
    ("e\u{301}e\u{301}e\u{301}e\u{301}", 3, "e\u{301}.."),
  ])
  func `a cut text ends in two dots and never splits a character`(
    text: String, limit: Int, expected: String
  ) {
    #expect(DisplayWidth.truncate(text, toCells: limit) == expected)
  }

  @Test func `padding counts cells and never shortens`() {
    #expect(DisplayWidth.padRight("南京", toCells: 6) == "南京  ")
    #expect(DisplayWidth.padLeft("24", toCells: 4) == "  24")
    #expect(DisplayWidth.padLeft("南京", toCells: 3) == "南京")
  }
}
