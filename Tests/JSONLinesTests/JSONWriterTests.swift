// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

struct JSONWriterTests {
  static func text(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The escape that a character must be written with, or nil where it stands as it is.
  static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: return #"\""#
    case 0x5C: return #"\\"#
    case 0x08: return #"\b"#
    case 0x09: return #"\t"#
    case 0x0A: return #"\n"#
    case 0x0C: return #"\f"#
    case 0x0D: return #"\r"#
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }

  @Test func `every character is escaped exactly where it must be`() throws {
    var writer = JSONWriter()
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let string = "x\(scalar)y"
      let expected = "\"x" + (Self.escape(scalar) ?? String(scalar)) + "y\""
      writer.removeAll()
      writer.string(string)
      // One comparison a character, not one expectation: there are 1,112,064.
      guard writer.bytes.elementsEqual(expected.utf8) else {
        Issue.record("U+\(String(value, radix: 16)) is written otherwise")
        continue
      }
      let read = try JSONReader.withBytes(writer.bytes) { (reader) throws(JSONError) in
        try reader.string()
      }
      if !read.utf8.elementsEqual(string.utf8) {
        Issue.record("U+\(String(value, radix: 16)) is read otherwise")
      }
    }
  }

  @Test(arguments: [
    ("", #""""#), ("/", #""/""#), ("\u{2028}", #""\u2028""#), ("\u{7F}", #""\u007f""#),
    ("a\"b\\c", #""a\"b\\c""#), ("\u{85}\u{A0}", "\"\\u0085\u{A0}\""), ("中/文", #""中/文""#),
    ("\u{0}\u{1}\n", #""\u0000\u0001\n""#), ("\r\n", #""\r\n""#), ("\u{202A}", "\"\u{202A}\""),
  ])
  func `a string has its one spelling, as a value and as a key`(string: String, spelling: String) {
    #expect(Self.text { $0.string(string) } == spelling)
    let object = Self.text {
      $0.beginObject()
      $0.key(string)
      $0.null()
      $0.endObject()
    }
    #expect(object == "{\(spelling):null}")
  }

  @Test func `a character is escaped wherever it stands in a long string`() {
    let scalars = (UInt8.min...UInt8.max).map { Unicode.Scalar($0) } + ["\u{2028}", "中", "😀"]
    for scalar in scalars {
      for position in 0...16 {
        let before = String(repeating: "x", count: position)
        let after = String(repeating: "y", count: 16 - position)
        let expected = "\"\(before)\(Self.escape(scalar) ?? String(scalar))\(after)\""
        #expect(Self.text { $0.string("\(before)\(scalar)\(after)") } == expected)
      }
    }
  }

  @Test(arguments: [0, 1, -1, 9, 10, -10, 612, Int64.max, Int64.min] as [Int64])
  func `an integer is written in its digits`(value: Int64) {
    #expect(Self.text { $0.integer(value) } == "\(value)")
  }

  @Test func `commas and brackets stand where they must`() {
    let text = Self.text {
      let name: StaticString = "static"
      $0.beginObject()
      $0.key("empty")
      $0.beginObject()
      $0.endObject()
      $0.key(name)
      $0.beginArray()
      $0.endArray()
      $0.key("all")
      $0.beginArray()
      $0.integer(-1)
      $0.bool(true)
      $0.bool(false)
      $0.null()
      $0.number("1.50e+3")
      $0.string("s")
      $0.raw(Array("[1,2]".utf8))
      $0.beginArray()
      $0.beginObject()
      $0.key("k")
      $0.raw(Array("{}x".utf8).dropLast())
      $0.endObject()
      $0.integer(2)
      $0.endArray()
      $0.endArray()
      $0.key("last")
      $0.integer(0)
      $0.endObject()
    }
    #expect(
      text
        == #"{"empty":{},"static":[],"all":[-1,true,false,null,1.50e+3,"s",[1,2],[{"k":{}},2]],"last":0}"#
    )
  }

  @Test func `a writer is complete after one value, and new after it forgets`() {
    var writer = JSONWriter(capacity: 10)
    #expect(!writer.isComplete)
    writer.beginArray()
    #expect(!writer.isComplete)
    writer.endArray()
    #expect(writer.isComplete)
    writer.removeAll()
    #expect(!writer.isComplete)
    writer.integer(1)
    #expect(writer.bytes == Array("1".utf8))
  }

  @Test func `a call that cannot stand where it is made stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.integer(1)
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.key("a")
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.endObject()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.null()
      writer.null()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.number("01")
    }
  }
}
