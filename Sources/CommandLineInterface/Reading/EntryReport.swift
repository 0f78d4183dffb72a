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
  ///   - members: The same with its members as they stand in the entry, for machines, where `content`
  ///     is for people alone.
  ///   - checks: Values that only somebody who has the log itself can give; they follow the content.
  /// - Returns: The fields.
  func fields(
    content: Cell, members: Cell? = nil, checks: [Report.Field] = []
  ) -> [Report.Field] {
    let common = statement.data.common
    return [Dossier.field("index", "序号", "Index", .entry(UInt64(entry.index)))] + naming
      + [
        Dossier.field(
          "time", "生效", "Effective", .text(words.date(statement.time, common.precision))),
        Dossier.field(
          "recorded", "登记", "Recorded", .text(entry.recorded.text(at: view.state.offset))),
        Dossier.field("actor", "谁", "Who", .text(statement.source.actor.description)),
      ] + standing + settled
      + [
        Dossier.field(
          "for", "替谁", "For",
          common.for.map { .name(words.organization($0.organization)) } ?? .missing),
        Dossier.field("basis", "依据", "Basis", EntryText.basis(common.basis, words)),
        Dossier.field("anchor", "原文", "Anchor", .optional(common.basis?.anchor)),
        Dossier.field("note", "说明", "Note", .optional(common.note)),
      ] + said(content, members) + checks + later
      + DisputeText.fields(view.state.dispute(of: entry))
  }

  private var fact: TimelineEntry? { view.state.fact(statedBy: statement.id) }

  private var naming: [Report.Field] {
    var fields = [
      Dossier.field("id", "编号", "Id", .text(statement.id.description)),
      Dossier.field("type", "类型", "Type", EventLabels.cell(statement.name)),
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

  private func said(_ content: Cell, _ members: Cell?) -> [Report.Field] {
    let heading = Localized(zh: "内容", en: "Content")
    guard let members else { return [Report.Field(Column("content", heading), content)] }
    return [
      Report.Field(Column("content_line", heading, audience: .people), content),
      Report.Field(Column("content", heading, audience: .machines), members),
    ]
  }

  /// Who confirmed what the entry says or sent it back, when and why.
  private var settled: [Report.Field] {
    let version = fact?.versions.first { $0.index == entry.index }
    let own = fact?.index == entry.index ? fact : nil
    let settling = (version.map(\.settledBy) ?? own?.settledBy).flatMap { view.entry(at: $0) }
    let isReturned = (version?.standing ?? own?.standing) == .returned
    let heading =
      isReturned ? Localized(zh: "退回", en: "Sent back") : Localized(zh: "确认", en: "Confirmed")
    var reason: String?
    if case .entryReturned(let event)? = settling?.statement.data.event { reason = event.reason }
    let actor = settling?.statement.source.actor
    var fields = [
      Report.Field(
        Column("settled_by", heading, audience: .machines),
        settling.map { .entry(UInt64($0.index)) } ?? .missing),
      Report.Field(
        Column("settled_actor", heading, audience: .machines), .optional(actor?.description)),
      Report.Field(Column("settled_reason", heading, audience: .machines), .optional(reason)),
    ]
    if let settling, let actor {
      let day = settling.recorded.day(at: view.state.offset)
      let name = words.name(Subject(.actor, actor))
      var line = Report.Field(
        Column("settled_line", heading, audience: .people),
        .remark(
          Localized("#\(settling.index)  \(day)  ") + name
            + Localized(reason.map { "  \($0)" } ?? "")))
      line.reference = .entries([settling.index])
      fields.append(line)
    }
    return fields
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
