// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals supervision list`.
struct SupervisionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("督办和问题清单", "what units have to answer for"),
    discussion: helpText(
      "例:annals supervision --kind 问题 --to 无锡市科技局 --open",
      "Example: annals supervision --kind problem --to wuxi-stb --open"))
  @OptionGroup var view: ViewOptions
  @Option(help: help("督查、问题或督办", "inspection, problem or notice", valueName: "kind"))
  var kind: String?
  @Option(
    help: help("答复单位", "the unit that has to answer", valueName: "unit"),
    completion: subjects(.organization))
  var to: String?
  @Option(
    help: help("关于哪个项目", "the project it is about", valueName: "project"),
    completion: subjects(.project))
  var project: String?
  @Flag(help: help("只看没有销号的", "only what is not struck off")) var open = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let names = Names(ledger.state)
    var filter = SupervisionView.Filter()
    filter.kind = try kind.map { try Choice.code(SupervisionKind.self, $0, "--kind") }
    filter.to = try to.map { try names.one($0, .organization, allowsFragment: true).id }
    filter.project = try project.map { try names.one($0, .project, allowsFragment: true).id }
    filter.isOpen = open
    let matters = SupervisionView(ledger.state, on: ledger.asOf, filter: filter)
    let words = Words(state: ledger.state, language: context.language)
    let (waiting, answered) = (matters.count(.open), matters.count(.answered))
    try context.show(
      Report(
        name: "supervisions",
        title: Localized(
          zh: "督办和问题  \(matters.rows.count) 件", en: NumberText.counted(matters.rows.count, "matter")
        ),
        aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
        notes: [
          .prose(
            Localized(
              zh:
                "待答复 \(waiting)(逾期 \(matters.overdue))  已答复 \(answered)  已销号 \(matters.count(.closed))",
              en:
                "open \(waiting) (overdue \(matters.overdue)), answered \(answered), closed \(matters.count(.closed))"
            ))
        ],
        sections: [Report.Section("supervisions", .table(table(matters, words)), primary: true)],
        footers: [
          .prose(
            Localized(
              zh: "逾期按天,负数是还剩的天数;答复了的不再计。",
              en: "Overdue in days, negative: days left; none once answered."))
        ],
        meta: context.meta(
          ledger,
          command: ["supervision", "list"]
            + optionWords([("--kind", kind), ("--to", to), ("--project", project)])
            + (open ? ["--open"] : []))), view)
  }

  private func table(_ matters: SupervisionView, _ words: Words) -> Table {
    let columns = [
      Column("supervision", Localized(zh: "编号", en: "Id")),
      Column(
        "kind", Localized(zh: "种类", en: "Kind"),
        .code(SupervisionKind.allCases.map(\.rawValue))),
      Column("due", Localized(zh: "期限", en: "Due"), .date),
      Column("overdue_days", Localized(zh: "逾期", en: "Overdue"), .integer),
      Column(
        "state", Localized(zh: "情况", en: "State"),
        .code(SupervisionView.Standing.allCases.map(\.rawValue))),
      Column(
        "answer_confirmed", Localized(zh: "答复已确认", en: "Answer confirmed"), .flag,
        audience: .machines),
      Column("issued", Localized(zh: "交办", en: "Issued"), .date, audience: .machines),
      Column("answered", Localized(zh: "答复", en: "Answered"), .date, audience: .machines),
      Column("closed", Localized(zh: "销号", en: "Closed"), .date, audience: .machines),
      Column("project", Localized(zh: "项目", en: "Project"), audience: .machines),
      Column("to", Localized(zh: "单位编号", en: "Unit's id"), audience: .machines),
      Column(
        "to_name", Localized(zh: "单位", en: "To"), flexible: true, minimumWidth: 8,
        maximumWidth: 16),
      Column("matter", Localized(zh: "事项", en: "Matter"), flexible: true),
    ]
    let rows = matters.rows.map { row in
      Table.Row([
        .text(row.id.description), .code(row.issued.kind), .text(row.issued.due.description),
        row.overdueDays.map { .integer(Int64($0)) } ?? .missing,
        .code(row.standing.rawValue, label: row.label), .flag(row.isAnswerConfirmed),
        .text(row.issuedOn.description), .optional(row.answeredOn?.description),
        .optional(row.closedOn?.description), .optional(row.issued.project?.description),
        .text(row.issued.to.description), .name(words.organization(row.issued.to)),
        .text(row.issued.matter),
      ])
    }
    return Table(
      columns: columns, rows: rows, terminalRows: 40, moreHint: "--all",
      emptyNote: Localized(zh: "没有这样的督办。", en: "No such matter."))
  }
}

