// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

@Suite struct `Outlines of projects` {
  /// A log, what it says, and a snapshot of some of its entries.
  private static func snapshot(
    _ seed: UInt64
  ) -> (log: [Entry], whole: RegistryState, snapshot: RegistryState, keeper: MemoryKeeper) {
    let log = `Folds on top of snapshots`.log(seed: seed)
    var random = RandomSource(seed: seed)
    let size = Int.random(in: 1...log.count, using: &random)
    let snapshot = RegistryState(folding: Array(log.prefix(size)))
    return (log, RegistryState(folding: log), snapshot, MemoryKeeper(snapshot, log: log))
  }

  @Test(arguments: UInt64(1)...60)
  func `a portfolio of outlines is the portfolio of all that is known`(seed: UInt64) throws {
    let (log, whole, snapshot, keeper) = Self.snapshot(seed)
    let newest = max(
      snapshot.newestTime?.day(at: snapshot.offset) ?? CivilDay(daysSinceEpoch: 0),
      whole.newestTime?.day(at: whole.offset) ?? CivilDay(daysSinceEpoch: 0))
    for days in [0, 40, 200, 400, 800] {
      let read = try #require(
        try RegistryState(keeper, snapshot: snapshot, tail: log[snapshot.size...]))
      let day = CivilDay(daysSinceEpoch: newest.daysSinceEpoch + days)
      #expect(Self.rows(read, on: day) == Self.rows(whole, on: day), "\(days) days later")
    }
    let read = try #require(
      try RegistryState(keeper, snapshot: snapshot, tail: log[snapshot.size...]))
    #expect(Self.led(read, on: newest) == Self.led(whole, on: newest))
    #expect(keeper.wholeCount == 0)
  }

  @Test(arguments: UInt64(1)...60)
  func `names are found among outlines as among all that is known`(seed: UInt64) throws {
    let (log, whole, snapshot, keeper) = Self.snapshot(seed)
    let read = try #require(
      try RegistryState(keeper, snapshot: snapshot, tail: log[snapshot.size...]))
    let names = whole.projects.values.flatMap { [$0.state.name] + $0.state.aliases.map(\.name) }
    let fragments = names.map { String($0.zh.dropFirst()) }
    for name in names.map(\.zh) + fragments + ["没有的名字"] {
      #expect(
        NameIndex(read, kinds: [.project]).resolve(name, allowsFragment: true)
          == NameIndex(whole, kinds: [.project]).resolve(name, allowsFragment: true), "\(name)")
    }
    #expect(keeper.wholeCount == 0)
  }

  /// Everything that a portfolio says of each project.
  private static func rows(_ registry: RegistryState, on day: CivilDay) -> [String] {
    var filter = PortfolioView.Filter()
    filter.includesUncounted = true
    return PortfolioView(registry, on: day, filter: filter).rows.map { row in
      """
      \(row.id) \(row.name) \(row.city) \(row.divisions) \(row.kind) \(row.status) \(row.phrase ?? "") \
      \(row.year ?? 0) \(row.light.news) \(String(describing: row.light.assessment)) \
      \(String(describing: row.light.light)) \(row.light.deciding.map(said) ?? "") \
      \(row.isCounted) \(row.lead?.description ?? "") \(row.listings)
      """
    }
  }

  /// The projects that each organisation leads.
  private static func led(_ registry: RegistryState, on day: CivilDay) -> [String] {
    registry.organizations.keys.sorted().map { lead in
      var filter = PortfolioView.Filter()
      (filter.includesUncounted, filter.lead) = (true, lead)
      return "\(lead) \(PortfolioView(registry, on: day, filter: filter).rows.map(\.id))"
    }
  }

  private static func said(_ part: ProjectLight.Part) -> String {
    switch part {
    case .milestone(let part):
      "\(part.milestone.id) \(part.standing) \(part.daysLate) \(part.light)"
    case .investment(let investment, let light): "\(investment) \(light)"
    }
  }
}
