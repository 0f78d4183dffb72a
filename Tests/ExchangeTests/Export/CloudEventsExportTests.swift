// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct CloudEventsExportTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `an event is the line of the log, byte for byte`() async throws {
    let registry = try await ExportRegistry()
    let export = try CloudEventsExport(registry.scope(internal: true), from: registry.ledger)
    let log = try Data(
      contentsOf: URL(filePath: registry.directory + "/Events/000000000000.ndjson"))
    #expect(export.bytes(.lines) == Array(log))
    #expect(export.count == 14)
  }

  @Test func `a batch is an array of the same events`() async throws {
    let registry = try await ExportRegistry()
    let export = try CloudEventsExport(registry.scope(), from: registry.ledger)
    let lines = text(export.bytes(.lines)).split(separator: "\n").map(String.init)
    let batch = try JSONSerialization.jsonObject(with: Data(export.bytes(.batch)))
    let events = try #require(batch as? [[String: Any]])
    #expect(events.count == lines.count)
    for (event, line) in zip(events, lines) {
      #expect(line.contains("\"id\":\"\(try #require(event["id"] as? String))\""))
    }
  }

  @Test func `an empty batch is an empty array`() async throws {
    let registry = try await ExportRegistry()
    var nothing = PortfolioView.Filter()
    nothing.name = "没有这样的项目"
    let export = try CloudEventsExport(registry.scope(filter: nothing), from: registry.ledger)
    #expect(export.bytes(.lines) == [])
    #expect(text(export.bytes(.batch)) == "[\n]\n")
  }

  @Test func `internal entries stay out unless they are asked for, and are counted`() async throws {
    let registry = try await ExportRegistry()
    let scope = try registry.scope()
    let lines = text(try CloudEventsExport(scope, from: registry.ledger).bytes(.lines))
    #expect(scope.view.withheld == 5)
    #expect(!lines.contains("\"dataclassification\":\"internal\""))
    #expect(!lines.contains("内部实验室"))
    let all = try registry.scope(internal: true)
    #expect(all.view.withheld == 0)
    let every = text(try CloudEventsExport(all, from: registry.ledger).bytes(.lines))
    #expect(every.contains("内部实验室"))
  }

  @Test func `a filter leaves the entries about the chosen projects`() async throws {
    let registry = try await ExportRegistry()
    var nanjing = PortfolioView.Filter()
    nanjing.division = DivisionCode("320100")
    let export = try CloudEventsExport(registry.scope(filter: nanjing), from: registry.ledger)
    #expect(export.count == 2)
    #expect(text(export.bytes(.lines)).contains("project/other"))
  }

  @Test func `both dates cut the entries`() async throws {
    let registry = try await ExportRegistry()
    let early = try CloudEventsExport(registry.scope(asOf: "2024-01-15"), from: registry.ledger)
    // The founding, the enrolment, the organisation and the projects: nothing that came later.
    #expect(early.count == 5)
    let known = try CloudEventsExport(
      registry.scope(knownAt: .size(3)), from: registry.ledger)
    #expect(known.count == 3)
  }
}
