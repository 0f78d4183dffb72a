// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals task list`.
struct TaskList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("任务清单", "list the tasks"),
    discussion: helpText(
      "例:annals task --unit 无锡市科技局 --document wuxi-2018",
      "Example: annals task --unit wuxi-stb --document wuxi-2018"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("牵头单位", "a lead unit", valueName: "unit"), completion: subjects(.organization))
  var unit: String?
  @Option(help: help("文件", "a document", valueName: "document"), completion: subjects(.document))
  var document: String?
  @Option(help: help("种类", "a kind", valueName: "kind")) var kind: String?
  @Flag(help: help("只看排在首位的", "only where the unit stands first")) var first = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let names = Names(ledger.state)
    var filter = TaskView.Filter()
    filter.document = try document.map { try names.one($0, .document, allowsFragment: true).id }
    // Two cities may print the same unit name: the document tells which is meant.
    filter.unit = try unit.map { try names.unit($0, in: filter.document) }
    filter.kind = try kind.map { try Choice.code(TaskKind.self, $0, "--kind") }
    filter.isFirst = first
    filter.includesContext = view.all
    let tasks = TaskView(ledger.state, filter: filter)
    let words =
      optionWords([("--unit", unit), ("--document", document), ("--kind", kind)])
      + (first ? ["--first"] : [])
    try context.show(
      report(tasks, filter, ledger, context.meta(ledger, command: ["task", "list"] + words)), view)
  }

  private func report(
    _ tasks: TaskView, _ filter: TaskView.Filter, _ ledger: LedgerView, _ meta: ReportMeta
  ) -> Report {
    let columns = [
      Column("task", Localized(zh: "编号", en: "Id")),
      Column(
        "section", Localized(zh: "条目", en: "Section"), flexible: true, minimumWidth: 6,
        maximumWidth: 12),
      Column("position", Localized(zh: "位次", en: "Place")),
      Column("targets", Localized(zh: "目标", en: "Targets"), .integer),
      Column("projects", Localized(zh: "项目", en: "Projects"), .integer),
      Column("course", Localized(zh: "进展", en: "Done"), alignment: .right, audience: .people),
      Column("percent", Localized(zh: "进展", en: "Done"), .integer, audience: .machines),
      Column("completed", Localized(zh: "完成", en: "Completed"), .date, audience: .machines),
      Column("standing", Localized(zh: "进展的状态", en: "Standing"), audience: .machines),
      Column("leads", Localized(zh: "责任单位", en: "Leads"), .list, audience: .machines),
      Column("kind", Localized(zh: "种类", en: "Kind"), audience: .machines),
      Column("title", Localized(zh: "任务", en: "Task"), flexible: true),
    ]
    let words = Words(state: ledger.state, language: .zh)
    let rows = tasks.rows.map { row in
      let place =
        row.position.map { "\($0)/\(row.state.leads.count)" }
        ?? (row.state.leads.isEmpty ? "-" : "\(row.state.leads.count)")
      return Table.Row([
        .text(row.id.description), .text(row.state.assigned?.section ?? "-"), .text(place),
        .count(Int64(row.targets)), .count(Int64(row.projects)), TaskCourse.short(row.state),
        row.state.percent.map { .integer(Int64($0)) } ?? .missing,
        .optional(row.state.completed.map { words.date($0.time, nil) }),
        row.state.courseMark.map { .code($0.standing) } ?? .missing,
        .list(row.state.leads.map(\.name)), .text(row.state.assigned?.kind.rawValue ?? ""),
        .name(row.state.assigned?.title ?? LocalizedName()),
      ])
    }
    let unit = filter.unit.map(words.organization)
    var notes: [Report.Line] = []
    if filter.unit != nil {
      notes.append(
        .prose(
          Localized(
            zh: "排在首位 \(tasks.first)  单独牵头 \(tasks.sole)",
            en: "first \(tasks.first), alone \(tasks.sole)")))
    }
    if tasks.rows.allSatisfy({ $0.state.courseMark == nil }) {
      notes.append(.prose(Localized(zh: "没有进展报送", en: "No progress has been reported")))
    }
    return Report(
      name: "tasks",
      title: Localized(
        zh: (unit.map { "\($0.zh)的任务" } ?? "任务") + "  \(tasks.rows.count) 项(共 \(tasks.total) 项)",
        en: (unit.map { "Tasks of \($0.en): " } ?? "Tasks: ")
          + "\(tasks.rows.count) of \(tasks.total)"
      ),
      notes: notes,
      sections: [
        Report.Section(
          "tasks",
          .table(
            Table(
              columns: columns, rows: rows, terminalRows: 40,
              moreHint: Localized(zh: "--all", en: "--all"))), primary: true)
      ],
      footers: footers(tasks), meta: meta)
  }

  private func footers(_ tasks: TaskView) -> [Report.Line] {
    var lines: [Report.Line] = []
    if tasks.rows.contains(where: { $0.state.courseMark?.standing == .reported }) {
      lines.append(
        .prose(Localized(zh: "* 填报,还没有确认。", en: "* reported, not confirmed yet.")))
    }
    if let open = tasks.rows.first(where: { $0.state.completed == nil }) {
      lines.append(
        .command(
          "annals task report \(open.id) --percent 60 --summary \"...\"",
          label: Localized(zh: "报进展", en: "Report progress")))
    }
    return lines
  }
}

/// `annals task show`.
struct TaskShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一项任务", "one task"),
    discussion: helpText("例:annals task show wx-7-1", "Example: annals task show wx-7-1"))

  @OptionGroup var view: ViewOptions
  @Argument(help: help("编号或名称", "an id or a title", valueName: "task"), completion: subjects(.task))
  var task: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(task, .task, allowsFragment: true).id
    guard let dossier = TaskDossier(ledger.state, task: id) else {
      throw CommandFailure.notRegistered(task)
    }
    let (state, assigned) = (dossier.state, dossier.assigned)
    let words = Words(state: ledger.state, language: context.language)
    var fields = [
      Report.Field(Column("title", Localized(zh: "任务", en: "Task")), .text(assigned.title.zh)),
      Report.Field(
        Column("title_en", Localized(zh: "英文", en: "English")), .optional(assigned.title.en)),
      Report.Field(Column("kind", Localized(zh: "种类", en: "Kind")), .code(assigned.kind)),
      Report.Field(
        Column("document", Localized(zh: "文件", en: "Document")),
        assigned.document.map { .name(words.document($0)) } ?? .missing),
      Report.Field(
        Column("section", Localized(zh: "条目", en: "Section")), .optional(assigned.section)),
    ]
    fields += state.leads.enumerated().map { position, lead in
      Report.Field(
        Column("lead_\(position + 1)", Localized(lead.word)),
        .text("\(lead.name)  \(lead.organization)"))
    }
    let place = TaskPlaceSections(dossier: dossier, words: words)
    fields += place.fields
    fields += state.progress.map { report in
      Report.Field(
        Column("progress_\(report.mark.index)", Localized(zh: "进展", en: "Progress")),
        .text("\(report.percent.map { "\($0) % " } ?? "")\(report.summary)"),
        notes: TaskCourse.notes(report.mark))
    }
    fields += TaskCourse.completion(state, words)
    let report = Report(
      name: "task", title: Localized("task/\(id)"),
      sections: [Report.Section("task", .fields(fields), primary: true)]
        + TaskCourse.sections(state, words) + place.sections,
      meta: context.meta(ledger, command: ["task", "show", id.description]))
    try context.show(report, view)
  }
}
