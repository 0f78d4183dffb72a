// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// The `data` of an event as people write it: members in any order, amounts with their unit.
enum LooseData {
  /// Reads `data` of a type.
  ///
  /// - Throws: ``LedgerError`` with the member that is not as it should be.
  static func read(
    _ value: JSONValue, as type: any EventPayload.Type
  ) throws(LedgerError) -> EventData {
    let ordered = try MemberOrder.ordered(value, EventData.schema(of: type), path: "data")
    do throws(FieldError) {
      return try JSONReader.withBytes(ordered.bytes) { (reader) throws(FieldError) -> EventData in
        try EventData.read(type.name, &reader)
      }
    } catch {
      let place = error.path.isEmpty ? "data" : "data.\(error.path)"
      let expected = error.expected
      throw LedgerError(
        "E-IMPORT-DATA",
        zh: (error.found.isEmpty ? "\(place) 不合要求" : "\(place) 写的是“\(error.found)”")
          + (expected.isEmpty ? "" : ",应为\(ExpectationWords.chinese(expected))"),
        en: (error.found.isEmpty
          ? "\(place) is not as it should be" : "\(place) is “\(error.found)”")
          + (expected.isEmpty ? "" : "; expected \(expected)"))
    }
  }
}

/// Brings members into the order in which a type declares them; nothing is dropped or added.
enum MemberOrder {
  static func ordered(
    _ value: JSONValue, _ schema: FieldSchema, path: String
  ) throws(LedgerError) -> JSONValue {
    switch (value, schema.shape(of: value)) {
    case (.object(let members), .object(let fields)):
      let known = fields.map(\.key)
      if let extra = members.first(where: { !known.contains($0.key) }) {
        let near = Suggestion.nearest(to: extra.key, among: known)
        let list = (near.isEmpty ? known : near).joined(separator: ", ")
        throw LedgerError(
          "E-IMPORT-MEMBER", zh: "\(path) 没有成员“\(extra.key)”",
          en: "\(path) has no member “\(extra.key)”",
          remedy: LocalizedName(zh: "可以写:\(list)", en: "there may be: \(list)"))
      }
      var ordered: [JSONValue.Member] = []
      for field in fields {
        guard let member = members.first(where: { $0.key == field.key }) else {
          guard !field.isRequired else {
            throw LedgerError(
              "E-IMPORT-MEMBER", zh: "\(path) 缺少成员“\(field.key)”",
              en: "\(path) lacks the member “\(field.key)”")
          }
          continue
        }
        let value = try Self.ordered(member.value, field.schema, path: "\(path).\(field.key)")
        ordered.append(JSONValue.Member(key: field.key, value: value))
      }
      return .object(ordered)
    case (.array(let elements), .array(let schema)):
      var ordered: [JSONValue] = []
      for (position, element) in elements.enumerated() {
        ordered.append(try Self.ordered(element, schema, path: "\(path)[\(position)]"))
      }
      return .array(ordered)
    case (.string(let text), .integer(minimum: 0, maximum: Money.maximum)):
      // An amount may be written with its unit.
      do throws(MoneyFault) {
        return .number(String(try Money(written: text).fen))
      } catch {
        throw AmountRefusal.error(error, text)
      }
    default: return value
    }
  }
}