extension SupervisionView.Row {
  /// What people read; an answer that waits for confirmation says so.
  var label: Localized {
    switch standing {
    case .open: Localized(zh: "待答复", en: "open")
    case .answered where !isAnswerConfirmed: Localized(zh: "答复待核", en: "unconfirmed")
    case .answered: Localized(zh: "已答复", en: "answered")
    case .closed: Localized(zh: "已销号", en: "closed")
    }
  }
}

/// `annals supervision show`.
struct SupervisionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一件督办和它的答复", "one matter with its answers"),
    discussion: helpText(
      "例:annals supervision show db-2026-1", "Example: annals supervision show db-2026-1"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或事项", "an id or words of the matter", valueName: "supervision"),
    completion: subjects(.supervision))
  var matter: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(matter, .supervision, allowsFragment: true).id
    let view = SupervisionView(ledger.state, on: ledger.asOf)
    guard let row = view.rows.first(where: { $0.id == id }),
      let state = ledger.state.supervisions[id]?.state
    else { throw CommandFailure.notRegistered(matter) }
    let words = Words(state: ledger.state, language: context.language)
    let project = row.issued.project
    var report = Dossier.report(
      "supervision", Subject(.supervision, id),
      [
        Dossier.field("matter", "事项", "Matter", .text(row.issued.matter)),
        Dossier.field("kind", "种类", "Kind", .code(row.issued.kind)),
        Dossier.field("to", "单位", "To", .name(words.organization(row.issued.to))),
        Dossier.field("to_id", "单位编号", "Unit's id", .text(row.issued.to.description)),
        Dossier.field(
          "project", "项目", "Project",
          project.map { .name(words.name(Subject(.project, $0))) } ?? .missing),
        Dossier.field("issued", "交办", "Issued", .text(row.issuedOn.description)),
        Dossier.field("due", "期限", "Due", .text(row.issued.due.description)),
        Report.Field(
          Column("overdue_days", Localized(zh: "逾期(天)", en: "Overdue, days"), .integer),
          row.overdueDays.map { .integer(Int64($0)) } ?? .missing),
        Dossier.field("state", "情况", "State", .code(row.standing.rawValue, label: row.label)),
        Dossier.field("closed", "销号", "Closed", .optional(row.closedOn?.description)),
      ], ledger, context)
    report.sections.append(
      Report.Section(
        "answers", heading: Localized(zh: "答复", en: "Answers"),
        .table(answers(state, words))))
    report.footers = next(row, state)
    try context.show(report, self.view)
  }

  private func answers(_ state: SupervisionState, _ words: Words) -> Table {
    Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("date", Localized(zh: "日期", en: "Date"), .date),
        Column("standing", Localized(zh: "确认", en: "Standing")),
        Column("summary", Localized(zh: "办理情况", en: "What was done"), flexible: true),
      ],
      rows: state.answers.map { answer in
        Table.Row([
          .entry(UInt64(answer.mark.index)), .text(words.date(answer.mark.time, nil)),
          .code(answer.mark.standing), .text(answer.summary),
        ])
      }, emptyNote: Localized(zh: "还没有答复。", en: "Not answered yet."))
  }

  /// What is to be done next, while there is something.
  private func next(_ row: SupervisionView.Row, _ state: SupervisionState) -> [Report.Line] {
    switch row.standing {
    case .open:
      let command = "annals supervision answer \(row.id) --summary \"...\""
      return [.command(command, label: Localized(zh: "答复", en: "Answer:"))]
    case .answered where row.isAnswerConfirmed:
      return [
        .command(
          "annals supervision close \(row.id)", label: Localized(zh: "销号", en: "Strike off:"))
      ]
    case .answered:
      let last = state.answers.last?.mark.index ?? 0
      return [
        .command("annals entry confirm \(last)", label: Localized(zh: "确认", en: "Confirm:"))
      ]
    case .closed: return []
    }
  }
}
