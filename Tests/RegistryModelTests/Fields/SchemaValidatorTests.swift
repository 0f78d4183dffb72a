// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `A value against its schema` {
  private static let shape = FieldSchema.object([
    .init(key: "id", isRequired: true, schema: .string(format: nil, pattern: "^[a-z]{2,4}$")),
    .init(
      key: "kind", isRequired: true,
      schema: .code(
        list: "kinds", codes: [.init(code: "one", label: LocalizedName(zh: "一"))])),
    .init(key: "count", isRequired: false, schema: .integer(minimum: 0, maximum: 9)),
    .init(key: "isOpen", isRequired: false, schema: .boolean),
    .init(key: "marks", isRequired: false, schema: .array(.text)),
    .init(key: "more", isRequired: false, schema: .anyObject),
    .init(
      key: "place", isRequired: false,
      schema: .either([
        .object([.init(key: "a", isRequired: true, schema: .text)]),
        .object([.init(key: "b", isRequired: true, schema: .text)]), .anyObject,
      ])),
  ])

  private func fault(_ text: String) throws -> SchemaValidator.Fault? {
    var validator = SchemaValidator()
    return validator.fault(in: try JSONValue(parsing: Array(text.utf8)), Self.shape)
  }

  @Test(arguments: [
    #"{"id":"ab","kind":"one"}"#, #"{"kind":"one","id":"abcd","count":9,"isOpen":false}"#,
    #"{"id":"ab","kind":"one","marks":[],"more":{"x":null}}"#,
    #"{"id":"ab","kind":"one","marks":["x","y"],"place":{"c":"only the last shape"}}"#,
  ])
  func `is valid`(text: String) throws { #expect(try fault(text) == nil) }

  @Test(arguments: [
    (#"{"id":"ab"}"#, "kind"), (#"{"id":"a","kind":"one"}"#, "id"),
    (#"{"id":"abcde","kind":"one"}"#, "id"), (#"{"id":"AB","kind":"one"}"#, "id"),
    (#"{"id":7,"kind":"one"}"#, "id"), (#"{"id":"ab","kind":"two"}"#, "kind"),
    (#"{"id":"ab","kind":null}"#, "kind"), (#"{"id":"ab","kind":"one","count":10}"#, "count"),
    (#"{"id":"ab","kind":"one","count":-1}"#, "count"),
    (#"{"id":"ab","kind":"one","count":1.5}"#, "count"),
    (#"{"id":"ab","kind":"one","count":"1"}"#, "count"),
    (#"{"id":"ab","kind":"one","isOpen":1}"#, "isOpen"),
    (#"{"id":"ab","kind":"one","marks":["x",1]}"#, "marks.1"),
    (#"{"id":"ab","kind":"one","marks":{}}"#, "marks"),
    (#"{"id":"ab","kind":"one","more":[]}"#, "more"),
    (#"{"id":"ab","kind":"one","place":{"a":"two shapes"}}"#, "place"),
    (#"{"id":"ab","kind":"one","place":"no shape"}"#, "place"),
    (#"{"id":"ab","kind":"one","other":1}"#, "other"), ("[]", ""), ("null", ""),
  ])
  func `is not valid at a member`(text: String, path: String) throws {
    let fault = try #require(try fault(text))
    #expect(fault.path == path)
    #expect(!fault.expected.isEmpty)
  }

  @Test(arguments: EventCatalogue.standard.declarations.map(\.name))
  func `what the codec writes is valid for the schema of the same declaration`(
    name: EventName
  ) throws {
    let type = try #require(EventCatalogue.standard[name])
    let schema = EventData.schema(of: type.payload)
    var validator = SchemaValidator()
    for fillsOptional in [true, false] {
      for seed in 0..<4 as Range<UInt64> {
        var filler = FieldFiller(fillsOptional: fillsOptional, random: RandomSource(seed: seed))
        let data = type.payload.filled(&filler)
        var writer = FieldWriter()
        data.write(&writer)
        let value = try JSONValue(parsing: writer.json.bytes)
        #expect(validator.fault(in: value, schema) == nil)
      }
    }
  }

  @Test func `every pattern of every type is a regular expression that is read`() {
    var patterns: Set<String> = []
    func collect(_ schema: FieldSchema) {
      switch schema {
      case .string(_, let pattern): if let pattern { patterns.insert(pattern) }
      case .array(let element): collect(element)
      case .either(let shapes): shapes.forEach(collect)
      case .object(let members): members.forEach { collect($0.schema) }
      case .code, .integer, .boolean, .anyObject: break
      }
    }
    for type in EventCatalogue.all { collect(EventData.schema(of: type)) }
    #expect(patterns.count > 10)
    for pattern in patterns { #expect((try? Regex(pattern)) != nil, "\(pattern)") }
  }
}
