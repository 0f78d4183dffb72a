// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `Sealed values` {
  typealias Name = Sealable<LocalizedName>

  private func read(_ text: String) throws(FieldError) -> Name {
    try Name.read(canonical: Array(text.utf8))
  }

  private let box =
    #"{"sealed":{"subject":"person/wang","alg":"chacha20-poly1305","#
    + #""nonce":"AAAAAAAAAAAAAAAA","box":"AAAAAAAAAAAAAAAAAAAAAAAA"}}"#

  @Test func `either form is read, and written again in the same bytes`() throws {
    for text in [box, #"{"zh":"王"}"#, #"{"zh":"王","en":"Wang"}"#] {
      let value = try read(text)
      #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == text)
      #expect((value.sealed == nil) == (value.clear != nil))
    }
    #expect(try read(box) == sealedName("wang"))
    #expect(try read(#"{"zh":"王"}"#) == .clear(LocalizedName(zh: "王")))
  }

  @Test(arguments: [
    ("{}", FieldError.Code.missing, ""),
    (#"{"sealed":{}}"#, .missing, "sealed"),
    (#"{"zh":"王","sealed":{}}"#, .unexpectedMember, ""),
    (
      #"{"sealed":{"subject":"person/wang","alg":"rot13","nonce":"AA==","box":"AA=="}}"#,
      .invalidValue, "sealed.alg"
    ),
    (
      #"{"sealed":{"subject":"person/wang","alg":"aes-256-gcm","nonce":"A","box":"AA=="}}"#,
      .invalidValue, "sealed.nonce"
    ),
    (
      #"{"sealed":{"subject":"person/wang","alg":"aes-256-gcm","nonce":"AA==","box":"AA=="},"#
        + #""zh":"王"}"#, .unexpectedMember, ""
    ),
  ])
  func `a mixture of both, or a part of one, is refused`(
    text: String, code: FieldError.Code, path: String
  ) {
    let error = #expect(throws: FieldError.self) { try read(text) }
    #expect(error?.code == code)
    #expect(error?.path == path)
  }

  @Test func `the schema has both forms`() {
    guard case .either(let shapes) = Name.schema else {
      Issue.record("one form only")
      return
    }
    #expect(shapes.count == 2)
    #expect(shapes.first == LocalizedName.schema)
    var writer = JSONWriter()
    Name.schema.jsonSchema.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasPrefix(#"{"oneOf":[{"#))
  }

  @Test func `what somebody writes has the shape whose members it has`() throws {
    let shapes = [
      LocalizedName.schema, Name.schema.shape(of: try JSONValue(parsing: Array(box.utf8))),
    ]
    #expect(shapes[1] != shapes[0])
    guard case .object(let members) = shapes[1] else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["sealed"])
    for text in [#"{"en":"Wang","zh":"王"}"#, "{}", #"{"name":"王"}"#, "[]"] {
      #expect(Name.schema.shape(of: try JSONValue(parsing: Array(text.utf8))) == shapes[0])
    }
    #expect(String.schema.shape(of: .null) == String.schema)
  }

  @Test(arguments: [("AA==", 1), ("AAA=", 2), ("AAAA", 3), ("+/9+", 3), ("QUJDRA==", 4)])
  func `base64 stands for whole bytes`(text: String, count: Int) {
    #expect(Base64Text(text)?.byteCount == count)
    #expect(Base64Text(text)?.description == text)
  }

  @Test(arguments: [
    "", "=", "====", "A", "AA", "AAA", "A===", "AB==", "AAB=", "AA=A", "AAAAA", "AA==AA==",
    "-_9+", "AA A", "AAé=",
  ])
  func `what is not the base64 of whole bytes is refused`(text: String) {
    #expect(Base64Text(text) == nil)
  }
}
