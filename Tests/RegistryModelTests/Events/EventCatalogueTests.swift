// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `The event catalogue` {
  static let names = EventCatalogue.all.map { $0.name }

  private func type(_ name: EventName) throws -> any EventPayload.Type {
    try #require(EventCatalogue.type(named: name))
  }

  private func written(_ data: EventData) -> [UInt8] {
    var writer = FieldWriter()
    data.write(&writer)
    return writer.json.bytes
  }

  private func read(_ bytes: [UInt8], _ name: EventName) throws(FieldError) -> EventData {
    try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> EventData in
      try EventData.read(name, &reader)
    }
  }

  @Test func `names are unique, and every type has exactly one row of the role matrix`() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(RoleMatrix.rows.map { $0.type.name }.sorted() == Self.names.sorted())
    #expect(RoleMatrix.rows.allSatisfy { !$0.roles.isEmpty })
    #expect(RoleMatrix.rows.allSatisfy { row in row.letters.count == row.roles.count })
  }

  @Test(arguments: names)
  func `a type is one of the events, and is about at least one kind of subject`(
    name: EventName
  ) throws {
    let type = try type(name)
    let event = type.init().event
    #expect(Swift.type(of: event.payload).name == name)
    #expect(!event.subjectKinds.isEmpty)
    #expect(type.typeText == "annals.\(name).v\(type.version)")
    #expect(name.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test(arguments: names)
  func `filled and bare values read back equal, and are written again in the same bytes`(
    name: EventName
  ) throws {
    let type = try type(name)
    for fillsOptional in [true, false] {
      for seed in 0..<8 as Range<UInt64> {
        var filler = FieldFiller(fillsOptional: fillsOptional, random: RandomSource(seed: seed))
        let data = type.filled(&filler)
        let bytes = written(data)
        let again = try read(bytes, name)
        #expect(again == data)
        #expect(written(again) == bytes)
      }
    }
  }

  @Test(arguments: names)
  func `members are written in the order of the schema, required ones always`(
    name: EventName
  ) throws {
    let type = try type(name)
    guard case .object(let members) = EventData.schema(of: type) else {
      Issue.record("the schema of \(name) is no object")
      return
    }
    #expect(Set(members.map(\.key)).count == members.count)
    for fillsOptional in [true, false] {
      var filler = FieldFiller(fillsOptional: fillsOptional, random: RandomSource(seed: 1))
      let bytes = written(type.filled(&filler))
      guard case .object(let written) = try JSONValue(parsing: bytes) else {
        Issue.record("the data of \(name) is no object")
        return
      }
      let expected = members.filter { fillsOptional || $0.isRequired }
      #expect(written.map(\.key) == expected.map(\.key))
    }
  }

  @Test(arguments: names)
  func `a member too many, too few or out of order is refused`(name: EventName) throws {
    let type = try type(name)
    var filler = FieldFiller(fillsOptional: true, random: RandomSource(seed: 2))
    let bytes = written(type.filled(&filler))
    guard case .object(let members) = try JSONValue(parsing: bytes),
      case .object(let schema) = EventData.schema(of: type)
    else {
      Issue.record("the data of \(name) is no object")
      return
    }
    func refuses(_ members: [JSONValue.Member]) -> Bool {
      var writer = JSONWriter()
      JSONValue.object(members).write(to: &writer)
      return (try? read(writer.bytes, name)) == nil
    }
    #expect(!refuses(members))
    for position in members.indices {
      var changed = members
      changed.insert(.init(key: "extra", value: .null), at: position)
      #expect(refuses(changed))
      changed = members
      changed.insert(members[position], at: position)
      #expect(refuses(changed))
      changed = members
      changed.remove(at: position)
      #expect(refuses(changed) == schema[position].isRequired)
      if position > 0 {
        changed = members
        changed.swapAt(position, position - 1)
        #expect(refuses(changed))
      }
    }
  }

  @Test func `an unknown type has no row and is refused`() {
    #expect(EventCatalogue.type(named: "project.vanished") == nil)
    #expect(RoleMatrix.row(for: "project.vanished") == nil)
    #expect(throws: FieldError.self) { try read(Array("{}".utf8), "project.vanished") }
  }

  @Test func `an empty list is left out, not written`() {
    let bytes = Array(
      (#"{"name":{"zh":"中心"},"kind":"laboratory","naming":"named","scope":"core","#
        + #""divisions":[]}"#).utf8)
    let error = #expect(throws: FieldError.self) { try read(bytes, "project.registered") }
    #expect(error?.code == .notCanonical)
    #expect(error?.path == "divisions")
  }

  @Test(arguments: ["-9223372036854775808", "9007199254740992", "-9007199254740992"])
  func `a number beyond 2^53−1 is refused, not trapped on`(number: String) {
    let bytes = Array(#"{"summary":"一","percent":\#(number)}"#.utf8)
    let error = #expect(throws: FieldError.self) { try read(bytes, "task.progress-reported") }
    #expect(error?.code == .invalidValue)
    #expect(error?.path == "percent")
  }

  @Test(arguments: ["-1", "9007199254740992", "1.5", "1e2", "\"1\""])
  func `money is whole fen from nothing on`(number: String) {
    let bytes = Array(#"{"source":"municipal","amount":\#(number)}"#.utf8)
    let error = #expect(throws: FieldError.self) { try read(bytes, "funding.received") }
    #expect(error?.path == "amount")
  }

  @Test func `the fingerprint of the fold names every type and is canonical`() throws {
    let text = String(decoding: FoldFingerprint.text, as: UTF8.self)
    for type in EventCatalogue.all { #expect(text.contains("\"\(type.typeText)\"")) }
    for policy in PolicyCatalogue.all { #expect(text.contains("\"\(policy.reference)\"")) }
    #expect(FoldFingerprint.text == FoldFingerprint.text)
  }
}
