// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// Compares what a table says with what stands in the registry, fact by fact.
///
/// Only what the file gives is compared: a column that is left out says nothing.
final class FactComparison {
  private let state: RegistryState
  private var facts: [Subject: [Fact]] = [:]

  /// A fact that counts, with the members of its `data`.
  private struct Fact {
    var entry: TimelineEntry
    var name: EventName
    var members: [JSONValue.Member]
  }

  init(_ state: RegistryState) { self.state = state }

  /// What the registry says of an item.
  func outcome(of item: ImportItem) -> ImportItem.Outcome {
    let name = type(of: item.draft.data.event.payload).name
    let own = ReplacementData(item.draft.data).json.members
    let all = facts(of: item.draft.subject)
    let same = all.filter { fact in
      fact.name == name && hasIdentity(of: item, own, fact)
    }
    guard let first = same.last else { return .new }
    // What was said first, and what it was changed to later.
    var versions = same.map(\.members)
    var current = first.members
    for fact in all where item.amendments.contains(fact.name) {
      guard item.identity.allSatisfy({ value($0, fact.members) == value($0, own) }) else {
        continue
      }
      for member in fact.members { current.set(member) }
      versions.append(current)
    }
    let schema = EventData.schema(of: type(of: item.draft.data.event.payload))
    let isSameDay = !item.saysDay || same.contains { $0.entry.time == item.draft.time }
    let differences = versions.map { difference(item, $0, schema) }
    if isSameDay, differences.contains(where: \.isEmpty) {
      return .unchanged(index: first.entry.index)
    }
    var found = differences.last ?? []
    if !isSameDay {
      found.append(
        .init(
          path: "time", new: .string(day(item.draft.time)), old: .string(day(first.entry.time)),
          schema: .text))
    }
    return .conflict(index: first.entry.index, differences: found)
  }

  private func day(_ time: Timestamp) -> String { time.day(at: state.offset).description }

  private func facts(of subject: Subject) -> [Fact] {
    if let known = facts[subject] { return known }
    let made = state.timeline(of: subject).filter(\.standing.counts).map { entry in
      Fact(
        entry: entry, name: type(of: entry.data.event.payload).name,
        members: ReplacementData(entry.data).json.members)
    }
    facts[subject] = made
    return made
  }

  private func hasIdentity(
    of item: ImportItem, _ own: [JSONValue.Member], _ fact: Fact
  ) -> Bool {
    guard item.identity.allSatisfy({ value($0, own) == value($0, fact.members) }) else {
      return false
    }
    guard item.identityHasDay else { return true }
    // A voucher tells payments apart by itself; without one, day and amount do.
    if value("voucher", own) != nil { return true }
    return fact.entry.time == item.draft.time
      && value("amount", own) == value("amount", fact.members)
  }

  private func difference(
    _ item: ImportItem, _ members: [JSONValue.Member], _ schema: FieldSchema
  ) -> [ImportItem.Difference] {
    guard case .object(let fields) = schema else { return [] }
    var result: [ImportItem.Difference] = []
    let own = ReplacementData(item.draft.data).json.members
    for field in fields where item.given.contains(field.key) && !item.identity.contains(field.key) {
      guard let new = value(field.key, own) else { continue }
      let old = value(field.key, members)
      if let old, Self.says(old, all: new) { continue }
      result.append(.init(path: field.key, new: new, old: old, schema: field.schema))
    }
    return result
  }

  /// Whether a value says all that another says; of an object the other may say less.
  private static func says(_ value: JSONValue, all other: JSONValue) -> Bool {
    guard case .object(let members) = value, case .object(let others) = other else {
      return value == other
    }
    return others.allSatisfy { other in
      members.contains { $0.key == other.key && says($0.value, all: other.value) }
    }
  }

  private func value(_ key: String, _ members: [JSONValue.Member]) -> JSONValue? {
    members.first { $0.key == key }?.value
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension [JSONValue.Member] {
  /// Puts a member in the place of the one with its key.
  mutating func set(_ member: JSONValue.Member) {
    if let position = firstIndex(where: { $0.key == member.key }) {
      self[position] = member
    } else {
      append(member)
    }
  }
}
