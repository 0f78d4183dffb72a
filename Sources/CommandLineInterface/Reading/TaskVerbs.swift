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
    let ledger = try context.view(view)
    let names = Names(ledger.state)
    var filter = TaskView.Filter()
    filter.document = try document.map { try names.one($0, .document, allowsFragment: true).id }
    // Two cities may print the same unit name: the document tells which is meant.
    let leads = filter.document.map { id in
      Set(
        ledger.state.tasks.values.filter { $0.state.assigned?.document == id }
          .flatMap { $0.state.leads.map { Subject(.organization, $0.organization) } })
    }
    filter.unit = try unit.map {
      try names.one($0, [.organization], allowsFragment: true, preferring: leads ?? []).id
    }
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
      Column("leads", Localized(zh: "责任单位", en: "Leads"), .list, audience: .machines),
      Column("kind", Localized(zh: "种类", en: "Kind"), audience: .machines),
      Column("title", Localized(zh: "任务", en: "Task"), flexible: true),
    ]
    let rows = tasks.rows.map { row in
      let place =
        row.position.map { "\($0)/\(row.state.leads.count)" }
        ?? (row.state.leads.isEmpty ? "-" : "\(row.state.leads.count)")
      return Table.Row([
        .text(row.id.description), .text(row.state.assigned?.section ?? "-"), .text(place),
        .count(Int64(row.targets)), .count(Int64(row.projects)),
        .list(row.state.leads.map(\.name)), .text(row.state.assigned?.kind.rawValue ?? ""),
        .text(row.state.assigned?.title.zh ?? ""),
      ])
    }
    let unit = filter.unit.map { ledger.state.organizations[$0]?.state.name.zh ?? $0.description }
    var notes: [Report.Line] = []
    if filter.unit != nil {
      notes.append(
        .prose(
          Localized(
            zh: "排在首位 \(tasks.first)  单独牵头 \(tasks.sole)",
            en: "first \(tasks.first), alone \(tasks.sole)")))
    }
    if tasks.reported == 0 {
      notes.append(.prose(Localized(zh: "没有进展报送", en: "No progress has been reported")))
    }
    return Report(
      name: "tasks",
      title: Localized(
        zh: (unit.map { "\($0)的任务" } ?? "任务") + "  \(tasks.rows.count) 项(共 \(tasks.total) 项)",
        en: (unit.map { "Tasks of \($0): " } ?? "Tasks: ") + "\(tasks.rows.count) of \(tasks.total)"
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
      footers: [
        .command(
          "annals task report wx-7-1 --percent 60 --summary \"...\"",
          label: Localized(zh: "报进展", en: "Report progress"))
      ], meta: meta)
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
    let ledger = try context.view(view)
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
        .optional(assigned.document.map(words.document))),
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
        .text("\(report.percent.map { "\($0) % " } ?? "")\(report.summary)"))
    }
    if let completed = state.completed {
      fields.append(
        Report.Field(
          Column("completed", Localized(zh: "完成", en: "Completed")),
          .text(words.date(completed.time, nil))))
    }
    let report = Report(
      name: "task", title: Localized("task/\(id)"),
      sections: [Report.Section("task", .fields(fields), primary: true)] + place.sections,
      meta: context.meta(ledger, command: ["task", "show", id.description]))
    try context.show(report, view)
  }
}

/// `annals task matrix`: tasks by unit.
struct TaskMatrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: helpText("任务和责任单位对照", "tasks by lead unit"),
    discussion: helpText(
      "例:annals task matrix --document wuxi-2018",
      "Example: annals task matrix --document wuxi-2018"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("文件", "a document", valueName: "document"), completion: subjects(.document))
  var document: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    var filter = TaskView.Filter()
    filter.document = try document.map {
      try Names(ledger.state).one($0, .document, allowsFragment: true).id
    }
    let tasks = TaskView(ledger.state, filter: filter)
    var units: [Slug: (count: Int, first: Int, places: [String])] = [:]
    for row in tasks.rows {
      for (position, lead) in row.state.leads.enumerated() {
        var unit = units[lead.organization] ?? (0, 0, [])
        unit.count += 1
        unit.first += position == 0 ? 1 : 0
        unit.places.append(
          "\(row.state.assigned?.section ?? row.id.description) \(position + 1)/\(row.state.leads.count)"
        )
        units[lead.organization] = unit
      }
    }
    let columns = [
      Column("tasks", Localized(zh: "任务", en: "Tasks"), .integer),
      Column("first", Localized(zh: "首位", en: "First"), .integer),
      Column("unit_id", Localized(zh: "编号", en: "Id"), audience: .machines),
      Column(
        "unit", Localized(zh: "单位", en: "Unit"), flexible: true, minimumWidth: 10, maximumWidth: 20),
      Column(
        "places", Localized(zh: "条目和位次(印刷顺序)", en: "Sections and printed place"), .list,
        flexible: true),
    ]
    let rows = units.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      id, unit in
      Table.Row([
        .integer(Int64(unit.count)), .count(Int64(unit.first)), .text(id.description),
        .text(ledger.state.organizations[id]?.state.name.zh ?? id.description), .list(unit.places),
      ])
    }
    let report = Report(
      name: "task-matrix",
      title: Localized(
        zh: "任务和责任单位  \(tasks.rows.count) 项 x \(units.count) 个单位",
        en: "\(tasks.rows.count) tasks x \(units.count) units"),
      sections: [
        Report.Section("units", .table(Table(columns: columns, rows: rows)), primary: true)
      ],
      meta: context.meta(
        ledger, command: ["task", "matrix"] + optionWords([("--document", document)])))
    try context.show(report, view)
  }
}
