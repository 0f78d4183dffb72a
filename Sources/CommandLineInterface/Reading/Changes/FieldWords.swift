// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel

/// Names and values of a subject's state as people read them.
struct FieldWords {
  let words: Words

  init(_ state: RegistryState, _ language: Language) {
    words = Words(state: state, language: language)
  }

  /// A path in words: `里程碑 opening 现定`.
  func label(_ path: [StateField.Part], of subject: Subject) -> Localized {
    if path.isEmpty { return Localized(zh: "登记", en: "registered") }
    var parts: [Localized] = []
    for part in path {
      switch part {
      case .member(let key):
        // What only holds the fields together says nothing to people.
        guard !Self.wrappers.contains(key) else { continue }
        parts.append(Self.label(key, isMoney: subject.kind == .fund))
      case .element(let id): parts.append(element(id, after: path, of: subject))
      }
    }
    return Localized(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " "),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// What people call a member; a size is one of money, or of a log.
  static func label(_ key: String, isMoney: Bool) -> Localized {
    if isMoney, key == "size" { return Localized(zh: "规模", en: "size") }
    return labels[key] ?? Localized(key)
  }

  /// Some values in words: of something that came or went as a whole, the first few, its figures
  /// before its words, without what the path says already.
  func value(_ fields: [StateField], at path: [StateField.Part] = []) -> Cell {
    guard let first = fields.first else { return .missing }
    guard fields.count > 1 else { return value(first) }
    var said: Set<String> = []
    if case .element(let id)? = path.last { said = Set(id.split(separator: " ").map(String.init)) }
    let news = fields.filter { field in
      if case .member("id")? = field.path.last { return false }
      return !said.contains(text(field.value))
    }
    let told = news.isEmpty ? fields : news
    let shown = (told.filter(isFigure) + told.filter { !isFigure($0) }).prefix(3).map { field in
      let cell = value(field)
      return Localized(zh: cell.display(.zh), en: cell.display(.en))
    }
    return .name(
      Localized(
        zh: shown.map(\.zh).joined(separator: " "), en: shown.map(\.en).joined(separator: " ")))
  }

  /// Whether a value is an amount of money.
  func isFigure(_ field: StateField) -> Bool {
    if case .money = value(field) { true } else { false }
  }

  /// Some values as machines read them, one beside the other.
  func raw(_ fields: [StateField]) -> Cell {
    guard let first = fields.first else { return .missing }
    guard fields.count > 1 else { return raw(first) }
    return .text(fields.map { "\($0.name)=\(text($0.value))" }.joined(separator: "; "))
  }

  /// A value in words.
  func value(_ field: StateField?) -> Cell {
    guard let field else { return .missing }
    switch (field.value, field.schema) {
    case (.string(let text), .code(_, let codes)):
      let label = codes.first { $0.code == text }.map { Localized($0.label) }
      return .code(text, label: label ?? Localized(text))
    case (.number(let text), .integer(minimum: 0, maximum: Money.maximum)):
      return Int64(text).map { .money(fen: $0, unit: .tenThousandYuan) } ?? .text(text)
    case (.number(let text), _): return .text(text)
    case (.bool(let value), _): return .flag(value)
    case (.object, _):
      guard case .string(let zh)? = field.value["zh"] else { return .text(text(field.value)) }
      guard case .string(let en)? = field.value["en"] else { return .name(Localized(zh)) }
      return .name(Localized(zh: zh, en: en))
    case (.string(let text), _): return named(text, field.path)
    default: return .text(text(field.value))
    }
  }

  /// A value as machines read it: money in fen, codes, texts as they stand.
  func raw(_ field: StateField?) -> Cell {
    guard let field else { return .missing }
    return .text(text(field.value))
  }

  static let wrappers: Set<String> = [
    "registered", "assigned", "issued", "defined", "established", "fact", "report", "set",
    "reading", "lines", "deliberation", "money", "published", "opened", "listed",
  ]

  /// Ids that name something registered are shown by its name.
  private func named(_ text: String, _ path: [StateField.Part]) -> Cell {
    guard case .member(let key)? = path.last, let id = Slug(text) else { return .text(text) }
    switch key {
    case "organization", "lead", "body", "unit", "reviewer", "evaluator", "with", "owner", "to",
      "by", "manager", "bank", "borrower":
      guard words.state.organizations[id] != nil else { return .text(text) }
      return .name(words.organization(id))
    case "document", "minutes": return .name(words.document(id))
    case "parent", "programme", "other", "project":
      return .name(words.name(Subject(.project, id)))
    default: return .text(text)
    }
  }

  private func element(
    _ id: String, after path: [StateField.Part], of subject: Subject
  ) -> Localized {
    if case .member("milestones")? = path.first, let slug = Slug(id),
      let milestone = words.state.projects[subject.id]?.state.milestones.first(where: {
        $0.id == slug
      })
    {
      return Localized(milestone.title)
    }
    // A money line is called by its source and year.
    let parts = id.split(separator: " ").map(String.init)
    return parts.reduce(Localized("")) { text, part in
      let next: Localized
      if let source = FundingSource(rawValue: part) {
        next = Localized(source.label)
      } else if let role = PartyRole(rawValue: part) {
        next = Localized(role.label)
      } else if let slug = Slug(part), words.state.organizations[slug] != nil {
        next = words.organization(slug)
      } else {
        next = Localized(part)
      }
      return text.zh.isEmpty ? next : text + " " + next
    }
  }

  private func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null: "-"
    case .array(let values): values.map(text).joined(separator: "; ")
    case .object(let members): members.map { text($0.value) }.joined(separator: " ")
    }
  }
}
