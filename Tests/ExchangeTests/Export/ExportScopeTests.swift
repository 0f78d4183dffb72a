// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct ExportScopeTests {
  @Test func `an export shows the day of the newest entry, whatever day it is`() async throws {
    let registry = try await ExportRegistry()
    let newest = try #require(try registry.scope().state.lastRecorded)
    #expect(try registry.scope().view.asOf == newest.day(at: .china))
    #expect(try registry.scope(asOf: "2025-06-30").view.asOf == CivilDay("2025-06-30"))
  }

  @Test func `what is internal is in no sum`() async throws {
    let registry = try await ExportRegistry()
    let open = FundingView(try registry.scope().state, by: .source)
    #expect(open.sum.budget == Money(fen: 120_005_050))
    let all = FundingView(try registry.scope(internal: true).state, by: .source)
    #expect(all.sum.budget == Money(fen: 1_720_005_050))
    #expect(try registry.scope().projects.map(\.id) == ["open", "other"])
    #expect(try registry.scope(internal: true).projects.map(\.id) == ["hidden", "open", "other"])
  }

  @Test func `what confirms an internal entry stays out with it, although it is public`()
    async throws
  {
    let registry = try await ExportRegistry()
    try await registry.enrol("second", .secretariat)
    var reported = ExportRegistry.budget("hidden", .bank, 4_000, .internal)
    reported.data.common.for = OnBehalf(organization: "unit", role: .council)
    reported.data.common.evidence = [ExportRegistry.paper]
    let receipt = try #require(try await registry.record([reported]).first)
    let entry = try #require(
      try registry.scope(internal: true).view.entries.first { $0.index == Int(receipt.index) })
    var confirmation = EntryConfirmed()
    confirmation.entry = entry.statement.id
    try await registry.record(
      [ExportRegistry.draft(entry.statement.subject, .entryConfirmed(confirmation))], by: "second")
    let scope = try registry.scope()
    #expect(scope.view.withheld == 7)
    #expect(!scope.view.entries.contains { $0.statement.subject.id == "hidden" })
    #expect(scope.projects.map(\.id) == ["open", "other"])
  }

  @Test func `an internal correction of a public entry is not shown`() async throws {
    let registry = try await ExportRegistry()
    let entry = try #require(
      try registry.scope().view.entries.first { entry in
        if case .budgetApproved = entry.statement.data.event { return true }
        return false
      })
    var withdrawal = EntryWithdrawn()
    withdrawal.entry = entry.statement.id
    withdrawal.leafHash = try registry.leafHash(of: entry)
    withdrawal.reason = "内部更正"
    try await registry.record(
      [
        ExportRegistry.draft(
          entry.statement.subject, .entryWithdrawn(withdrawal), on: "2026-11-02", .internal)
      ])
    #expect(FundingView(try registry.scope().state, by: .source).sum.budget?.fen == 120_005_050)
    let all = FundingView(try registry.scope(internal: true).state, by: .source)
    #expect(all.sum.budget?.fen == 1_600_005_000)
    #expect(try registry.scope().view.laterAmended.isEmpty)
  }
}
