// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

/// Every system of the plans has a row in `Documentation/systems.md`; each row of priority A and B is
/// recorded, shown and refused here, by its id.
@Suite struct `The table of systems` {
  static let needed = SystemsTable.rows.filter { $0.priority != .tag }

  @Test func `it lists the 110 systems, each once`() {
    let rows = SystemsTable.rows
    #expect(rows.count == 110)
    #expect(Set(rows.map(\.id)).count == 110)
    #expect(Set(rows.map(\.section)).count == 10)
    #expect(rows.count { $0.priority == .core } == 47)
    #expect(rows.count { $0.priority == .beside } == 39)
    #expect(rows.count { $0.priority == .tag } == 24)
    for row in rows { #expect(row.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(row.id)") }
  }

  @Test func `every row of priority A and B has one assertion, and no assertion is without a row`()
  {
    let assertions = SystemAssertion.all.map(\.id).sorted()
    #expect(assertions == Self.needed.map(\.id).sorted())
  }

  @Test(arguments: SystemsTable.rows)
  func `the event types and fields of a row exist, and not all of them are free text`(
    row: SystemRow
  ) {
    for field in row.fields { #expect(Self.schema(of: field) != nil, "\(field)") }
    guard row.priority != .tag else { return }
    #expect(!row.views.isEmpty)
    #expect(
      row.fields.contains { field in
        guard field.field != nil, let schema = Self.schema(of: field) else { return false }
        return !Self.isFreeText(schema)
      }, "a note could say all of this")
    #expect(!row.fields.contains { $0.field == "note" })
  }

  @Test(arguments: needed)
  func `a row is recorded, shown by the views it names, and refused when held wrong`(
    row: SystemRow
  ) throws {
    let assertion = try #require(SystemAssertion.all.first { $0.id == row.id })
    var given = Given(assertion.records)
    let recorded = Self.values(given.log)
    for field in row.fields { #expect(recorded[field] != nil, "\(field) is not recorded") }

    let views = SystemViews(given.state)
    assertion.shows(views)
    #expect(views.asked == Set(row.views))
    #expect(Set(views.shown.map(\.field)) == Set(row.fields.filter { $0.field != nil }))
    for (field, value) in views.shown {
      let text = value.map(Self.text) ?? "nothing"
      #expect(recorded[field]?.contains(text) == true, "\(field) is shown as \(text)")
    }

    let wrong = assertion.refuses()
    let last = try #require(wrong.last)
    for saying in wrong.dropLast() { given.say(saying) }
    let rejection = given.when(last).rejection
    #expect(rejection?.code.rawValue == row.refusal, "\(rejection.map { "\($0)" } ?? "accepted")")
  }
}

extension `The table of systems` {
  /// What was recorded in each field, as JSON.
  private static func values(_ log: [Entry]) -> [EventField: Set<String>] {
    var values: [EventField: Set<String>] = [:]
    for entry in log {
      let data = entry.statement.data
      var writer = FieldWriter()
      data.write(&writer)
      let name = type(of: data.event.payload).name
      values[EventField(name), default: []].insert("")
      guard case .object(let members)? = try? JSONValue(parsing: writer.json.bytes) else {
        continue
      }
      for member in members {
        values[EventField("\(name).\(member.key)"), default: []].insert(text(member.value))
      }
    }
    return values
  }

  private static func text(_ value: JSONValue) -> String {
    String(decoding: value.bytes, as: UTF8.self)
  }

  /// The schema of a field; that of the whole type where the type is named without one.
  private static func schema(of field: EventField) -> FieldSchema? {
    guard let type = EventCatalogue.type(named: field.type) else { return nil }
    let schema = EventData.schema(of: type)
    guard let name = field.field else { return schema }
    guard case .object(let members) = schema else { return nil }
    return members.first { $0.key == name }?.schema
  }

  /// Whether anything may be written there.
  private static func isFreeText(_ schema: FieldSchema) -> Bool {
    switch schema {
    case .array(let element): isFreeText(element)
    case .object(let members): members.allSatisfy { isFreeText($0.schema) }
    default: schema == .text
    }
  }
}
