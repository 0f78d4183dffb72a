// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The money mechanisms that the plans name; amounts in a plan are targets, never budgets.
struct FundDrafts {
  let drafts: [Draft]

  init(_ tables: SampleTables) throws {
    drafts = try tables.funding.rows.map { row in
      let source = try tables.sources.source(row)
      var event = FundRegistered()
      event.name = try row.name()
      event.nameComposed = row.isComposed
      event.kind = try row.value("kind", FundKind.init(rawValue:))
      event.levels = try Self.levels(row)
      event.period = try row["period"].map { try TargetReading.period($0, row.place) }
      event.project = try row.optional("project_id", Slug.init)
      event.target = Self.target(row, tables)
      return source.draft(
        try .sample(.fund, try row.required("funding_id")), .fundRegistered(event),
        source.common(section: row["section"], anchor: row["source_anchor"], note: row["note"]))
    }
  }

  private static func levels(_ row: SampleTable.Row) throws -> [FundLevel] {
    try row.list("source_level", separator: "-").map { text in
      guard let level = FundLevel(rawValue: text) else {
        throw SampleError("\(row.place): source_level “\(text)”")
      }
      return level
    }
  }

  /// The target that states the same amount in the same place.
  private static func target(_ row: SampleTable.Row, _ tables: SampleTables) -> Slug? {
    guard let amount = row["amount_cny_yuan"] else { return nil }
    let target = tables.targets.rows.first {
      $0["unit"] == "CNY yuan" && $0["value"] == amount && $0["section"] == row["section"]
        && $0["document_id"] == row["document_id"]
    }
    return target?["target_id"].flatMap(Slug.init)
  }
}
