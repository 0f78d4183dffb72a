// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@Suite struct ViewTests {
  private func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("old", "旧", on: "2018-05-01")], by: "sec")
    registry.clock.advance(by: 2 * 86_400_000)
    _ = try await registry.record([registry.organization("new", "新", on: "2020-05-01")], by: "sec")
    return registry
  }

  private func ids(_ view: LedgerView) -> [String] {
    view.state.organizations.keys.map(\.description).sorted()
  }

  @Test func `as of a day shows the facts of that day and before`() async throws {
    let registry = try await registry()
    let today = registry.clock.now.day(at: .china)
    let day = try #require(CivilDay("2019-01-01"))
    #expect(ids(try registry.ledger.view(.init(asOf: day), today: today)) == ["old"])
    #expect(ids(try registry.ledger.view(today: today)) == ["new", "old"])
  }

  @Test func `known at a size or a day shows what was recorded by then`() async throws {
    let registry = try await registry()
    let today = registry.clock.now.day(at: .china)
    #expect(ids(try registry.ledger.view(.init(knownAt: .size(3)), today: today)) == ["old"])
    let before = CivilDay(daysSinceEpoch: today.daysSinceEpoch - 1)
    #expect(ids(try registry.ledger.view(.init(knownAt: .day(before)), today: today)) == ["old"])
  }

  @Test func `known before the first entry says when the registry was founded`() async throws {
    let registry = try await registry()
    let today = registry.clock.now.day(at: .china)
    let early = try #require(CivilDay("2020-11-04"))
    let error = #expect(throws: LedgerError.self) {
      try registry.ledger.view(.init(knownAt: .day(early)), today: today)
    }
    #expect(error?.code == "E-NOT-FOUNDED-THEN")
    #expect(error?.remedy?.en?.contains("--as-of 2020-11-04") == true)
  }

  @Test func `a token reads the log as it was, and another history is refused`() async throws {
    let registry = try await registry()
    let today = registry.clock.now.day(at: .china)
    let token = try registry.ledger.view(today: today).token
    _ = try await registry.record([registry.organization("later", "后")], by: "sec")
    let again = try registry.ledger.view(.init(token: token), today: today)
    #expect(ids(again) == ["new", "old"])
    #expect(again.token == token)
    let other = try #require(ViewToken("@3-0000000000000000"))
    let error = #expect(throws: LedgerError.self) {
      try registry.ledger.view(.init(token: other), today: today)
    }
    #expect(error?.code == "E-TOKEN")
    let longer = try #require(ViewToken("@99-0000000000000000"))
    #expect(throws: LedgerError.self) {
      try registry.ledger.view(.init(token: longer), today: today)
    }
  }

  @Test func `views of one reading are what each is by itself`() async throws {
    let registry = try await registry()
    let today = registry.clock.now.day(at: .china)
    let before = CivilDay(daysSinceEpoch: today.daysSinceEpoch - 1)
    let token = try registry.ledger.view(today: today).token
    _ = try await registry.record([registry.organization("later", "后")], by: "sec")
    let selections: [ViewSelection] = [
      .init(), .init(asOf: CivilDay("2019-01-01")), .init(knownAt: .size(3)),
      .init(knownAt: .day(before)), .init(asOf: before, knownAt: .day(before), token: token),
    ]
    let views = try registry.ledger.views(selections, today: today)
    #expect(views.count == selections.count)
    for (view, selection) in zip(views, selections) {
      let alone = try registry.ledger.view(selection, today: today)
      #expect(view.state.stateLines == alone.state.stateLines)
      #expect(view.token == alone.token && view.asOf == alone.asOf && view.size == alone.size)
      #expect(view.entries == alone.entries && view.selection == alone.selection)
    }
    let error = #expect(throws: LedgerError.self) {
      try registry.ledger.views(
        [.init(), .init(knownAt: .day(CivilDay("2020-11-04") ?? .blank))], today: today)
    }
    #expect(error?.code == "E-NOT-FOUNDED-THEN")
  }
}
