// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals todo`: what waits for somebody.
struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo", abstract: helpText("待办", "what waits for somebody"),
    discussion: helpText(
      "例:annals todo --due 30d --stale 180d", "Example: annals todo --due 30d --stale 180d"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("牵头单位", "a lead unit", valueName: "unit"), completion: subjects(.organization))
  var unit: String?
  @Option(help: help("多少天内到期", "due within so many days", valueName: "days")) var due: String?
  @Option(help: help("多少天没有消息", "no news for so many days", valueName: "days")) var stale: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    let lead = try unit.map {
      try Names(ledger.state).one($0, .organization, allowsFragment: true).id
    }
    let staleDays =
      try stale.map { try Choice.days($0, "--stale") } ?? ledger.state.parameter(
        "schedule", "grey-days") ?? 180
    var filter = MilestoneView.Filter()
    filter.isOverdue = true
    filter.dueWithin = try due.map { try Choice.days($0, "--due") } ?? 90
    let milestones = MilestoneView(ledger.state, on: ledger.asOf, filter: filter)
    let portfolio = PortfolioView(ledger.state, on: ledger.asOf)
    let todo = rows(ledger, milestones, portfolio, lead, staleDays)
    let report = Report(
      name: "todo", title: Localized(zh: "待办  \(todo.count) 件", en: "To do: \(todo.count)"),
      aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
      sections: [
        Report.Section(
          "items",
          .table(
            Table(
              columns: [
                Column("kind", Localized(zh: "事由", en: "Why")),
                Column("since", Localized(zh: "日期", en: "Date"), .date),
                Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
                Column("item", Localized(zh: "事项", en: "Item"), flexible: true),
              ], rows: todo, terminalRows: 40, moreHint: "--all",
              emptyNote: Localized(zh: "没有待办。", en: "Nothing waits."))), primary: true)
      ], footers: footers(portfolio, staleDays, lead != nil),
      meta: context.meta(
        ledger,
        command: ["todo"] + optionWords([("--unit", unit), ("--due", due), ("--stale", stale)])))
    try context.show(report, view)
  }

  private func rows(
    _ ledger: LedgerView, _ milestones: MilestoneView, _ portfolio: PortfolioView, _ lead: Slug?,
    _ stale: Int
  ) -> [Table.Row] {
    func row(
      _ code: String, _ zh: String, _ en: String, _ date: String, _ subject: Subject, _ text: String
    ) -> Table.Row {
      Table.Row([
        .code(code, label: Localized(zh: zh, en: en)), .text(date), .text(subject.description),
        .text(text),
      ])
    }
    var rows: [Table.Row] = []
    for record in reports(ledger.state) {
      rows.append(
        row(
          "unconfirmed", "待确认", "confirm", record.1.time.day(at: ledger.state.offset).description,
          record.0,
          "#\(record.1.index) \(record.0)"))
    }
    if lead == nil {
      for project in portfolio.rows where project.status.isMixed {
        rows.append(
          row(
            "mixed", "提法不一", "mixed", project.year.map(String.init) ?? "-",
            Subject(.project, project.id),
            project.name.zh))
      }
      for item in milestones.rows {
        let isSoon = item.standing == .dueSoon
        rows.append(
          row(
            item.standing.rawValue, isSoon ? "将到期" : (item.standing == .overdue ? "逾期" : "到期无信息"),
            isSoon ? "due soon" : (item.standing == .overdue ? "overdue" : "no news"),
            item.milestone.due.description, Subject(.project, item.project),
            "\(item.milestone.title.zh) / \(item.projectName.zh)"))
      }
      for (document, count) in withoutLead(ledger.state) {
        rows.append(
          row(
            "no-lead", "没有牵头", "no lead", "-", Subject(.document, document),
            "\(count) 项任务 / \(ledger.state.documents[document]?.state.issued?.title.zh ?? document.description)"
          ))
      }
    } else {
      var filter = TaskView.Filter()
      filter.unit = lead
      for task in TaskView(ledger.state, filter: filter).rows where task.state.completed == nil {
        rows.append(
          row(
            "task", "任务", "task", task.state.assigned?.due?.description ?? "-",
            Subject(.task, task.id),
            "\(task.state.assigned?.section ?? "") \(task.state.assigned?.title.zh ?? "")"))
      }
    }
    return rows
  }

  /// Reports that nobody has confirmed or returned.
  private func reports(_ state: RegistryState) -> [(Subject, TimelineEntry)] {
    var found: [(Subject, TimelineEntry)] = []
    for (id, record) in state.projects {
      found += record.timeline.filter { $0.standing == .reported }.map {
        (Subject(.project, id), $0)
      }
    }
    for (id, record) in state.tasks {
      found += record.timeline.filter { $0.standing == .reported }.map { (Subject(.task, id), $0) }
    }
    for (id, record) in state.indicators {
      found += record.timeline.filter { $0.standing == .reported }.map {
        (Subject(.indicator, id), $0)
      }
    }
    return found.sorted { $0.1.index < $1.1.index }
  }

  private func withoutLead(_ state: RegistryState) -> [(Slug, Int)] {
    var counts: [Slug: Int] = [:]
    for record in state.tasks.values {
      guard let assigned = record.state.assigned, assigned.kind.isActionable,
        record.state.leads.isEmpty,
        let document = assigned.document
      else { continue }
      counts[document, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }
  }

  private func footers(_ portfolio: PortfolioView, _ stale: Int, _ isForUnit: Bool) -> [Report.Line]
  {
    guard !isForUnit else { return [] }
    let old = portfolio.rows.count { ($0.news.days ?? .max) > stale }
    return [
      .prose(
        Localized(
          zh: "\(old) 个项目 \(stale) 天以上没有消息:annals portfolio --light 灰",
          en: "\(old) projects have had no news for \(stale) days: annals portfolio --light grey"))
    ]
  }
}
