// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Every body that the plans name, registered on the day of the first document that names or uses it.
struct OrganizationDrafts {
  /// The bodies that issued a document: registered before it, so without it as their basis.
  let issuers: [Draft]
  /// All others.
  let others: [Draft]

  /// Bodies that an earlier document than the one of their row names too.
  private static let namedBefore = [
    "cas": "changzhou-hnz-2017", "tsinghua": "changzhou-hnz-2017", "zju": "changzhou-hnz-2017",
    "changzhou-city": "changzhou-hnz-2017", "jitri": "changzhou-hnz-2017",
    "changzhou-sec": "sunan-integration",
  ]

  init(_ tables: SampleTables) throws {
    var firstUse: [String: SampleSource] = [:]
    func use(_ id: String, _ source: SampleSource) {
      if let known = firstUse[id], known.time <= source.time { return }
      firstUse[id] = source
    }
    for row in tables.organizations.rows {
      let id = try row.required("org_id")
      use(id, try tables.sources.source(row))
      if let document = Self.namedBefore[id] { use(id, try tables.sources.source(id: document)) }
    }
    for row in tables.tasks.rows {
      for lead in row.list("lead_org_ids") { use(lead, try tables.sources.source(row)) }
    }
    for row in tables.unitTargets.rows {
      use(try row.required("unit_id"), try tables.sources.source(row))
    }
    for row in tables.targets.rows {
      let source = try tables.sources.source(row)
      if case .organization(let id) = SampleScope(row["scope"] ?? "", source.id).place {
        use(id, source)
      }
    }
    let issuerNames = Set(tables.documents.rows.flatMap { $0.list("issuer_zh") })
    var issuers: [Draft] = []
    var others: [Draft] = []
    for row in tables.organizations.rows {
      let id = try row.required("org_id")
      guard let source = firstUse[id] else { throw SampleError("\(row.place): not named anywhere") }
      var event = OrganizationRegistered()
      event.name = try row.name()
      event.nameComposed = row.isComposed
      event.kind = try row.value("kind", OrganizationKind.init(rawValue:))
      event.region = row["region"]
      event.parent = try row.optional("parent_org_id", Slug.init)
      let isIssuer = issuerNames.contains(event.name.zh)
      var common = source.common(note: row["note"])
      if isIssuer { common.basis = nil }
      let draft = source.draft(
        try .sample(.organization, id), .organizationRegistered(event), common)
      if isIssuer { issuers.append(draft) } else { others.append(draft) }
    }
    self.issuers = issuers
    self.others = others.sorted { $0.time < $1.time }
  }
}
