// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `What a newer program wrote` {
  private typealias History = TypeWithHistory

  private func code(_ type: String, subject: String = "project/centre") -> FieldError.Code? {
    let line = Self.line(type, subject: subject)
    do throws(FieldError) {
      _ = try Entry.parse(line[...], index: 7, offset: .china)
      return nil
    } catch {
      return error.code
    }
  }

  private static func line(
    _ type: String, subject: String = "project/centre", data: String = #"{"held":[1.50,true]}"#
  ) -> [UInt8] {
    let line = String(
      decoding: History.line(version: 1, data: data, subject: subject), as: UTF8.self)
    return Array(line.replacing("annals.funding.received.v1", with: type).utf8)
  }

  private func unrecognized(
    _ line: [UInt8], _ kind: Unrecognized.Kind = .type
  ) throws(FieldError) -> UnrecognizedLine {
    try UnrecognizedLine(line[...], index: 7, offset: .china, kind: kind)
  }

  @Test(arguments: [
    ("annals.project.vanished.v1", FieldError.Code.unknownType),
    ("annals.patent.granted.v12", .unknownType), ("annals.milestone.met.v2", .unknownVersion),
    ("annals.milestone.met.v9999", .unknownVersion), ("annals.milestone.met.v0", .invalidValue),
    ("annals.milestone.met.v01", .invalidValue), ("annals.milestone.met.v-1", .invalidValue),
    ("annals.milestone.met.v10000", .invalidValue), ("annals.milestone.met", .invalidValue),
    ("milestone.met.v1", .invalidValue), ("annals.milestone.v1", .invalidValue),
    ("annals.Milestone.met.v1", .invalidValue), ("annals.a.b.c.v1", .invalidValue),
    ("annals..met.v1", .invalidValue), ("x", .invalidValue),
  ])
  func `a type is unknown, in an unknown version, or no type`(
    type: String, expected: FieldError.Code
  ) {
    #expect(code(type) == expected)
    let isUnrecognized = expected != .invalidValue
    #expect((EventTypeText(type) != nil) == isUnrecognized)
    #expect((expected.unrecognized != nil) == isUnrecognized)
  }

  @Test func `a type is unknown also where its subject is of a kind that nobody knows`() throws {
    #expect(code("annals.patent.granted.v1", subject: "patent/cn-1") == .unknownType)
    #expect(code("annals.milestone.met.v1", subject: "patent/cn-1") == .invalidValue)
    let line = try unrecognized(Self.line("annals.patent.granted.v1", subject: "patent/cn-1"))
    #expect(line.subject == "patent/cn-1")
  }

  @Test func `the envelope of an unknown type is that of every entry`() throws {
    let bytes = Self.line("annals.project.vanished.v1")
    let line = try unrecognized(bytes)
    #expect(line.index == 7)
    #expect(line.type == "annals.project.vanished.v1")
    #expect(line.id == entryID("received"))
    #expect(line.source.actor == "secretary")
    #expect(line.classification == "public")
    #expect(line.recorded.utcText == "2026-11-21T03:00:00.000Z")
    #expect(line.isCanonical)
    let signed = String(decoding: bytes.prefix(line.signedLength), as: UTF8.self)
    #expect(signed.hasSuffix(#""data":{"held":[1.50,true]}"#))
  }

  @Test(arguments: [
    (#""specversion":"1.0""#, #""specversion":"1.1""#), (#""id":"0190"#, #""id":"X190"#),
    (#""source":"//"#, #""source":"/"#), ("project/centre", "project"),
    ("project/centre", "Project/centre"), ("+08:00", "Z"), (#""data":{"#, #""data":[{"#),
    (#""data":"#, #""date":"#), (#"A==","recorded"#, #"","recorded"#),
    ("03:00:00.000Z", "03:00:00Z"),
    (#"000Z"}"#, #"000Z","more":1}"#),
  ])
  func `a damaged envelope is damage, whatever the type`(found: String, other: String) throws {
    let text = String(decoding: Self.line("annals.project.vanished.v1"), as: UTF8.self)
    let changed = text.replacing(found, with: other, maxReplacements: 1)
    #expect(changed != text)
    let error = #expect(throws: FieldError.self) { try unrecognized(Array(changed.utf8)) }
    #expect(error?.code.unrecognized == nil)
  }

  @Test(arguments: [
    (#"":{"held""#, #"":{ "held""#), ("held", "\\u0068eld"), (#""public""#, #" "public""#),
  ])
  func `another spelling is told from the canonical form`(found: String, other: String) throws {
    let text = String(decoding: Self.line("annals.project.vanished.v1"), as: UTF8.self)
    let changed = text.replacing(found, with: other, maxReplacements: 1)
    #expect(changed != text)
    #expect(try unrecognized(Array(changed.utf8)).isCanonical == false)
  }

  @Test func `nothing is admitted after it, and the refusal names it`() throws {
    var given = Given { project() }.state
    let facts = AdmissionFacts(
      index: given.size, recorded: Given.recorded, signature: .valid)
    #expect(throws: Never.self) {
      _ = try given.admit(planned().statement(id: entryID("next")), facts)
    }
    for (type, kind, code) in [
      ("annals.project.vanished.v1", Unrecognized.Kind.type, RuleCode.unknownType),
      ("annals.milestone.met.v2", .version, .unknownVersion),
    ] {
      var state = given
      let first = state.size
      for index in first..<first + 2 {
        state.skip(
          try UnrecognizedLine(
            Self.line(type)[...], index: index, offset: .china, kind: kind))
      }
      #expect(state.unrecognized == [Unrecognized(kind, type, first: first, count: 2)])
      var next = facts
      next.index = state.size
      let rejection = #expect(throws: Rejection.self) {
        try state.admit(planned().statement(id: entryID("next")), next)
      }
      #expect(rejection?.code == code)
      #expect(rejection?.conflicting == first)
      #expect(rejection?.reason.zh.contains(type) == true)
      #expect(rejection?.reason.en?.contains(type) == true)
      #expect(rejection?.remedy != nil)
    }
    given.skip()
    #expect(given.unrecognized.isEmpty)
  }

  @Test func `a policy that is not known counts even after another took its place`() throws {
    var state = Given { project() }.state
    for version in [99, 1] {
      let adoption = `The registry itself`.policy("schedule", version, [])
        .statement(id: entryID("schedule-\(version)"))
      state.fold(
        Entry(
          index: state.size, statement: adoption, signature: .blank, recorded: Given.recorded))
    }
    #expect(
      state.unrecognized == [Unrecognized(.policy, "schedule-99", first: state.size - 2)])
  }

  @Test func `a founding entry may bring a format and policies that are not known`() {
    let founding = World.founding {
      $0.format = 2
      $0.policies += (["roles-99", "horoscope"] as [Slug]).map { name in
        var policy = PolicyReference()
        policy.policy = name
        return policy
      }
    }
    var state = RegistryState()
    state.fold(
      Entry(
        index: 0, statement: founding.statement(id: entryID("0")), signature: .blank,
        recorded: Given.recorded))
    #expect(
      state.unrecognized == [
        Unrecognized(.format, "2", first: 0), Unrecognized(.policy, "roles-99", first: 0),
        Unrecognized(.policy, "horoscope", first: 0),
      ])
    #expect(Unrecognized(.format, "2", first: 0).code == .unknownFormat)
    #expect(World.given.state.unrecognized.isEmpty)
  }
}
