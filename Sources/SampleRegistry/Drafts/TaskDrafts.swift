// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The numbered items of the plans with their lead units in printed order.
struct TaskDrafts {
  let drafts: [Draft]

  init(_ tables: SampleTables) throws {
    let names = Dictionary(
      tables.organizations.rows.compactMap { row in
        row["org_id"].flatMap { id in row["name_zh"].map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    drafts = try tables.tasks.rows.map { row in
      let source = try tables.sources.source(row)
      var event = TaskAssigned()
      event.document = source.id
      event.section = row["section"]
      event.number = row["number"]
      event.kind = try row.value("kind", TaskKind.init(rawValue:))
      event.title = try row.name("title_zh", "title_en")
      event.nameComposed = row.isComposed
      event.leads = try Self.leads(row, source.id, names)
      return source.draft(
        try .sample(.task, try row.required("task_id")), .taskAssigned(event),
        source.common(section: row["section"]))
    }
  }

  private static func leads(
    _ row: SampleTable.Row, _ document: Slug, _ names: [String: String]
  ) throws -> [TaskLead] {
    let ids = row.list("lead_org_ids")
    let printed = row.list("lead_units_as_written", separator: "|")
    // One item prints a unit twice, so that positions do not pair up there.
    let byName = ids.count != printed.count
    return try printed.enumerated().map { position, name in
      let id =
        byName
        ? ids.first { names[$0] == name || names[$0]?.hasSuffix(name) == true } : ids[position]
      guard let id, let organization = Slug(id) else {
        throw SampleError("\(row.place): no organisation for “\(name)”")
      }
      var lead = TaskLead()
      lead.organization = organization
      lead.word = document == "wuxi-2018" ? "牵头单位" : "责任单位"
      lead.name = name
      return lead
    }
  }
}
