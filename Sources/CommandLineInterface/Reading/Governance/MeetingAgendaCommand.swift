// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals meeting agenda`: what is ready, and what each other item lacks.
struct MeetingAgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: helpText("议程:哪些齐备,其余缺什么", "what is ready, and what each other item lacks"),
    discussion: helpText(
      "例:annals meeting agenda 2026-3", "Example: annals meeting agenda 2026-3"))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或名称", "an id or a name", valueName: "meeting"), completion: subjects(.meeting))
  var meeting: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let agenda = try MeetingAgendaReport.agenda(meeting, ledger)
    let counts = MeetingAgenda.Standing.allCases.map { ($0.label, agenda.count($0)) }
    let report = Report(
      name: "agenda",
      title: Localized(agenda.state.title ?? LocalizedName())
        + Localized(zh: "  议程", en: ": agenda"),
      aside: Localized(agenda.state.planned?.at.description ?? ""),
      notes: [
        .prose(
          Localized(
            zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "  "),
            en: counts.map { "\($0.0.en) \($0.1)" }.joined(separator: "  ")))
      ],
      sections: [MeetingAgendaReport.section(agenda)],
      footers: MeetingAgendaReport.next(agenda, context.language),
      meta: context.meta(ledger, command: ["meeting", "agenda", agenda.id.description]))
    try context.show(report, view)
  }
}

/// The agenda of a meeting as a table.
enum MeetingAgendaReport {
  /// The agenda that somebody names.
  ///
  /// - Throws: ``CommandFailure`` where there is no such meeting.
  static func agenda(_ text: String, _ ledger: LedgerView) throws -> MeetingAgenda {
    let id = try Names(ledger.state).one(text, .meeting, allowsFragment: true).id
    guard let agenda = MeetingAgenda(ledger.state, meeting: id) else {
      throw CommandFailure.notRegistered(text)
    }
    return agenda
  }

  static func section(_ agenda: MeetingAgenda) -> Report.Section {
    let rows = agenda.items.enumerated().map { position, item in
      Table.Row(
        [
          .ordinal(Int64(position + 1)),
          .code(item.standing.rawValue, label: item.standing.label), .code(item.added.fact.kind),
          item.opinion.map { .code($0.fact.verdict) } ?? .missing,
          item.cost.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing,
          item.outcome.map { .code($0.fact.verdict) } ?? .missing,
          item.outcome.map { .code($0.mark.standing) } ?? .missing,
          .codes(item.lacks), .optional(item.added.fact.subject?.description),
          GovernanceColumns.entry(item.added.mark), .text(item.added.fact.item),
        ], notes: note(item))
    }
    return Report.Section(
      "items", heading: Localized(zh: "议题(费用:万元)", en: "Items (cost in CNY 10,000)"),
      .table(
        Table(
          columns: [
            Column("number", Localized(zh: "序", en: "No"), .integer),
            Column("readiness", Localized(zh: "情况", en: "State")),
            GovernanceColumns.text("kind", "种类", "Kind", most: 14),
            GovernanceColumns.text("opinion", "专家", "Experts", most: 12),
            Column("cost_fen", Localized(zh: "费用", en: "Cost"), .money),
            Column(
              "outcome", Localized(zh: "结论", en: "Outcome"), flexible: true, minimumWidth: 6,
              maximumWidth: 10),
            Column("standing", Localized(zh: "状态", en: "Standing"), audience: .machines),
            Column("lacks", Localized(zh: "缺", en: "Lacks"), .list, audience: .machines),
            Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
            Column("entry", Localized(zh: "登记", en: "Entry"), .integer, audience: .machines),
            Column("item", Localized(zh: "议题", en: "Item"), flexible: true, minimumWidth: 12),
          ], rows: rows,
          emptyNote: Localized(
            zh: "还没有议题。添加:annals meeting add \(agenda.id)",
            en: "No items yet. Add one: annals meeting add \(agenda.id)"))), primary: true)
  }

  private static func note(_ item: MeetingAgenda.Item) -> [Localized] {
    var notes: [Localized] = []
    if !item.lacks.isEmpty {
      let labels = item.lacks.map(\.label)
      notes.append(
        Localized(
          zh: "缺:" + labels.map(\.zh).joined(separator: "、"),
          en: "lacks: " + labels.map { $0.en ?? $0.zh }.joined(separator: ", ")))
    }
    if let outcome = item.outcome, outcome.mark.standing == .reported {
      notes.append(
        Localized(
          zh: "决策 #\(outcome.mark.index) 待确认",
          en: "decision #\(outcome.mark.index) waits for its confirmation"))
    }
    return notes
  }

  /// What most likely comes next: the first thing that is missing, else the first decision.
  static func next(_ agenda: MeetingAgenda, _ language: Language) -> [Report.Line] {
    let label = Localized(zh: "下一步", en: "Next")
    func line(_ command: String) -> [Report.Line] {
      let localized = Localized(zh: command, en: ExampleText.english(command))
      return [.command(localized(language), label: label)]
    }
    if let item = agenda.items.first(where: { $0.standing == .lacking }),
      let lack = item.lacks.first
    {
      let subject = item.added.fact.subject?.id.description ?? "meeting/\(agenda.id)"
      let year = agenda.state.planned?.at.firstDay.year ?? 0
      switch lack {
      case .opinion, .recommendation:
        return line("annals opinion record \(subject) --verdict <结论>")
      case .opinionConfirmation:
        return line("annals entry confirm \(item.opinion?.mark.index ?? 0)")
      case .appraisal: return line("annals project set-status \(subject) --to 论证 --reason <原因>")
      case .budget: return line("annals project propose \(subject) --what 经费预算 --year \(year)")
      case .proposal:
        return line("annals project propose \(subject) --what 年度重大项目 --year \(year)")
      case .evidence:
        return line(
          "annals project propose \(subject) --what 其他 --year \(year) --evidence <文件>")
      }
    }
    if let item = agenda.items.first(where: { $0.standing == .ready }) {
      return line(
        "annals decision record --meeting \(agenda.id) --item '\(item.added.fact.item)' --verdict <结论>"
      )
    }
    if let item = agenda.items.first(where: { $0.standing == .waiting }), let outcome = item.outcome
    {
      return line("annals entry confirm \(outcome.mark.index)")
    }
    return []
  }
}

extension MeetingAgenda.Standing {
  /// What people read.
  var label: Localized {
    switch self {
    case .ready: Localized(zh: "齐备", en: "ready")
    case .lacking: Localized(zh: "欠缺", en: "lacking")
    case .waiting: Localized(zh: "待确认", en: "waiting")
    case .decided: Localized(zh: "已决", en: "decided")
    }
  }
}
