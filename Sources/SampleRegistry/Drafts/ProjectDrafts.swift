// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Platforms and projects, every place that speaks of them, and how they stand to each other.
struct ProjectDrafts {
  let registrations: [Draft]
  let mentions: [Draft]
  let relations: [Draft]

  private static let divisions = [
    "Nanjing": "320100", "Wuxi": "320200", "Changzhou": "320400", "Suzhou": "320500",
    "Zhenjiang": "321100",
  ]

  init(_ tables: SampleTables) throws {
    var earliest: [String: (source: SampleSource, row: SampleTable.Row)] = [:]
    for row in tables.mentions.rows {
      let id = try row.required("project_id")
      let source = try tables.sources.source(row)
      if let known = earliest[id], known.source.time <= source.time { continue }
      earliest[id] = (source, row)
    }
    var rows: [String: SampleTable.Row] = [:]
    for row in tables.projects.rows { rows[try row.required("project_id")] = row }
    func depth(_ id: String) -> Int {
      var depth = 0
      var current = rows[id]?["parent_project_id"]
      while let parent = current, depth < rows.count {
        depth += 1
        current = rows[parent]?["parent_project_id"]
      }
      return depth
    }
    let order = try tables.projects.rows.enumerated().map { position, row in
      let id = try row.required("project_id")
      guard let first = earliest[id] else { throw SampleError("\(row.place): no mention") }
      return (time: first.source.time, depth: depth(id), position: position, id: id)
    }.sorted { ($0.time, $0.depth, $0.position) < ($1.time, $1.depth, $1.position) }
    var registrations: [Draft] = []
    var relations: [Draft] = []
    var names: [String: String] = [:]
    for item in order {
      guard let row = rows[item.id], let first = earliest[item.id] else { continue }
      let subject = try Subject.sample(.project, item.id)
      var event = try Self.registration(row)
      if let parent = row["parent_project_id"], let parentFirst = earliest[parent] {
        if parentFirst.source.time <= first.source.time {
          event.parent = try row.value("parent_project_id", Slug.init)
        } else {
          var relation = RelationSet()
          relation.other = try row.value("parent_project_id", Slug.init)
          relation.relation = .partOf
          relations.append(
            parentFirst.source.draft(
              subject, .relationSet(relation), parentFirst.source.common(section: row["section"])))
        }
      }
      let common = first.source.common(
        section: first.row["section"], anchor: first.row["source_anchor"], note: row["note"])
      let normalised = NameNormalization.normalized(event.name.zh)
      if let other = names[normalised] {
        registrations.append(
          try Self.dismissal(subject, of: other, first.source, first.row["section"]))
      }
      names[normalised] = item.id
      registrations.append(first.source.draft(subject, .projectRegistered(event), common))
    }
    self.registrations = registrations
    self.mentions = try MentionDrafts(tables, names: rows.mapValues { $0["name_zh"] ?? "" }).drafts
    self.relations =
      try relations + Self.duplicates(tables, earliest.mapValues(\.source))
  }

  private static func registration(_ row: SampleTable.Row) throws -> ProjectRegistered {
    var event = ProjectRegistered()
    event.name = try row.name()
    event.nameComposed = row.isComposed
    event.kind = try row.value("kind", ProjectKind.init(rawValue:))
    event.subkind = try row.optional("subkind", Slug.init)
    event.naming = try row.value("naming", ProjectNaming.init(rawValue:))
    event.scope = try row.value("registry_scope", ProjectScope.init(rawValue:))
    event.divisions = try row.list("city").map { city in
      guard let code = divisions[city].flatMap(DivisionCode.init) else {
        throw SampleError("\(row.place): city “\(city)”")
      }
      return code
    }
    event.locality = row["locality"]
    event.divisionBasis = try row.optional("city_basis", DivisionBasis.init(rawValue:))
    return event
  }

  private static func dismissal(
    _ subject: Subject, of other: String, _ source: SampleSource, _ section: String?
  ) throws -> Draft {
    var event = DuplicateDismissed()
    event.other = try Subject.sample(.project, other).id
    event.reason = "The plans use one name for two things."
    return source.draft(subject, .duplicateDismissed(event), source.common(section: section))
  }

  private static func duplicates(
    _ tables: SampleTables, _ earliest: [String: SampleSource]
  ) throws -> [Draft] {
    try tables.duplicates.rows.map { row in
      let first = try row.required("project_id_a")
      let second = try row.required("project_id_b")
      guard let a = earliest[first], let b = earliest[second] else {
        throw SampleError("\(row.place): unknown project")
      }
      var event = RelationSet()
      event.other = try row.value("project_id_b", Slug.init)
      event.relation = .possibleDuplicate
      let later = a.time < b.time ? b : a
      return later.draft(
        try .sample(.project, first), .relationSet(event), later.common(note: row["reason_en"]))
    }
  }
}
