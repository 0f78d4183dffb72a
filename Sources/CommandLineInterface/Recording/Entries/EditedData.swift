// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// The `data` of an entry with members changed by name, as `--set amount=320万元` says it.
struct EditedData {
  private let type: any EventPayload.Type
  private let schema: FieldSchema
  private var value: JSONValue

  /// Starts from what an entry says.
  init(_ data: EventData) {
    type = Swift.type(of: data.event.payload)
    schema = EventData.schema(of: type)
    value = ReplacementData(data).json
  }

  /// Changes the member that `member=value` names, by its path.
  ///
  /// - Throws: ``LedgerError`` `E-USAGE`, `E-MEMBER` or about the value.
  mutating func set(_ text: String) throws(LedgerError) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw LedgerError(
        "E-USAGE", zh: "--set “\(text)”要写成 成员=值,例:amount=320万元",
        en: "--set “\(text)” is member=value, such as amount=320万元")
    }
    let path = text[..<equals].split(separator: ".").map(String.init)
    let new = String(text[text.index(after: equals)...])
    value = try changed(value, schema, path[...], "") { (schema) throws(LedgerError) in
      try Self.json(new, schema, text)
    }
  }

  /// Leaves out the member with a path.
  ///
  /// - Throws: ``LedgerError`` `E-MEMBER`.
  mutating func unset(_ text: String) throws(LedgerError) {
    let path = text.split(separator: ".").map(String.init)
    value = try changed(value, schema, path[...], "") { (_) throws(LedgerError) in nil }
  }

  /// What the entry would say.
  ///
  /// - Throws: ``LedgerError`` about a member.
  func data() throws(LedgerError) -> EventData { try LooseData.read(value, as: type) }

  private func changed(
    _ value: JSONValue, _ schema: FieldSchema, _ path: ArraySlice<String>, _ place: String,
    _ new: (FieldSchema) throws(LedgerError) -> JSONValue?
  ) throws(LedgerError) -> JSONValue {
    let schema = schema.shape(of: value)
    guard let key = path.first, case .object(let fields) = schema,
      case .object(var members) = value,
      let field = fields.first(where: { $0.key == key })
    else {
      let known =
        if case .object(let fields) = schema { fields.map(\.key).joined(separator: ", ") } else {
          "-"
        }
      throw LedgerError(
        "E-MEMBER", zh: "没有成员“\(place)\(path.first ?? "")”",
        en: "there is no member “\(place)\(path.first ?? "")”",
        remedy: LocalizedName(zh: "可以写:\(known)", en: "there may be: \(known)"))
    }
    let position = members.firstIndex { $0.key == key }
    let result: JSONValue?
    if path.count == 1 {
      result = try new(field.schema)
    } else {
      let old = position.map { members[$0].value } ?? .object([])
      result = try changed(old, field.schema, path.dropFirst(), "\(place)\(key).", new)
    }
    switch (position, result) {
    case (let position?, let result?): members[position].value = result
    case (let position?, nil): members.remove(at: position)
    case (nil, let result?): members.append(.init(key: key, value: result))
    case (nil, nil): break
    }
    return .object(members)
  }

  /// A value as its member takes it.
  private static func json(
    _ text: String, _ schema: FieldSchema, _ option: String
  ) throws(LedgerError) -> JSONValue {
    switch schema {
    case .string: return .string(text)
    case .code(_, let codes):
      let named = codes.first {
        $0.code == text || $0.label.zh == text || $0.label.en?.lowercased() == text.lowercased()
      }
      if let named { return .string(named.code) }
      throw LedgerError(
        "E-CODE", zh: "--set “\(option)”没有这一项", en: "--set “\(option)” has no such code",
        remedy: LocalizedName(
          zh: "可以写:" + codes.map { "\($0.label.zh)(\($0.code))" }.joined(separator: "、"),
          en: "one of: " + codes.map(\.code).joined(separator: ", ")))
    // An amount is read with its unit.
    case .integer(minimum: 0, maximum: Money.maximum): return .string(text)
    case .integer:
      guard let number = Int64(text) else {
        throw LedgerError(
          "E-NUMBER", zh: "--set “\(option)”要写整数", en: "--set “\(option)” takes a whole number")
      }
      return .number("\(number)")
    case .boolean:
      guard ["true", "false"].contains(text) else {
        throw LedgerError(
          "E-VALUE", zh: "--set “\(option)”要写 true 或 false",
          en: "--set “\(option)” takes true or false")
      }
      return .bool(text == "true")
    case .array(let element):
      var elements: [JSONValue] = []
      for part in text.split(separator: ",") {
        elements.append(try json(String(part), element, option))
      }
      return .array(elements)
    case .object, .anyObject, .either:
      guard let value = try? JSONValue(parsing: Array(text.utf8)) else {
        throw LedgerError(
          "E-VALUE", zh: "--set “\(option)”要写 JSON 对象", en: "--set “\(option)” takes a JSON object")
      }
      return value
    }
  }
}
