// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

/// A read that does not fit what stands in the line.
struct ReaderRefusal: Sendable, CustomTestStringConvertible {
  let text: String
  let code: JSONError.Code
  let offset: Int
  let read: @Sendable (inout JSONReader) throws(JSONError) -> Void

  init(
    _ text: String, _ code: JSONError.Code, _ offset: Int,
    _ read: @escaping @Sendable (inout JSONReader) throws(JSONError) -> Void
  ) {
    self.text = text
    self.code = code
    self.offset = offset
    self.read = read
  }

  var testDescription: String {
    "\(text) \(code)"
  }

  static let table: [ReaderRefusal] = [
    ReaderRefusal(" [1]", .notAnObject, 1) { (reader) throws(JSONError) in
      try reader.beginObject()
    },
    ReaderRefusal("{}", .notAnArray, 0) { (reader) throws(JSONError) in try reader.beginArray() },
    ReaderRefusal("1", .notAString, 0) { (reader) throws(JSONError) in _ = try reader.string() },
    ReaderRefusal("1", .notAString, 0) { (reader) throws(JSONError) in
      _ = try reader.stringEquals("1")
    },
    ReaderRefusal(#""1""#, .notANumber, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("null", .notANumber, 0) { (reader) throws(JSONError) in
      _ = try reader.number()
    },
    ReaderRefusal("0", .notABool, 0) { (reader) throws(JSONError) in _ = try reader.bool() },
    ReaderRefusal("false", .notNull, 0) { (reader) throws(JSONError) in try reader.null() },
    ReaderRefusal("  1.0", .notAnInteger, 2) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("1e2", .notAnInteger, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("-0", .notAnInteger, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("9223372036854775808", .integerOutOfRange, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("-9223372036854775809", .integerOutOfRange, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("18446744073709551617", .integerOutOfRange, 0) { (reader) throws(JSONError) in
      _ = try reader.integer()
    },
    ReaderRefusal("1" + String(repeating: "0", count: 64), .integerOutOfRange, 0) {
      (reader) throws(JSONError) in _ = try reader.integer()
    },
    ReaderRefusal("1", .misplacedRead, 0) { (reader) throws(JSONError) in
      _ = try reader.nextKey()
    },
    ReaderRefusal("1", .misplacedRead, 0) { (reader) throws(JSONError) in
      _ = try reader.nextElement()
    },
    ReaderRefusal("1", .misplacedRead, 0) { (reader) throws(JSONError) in try reader.end() },
    ReaderRefusal(#"{"a":1}"#, .misplacedRead, 1) { (reader) throws(JSONError) in
      try reader.beginObject()
      _ = try reader.nextElement()
    },
    ReaderRefusal("[1]", .misplacedRead, 1) { (reader) throws(JSONError) in
      try reader.beginArray()
      _ = try reader.nextKey()
    },
    ReaderRefusal("[1]", .misplacedRead, 1) { (reader) throws(JSONError) in
      try reader.beginArray()
      _ = try reader.nextKey(is: "a")
    },
    ReaderRefusal("[1]", .misplacedRead, 1) { (reader) throws(JSONError) in
      try reader.beginArray()
      _ = try reader.integer()
    },
    ReaderRefusal(#"{"a":1}"#, .misplacedRead, 5) { (reader) throws(JSONError) in
      try reader.beginObject()
      _ = try reader.nextKey()
      _ = try reader.nextKey()
    },
    ReaderRefusal("[1]", .misplacedRead, 2) { (reader) throws(JSONError) in
      try reader.beginArray()
      _ = try reader.nextElement()
      _ = try reader.integer()
      try reader.end()
    },
  ]
}

struct JSONReaderTests {
  @Test(arguments: ReaderRefusal.table)
  func `a read that does not fit is refused with its reason and the byte`(refusal: ReaderRefusal) {
    #expect(throws: JSONError(code: refusal.code, offset: refusal.offset)) {
      try JSONReader.withBytes(Array(refusal.text.utf8)) { (reader) throws(JSONError) in
        try refusal.read(&reader)
      }
    }
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7), ("-1", -1), ("1250000", 1_250_000),
      ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ] as [(String, Int64)])
  func `an integer of 64 bits is exact`(text: String, value: Int64) throws {
    let read = try JSONReader.withBytes(Array(text.utf8)) { (reader) throws(JSONError) in
      let read = try reader.integer()
      try reader.end()
      return read
    }
    #expect(read == value)
  }

  @Test(
    arguments: [
      ("{ }", .object), ("\t[]", .array), (#""""#, .string), ("-1", .number), ("0", .number),
      ("true", .bool), ("false", .bool), ("null", .null),
    ] as [(String, JSONKind)])
  func `a peek tells the kind and reads nothing`(text: String, kind: JSONKind) throws {
    try JSONReader.withBytes(Array(text.utf8)) { (reader) throws(JSONError) in
      #expect(try reader.peek() == kind)
      #expect(try reader.peek() == kind)
      try reader.skip()
      try reader.end()
    }
  }

  @Test func `a value of another kind can still be read`() throws {
    try JSONReader.withBytes(Array(#"[1.5,"a"]"#.utf8)) { (reader) throws(JSONError) in
      try reader.beginArray()
      #expect(try reader.nextElement())
      #expect(throws: JSONError(code: .notAnInteger, offset: 1)) { try reader.integer() }
      #expect(throws: JSONError(code: .notNull, offset: 1)) { try reader.null() }
      #expect(try reader.number() == "1.5")
      #expect(try reader.nextElement())
      #expect(throws: JSONError(code: .notABool, offset: 5)) { try reader.bool() }
      #expect(try reader.string() == "a")
      #expect(try !reader.nextElement())
      try reader.end()
    }
  }

  @Test func `after a fault every further call throws it again`() throws {
    try JSONReader.withBytes(Array("[1 2]".utf8)) { (reader) throws(JSONError) in
      let fault = JSONError(code: .expectedCommaOrEnd, offset: 3)
      try reader.beginArray()
      _ = try reader.nextElement()
      _ = try reader.integer()
      #expect(throws: fault) { try reader.nextElement() }
      #expect(throws: fault) { try reader.nextElement() }
      #expect(throws: fault) { try reader.nextKey() }
      #expect(throws: fault) { try reader.nextKey(is: "a") }
      #expect(throws: fault) { try reader.peek() }
      #expect(throws: fault) { try reader.integer() }
      #expect(throws: fault) { try reader.skip() }
      #expect(throws: fault) { try reader.end() }
    }
  }

  @Test func `keys are read in order, switched over and compared`() throws {
    let line = Array(#"{"id":"a","\u0074ype":"b","数":[1,2],"long-key-of-many-bytes":null}"#.utf8)
    try JSONReader.withBytes(line) { (reader) throws(JSONError) in
      var seen: [String] = []
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "id": seen.append("1")
        case "type": seen.append("2")
        case "数": seen.append("3")
        case "long-key-of-many-bytes": seen.append("4")
        default: Issue.record("unknown key")
        }
        #expect(key == key.string)
        #expect(key != "long-key-of-many-bytez")
        #expect(key != "")
        #expect(key.hasEscapes == (key.string == "type"))
        try reader.skip()
      }
      try reader.end()
      #expect(seen == ["1", "2", "3", "4"])
    }
  }

  @Test func `an expected key is read, another is left`() throws {
    let line = Array(#" { "a" : 1 , "\u0062" : 2 , "d" : 4 } "#.utf8)
    try JSONReader.withBytes(line) { (reader) throws(JSONError) in
      try reader.beginObject()
      #expect(try !reader.nextKey(is: "b"))
      #expect(try reader.nextKey(is: "a"))
      #expect(try reader.integer() == 1)
      #expect(try !reader.nextKey(is: "a"))
      #expect(try reader.nextKey(is: "b"))
      #expect(try reader.integer() == 2)
      #expect(try !reader.nextKey(is: "c"))
      #expect(try reader.nextKey()?.string == "d")
      #expect(try reader.integer() == 4)
      #expect(try !reader.nextKey(is: "e"))
      #expect(try reader.nextKey() == nil)
      try reader.end()
    }
  }

  @Test(arguments: [
    #"{"ab":1}"#, #"{"a":1,"ab":2}"#, #"{ "ab":1}"#, #"{"ab" :1}"#, #"{"\u0061b":1}"#,
    #"{"abcdefgh":1,"ab":2}"#, #"{"ä":1,"ab":2}"#, #"{"":0,"ab":2}"#, #"{"abc":0,"b":1, "ab":2}"#,
  ])
  func `a key is found however it is spelt`(text: String) throws {
    try JSONReader.withBytes(Array(text.utf8)) { (reader) throws(JSONError) in
      try reader.beginObject()
      while try !reader.nextKey(is: "ab") {
        let (ends, other) = (reader.endsObject, try reader.nextKey())
        #expect(!ends && other != nil)
        try reader.skip()
      }
      _ = try reader.integer()
      let ends = reader.endsObject
      #expect(ends)
      #expect(try reader.nextKey() == nil)
      let endsTwice = reader.endsObject
      #expect(!endsTwice)
      try reader.end()
    }
  }

  @Test func `eight hexadecimal digits make a number, and nothing else does`() throws {
    func number(_ text: String) throws -> UInt32? {
      try JSONReader.withBytes(Array("\"\(text)\"".utf8)) { (reader) throws(JSONError) in
        try reader.text().hexadecimal(0, 4)
      }
    }
    #expect(try number("0123cdef") == 0x0123_CDEF)
    #expect(try number("89abffff") == 0x89AB_FFFF)
    for byte in UInt8(0x20)...0x7E where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
      for place in 0..<8 {
        var bytes = Array("00000000".utf8)
        bytes[place] = byte
        let text = String(decoding: bytes, as: UTF8.self)
        let isDigit = "0123456789abcdef".utf8.contains(byte)
        #expect(try number(text) == (isDigit ? UInt32(text, radix: 16) : nil), "\(text)")
      }
    }
  }

  @Test func `an expected key that comes twice is a duplicate`() throws {
    try JSONReader.withBytes(Array(#"{"a":1,"a":2}"#.utf8)) { (reader) throws(JSONError) in
      try reader.beginObject()
      #expect(try reader.nextKey(is: "a"))
      try reader.skip()
      #expect(throws: JSONError(code: .duplicateKey, offset: 7)) { try reader.nextKey(is: "a") }
    }
  }

  @Test func `a skip gives the bytes of the value, counted from the slice's first byte`() throws {
    let line = Array(##"xx{"a": {"b":[1,{}]} ,"c":"é"}"##.utf8)
    try JSONReader.withBytes(line[2...]) { (reader) throws(JSONError) in
      try reader.beginObject()
      _ = try reader.nextKey()
      let object = try reader.skip()
      #expect(
        String(
          decoding: line[2...][(object.lowerBound + 2)..<(object.upperBound + 2)], as: UTF8.self)
          == #"{"b":[1,{}]}"#)
      _ = try reader.nextKey()
      #expect(try reader.skip() == 24..<28)
      #expect(try reader.nextKey() == nil)
      try reader.end()
      #expect(reader.offset == line.count - 2)
    }
  }

  @Test func `the error of the closure comes out as it is`() {
    struct Stop: Error, Equatable {}
    #expect(throws: Stop()) {
      try JSONReader.withBytes([0x31]) { (_) throws(Stop) in throw Stop() }
    }
  }

  @Test func `64 levels and 65,535 bytes are good`() throws {
    try JSONReader.validate(
      Array((String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).utf8))
    let opened = String(repeating: #"{"a":"#, count: 64)
    try JSONReader.validate(Array((opened + "1" + String(repeating: "}", count: 64)).utf8))
    try JSONReader.validate(Array(("\"" + String(repeating: "x", count: 65_533) + "\"").utf8))
  }
}
