// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Projections
import Registry
import RegistryModel

@testable import Exchange

/// A small registry in a folder of its own, with what exports have to get right: a project that
/// nobody else may read, an internal correction, a milestone without a day, words that need quotes.
final class ExportRegistry: Sendable {
  let directory: String
  private let keys: KeyFolder
  private let origin = LogOrigin("registry.example/exports") ?? .blank
  private let start: Int64 = 1_795_222_800_000

  init() async throws {
    directory = FileManager.default.temporaryDirectory.path + "/annals-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: directory + "/Events", withIntermediateDirectories: true)
    keys = KeyFolder(root: directory + "/keys")
    var founding = Founding(
      title: LocalizedName(zh: "测试台账", en: "Test register"), origin: origin,
      administrator: (id: "admin", name: LocalizedName(zh: "管理员")))
    founding.isSample = false
    let start = start
    try await ledger.found(founding, keys: keys, clock: { Timestamp(milliseconds: start) })
    try await enrol("sec", .secretariat)
    try await record(Self.story)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var ledger: Ledger { Ledger(directory: directory) }

  /// Enrols somebody with a key of their own.
  func enrol(_ id: Slug, _ role: Role) async throws {
    let key = try keys.createActorKey(origin, id)
    var enrolment = ActorEnrolled()
    enrolment.name = LocalizedName(zh: "登记人")
    enrolment.role = role
    enrolment.publicKey = key.publicKey
    enrolment.proof = try key.provePossession(in: origin)
    try await record([Self.draft(Subject(.actor, id), .actorEnrolled(enrolment))], by: "admin")
  }

  @discardableResult
  func record(_ drafts: [Draft], by actor: Slug = "sec", later days: Int64 = 0) async throws
    -> [Receipt]
  {
    let now = Timestamp(milliseconds: start + days * 86_400_000)
    let statements = try StatementFactory(
      origin: origin, offset: .china, key: try keys.actorKey(origin, actor), clock: { now }
    ).sign(drafts)
    return try await ledger.writer(keys: .folder(keys), clock: { now }).append(statements)
  }

  /// What is exported of the registry.
  func scope(
    internal isInternal: Bool = false, asOf: String? = nil, knownAt: ViewSelection.KnownAt? = nil,
    language: ReadingLanguage = .zh, filter: PortfolioView.Filter = .init()
  ) throws -> ExportScope {
    let selection = ViewSelection(
      asOf: asOf.flatMap { CivilDay($0) }, knownAt: knownAt, withholdsInternal: !isInternal,
      endsWithLog: true)
    return ExportScope(
      try ledger.view(selection, today: .blank), filter: filter, language: language)
  }

  static func draft(
    _ subject: Subject, _ event: Event, on day: String = "2026-11-01",
    _ classification: DataClassification = .public
  ) -> Draft {
    var draft = Draft(
      subject: subject, time: Timestamp(startOf: CivilDay(day) ?? .blank, offset: .china),
      event: event)
    draft.classification = classification
    return draft
  }

  static func organization(_ id: Slug, _ name: LocalizedName) -> Draft {
    var event = OrganizationRegistered()
    event.name = name
    event.kind = .enterprise
    return draft(Subject(.organization, id), .organizationRegistered(event), on: "2020-01-01")
  }

  static func project(
    _ id: Slug, _ name: LocalizedName, division: String = "320200",
    _ classification: DataClassification = .public
  ) -> Draft {
    var event = ProjectRegistered()
    event.name = name
    event.kind = .laboratory
    event.naming = .named
    event.scope = .core
    event.divisions = [DivisionCode(division) ?? .blank]
    event.lead = "unit"
    return draft(
      Subject(.project, id), .projectRegistered(event), on: "2024-01-01", classification)
  }

  static func milestone(
    _ project: Slug, _ id: Slug, _ title: String, due: String,
    _ classification: DataClassification = .public
  ) -> Draft {
    var event = MilestonePlanned()
    event.milestone = id
    event.title = LocalizedName(zh: title)
    event.due = CalendarPeriod(due) ?? .blank
    return draft(
      Subject(.project, project), .milestonePlanned(event), on: "2024-02-01", classification)
  }

  static func budget(
    _ project: Slug, _ source: FundingSource, _ fen: Int64,
    _ classification: DataClassification = .public
  ) -> Draft {
    var event = BudgetApproved()
    event.source = source
    event.year = 2026
    event.amount = Money(fen: fen)
    event.mode = .lumpSum
    return draft(
      Subject(.project, project), .budgetApproved(event), on: "2026-01-05", classification)
  }

  private static let story: [Draft] = [
    organization("unit", LocalizedName(zh: "牵头单位", en: "Lead unit")),
    project("open", LocalizedName(zh: "=公开\"实验室\",甲", en: "Open laboratory")),
    project("hidden", LocalizedName(zh: "内部实验室"), .internal),
    project("other", LocalizedName(zh: "南京实验室"), division: "320100"),
    milestone("open", "roof", "主体封顶;验收,一期\\二期", due: "2026-12-15"),
    milestone("open", "tests", "样机测试", due: "2027Q3"),
    milestone("open", "secret", "涉密节点", due: "2027-01-10", .internal),
    milestone("hidden", "start", "内部开工", due: "2026-12-01", .internal),
    budget("open", .municipal, 120_000_050),
    budget("open", .provincial, 700_000_000, .internal),
    budget("hidden", .national, 900_000_000, .internal),
    budget("other", .district, 5_000),
  ]
}

extension ExportRegistry {
  /// The hash under which an entry stands in the tree, as amendments name it.
  func leafHash(of entry: Entry) throws -> Digest {
    Digest(TreeHash.leaf(entry.line(at: .china)).hexadecimal) ?? .blank
  }
}

extension ExportRegistry {
  /// A paper that came.
  static var paper: Evidence {
    var paper = Evidence()
    paper.name = "来函.pdf"
    paper.mediaType = "application/pdf"
    paper.size = 1
    paper.sha256 = Digest(String(repeating: "0", count: 64)) ?? .blank
    return paper
  }
}

extension OnBehalf {
  init(organization: Slug, role: Role) {
    self.init()
    self.organization = organization
    self.role = role
  }
}
