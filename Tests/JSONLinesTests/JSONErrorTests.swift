// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

/// A line, and the fault that it must be refused with.
struct Refusal: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let code: JSONError.Code
  let offset: Int

  init(_ text: String, _ code: JSONError.Code, _ offset: Int) {
    self.init(Array(text.utf8), code, offset)
  }

  init(_ bytes: [UInt8], _ code: JSONError.Code, _ offset: Int) {
    self.bytes = bytes
    self.code = code
    self.offset = offset
  }

  var testDescription: String {
    "\(String(decoding: bytes.prefix(40), as: UTF8.self)) \(code) at \(offset)"
  }

  /// A string whose content is not UTF-8 from its first byte on.
  static func illFormed(_ content: UInt8...) -> Refusal {
    Refusal([0x22] + content + [0x22], .invalidUTF8, 1)
  }
}

struct JSONErrorTests {
  static let structure: [Refusal] = [
    Refusal("", .unexpectedEnd, 0),
    Refusal("   ", .unexpectedEnd, 3),
    Refusal("[", .unexpectedEnd, 1),
    Refusal("[1", .unexpectedEnd, 2),
    Refusal("[1,", .unexpectedEnd, 3),
    Refusal("{", .unexpectedEnd, 1),
    Refusal(#"{"a""#, .unexpectedEnd, 4),
    Refusal(#"{"a":"#, .unexpectedEnd, 5),
    Refusal(#"{"a":1"#, .unexpectedEnd, 6),
    Refusal(#"{"a":1,"#, .unexpectedEnd, 7),
    Refusal("\u{FEFF}{}", .byteOrderMark, 0),
    Refusal(" \u{FEFF}{}", .expectedValue, 1),
    Refusal("]", .expectedValue, 0),
    Refusal("[1,]", .expectedValue, 3),
    Refusal("[,1]", .expectedValue, 1),
    Refusal("'a'", .expectedValue, 0),
    Refusal("+1", .expectedValue, 0),
    Refusal(".5", .expectedValue, 0),
    Refusal("NaN", .expectedValue, 0),
    Refusal("Infinity", .expectedValue, 0),
    Refusal("True", .expectedValue, 0),
    Refusal("// a\n1", .expectedValue, 0),
    Refusal("\u{0}1", .expectedValue, 0),
    Refusal("\u{A0}1", .expectedValue, 0),
    Refusal("\u{B}1", .expectedValue, 0),
    Refusal(#"{"a":}"#, .expectedValue, 5),
    Refusal(#"{"a":,}"#, .expectedValue, 5),
    Refusal("{1:2}", .expectedKey, 1),
    Refusal("{a:2}", .expectedKey, 1),
    Refusal("{,}", .expectedKey, 1),
    Refusal("{]", .expectedKey, 1),
    Refusal(#"{"a":1,}"#, .expectedKey, 7),
    Refusal(#"{"a":1,,"b":2}"#, .expectedKey, 7),
    Refusal(#"{"a" 1}"#, .expectedColon, 5),
    Refusal(#"{"a",1}"#, .expectedColon, 4),
    Refusal(#"{"a"}"#, .expectedColon, 4),
    Refusal(#"{"a":1 "b":2}"#, .expectedCommaOrEnd, 7),
    Refusal(#"{"a":1]"#, .expectedCommaOrEnd, 6),
    Refusal("[1 2]", .expectedCommaOrEnd, 3),
    Refusal("[1}", .expectedCommaOrEnd, 2),
    Refusal("[truefalse]", .expectedCommaOrEnd, 5),
    Refusal("[0x1]", .expectedCommaOrEnd, 2),
    Refusal("{}{}", .trailingContent, 2),
    Refusal("1 2", .trailingContent, 2),
    Refusal("[]]", .trailingContent, 2),
    Refusal("nulls", .trailingContent, 4),
    Refusal("{}\u{0}", .trailingContent, 2),
    Refusal(String(repeating: "[", count: 65), .tooDeep, 64),
    Refusal(String(repeating: #"{"a":"#, count: 65), .tooDeep, 320),
    Refusal(String(repeating: " ", count: 65_535) + "1", .lineTooLong, 65_535),
    Refusal(String(repeating: "x", count: 70_000), .lineTooLong, 65_535),
  ]

  static let scalars: [Refusal] = [
    Refusal("tru", .unexpectedEnd, 3),
    Refusal("trux", .invalidLiteral, 3),
    Refusal("fALSE", .invalidLiteral, 1),
    Refusal("[nul]", .invalidLiteral, 4),
    Refusal("-", .unexpectedEnd, 1),
    Refusal("1.", .unexpectedEnd, 2),
    Refusal("1e", .unexpectedEnd, 2),
    Refusal("1E+", .unexpectedEnd, 3),
    Refusal("01", .invalidNumber, 1),
    Refusal("-01", .invalidNumber, 2),
    Refusal("--1", .invalidNumber, 1),
    Refusal("-a", .invalidNumber, 1),
    Refusal("[1.]", .invalidNumber, 3),
    Refusal("[1.e1]", .invalidNumber, 3),
    Refusal("[1e]", .invalidNumber, 3),
    Refusal("[1e+-1]", .invalidNumber, 4),
    Refusal("1.2.3", .trailingContent, 3),
  ]

  static let strings: [Refusal] = [
    Refusal(#"""#, .unexpectedEnd, 1),
    Refusal(#""abcdefghij"#, .unexpectedEnd, 11),
    Refusal(#""a\"#, .unexpectedEnd, 3),
    Refusal(#""a\""#, .unexpectedEnd, 4),
    Refusal(#""\u12"#, .unexpectedEnd, 5),
    Refusal(#""\ud800"#, .unexpectedEnd, 7),
    Refusal(#""\ud800\"#, .unexpectedEnd, 8),
    Refusal(#""\ud800\ud"#, .unexpectedEnd, 10),
    Refusal("\"a\nb\"", .controlCharacter, 2),
    Refusal("\"\u{0}\"", .controlCharacter, 1),
    Refusal("\"abcdefgh\u{1F}\"", .controlCharacter, 9),
    Refusal("{\"\t\":1}", .controlCharacter, 2),
    Refusal(#""\x41""#, .invalidEscape, 1),
    Refusal(#""a\'""#, .invalidEscape, 2),
    Refusal(#""\U0041""#, .invalidEscape, 1),
    Refusal(#""\u00g0""#, .invalidEscape, 1),
    Refusal(#""\u00""#, .invalidEscape, 1),
    Refusal(#""\ud800\u00g0""#, .invalidEscape, 7),
    Refusal(#""\ud800""#, .loneSurrogate, 1),
    Refusal(#""a\udc00""#, .loneSurrogate, 2),
    Refusal(#""\ud800x""#, .loneSurrogate, 1),
    Refusal(#""\ud800\n""#, .loneSurrogate, 1),
    Refusal(#""\ud800\ud800""#, .loneSurrogate, 1),
    Refusal(#""\ud800\u0041""#, .loneSurrogate, 1),
    Refusal(#""\udc00\ud800""#, .loneSurrogate, 1),
    Refusal(#"{"\uD800":1}"#, .loneSurrogate, 2),
    .illFormed(0x80), .illFormed(0xBF), .illFormed(0xFF), .illFormed(0xFE),
    .illFormed(0xC0, 0x80), .illFormed(0xC1, 0xBF), .illFormed(0xC2), .illFormed(0xC2, 0x41),
    .illFormed(0xE0, 0x80, 0x80), .illFormed(0xE0, 0x9F, 0xBF), .illFormed(0xE4, 0xB8),
    .illFormed(0xED, 0xA0, 0x80), .illFormed(0xED, 0xBF, 0xBF), .illFormed(0xE4, 0xB8, 0x41),
    .illFormed(0xF0, 0x80, 0x80, 0x80), .illFormed(0xF0, 0x8F, 0xBF, 0xBF),
    .illFormed(0xF0, 0x9F, 0x98), .illFormed(0xF4, 0x90, 0x80, 0x80),
    .illFormed(0xF5, 0x80, 0x80, 0x80), .illFormed(0xF0, 0x9F, 0x98, 0x41),
    Refusal([0x22, 0xE4, 0xB8, 0xAD, 0x80, 0x22], .invalidUTF8, 4),
    Refusal([0x22, 0xE4, 0xB8], .invalidUTF8, 1),
    Refusal([0x5B, 0xFF, 0x5D], .expectedValue, 1),
  ]

  static let keys: [Refusal] = [
    Refusal(#"{"a":1,"a":1}"#, .duplicateKey, 7),
    Refusal(#"{"":1,"":1}"#, .duplicateKey, 6),
    Refusal(#"{"a":1,"b":2,"\u0061":3}"#, .duplicateKey, 13),
    Refusal(#"{"\u0061":1,"a":2}"#, .duplicateKey, 12),
    Refusal(#"{"\/":1,"/":2}"#, .duplicateKey, 8),
    Refusal(#"{"\ud83d\ude00":1,"😀":2}"#, .duplicateKey, 18),
    Refusal(#"{"x":[{"a":{},"a":[]}]}"#, .duplicateKey, 14),
    Refusal(#"{"a":{"a":1},"a":2}"#, .duplicateKey, 13),
    Refusal(#"{"中文":{},"中文":2}"#, .duplicateKey, 13),
  ]

  @Test(arguments: structure + scalars + strings + keys)
  func `a faulty line is refused with its reason and the byte`(refusal: Refusal) {
    let expected = JSONError(code: refusal.code, offset: refusal.offset)
    #expect(fault(in: refusal.bytes) == expected)
    #expect(throws: expected) { try JSONValue(parsing: refusal.bytes) }
  }

  @Test(arguments: structure + scalars + strings + keys)
  func `a fault is found in a part that is skipped`(refusal: Refusal) {
    // What ends too early, ends elsewhere when something follows; so does what is too long or deep.
    let moved: Set<JSONError.Code> = [
      .unexpectedEnd, .trailingContent, .lineTooLong, .tooDeep, .byteOrderMark,
    ]
    let text = Array(#"{"skipped":"#.utf8)
    let found = fault(in: text + refusal.bytes + Array("}".utf8))
    #expect(found != nil)
    if !moved.contains(refusal.code), refusal.bytes != [0x22, 0xE4, 0xB8] {
      #expect(found == JSONError(code: refusal.code, offset: text.count + refusal.offset))
    }
  }

  @Test func `every code has a line that it refuses`() {
    let tables = [Self.structure, Self.scalars, Self.strings, Self.keys].joined()
    let reads = ReaderRefusal.table.map(\.code)
    let seen = Set(tables.map(\.code)).union(reads)
    #expect(seen == Set(JSONError.Code.allCases))
  }

  @Test func `an error says its code and its byte and nothing of the line`() {
    #expect(fault(in: Array(#"["secret" x]"#.utf8))?.description == "expectedCommaOrEnd at byte 10")
  }
}
