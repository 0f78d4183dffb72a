// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel
import Testing

@Suite("Values of earlier versions") struct EarlierVersionTests {
  /// What organisations were in a version before, for tests alone.
  private struct First: FieldGroup {
    var title = ""

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("title", &title)
    }
  }

  private static let catalogue: EventCatalogue = {
    let step = Upcaster(from: 1, First.self) { members in
      members.map { member in
        guard member.key == "title" else { return member }
        return .init(key: "name", value: .object([.init(key: "zh", value: member.value)]))
      } + [.init(key: "kind", value: .string("enterprise"))]
    }
    return EventCatalogue(
      EventCatalogue.standard.declarations.map { type in
        type.name == OrganizationRegistered.name
          ? EventDeclaration(OrganizationRegistered.self, version: 2, upcasters: [step]) : type
      })
  }()

  private static func entry(
    _ index: Int, _ type: String, _ data: String
  ) throws(FieldError) -> Entry {
    let line =
      #"{"specversion":"1.0","id":"0190aaaa-bbbb-7ccc-8ddd-00000000000\#(index)","#
      + #""source":"//registry.example/tests/actor/secretary","type":"annals.organization.\#(type)","#
      + #""subject":"organization/old","time":"201\#(index)-01-01T00:00:00+08:00","#
      + #""dataclassification":"public","data":\#(data),"recordedtime":"2026-11-21T03:00:00.000Z"}"#
    return try Entry.parse(
      Array(line.utf8)[...], index: index, offset: .china, in: catalogue
    ).entry
  }

  @Test func `a value is explained by the entry that stated it, in whatever version`() throws {
    var state = RegistryState(catalogue: Self.catalogue)
    state.fold(try Self.entry(0, "registered.v1", #"{"title":"老单位"}"#))
    state.fold(try Self.entry(1, "renamed.v1", #"{"name":{"zh":"新单位"}}"#))
    let subject = Subject(.organization, "old")
    let fields = try #require(state.tree(of: subject)).fields
    let history = SubjectHistory(of: subject, in: state)
    let kind = try #require(fields.first { $0.value == .string("enterprise") })
    #expect(history.newest(kind.path)?.entry.index == 0)
    let name = try #require(fields.last { $0.name.hasPrefix("names") })
    #expect(String(decoding: name.value.bytes, as: UTF8.self).contains("新单位"))
    #expect(history.newest(name.path)?.entry.index == 1)
    let before = try #require(history.steps.first)
    guard case .organizationRegistered(let event) = before.entry.data.event else {
      Issue.record("the first step is no registration")
      return
    }
    #expect(event.name.zh == "老单位")
  }
}
