// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

struct JSONValueTests {
  /// Lines with something of everything.
  static let documents = [
    #"{"specversion":"1.0","id":"0193","data":{"title":"国家超级计算无锡中心","amount":1250000},"n":null}"#,
    #"[ -0.5e+3 , true,false , null, "\u00e9\ud83d\ude00\n\/" , {"":[]}, {"a":{"b":[[],{}]}} ]"#,
    #"{"a":1,"b":"x\"y","中":"文é😀","d":[0,10,-1,1E5],"e":{"f":"\u2028"}}"#,
  ]

  @Test func `a tree has its members in order and its numbers as they are spelt`() throws {
    let value = try JSONValue(parsing: Array(#"{"b":1.50,"a":[true,null,"\u0061"]}"#.utf8))
    let expected = JSONValue.object([
      .init(key: "b", value: .number("1.50")),
      .init(key: "a", value: .array([.bool(true), .null, .string("a")])),
    ])
    #expect(value == expected)
    #expect(value["a"] == .array([.bool(true), .null, .string("a")]))
    #expect(value["c"] == nil)
    #expect(JSONValue.null["a"] == nil)
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"b":1.50,"a":[true,null,"a"]}"#)
  }

  @Test func `equality is by code point, order and spelling`() {
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONValue.number("1") != .number("1.0"))
    #expect(JSONValue.null != .bool(false))
    #expect(JSONValue.bool(true) == .bool(true))
    let a = JSONValue.Member(key: "a", value: .null)
    let b = JSONValue.Member(key: "b", value: .null)
    #expect(JSONValue.object([a, b]) != .object([b, a]))
    #expect(JSONValue.object([a]) != .array([.null]))
  }

  @Test(arguments: documents)
  func `every prefix of a document is refused`(document: String) {
    let bytes = Array(document.utf8)
    #expect(fault(in: bytes) == nil)
    for count in 0..<bytes.count {
      #expect(fault(in: Array(bytes[..<count])) != nil)
    }
  }

  @Test(arguments: documents)
  func `a document with one byte changed is refused, or reads and writes to the same`(
    document: String
  ) throws {
    let bytes = Array(document.utf8)
    var accepted = 0
    for index in bytes.indices {
      for byte in UInt8.min...UInt8.max where byte != bytes[index] {
        var changed = bytes
        changed[index] = byte
        guard let value = try? JSONValue(parsing: changed) else {
          if fault(in: changed) == nil { Issue.record("The tree refuses what is valid") }
          continue
        }
        accepted += 1
        let written = value.bytes
        let again = try JSONValue(parsing: written)
        if fault(in: changed) != nil || again != value || again.bytes != written {
          Issue.record("Byte \(index) as \(byte) does not come back")
        }
      }
    }
    #expect(accepted > 0)
  }

  @Test func `random trees come back from their bytes, however they are spelt`() throws {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<2_000 {
      let value = JSONValue.random(levels: 5, using: &generator)
      let written = value.bytes
      let free = Array(value.spelled(using: &generator).utf8)
      let isSame = try JSONValue(parsing: written) == value && JSONValue(parsing: free) == value
      if !isSame || fault(in: free) != nil {
        Issue.record("\(String(decoding: written, as: UTF8.self)) does not come back")
      }
    }
  }
}
