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
      let schema = ReportSchema().document(of: report)
      #expect(try SchemaCheck.violations(of: schema, by: JSONRenderer().render(report)) == [])
      let line = try #require(ReportSchema().line(of: report))
      for text in JSONRenderer().renderLines(report).split(separator: "\n") {
        #expect(try SchemaCheck.violations(of: line, by: String(text)) == [])
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
    let schema = ReportSchema().document(of: report)
    let text = JSONRenderer().render(report)
    #expect(text.contains(original))
    let document = text.replacingOccurrences(of: original, with: changed)
    #expect(try SchemaCheck.violations(of: schema, by: document) != [])
  }

  @Test(arguments: [
    Cell.text("a"), .name("b"), .code("c", label: "C"), .integer(1), .ordinal(2020), .count(0),
    .entry(7), .decimal("1.50"), .decimal("two"), .percent("62.2"), .money(fen: 3, unit: .yuan),
    .light(.red), .flag(true), .list(["d"]), .list([]), .codes([Cell.Code("e", "E")]),
    .names(["f"]),
    .missing, .remark("g"),
  ])
  func `a field whose kind is left open has the type of its value`(value: Cell) throws {
    let report = Report(
      name: "dossier", title: "t",
      sections: [
        Report.Section("dossier", .fields([Report.Field(Column("key", "Label"), value)]))
      ])
    #expect(
      try SchemaCheck.violations(
        of: ReportSchema().document(of: report), by: JSONRenderer().render(report)) == [])
  }
}
