// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Registry

@Suite struct TextFormTests {
  @Test func `text of usual characters is in form C in any order`() {
    let usual = [0..<0x300, 0x2010..<0x2028, 0x3001..<0x3021, 0x4E00..<0xA000, 0xFF01..<0xFF5F]
      .flatMap { $0.compactMap { Unicode.Scalar(UInt32($0)) } }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4 {
      let text = String(String.UnicodeScalarView(usual.shuffled(using: &random)))
      #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8))
      #expect(TextForm.composed(Array(text.utf8)) == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("e\u{301}", "é"), ("中文e\u{301}", "中文é"), ("か\u{3099}", "が"), ("\u{212B}", "Å"),
    ("\u{F900}", "豈"), ("\u{1100}\u{1161}", "가"),
  ])
  func `other text is brought into it`(text: String, composed: String) {
    #expect(TextForm.composed(Array(text.utf8)) == Array(composed.utf8))
    #expect(!TextForm.isComposed(Array(text.utf8)))
  }
}
