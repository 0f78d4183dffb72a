// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Every place in a plan that speaks of a project, with the titles that are sought and other names.
struct MentionDrafts {
  let drafts: [Draft]

  init(_ tables: SampleTables, names: [String: String]) throws {
    var ordinals: [String: Int] = [:]
    var known: [String: Set<String>] = names.mapValues { [$0] }
    var drafts: [Draft] = []
    let dated = try tables.mentions.rows.enumerated().map { position, row in
      (source: try tables.sources.source(row), position: position, row: row)
    }.sorted { ($0.source.time, $0.position) < ($1.source.time, $1.position) }
    for (source, _, row) in dated {
      let id = try row.required("project_id")
      let subject = try Subject.sample(.project, id)
      let key = "\(id) \(source.id)"
      ordinals[key, default: 0] += 1
      let common = source.common(section: row["section"], anchor: row["source_anchor"])
      var event = StatusReported()
      event.document = source.id
      event.section = try row.required("section")
      event.ordinal = ordinals[key] ?? 1
      event.phrase = try (row["stage_stated"] ?? row.required("source_anchor"))
        .replacing("|", with: "…")
      event.reading = try row.value("stage_code", StatusReading.init(rawValue:))
      event.match = try row.value("match", MentionMatch.init(rawValue:))
      event.name = try row.required("source_anchor").replacing("|", with: "…")
      event.designation = row["status_sought"]
      drafts.append(source.draft(subject, .statusReported(event), common))
      if let designation = row["status_sought"] {
        drafts.append(
          source.draft(
            subject, .designationSought(Self.designation(designation, event)), common))
      }
      if event.match == .variant || event.match == .inferred, !event.name.contains("…"),
        known[id, default: []].insert(event.name).inserted
      {
        var alias = AliasAdded()
        alias.name = LocalizedName(zh: event.name)
        var aliasCommon = common
        if event.match == .inferred { aliasCommon.note = "Sameness is inferred." }
        drafts.append(source.draft(subject, .aliasAdded(alias), aliasCommon))
      }
    }
    self.drafts = drafts
  }

  private static func designation(_ name: String, _ mention: StatusReported) -> DesignationSought {
    var event = DesignationSought()
    event.designation = name
    event.level = level(name)
    event.document = mention.document
    event.section = mention.section
    event.ordinal = mention.ordinal
    return event
  }

  /// The level in a title's name; a title of two levels has none.
  private static func level(_ name: String) -> DesignationLevel? {
    if name.contains("国家级") && name.contains("省级") { return nil }
    if name.contains("国家") { return .national }
    if name.hasPrefix("部级") { return .ministerial }
    if name.hasPrefix("省") || name.hasPrefix("江苏") { return .provincial }
    return nil
  }
}
