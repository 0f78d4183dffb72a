// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `Text in Normalization Form C` {
  private func written(_ text: String) -> [UInt8] {
    var writer = FieldWriter()
    text.write(&writer)
    return writer.json.bytes
  }

  private func read(_ bytes: [UInt8]) throws(FieldError) -> String {
    try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> String in
      try String.read(&reader)
    }
  }

  @Test(arguments: [
    // A letter and its accent, singletons, marks out of order, a composition exclusion, Hangul.
    ("e\u{301}", "\u{E9}"), ("\u{E9}", "\u{E9}"), ("\u{212B}", "\u{C5}"),
    ("\u{F900}", "\u{8C48}"), ("\u{2000}", "\u{2002}"), ("a\u{301}\u{323}", "\u{1EA1}\u{301}"),
    ("\u{958}", "\u{915}\u{93C}"), ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
    ("\u{AC00}\u{11A8}", "\u{AC01}"), ("か\u{3099}", "が"), ("\u{20041}\u{301}", "\u{20041}\u{301}"),
    ("\u{2F800}", "\u{4E3D}"), ("ﬁ１", "ﬁ１"), ("〔2018〕", "〔2018〕"),
  ])
  func `the examples of UAX #15`(text: String, expected: String) {
    #expect(CanonicalText.canonical(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(
      CanonicalText.isCanonical(text) == text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func `the short way gives what the long way gives, for every character`() {
    for value in 0...0x2FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "e\(scalar)", "\(scalar)中"] {
        let canonical = CanonicalText.canonical(text)
        // An accent that is far away takes the whole text the long way.
        let long = CanonicalText.canonical(text + " \u{300}")
        guard (canonical + " \u{300}").unicodeScalars.elementsEqual(long.unicodeScalars),
          CanonicalText.isCanonical(canonical)
        else {
          Issue.record("U+\(String(value, radix: 16))")
          break
        }
      }
    }
  }

  @Test(arguments: ["e\u{301}", "\u{212B}", "\u{F900}", "\u{2000}", "中\u{3099}か\u{3099}"])
  func `text in another form is refused, and written in form C`(text: String) throws {
    var raw = JSONWriter()
    raw.string(text)
    let error = #expect(throws: FieldError.self) { try read(raw.bytes) }
    #expect(error?.code == .notCanonical)
    let bytes = written(text)
    #expect(bytes != raw.bytes)
    #expect(try read(bytes) == text)
    #expect(written(try read(bytes)) == bytes)
  }
}
