// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct ReportSchemaTests {
  @Test func `the schema of a row`() throws {
    let expected =
      #"{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"portfolio row","#
      + #""description":"Platforms and projects","type":"object","properties":{"#
      + #""light":{"description":"Light","enum":["green","yellow","red","grey"]},"#
      + #""status":{"description":"Status","enum":["planned","construction","operating",null]},"#
      + #""phrase":{"description":"Phrase","type":["string","null"]},"#
      + #""year":{"description":"Year","type":["integer","null"]},"#
      + #""id":{"description":"Id","type":"string"},"name":{"description":"Name","type":"string"}},"#
      + #""required":["light","status","phrase","year","id","name"],"additionalProperties":false}"#
    #expect(ReportSchema().line(of: SampleReports.portfolio) == expected + "\n")
  }

  @Test func `what the renderer writes is what the schema says`() throws {
    for report in [SampleReports.portfolio, SampleReports.dossier] {
      let schema = try parse(ReportSchema().document(of: report))
      #expect(violations(of: schema, by: try parse(JSONRenderer().render(report))) == [])
      let line = try parse(try #require(ReportSchema().line(of: report)))
      for text in JSONRenderer().renderLines(report).split(separator: "\n") {
        #expect(violations(of: line, by: try parse(String(text))) == [])
      }
    }
  }

  @Test(arguments: [
    ("\"total\":24", "\"total\":\"24\""), ("\"red\":0,", ""),
    ("\"light\":\"grey\"", "\"light\":null"),
    ("\"construction\"", "\"demolition\""), ("\"view\":\"portfolio\"", "\"view\":\"other\""),
    ("\"version\":1", "\"version\":2"),
    ("\"year\":2020", "\"year\":2020,\"more\":1"),
  ])
  func `a document of another shape is not valid`(original: String, changed: String) throws {
    let report = SampleReports.portfolio
    let schema = try parse(ReportSchema().document(of: report))
    let text = JSONRenderer().render(report)
    #expect(text.contains(original))
    let document = try parse(text.replacingOccurrences(of: original, with: changed))
    #expect(violations(of: schema, by: document) != [])
  }

  private func parse(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// Checks the keywords that the generator uses, and reports any other keyword.
  private func violations(of schema: Any, by value: Any, at path: String = "$") -> [String] {
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

  private func matches(_ type: String, _ value: Any) -> Bool {
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
