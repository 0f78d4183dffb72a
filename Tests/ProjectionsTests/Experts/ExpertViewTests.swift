// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Expert view") struct ExpertViewTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private let told: Told = {
    var told = Told()
    told.person("one", named: "张三")
    told.person("two", named: "李四")
    told.say(.project, "pilot", ProjectRegistered.self) {
      $0.name = LocalizedName(zh: "项目")
      $0.kind = .researchFacility
      $0.lead = "bureau"
    }
    told.expert("a", of: "one", in: [.law, .finance], industries: ["物联网", "集成电路"])
    told.expert("b", of: "two", in: [.law])
    told.conflict("a", with: Subject(.organization, "bureau"), for: "committee")
    return told
  }()

  private func ids(_ change: (inout ExpertView.Filter) -> Void) -> [Slug] {
    var filter = ExpertView.Filter()
    change(&filter)
    return ExpertView(told.state, on: day, filter: filter).rows.map(\.id)
  }

  @Test func `an expert is called as the person is, and stands under every field`() {
    let view = ExpertView(told.state, on: day)
    #expect(view.rows.map { $0.name?.zh } == ["张三", "李四"])
    #expect(view.rows(in: .law).map(\.id) == ["a", "b"])
    #expect(view.rows(in: .finance).map(\.id) == ["a"])
    #expect(view.rows(in: .ecology).isEmpty)
    let index = NameIndex(told.state, kinds: [.expert])
    #expect(index.resolve("张三", allowsFragment: false) == .found(Subject(.expert, "a")))
  }

  @Test func `a field or a part of an industry can be asked for`() {
    #expect(ids { $0.field = .finance } == ["a"])
    #expect(ids { $0.industry = "电路" } == ["a"])
    #expect(ids { $0.industry = "钢" }.isEmpty)
  }

  @Test func `who may sit on a panel has no interest in the subject or in who leads it`() {
    #expect(ids { $0.withoutInterestIn = Subject(.organization, "bureau") } == ["b"])
    #expect(ids { $0.withoutInterestIn = Subject(.project, "pilot") } == ["b"])
    #expect(ids { $0.withoutInterestIn = Subject(.organization, "office") } == ["a", "b"])
  }
}
