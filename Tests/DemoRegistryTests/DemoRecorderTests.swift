// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct DemoRecorderTests {
  private func recorded(_ plan: DemoPlan) throws -> (ledger: Ledger, count: Int) {
    let directory =
      FileManager.default.temporaryDirectory.path + "/annals-demo-" + UUID().uuidString
    return (Ledger(directory: directory), try DemoRecorder(plan).record(into: directory))
  }

  private func remove(_ ledger: Ledger) {
    try? FileManager.default.removeItem(atPath: ledger.directory)
  }

  @Test(arguments: [
    DemoPlan(projects: 1, years: 1, seed: 1), DemoPlan(projects: 12, years: 6, seed: 2),
    DemoPlan(projects: 30, years: 4, seed: 3), DemoPlan(projects: 30, years: 4, seed: 4),
    DemoPlan(projects: 40, years: 8, seed: 5, isSigned: false),
    DemoPlan(projects: 13, years: 3, seed: 6, vouchers: 7, isSigned: false),
    DemoPlan(projects: 2, years: 2, seed: 7, vouchers: 40, isSigned: false),
  ])
  func `every entry is admissible at its index, and says that it is invented`(
    plan: DemoPlan
  ) throws {
    let (ledger, count) = try recorded(plan)
    defer { remove(ledger) }
    let report = try ledger.verify(Verification(keys: try ledger.logKeys()))
    #expect(report.findings == [])
    #expect(report.size == count)
    #expect(report.isUnsigned == !plan.isSigned)
    let view = try ledger.view(today: CivilDay("2030-01-01") ?? .blank)
    #expect(view.isInvented)
    #expect(view.isSample)
    #expect(view.state.projects.count == plan.projects)
    #expect(view.state.breaches == [])
  }

  @Test func `the same plan gives the same bytes, another seed another registry`() throws {
    var roots: [TreeHash] = []
    for seed in [7, 7, 8] as [UInt64] {
      let (ledger, _) = try recorded(DemoPlan(projects: 5, years: 3, seed: seed))
      defer { remove(ledger) }
      roots.append(try ledger.checkpoint().root)
    }
    #expect(roots[0] == roots[1])
    #expect(roots[0] != roots[2])
  }

  @Test(arguments: [1, 2, 13, 500, 4_096, 4_097])
  func `it stops at exactly the entries that were asked for`(entries: Int) throws {
    let plan = DemoPlan(projects: 40, years: 10, seed: 9, entries: entries, isSigned: false)
    let (ledger, count) = try recorded(plan)
    defer { remove(ledger) }
    #expect(count == entries)
    #expect(try ledger.verify(Verification(keys: try ledger.logKeys())).findings == [])
  }

  @Test func `a history of more than twenty years begins in 2006 and goes beyond`() throws {
    let plan = DemoPlan(projects: 2, years: 30, seed: 6, entries: 1_500, isSigned: false)
    let (ledger, _) = try recorded(plan)
    defer { remove(ledger) }
    #expect(try ledger.verify(Verification(keys: try ledger.logKeys())).findings == [])
    let view = try ledger.view(today: CivilDay("2030-01-01") ?? .blank)
    #expect(view.entries.first?.statement.time.day(at: .china) == CivilDay("2006-11-01"))
  }

  @Test func `a history ends in November 2026, before the council meets`() throws {
    let plan = DemoPlan(projects: 2, years: 3, seed: 6, isSigned: false)
    let last = try #require(try plan.view().entries.last).recorded.day(at: .china)
    #expect(last == CivilDay("2026-11-14"))
  }

  @Test func `a history has slips, late entries, returned reports and late projects`() throws {
    let (ledger, _) = try recorded(DemoPlan(projects: 60, years: 6, seed: 11, isSigned: false))
    defer { remove(ledger) }
    let view = try ledger.view(today: CivilDay("2030-01-01") ?? .blank)
    let names = Set(view.entries.map(\.statement.name))
    for name in [
      "milestone.rescheduled", "milestone.met", "milestone.missed", "funding.disbursed",
      "expenditure.recorded", "investment.reported", "entry.confirmed", "entry.returned",
      "budget.revised", "alias.added",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    let late = view.entries.count {
      $0.recorded.milliseconds - $0.statement.time.milliseconds > 30 * 86_400_000
    }
    #expect(late * 100 > view.entries.count)
  }
}
