// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// What an entry says, in a few words: its fields without the members that other columns show.
enum EntryText {
  static func summary(_ data: EventData) -> String {
    guard let value = try? JSONValue(parsing: bytes(data)), case .object(let members) = value else {
      return ""
    }
    return members.map { "\($0.key)=\(text($0.value))" }.joined(separator: " ")
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
