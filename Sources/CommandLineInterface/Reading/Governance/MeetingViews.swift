// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals meeting list`.
struct MeetingList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("会议清单", "list the meetings"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let words = Words(state: ledger.state, language: context.language)
    let agendas = ledger.state.meetings.keys.compactMap {
      MeetingAgenda(ledger.state, meeting: $0)
    }.sorted {
      ($0.state.planned?.at.firstDay ?? .blank, $0.id)
        < ($1.state.planned?.at.firstDay ?? .blank, $1.id)
    }
    let rows = agendas.map { agenda in
      Table.Row([
        .text(agenda.id.description), .optional(agenda.state.planned?.at.description),
        agenda.state.held.map { GovernanceColumns.day($0.mark, words) } ?? .missing,
        .count(Int64(agenda.items.count)), .count(Int64(agenda.count(.ready))),
        .count(Int64(agenda.count(.decided))),
        .optional(agenda.state.planned?.body.description),
        .optional(agenda.state.held?.fact.minutes.description),
        .name(agenda.state.title ?? LocalizedName()),
      ])
    }
    try context.show(
      Report(
        name: "meetings",
        title: Localized(zh: "会议  \(rows.count) 次", en: NumberText.counted(rows.count, "meeting")),
        sections: [
          Report.Section(
            "meetings",
            .table(
              Table(
                columns: [
                  Column("meeting", Localized(zh: "编号", en: "Id")),
                  Column("at", Localized(zh: "定于", en: "Called for"), .date),
                  Column("held", Localized(zh: "已开", en: "Held"), .date),
                  Column("items", Localized(zh: "议题", en: "Items"), .integer),
                  Column("ready", Localized(zh: "齐备", en: "Ready"), .integer),
                  Column("decided", Localized(zh: "已决", en: "Decided"), .integer),
                  Column("body", Localized(zh: "单位", en: "Body"), audience: .machines),
                  Column("minutes", Localized(zh: "纪要", en: "Minutes"), audience: .machines),
                  GovernanceColumns.name,
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["meeting", "list"])), view)
  }
}

/// `annals meeting show`.
struct MeetingShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一次会议的议程和决策", "one meeting with its decisions"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或名称", "an id or a name", valueName: "meeting"), completion: subjects(.meeting))
  var meeting: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let words = Words(state: ledger.state, language: context.language)
    let agenda = try MeetingAgendaReport.agenda(meeting, ledger)
    let state = agenda.state
    var report = Dossier.report(
      "meeting", Subject(.meeting, agenda.id),
      [
        Dossier.field("title_zh", "名称", "Chinese name", .text(state.title?.zh ?? "-")),
        Dossier.field("title_en", "英文名", "English name", .optional(state.title?.en)),
        Dossier.field(
          "body", "单位", "Body", state.planned.map { .name(words.organization($0.body)) } ?? .missing
        ),
        Dossier.field("at", "定于", "Called for", .optional(state.planned?.at.description)),
        Dossier.field("from", "开始", "From", .optional(state.held?.fact.from.description)),
        Dossier.field("to", "结束", "To", .optional(state.held?.fact.to.description)),
        Dossier.field(
          "minutes", "纪要", "Minutes",
          state.held.map { .name(words.document($0.fact.minutes)) } ?? .missing),
        Dossier.field("note", "说明", "Note", .optional(state.note)),
      ], ledger, context)
    report.sections.append(MeetingAgendaReport.section(agenda))
    let decisions = agenda.items.flatMap(\.decisions)
    let known = Set(decisions.map(\.decision.mark.index))
    let others = MeetingAgenda.decisions(of: agenda.id, in: ledger.state).filter {
      !known.contains($0.decision.mark.index)
    }
    if !decisions.isEmpty || !others.isEmpty {
      report.sections.append(
        Report.Section(
          "decisions", heading: Localized(zh: "决策", en: "Decisions"),
          .table(DecisionList.table(decisions + others, words))))
    }
    try context.show(report, view)
  }
}
