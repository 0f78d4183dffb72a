// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel

/// What an entry says, in a few words: its fields without the members that other columns show.
enum EntryText {
  static func summary(_ data: EventData) -> String {
    members(data).map { "\($0.key)=\(text($0.value))" }.joined(separator: " ")
  }

  /// What an entry says, in the words of the reader: an amendment says what it makes of its entry.
  static func words(_ entry: Entry, _ words: FieldWords) -> Localized {
    let event = entry.statement.data.event
    let name = Localized(entry.statement.name)
    guard let named = event.namedEntry, let place = words.words.state.entries[named] else {
      return name + phrases(entry.statement.data, words)
    }
    var text = name + Localized(" #\(place.index)")
    let fact = words.words.state.fact(statedBy: named)
    if let version = fact?.versions.first(where: { $0.index == entry.index }),
      case .stated(_, let data) = version.content
    {
      text = text + phrases(data, words)
    } else if let fact {
      text = text + Localized(" \(type(of: fact.data.event.payload).name)")
    }
    let reason = members(entry.statement.data).first { $0.key == "reason" }.map {
      self.text($0.value)
    }
    return text + Localized(reason.map { "  \($0)" } ?? "")
  }

  /// The members of a payload, each after what it is called, money in 10,000 yuan.
  private static func phrases(_ data: EventData, _ words: FieldWords) -> Localized {
    guard case .object(let shapes) = type(of: data.event.payload).schema else { return "" }
    return members(data).reduce(Localized("")) { said, member in
      guard let schema = shapes.first(where: { $0.key == member.key })?.schema else { return said }
      let field = StateField(path: [.member(member.key)], value: member.value, schema: schema)
      let cell = words.value(field)
      var value = Localized(zh: cell.display(.zh), en: cell.display(.en))
      if case .money(_, let unit) = cell { value = value + " " + unit.label }
      let label = FieldWords.labels[member.key] ?? Localized(member.key)
      return said + "  " + label + " " + value
    }
  }

  private static func members(_ data: EventData) -> [JSONValue.Member] {
    guard let value = try? JSONValue(parsing: bytes(data)), case .object(let members) = value else {
      return []
    }
    return members
  }

  private static func bytes(_ data: EventData) -> [UInt8] {
    var bare = data
    bare.common = CommonMembers()
    var writer = FieldWriter()
    bare.write(&writer)
    return writer.json.bytes
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .number(let text): return text
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    case .array(let values): return "[" + values.map(text).joined(separator: ",") + "]"
    case .object(let members):
      if let zh = members.first(where: { $0.key == "zh" }) { return text(zh.value) }
      return "{" + members.map { "\($0.key):\(text($0.value))" }.joined(separator: " ") + "}"
    }
  }

  /// What it rests on.
  static func basis(_ basis: Basis?, _ words: Words) -> Cell {
    guard let basis else { return .missing }
    if let document = basis.document {
      return .name(words.document(document) + Localized(basis.section.map { " " + $0 } ?? ""))
    }
    return .optional(basis.number ?? basis.title)
  }
}
