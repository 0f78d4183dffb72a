// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

struct DuplicateKeyTests {
  /// An object with these keys, and the offset of each key's quotation mark.
  static func object(_ keys: [String], value: String = "0") -> (text: String, offsets: [Int]) {
    var text = "{"
    var offsets: [Int] = []
    for (index, key) in keys.enumerated() {
      text += index == 0 ? "" : ","
      offsets.append(text.utf8.count)
      text += "\"\(key)\":\(value)"
    }
    return (text + "}", offsets)
  }

  @Test(arguments: [1, 2, 15, 16, 17, 18, 31, 32, 33, 34, 64, 65, 100])
  func `any key of an object that comes again is found, and only then`(count: Int) {
    let keys = (0..<count).map { "k\($0)" }
    #expect(fault(in: Array(Self.object(keys).text.utf8)) == nil)
    for key in keys {
      let (text, offsets) = Self.object(keys + [key])
      #expect(
        fault(in: Array(text.utf8)) == JSONError(code: .duplicateKey, offset: offsets[count]))
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 40])
  func `the keys of an object inside are no keys of the object around`(count: Int) {
    let keys = (0..<count).map { "k\($0)" }
    let inner = Self.object(keys).text
    let around = Self.object(keys + ["x"], value: inner)
    #expect(fault(in: Array(around.text.utf8)) == nil)
    for key in keys {
      let (text, offsets) = Self.object(keys + [key], value: inner)
      #expect(
        fault(in: Array(text.utf8)) == JSONError(code: .duplicateKey, offset: offsets[count]))
    }
  }

  @Test func `objects one after the other may have the same keys`() {
    let one = Self.object((0..<40).map { "k\($0)" }).text
    let line = "[" + Array(repeating: one, count: 50).joined(separator: ",") + "]"
    #expect(fault(in: Array(line.utf8)) == nil)
  }

  @Test(arguments: [1, 8, 16, 20])
  func `64 objects inside each other keep their keys apart`(count: Int) {
    let keys = (0..<count).map { "\($0)" }
    let head = keys.map { "\"\($0)\":0" }.joined(separator: ",")
    let opened = String(repeating: "{\(head),\"n\":", count: 64)
    let closed = String(repeating: "}", count: 63)
    #expect(fault(in: Array((opened + "0}" + closed).utf8)) == nil)
    // Again at the innermost level, and again at the outermost after all others closed.
    for key in keys {
      let offset = opened.utf8.count + 2
      #expect(
        fault(in: Array((opened + "0,\"\(key)\":0}" + closed).utf8))
          == JSONError(code: .duplicateKey, offset: offset))
      #expect(
        fault(in: Array((opened + "0" + closed + ",\"\(key)\":0}").utf8))
          == JSONError(code: .duplicateKey, offset: offset + 63))
    }
  }

  @Test func `an object that fills a line is checked whole`() {
    let keys = (0..<6_000).map { String($0, radix: 36) }
    #expect(fault(in: Array(Self.object(keys).text.utf8)) == nil)
    for repeated in [0, 15, 16, 17, 3_000, 5_999] {
      let (text, offsets) = Self.object(keys + [keys[repeated]])
      #expect(
        fault(in: Array(text.utf8)) == JSONError(code: .duplicateKey, offset: offsets[6_000]))
    }
  }

  @Test func `keys of every length that differ in one byte differ`() {
    for length in 1...40 {
      let base = Array(repeating: UInt8(ascii: "a"), count: length)
      var keys = [String(decoding: base, as: UTF8.self)]
      for index in 0..<length {
        var other = base
        other[index] = UInt8(ascii: "b")
        keys.append(String(decoding: other, as: UTF8.self))
      }
      #expect(fault(in: Array(Self.object(keys).text.utf8)) == nil)
    }
  }

  @Test func `composed and decomposed characters are two keys`() {
    #expect(fault(in: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)) == nil)
    #expect(fault(in: Array(#"{"\u00e9":1,"e\u0301":2}"#.utf8)) == nil)
  }

  @Test func `a key is the same in every spelling, also beyond the first 16`() {
    let keys = (0..<30).map { "k\($0)" }
    for index in keys.indices {
      let spelled = "\\u006b\(index)"
      let (text, offsets) = Self.object(keys + [spelled])
      let expected = JSONError(code: .duplicateKey, offset: offsets[30])
      #expect(fault(in: Array(text.utf8)) == expected)
      var swapped = keys
      swapped[index] = spelled
      let (other, otherOffsets) = Self.object(swapped + [keys[index]])
      #expect(
        fault(in: Array(other.utf8)) == JSONError(code: .duplicateKey, offset: otherOffsets[30]))
    }
  }
}
