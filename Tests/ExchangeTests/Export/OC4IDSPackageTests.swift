// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct OC4IDSPackageTests {
  private func package(
    _ scope: ExportScope, _ publication: OC4IDSPackage.Publication = .init()
  ) throws -> JSONValue {
    try JSONValue(parsing: OC4IDSPackage(scope, publication: publication).bytes.dropLast())
  }

  private func projects(_ scope: ExportScope) throws -> [JSONValue] {
    guard case .array(let projects)? = try package(scope)["projects"] else { return [] }
    return projects
  }

  private func open(_ scope: ExportScope) throws -> JSONValue {
    try #require(projects(scope).first)
  }

  @Test func `a package says who publishes it, when, and which log it was read from`() async throws
  {
    let scope = try await ExportRegistry().scope()
    let value = try package(scope)
    #expect(value["version"] == .string("0.9"))
    #expect(value["publishedDate"] == .string(scope.recorded.utcText))
    #expect(value["publisher"]?["name"] == .string("测试台账"))
    #expect(value["x_provenance"]?["token"] == .string(scope.view.token.description))
    #expect(
      value["uri"]
        == .string("tag:registry.example,2026-11-21:oc4ids/exports/\(scope.view.token)"))
    let told = try package(
      scope, .init(idPrefix: "oc4ids-abc123", uri: "https://data.example/p.json", publisher: "某办公室")
    )
    #expect(told["uri"] == .string("https://data.example/p.json"))
    #expect(told["publisher"]?["name"] == .string("某办公室"))
    guard case .array(let projects)? = told["projects"] else { return }
    #expect(projects.first?["id"] == .string("oc4ids-abc123-open"))
  }

  @Test func `money is in yuan, exact, and a budget stands by source and year`() async throws {
    let project = try open(try await ExportRegistry().scope())
    let amount = project["budget"]?["amount"]
    #expect(amount?["amount"] == .number("1200000.50"))
    #expect(amount?["currency"] == .string("CNY"))
    guard case .array(let breakdowns)? = project["budget"]?["budgetBreakdowns"],
      case .array(let lines)? = breakdowns.first?["budgetBreakdown"]
    else {
      Issue.record("no breakdown")
      return
    }
    #expect(lines.map { $0["id"] } == [.string("municipal-2026")])
  }

  @Test(arguments: [
    (0, "0"), (5, "0.05"), (50, "0.50"), (100, "1"), (-1_205, "-12.05"),
    (9_007_199_254_740_991, "90071992547409.91"),
  ])
  func `fen become yuan without rounding`(fen: Int64, yuan: String) {
    #expect(OC4IDSWriter.yuan(Money(fen: fen)) == yuan)
  }

  @Test func `a project without a budget has none, which is not zero`() async throws {
    let registry = try await ExportRegistry()
    try await registry.record([ExportRegistry.project("third", LocalizedName(zh: "无锡第三实验室"))])
    let third = try #require(projects(registry.scope()).last)
    #expect(third["title"] == .string("无锡第三实验室"))
    #expect(third["budget"] == nil)
    #expect(third["status"] == nil)
    #expect(third["x_status"]?["basis"] == .string("unknown"))
  }

  @Test func `a quarter falls due on its last day, and what is stated stands beside it`()
    async throws
  {
    guard
      case .array(let milestones)? = try open(try await ExportRegistry().scope())["milestones"]
    else { return }
    #expect(milestones.count == 2)
    #expect(milestones.last?["dueDate"] == .string("2027-09-30T00:00:00+08:00"))
    #expect(milestones.last?["x_due"] == .string("2027Q3"))
    #expect(milestones.last?["status"] == .string("scheduled"))
  }

  @Test func `a month in which a milestone was met gives no day`() async throws {
    let registry = try await ExportRegistry()
    for (milestone, precision) in [("roof", nil), ("tests", DatePrecision.month)] {
      var event = MilestoneMet()
      event.milestone = Slug(milestone) ?? .blank
      var draft = ExportRegistry.draft(
        Subject(.project, "open"), .milestoneMet(event), on: "2026-11-01")
      draft.data.common.precision = precision
      try await registry.record([draft])
    }
    guard case .array(let milestones)? = try open(registry.scope())["milestones"] else { return }
    #expect(milestones.map { $0["status"] } == [.string("met"), .string("met")])
    #expect(milestones[0]["dateMet"] == .string("2026-11-01T00:00:00+08:00"))
    #expect(milestones[1]["dateMet"] == nil)
    #expect(milestones[1]["x_dateMet"] == .string("2026-11"))
  }

  @Test func `internal projects, milestones and money stay out`() async throws {
    let registry = try await ExportRegistry()
    let bytes = OC4IDSPackage(try registry.scope()).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["内部实验室", "涉密节点", "7000000", "8200000"] { #expect(!text.contains(word)) }
    let all = String(
      decoding: OC4IDSPackage(try registry.scope(internal: true)).bytes, as: UTF8.self)
    for word in ["内部实验室", "涉密节点", "7000000", "8200000.50"] { #expect(all.contains(word)) }
  }

  @Test func `a suspended project keeps the code that it had`() async throws {
    let registry = try await ExportRegistry()
    for (status, day) in [(ProjectStatus.construction, "2026-02-01"), (.suspended, "2026-03-01")] {
      var event = StatusChanged()
      event.to = status
      event.reason = "测试"
      var draft = ExportRegistry.draft(
        Subject(.project, "open"), .statusChanged(event), on: day)
      draft.data.common.basis = Basis(kind: .minutes, title: "会议纪要")
      try await registry.record([draft])
    }
    let project = try open(registry.scope())
    #expect(project["status"] == .string("implementation"))
    #expect(project["x_status"]?["code"] == .string("suspended"))
    let before = try open(registry.scope(asOf: "2026-02-15"))
    #expect(before["x_status"]?["code"] == .string("construction"))
  }

  @Test func `the lead unit is the public authority and a party`() async throws {
    let project = try open(try await ExportRegistry().scope())
    let id = JSONValue.string("registry.example/exports/organization/unit")
    #expect(project["publicAuthority"]?["id"] == id)
    guard case .array(let parties)? = project["parties"] else { return }
    #expect(parties.map { $0["id"] } == [id])
    #expect(parties.first?["roles"] == .array([.string("publicAuthority")]))
    #expect(parties.first?["name_en"] == .string("Lead unit"))
  }

  @Test func `a parent that is also named as a relation stands once`() async throws {
    let registry = try await ExportRegistry()
    var event = ProjectAmended()
    event.parent = "other"
    var relation = RelationSet()
    relation.other = "other"
    relation.relation = .partOf
    for event in [Event.projectAmended(event), .relationSet(relation)] {
      try await registry.record([ExportRegistry.draft(Subject(.project, "open"), event)])
    }
    guard case .array(let related)? = try open(registry.scope())["relatedProjects"] else { return }
    #expect(related.map { $0["id"] } == [.string("part-of-other")])
  }

  @Test func `the same log and wishes give the same bytes`() async throws {
    let registry = try await ExportRegistry()
    let first = OC4IDSPackage(try registry.scope()).bytes
    #expect(OC4IDSPackage(try registry.scope()).bytes == first)
  }

  @Test(arguments: [
    ("https://data.example/开放", "https://data.example/%E5%BC%80%E6%94%BE"),
    ("http://a/b?c=d", "http://a/b?c=d"), ("苏政发〔2020〕38号", nil), ("no scheme", nil), ("x:", nil),
    ("http://a/b c", nil),
  ])
  func `an address is a URI or is left out`(text: String, uri: String?) {
    #expect(URIText.uri(text) == uri)
  }
}

extension Basis {
  init(kind: BasisKind, title: String) {
    self.init()
    self.kind = kind
    self.title = title
  }
}
