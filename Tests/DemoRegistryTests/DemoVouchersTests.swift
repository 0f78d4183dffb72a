// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import MerkleLog
import Registry
import RegistryModel
import Testing

/// The same history with more entries: that is what growth is measured by.
@Suite struct DemoVouchersTests {
  private static let plan = DemoPlan(projects: 20, years: 4, seed: 1, isSigned: false)
  private static let detailed = DemoPlan(
    projects: 20, years: 4, seed: 1, vouchers: 6, isSigned: false)
  private static let views = Result { (try plan.view(), try detailed.view()) }

  @Test func `a plan that asks for no vouchers has the name and the bytes that it had before`()
    throws
  {
    let plan = DemoPlan(projects: 12, years: 2, seed: 1)
    #expect(plan.origin == LogOrigin("demo.annals.example/3/p12-y2-s1"))
    let root = try plan.recorded { try $0.checkpoint().root }
    #expect(root.hexadecimal == "b3b6de88c80951c8bb0a2bb239fe066549aba4590fa5c1e7a0e9ed30da9539e1")
  }

  @Test func `a registry told in vouchers has another name`() {
    let plan = DemoPlan(projects: 12, years: 2, seed: 1, vouchers: 20, entries: 9, isSigned: false)
    #expect(plan.origin == LogOrigin("demo.annals.example/3/p12-y2-s1-v20-e9-unsigned"))
  }

  @Test func `vouchers give more entries about the same projects, with the same statuses and sums`()
    throws
  {
    let (told, detailed) = try Self.views.get()
    #expect(told.state.projects.keys.sorted() == detailed.state.projects.keys.sorted())
    for id in told.state.projects.keys {
      let project = try #require(told.state.projects[id]).state
      let same = try #require(detailed.state.projects[id]).state
      #expect(project.statusChanges.map(\.to) == same.statusChanges.map(\.to), "\(id)")
      #expect(Self.sums(project) == Self.sums(same), "\(id)")
      #expect(project.milestones.map(\.due) == same.milestones.map(\.due), "\(id)")
    }
  }

  @Test func `everything else that is told is what it was, as many times as it was`() throws {
    let (told, detailed) = try Self.views.get()
    func counts(_ view: LedgerView) -> [String: Int] {
      view.entries.reduce(into: [:]) { $0[$1.statement.name, default: 0] += 1 }
    }
    let (before, after) = (counts(told), counts(detailed))
    let changed = Set(after.keys.filter { before[$0] != after[$0] })
    #expect(changed == ["expenditure.recorded", "entry.confirmed", "entry.returned"])
    #expect(before.keys.sorted() == after.keys.sorted())
    let spendings = "expenditure.recorded"
    #expect(after[spendings, default: 0] > before[spendings, default: 0] * 11 / 2)
    let days = (told.entries.last?.recorded, detailed.entries.last?.recorded)
    #expect(days.0?.day(at: .china) == days.1?.day(at: .china))
  }

  /// What a project has of each source and year, and spent on each category.
  private static func sums(_ project: ProjectState) -> [String] {
    project.money.lines.map {
      "\($0.source) \($0.year ?? 0) \($0.budget?.fen ?? 0) \($0.committed) \($0.received) "
        + "\($0.disbursed) \($0.returned) \($0.spent)"
    }
      + project.money.spending.map {
        "\($0.source) \($0.category) \($0.cost) \($0.standing) \($0.total)"
      }.sorted()
  }
}
