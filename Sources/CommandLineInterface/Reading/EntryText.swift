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
    let details = details(entry, words)
    let label = EventLabels.label(entry.statement.name)
    return details.zh.isEmpty ? label : label + "  " + details
  }

  /// What an entry says beyond its type; empty where that says it all.
  static func details(_ entry: Entry, _ words: FieldWords) -> Localized {
    let data = entry.statement.data
    guard let (index, fact) = words.words.state.namedFact(of: entry.statement) else {
      let fact = words.words.state.statedFact(of: entry.statement)
      return phrases(data, words, after: fact.map { EarlierFact(of: $0, entry, words) })
    }
    let earlier = EarlierFact(of: fact, entry, words)
    var parts = [
      Localized("#\(index)"), EventLabels.label(type(of: fact.data.event.payload).name),
    ]
    if let version = fact.versions.first(where: { $0.index == entry.index }),
      case .stated(_, let data) = version.content
    {
      parts.append(phrases(data, words, after: earlier))
    } else {
      parts.append(phrases(fact.data, words, after: earlier))
    }
    let reason = members(data).first { $0.key == "reason" }
    parts += reason.map { [Localized(text($0.value))] } ?? []
    return joined(parts)
  }

  /// What is clear from its value is not called by its name.
  private static let plain: Set<String> = [
    "source", "year", "amount", "period", "measure", "milestone", "title", "name", "summary",
    "narrative", "category", "cost", "light", "verdict", "organization", "partyRole", "what",
    "unit", "document", "phrase", "percent", "mode", "matter", "text",
  ]

  /// What only programs read.
  private static let technical: Set<String> = ["policies", "logKey", "publicKey", "proof"]

  /// The members of a payload, each after what it is called where its value does not say so, money in
  /// 10,000 yuan; of what was something else before, that, too.
  private static func phrases(
    _ data: EventData, _ words: FieldWords, after earlier: EarlierFact?
  ) -> Localized {
    guard case .object(let shapes) = type(of: data.event.payload).schema else { return "" }
    let all = members(data)
    let parts = all.compactMap { member -> Localized? in
      guard let schema = shapes.first(where: { $0.key == member.key })?.schema else { return nil }
      // Keys and digests are for programs, which find them in the entry itself.
      if technical.contains(member.key) { return nil }
      // A milestone that is planned says its title itself.
      if member.key == "milestone", all.contains(where: { $0.key == "title" }) { return nil }
      let field = StateField(path: [.member(member.key)], value: member.value, schema: schema)
      let cell = words.value(field)
      var value = Localized(zh: cell.display(.zh), en: cell.display(.en))
      if member.key == "milestone", let id = Slug(text(member.value)), let earlier,
        let title = earlier.milestoneTitle(id)
      {
        value = title
      }
      if member.key == "administrator", let name = member.value["name"] {
        value = Localized(text(name))
      }
      // What has no room in two decimals is said as it is.
      var isExact = false
      if case .money(let fen, _) = cell, fen.magnitude < 1_000_000 || fen % 10_000 != 0 {
        value = Localized(Money(fen: fen).words)
        isExact = true
      }
      if let before = earlier?.value(of: member.key), before != value {
        value = before + " -> " + value
      }
      switch cell {
      case .money(_, let unit) where !isExact: value = value + " " + unit.label
      case .text where member.key == "percent": value = value + " %"
      default: break
      }
      if plain.contains(member.key) || (member.key == "to" && schema.isCode) { return value }
      let isMoney = if case .money = cell { true } else { false }
      return FieldWords.label(member.key, isMoney: isMoney) + " " + value
    }
    return joined(parts)
  }

  private static func joined(_ parts: [Localized]) -> Localized {
    Localized(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " "),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
  }

  static func members(_ data: EventData) -> [JSONValue.Member] {
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

extension FieldSchema {
  /// Whether the values are codes of a list.
  fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}
