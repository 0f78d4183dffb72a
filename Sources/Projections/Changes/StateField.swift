// SPDX-License-Identifier: Apache-2.0

public import JSONLines
public import RegistryModel

/// One value in a subject's state, under a path such as `milestones[opening].due`.
public struct StateField: Hashable, Sendable {
  /// The names on the way to the value.
  public let path: [Part]
  /// The value as a snapshot writes it.
  public let value: JSONValue
  /// What kind of value it is.
  public let schema: FieldSchema

  /// One name on the way to a value.
  public enum Part: Hashable, Sendable {
    /// A member.
    case member(String)
    /// An element of a list, by what identifies it.
    case element(String)
  }

  /// A value under a path.
  public init(path: [Part], value: JSONValue, schema: FieldSchema) {
    self.path = path
    self.value = value
    self.schema = schema
  }

  /// The path as it is written: `milestones[opening].due`.
  public var name: String { Self.name(path) }

  /// A path as it is written.
  static func name(_ path: [Part]) -> String {
    path.reduce(into: "") { text, part in
      switch part {
      case .member(let key): text += text.isEmpty ? key : "." + key
      case .element(let id): text += "[\(id)]"
      }
    }
  }

  /// Fields are the same where their paths and values are.
  public static func == (a: StateField, b: StateField) -> Bool {
    a.path == b.path && a.value == b.value
  }

  /// Feeds the path; two fields of one path are rare.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension StateTree {
  /// The values of the state, in the order of its members, without what only says where they come
  /// from.
  public var fields: [StateField] {
    var walk = FieldWalk()
    walk.take(value, schema, [])
    return walk.fields
  }
}

/// Collects the values of a tree.
private struct FieldWalk {
  var fields: [StateField] = []

  /// The marks of facts: they change with every entry and say nothing of the subject.
  private static let marks = ["index", "time", "standing"]
  /// What identifies an element of a list, the first that it has.
  private static let identities = [
    ["id"], ["milestone"], ["source", "year", "category", "cost", "standing"],
    ["organization", "role"], ["organization", "word"], ["unit", "criterion", "reviewer"],
    ["unit"], ["item"], ["other"], ["designation"], ["target"], ["document", "section", "ordinal"],
    ["scope", "period"], ["period"], ["list"], ["name"], ["year"], ["with"], ["by"],
  ]

  /// What the fold counts or keeps for its rules, and what belongs to the entry, not to the subject.
  private static let derived: Set<String> = [
    "newest", "newestProgress", "budgetRevisions", "vouchers", "spending", "years", "basis", "note",
    "precision", "dateBasis", "recordedBy", "recordedForLead",
  ]

  /// Of all changes of the status the one that holds is what people ask for.
  private mutating func takeStatus(
    _ changes: JSONValue, _ known: [FieldSchema.Member], _ path: [StateField.Part]
  ) {
    guard case .array(let steps) = changes,
      case .array(.object(let members))? = known.first(where: { $0.key == "statusChanges" })?.schema,
      let schema = members.first(where: { $0.key == "to" })?.schema,
      let last = steps.last(where: {
        $0["mark"]?["standing"] == .string(Standing.confirmed.rawValue)
      }), let status = last["to"]
    else { return }
    self.fields.append(
      StateField(path: path + [.member("status")], value: status, schema: schema))
  }

  mutating func take(_ value: JSONValue, _ schema: FieldSchema, _ path: [StateField.Part]) {
    switch (value, schema) {
    case (.object(let members), .object(let known)):
      if isMark(members) { return takeStanding(members, known, path) }
      if isName(members) || isSum(members) { return takeLeaf(value, schema, members, path) }
      for member in members where !Self.derived.contains(member.key) {
        if member.key == "statusChanges" {
          takeStatus(member.value, known, path)
          continue
        }
        guard let schema = known.first(where: { $0.key == member.key })?.schema else { continue }
        take(member.value, schema, path + [.member(member.key)])
      }
    case (.array(let elements), .array(let schema)):
      for (position, element) in elements.enumerated() {
        take(element, schema, path + [.element(identity(element) ?? "\(position + 1)")])
      }
    default: fields.append(StateField(path: path, value: value, schema: schema))
    }
  }

  private func isMark(_ members: [JSONValue.Member]) -> Bool {
    members.count == Self.marks.count
      && Self.marks.allSatisfy { mark in members.contains { $0.key == mark } }
  }

  private func isName(_ members: [JSONValue.Member]) -> Bool {
    members.first?.key == "zh"
  }

  private func isSum(_ members: [JSONValue.Member]) -> Bool {
    members.count == 2 && members[0].key == "confirmed" && members[1].key == "reported"
  }

  /// Of a mark only that the fact still waits for a confirmation is of interest.
  private mutating func takeStanding(
    _ members: [JSONValue.Member], _ known: [FieldSchema.Member], _ path: [StateField.Part]
  ) {
    guard let standing = members.first(where: { $0.key == "standing" })?.value,
      standing == .string(Standing.reported.rawValue),
      let schema = known.first(where: { $0.key == "standing" })?.schema
    else { return }
    fields.append(
      StateField(path: path.dropLast() + [.member("standing")], value: standing, schema: schema))
  }

  private mutating func takeLeaf(
    _ value: JSONValue, _ schema: FieldSchema, _ members: [JSONValue.Member],
    _ path: [StateField.Part]
  ) {
    guard isSum(members) else {
      fields.append(StateField(path: path, value: value, schema: schema))
      return
    }
    guard case .object(let known) = schema else { return }
    for (member, schema) in zip(members, known) where member.value != .number("0") {
      let own = member.key == "confirmed" ? path : path + [.member(member.key)]
      fields.append(StateField(path: own, value: member.value, schema: schema.schema))
    }
  }

  private func identity(_ element: JSONValue) -> String? {
    guard case .object = element else { return text(element) }
    // What people said one after the other is told apart by the entry that brought it.
    if element["fact"] != nil, let index = element["mark"]?["index"], let text = text(index) {
      return "#\(text)"
    }
    let inner = element["report"] ?? element["set"] ?? element["reading"] ?? element
    for keys in Self.identities where keys.contains(where: { inner[$0] != nil }) {
      guard let first = keys.first, inner[first] != nil else { continue }
      return keys.compactMap { inner[$0].flatMap(text) }.joined(separator: " ")
    }
    return element["mark"]?["index"].flatMap(text).map { "#\($0)" }
  }

  private func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .object(let members):
      if let zh = value["zh"] {
        text(zh)
      } else {
        members.compactMap { text($0.value) }.joined(separator: " ")
      }
    default: nil
    }
  }
}
