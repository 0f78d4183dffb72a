// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines

/// Holds a document against the JSON Schema that its view prints, as a reader elsewhere does.
enum SchemaCheck {
  /// Where a document does not have the shape that a schema asks for; keys that come twice, too.
  static func violations(of schema: String, by document: String) throws -> [String] {
    let text = Array(document.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
    let repeated = repeatedKeys(try JSONValue(parsingAnyLength: text[...]), at: "$")
    return violations(of: try parse(schema), by: try parse(document)) + repeated
  }

  private static func repeatedKeys(_ value: JSONValue, at path: String) -> [String] {
    switch value {
    case .object(let members):
      var seen: Set<String> = []
      return members.flatMap { member in
        let place = path + "." + member.key
        return (seen.insert(member.key).inserted ? [] : ["\(place): twice"])
          + repeatedKeys(member.value, at: place)
      }
    case .array(let values): return values.flatMap { repeatedKeys($0, at: path + "[]") }
    case .string, .number, .bool, .null: return []
    }
  }

  private static func parse(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// Checks the keywords that the generator uses, and reports any other keyword.
  private static func violations(of schema: Any, by value: Any, at path: String = "$") -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(path): no schema"] }
    var found: [String] = []
    let object = value as? [String: Any]
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description": break
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { matches($0, value) }) { found.append("\(path): type") }
      case "const":
        if "\(value)" != "\(rule)" { found.append("\(path): const") }
      case "enum":
        let allowed = (rule as? [Any] ?? []).contains {
          $0 as? String == value as? String && ($0 is NSNull) == (value is NSNull)
        }
        if !allowed { found.append("\(path): enum") }
      case "items":
        for item in value as? [Any] ?? [] {
          found += violations(of: rule, by: item, at: path + "[]")
        }
      case "properties":
        for (key, property) in rule as? [String: Any] ?? [:] {
          if let member = object?[key] {
            found += violations(of: property, by: member, at: path + "." + key)
          }
        }
      case "required":
        for key in rule as? [String] ?? [] where object?[key] == nil && object != nil {
          found.append("\(path): \(key) is missing")
        }
      case "additionalProperties":
        let known = schema["properties"] as? [String: Any] ?? [:]
        for key in object?.keys.filter({ known[$0] == nil }) ?? [] {
          found.append("\(path): \(key) is unknown")
        }
      default: found.append("\(path): keyword \(keyword)")
      }
    }
    return found
  }

  private static func matches(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "integer": (value as? NSNumber).map { floor($0.doubleValue) == $0.doubleValue } ?? false
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: false
    }
  }
}
