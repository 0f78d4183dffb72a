// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// One entry as labelled values: what it says, since when, on whose word and on what it rests.
struct EntryReport {
  let entry: Entry
  let view: LedgerView
  let words: Words

  private var statement: Statement { entry.statement }

  /// The values in reading order.
  ///
  /// - Parameters:
  ///   - content: What the entry says, as the reader of the report wants it.
  ///   - checks: Values that only somebody who has the log itself can give; they follow the content.
  /// - Returns: The fields.
  func fields(content: Cell, checks: [Report.Field] = []) -> [Report.Field] {
    let common = statement.data.common
    return [Dossier.field("index", "序号", "Index", .entry(UInt64(entry.index)))] + naming
      + [
        Dossier.field(
          "time", "生效", "Effective", .text(words.date(statement.time, common.precision))),
        Dossier.field(
          "recorded", "登记", "Recorded", .text(entry.recorded.text(at: view.state.offset))),
        Dossier.field("actor", "谁", "Who", .text(statement.source.actor.description)),
      ] + standing
      + [
        Dossier.field(
          "for", "替谁", "For",
          common.for.map { .name(words.organization($0.organization)) } ?? .missing),
        Dossier.field("basis", "依据", "Basis", EntryText.basis(common.basis, words)),
        Dossier.field("anchor", "原文", "Anchor", .optional(common.basis?.anchor)),
        Dossier.field("note", "说明", "Note", .optional(common.note)),
        Dossier.field("content", "内容", "Content", content),
      ] + checks + later + DisputeText.fields(view.state.dispute(of: entry))
  }

  private var fact: TimelineEntry? { view.state.fact(statedBy: statement.id) }

  private var naming: [Report.Field] {
    var fields = [
      Dossier.field("id", "编号", "Id", .text(statement.id.description)),
      Dossier.field("type", "类型", "Type", .text(statement.name)),
      Dossier.field("subject", "对象", "Subject", .text(statement.subject.description)),
    ]
    if let newest = EventCatalogue.standard[statement.name]?.version, newest > statement.version {
      let versions = "v\(statement.version) -> v\(newest)"
      fields.insert(Dossier.field("lifted", "提升", "Lifted", .text(versions)), at: 2)
    }
    return fields
  }

  private var standing: [Report.Field] {
    guard let fact, fact.index == entry.index else { return [] }
    return [Dossier.field("standing", "状态", "Standing", .code(fact.standing))]
  }

  /// What was said of the entry since.
  private var later: [Report.Field] {
    var fields: [Report.Field] = []
    let amendments = (fact?.versions.dropFirst().map(\.index) ?? []).filter { $0 != entry.index }
    if !amendments.isEmpty {
      var field = Dossier.field(
        "amended_by", "更正或撤回", "Amended by", .list(amendments.map { "#\($0)" }))
      field.reference = .entries(amendments)
      fields.append(field)
    }
    let evidence = statement.data.common.evidence
    if !evidence.isEmpty {
      fields.append(
        Dossier.field(
          "evidence", "材料", "Evidence", .list(evidence.map { "\($0.name) \($0.sha256)" })))
    }
    if let later = view.laterAmended[entry.index] {
      fields.append(
        Dossier.field("later_amended_by", "后来更正", "Later amended by", .entry(UInt64(later))))
    }
    return fields
  }
}
