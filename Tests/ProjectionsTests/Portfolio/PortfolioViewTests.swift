// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Portfolio") struct PortfolioViewTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  /// Two projects in Wuxi, one in Suzhou, one in two cities, one nowhere, one that is a class.
  private func told() -> Told {
    var told = Told()
    told.document("early", on: "2018-08-01")
    told.document("late", on: "2020-01-01")
    told.project("lake", divisions: ["320200"].map(division))
    told.project("canal", divisions: ["320281"].map(division))
    told.project("garden", divisions: ["320500"].map(division))
    told.project("corridor", divisions: ["320100", "320400"].map(division))
    told.project("nowhere", divisions: [])
    told.project("class", divisions: ["320200"].map(division), naming: .class)
    for project in ["lake", "canal", "garden", "corridor", "class"] as [Slug] {
      told.mention(project, in: "early", "七(一)", 1, .planned, on: "2018-08-01")
    }
    told.mention("canal", in: "late", "三(一)", 1, .underConstruction, on: "2020-01-01")
    return told
  }

  private func view(
    _ told: Told, _ change: (inout PortfolioView.Filter) -> Void = { _ in }
  ) -> PortfolioView {
    var filter = PortfolioView.Filter()
    change(&filter)
    return PortfolioView(told.state, on: day, filter: filter)
  }

  @Test func `a line a city in the order of codes, then several, then none stated`() {
    let view = view(told())
    #expect(view.totals.map { $0.city?.name.zh } == ["无锡", "苏州", "跨市", "未写明"])
    #expect(view.totals.map(\.count) == [2, 1, 1, 1])
    #expect(view.sum.count == 5)
    #expect(view.sum.readings == [.planned: 3, .underConstruction: 1])
    #expect(view.sum.unknown == 1)
    #expect(view.sum.lights == [.grey: 5])
  }

  @Test func `some of the rows have totals of their own`() {
    let whole = view(told())
    let wuxi = whole.filtered { $0.city.key == "320200" }
    #expect(Set(wuxi.rows.map(\.id)) == ["lake", "canal"])
    #expect(wuxi.totals.map(\.count) == [2])
    #expect(wuxi.sum.readings == [.planned: 1, .underConstruction: 1])
    #expect(whole.filtered { _ in false }.sum.count == 0)
  }

  @Test func `a class shows on request and is never counted`() {
    let view = view(told()) { $0.includesUncounted = true }
    #expect(view.rows.contains { $0.id == "class" && !$0.isCounted })
    #expect(view.sum.count == 5)
  }

  @Test func `what is not counted does not count as mixed either`() {
    var told = told()
    told.mention("class", in: "early", "七(一)", 2, .operating, on: "2018-08-01")
    told.mention("lake", in: "early", "七(一)", 2, .operating, on: "2018-08-01")
    let view = view(told) { $0.includesUncounted = true }
    #expect(view.rows.count { $0.status.isMixed } == 2)
    #expect(view.twoReadings == 1)
    #expect(view.sum.mixed == 1)
  }

  @Test func `a row has the first phrase, the year and the age of the newest document`() {
    let row = view(told()).rows.first { $0.id == "canal" }
    #expect(row?.phrase == StatusReading.underConstruction.label.zh)
    #expect(row?.year == 2020)
    #expect(row?.news.days == 2_516)
    #expect(row?.status == .reported(.underConstruction))
  }

  @Test func `what disagrees stands first, then the newest document`() {
    var told = told()
    told.mention("garden", in: "early", "七(一)", 2, .operating, on: "2018-08-01")
    #expect(
      view(told).rows.map(\.id) == ["garden", "canal", "lake", "corridor", "nowhere"])
  }

  @Test func `a city holds its districts and county-level cities`() {
    #expect(
      Set(view(told()) { $0.division = division("320200") }.rows.map(\.id)) == ["lake", "canal"])
    #expect(view(told()) { $0.division = division("320281") }.rows.map(\.id) == ["canal"])
  }

  @Test func `the status that was set comes before every reading`() {
    var told = told()
    told.say(.project, "lake", StatusChanged.self, on: "2021-01-01") { $0.to = .construction }
    let building = view(told) {
      $0.status = .construction
      $0.reading = .underConstruction
    }
    #expect(Set(building.rows.map(\.id)) == ["lake", "canal"])
    #expect(building.sum.statuses == [.construction: 1])
    #expect(!view(told) { $0.reading = .planned }.rows.contains { $0.id == "lake" })
  }

  @Test func `a project with mixed readings is found under none of them`() {
    var told = told()
    told.mention("canal", in: "late", "附件", 2, .operating, on: "2020-01-01")
    for reading in StatusReading.allCases {
      #expect(!view(told) { $0.reading = reading }.rows.contains { $0.id == "canal" })
    }
  }

  @Test func `a lead unit finds what it leads and what its tasks speak of`() {
    var told = told()
    told.task("platforms", in: "early", "七(一)", leads: ["office", "bureau"])
    told.task("principle", in: "late", "三(一)", leads: ["council"], kind: .principle)
    told.say(.project, "nowhere", PartyJoined.self) {
      $0.organization = "bureau"
      $0.partyRole = .lead
    }
    let found = view(told) { $0.lead = "bureau" }.rows
    #expect(Set(found.map(\.id)) == ["lake", "canal", "garden", "corridor", "nowhere"])
    #expect(view(told) { $0.lead = "council" }.rows.isEmpty)
    #expect(found.first { $0.id == "lake" }?.lead == nil)
  }

  @Test func `a list shows what stands on it and has not left it`() {
    var told = told()
    for id in ["lake", "canal"] as [Slug] {
      told.say(.project, id, ListingEntered.self) { $0.list = .majorProjects }
    }
    told.say(.project, "canal", ListingLeft.self) { $0.list = .majorProjects }
    #expect(view(told) { $0.listing = .majorProjects }.rows.map(\.id) == ["lake"])
    #expect(view(told) { $0.listing = .reserve }.rows.isEmpty)
  }

  @Test func `a part of a name or of an alias is enough`() {
    var told = told()
    told.say(.project, "lake", AliasAdded.self) { $0.name = LocalizedName(zh: "太湖实验室") }
    #expect(view(told) { $0.name = "太 湖" }.rows.map(\.id) == ["lake"])
    #expect(view(told) { $0.name = "canal" }.rows.map(\.id) == ["canal"])
  }

  @Test func `news of progress takes the grey away until the policy's days are over`() {
    var told = told()
    told.say(.project, "lake", FundingReceived.self, on: "2026-05-25") {
      $0.amount = Money(fen: 1)
    }
    #expect(view(told).rows.first { $0.id == "lake" }?.light.light == nil)
    #expect(view(told) { $0.light = .grey }.rows.count == 4)
    let later = PortfolioView(told.state, on: CivilDay("2026-11-22") ?? .blank)
    #expect(later.sum.lights == [.grey: 5])
  }
}
