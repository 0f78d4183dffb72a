// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// What waits, as a document: reports first, then what the next meeting lacks, dates and gaps.
struct TodoReport {
  let todo: TodoView
  let unit: Slug?
  let asOf: CivilDay
  let words: Words
  /// Finds an entry of the log.
  let entry: (Int) -> Entry?

  func report(_ meta: ReportMeta) -> Report {
    let name = unit.map { words.organization($0) }
    return Report(
      name: "todo",
      title: Localized(
        zh: (name.map { $0.zh + "的" } ?? "") + "待办  \(todo.count) 件",
        en: "To do\(name.map { " for " + $0.en } ?? ""): \(todo.count)"),
      aside: Localized(zh: "截至 \(asOf)", en: "as of \(asOf)"),
      sections: [Report.Section("items", .table(table), primary: true)], footers: footers,
      meta: meta)
  }

  private var table: Table {
    Table(
      columns: [
        Column("kind", Localized(zh: "事由", en: "Why")),
        Column("since", Localized(zh: "日期", en: "Date"), .date),
        Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer, audience: .machines),
        Column("item", Localized(zh: "事项", en: "Item"), flexible: true),
      ],
      rows: rounds + returned + reports + matters + meetings + items + mixed + milestones + gaps
        + quotas
        + tasks,
      terminalRows: 40, moreHint: "--all",
      emptyNote: Localized(zh: "没有待办。", en: "Nothing waits."))
  }

  private var reports: [Table.Row] {
    todo.unconfirmed.map { report in
      let entry = report.entry
      let day = entry.time.day(at: words.state.offset).description
      guard let obstacle = report.obstacle else {
        return row(
          "unconfirmed", Localized(zh: "待确认", en: "confirm"), day, report.subject,
          what(entry) + words.name(report.subject), entry: entry.statedBy)
      }
      let why =
        obstacle.conflicting.map {
          Localized(zh: "与 #\($0) 冲突,宜退回  ", en: "conflicts with #\($0), send it back  ")
        } ?? Localized(zh: "确认不了,宜退回  ", en: "cannot be confirmed, send it back  ")
      return row(
        "unconfirmable", Localized(zh: "宜退回", en: "send back"), day, report.subject,
        Localized("#\(entry.statedBy)  ") + why + what(entry, isNumbered: false)
          + words.name(report.subject), entry: entry.statedBy)
    }
  }

  /// What was sent back to the unit, by whom and why.
  private var returned: [Table.Row] {
    todo.returned.map { report in
      let settling = report.entry.settledBy.flatMap(entry)
      let day = settling?.recorded.day(at: words.state.offset)
      var why = Localized("")
      if let settling {
        let actor = words.name(Subject(.actor, settling.statement.source.actor))
        why = Localized(zh: "由", en: "by ") + actor
        if case .entryReturned(let event) = settling.statement.data.event {
          why = why + Localized(zh: "退回:\(event.reason)  ", en: ": \(event.reason)  ")
        }
      }
      return row(
        "returned", Localized(zh: "已退回", en: "sent back"), day?.description, report.subject,
        Localized("#\(report.entry.statedBy)  ") + why + what(report.entry, isNumbered: false)
          + words.name(report.subject), entry: report.entry.statedBy)
    }
  }

  /// An entry with what it says: a withdrawal names what it takes back.
  private func what(_ entry: TimelineEntry, isNumbered: Bool = true) -> Localized {
    let name = EventLabels.label(type(of: entry.data.event.payload).name) + "  "
    let number = Localized(isNumbered ? "#\(entry.statedBy)  " : "")
    guard entry.isWithdrawalReported else { return number + name }
    return number
      + Localized(zh: "撤回 #\(entry.index) ", en: "takes back #\(entry.index) ") + name
  }

  private var matters: [Table.Row] {
    todo.supervision.map { matter in
      let unit = unit == nil ? Localized(" / ") + words.organization(matter.issued.to) : ""
      return row(
        matter.isOverdue ? "supervision-overdue" : "supervision-due",
        matter.isOverdue
          ? Localized(zh: "督办逾期", en: "late answer") : Localized(zh: "待答复", en: "answer"),
        matter.issued.due.description, Subject(.supervision, matter.id),
        Localized(matter.issued.matter) + unit)
    }
  }

  private var meetings: [Table.Row] {
    todo.unheld.map { meeting, planned in
      row(
        "meeting-not-held", Localized(zh: "会议未记", en: "not held"), planned.at.description,
        Subject(.meeting, meeting),
        Localized(planned.title)
          + Localized(zh: ":过了日子,没有登记召开", en: ": past its day, not recorded as held"))
    }
  }

  private var mixed: [Table.Row] {
    todo.mixed.map { project in
      row(
        "mixed", Localized(zh: "提法不一", en: "mixed"), project.year.map(String.init),
        Subject(.project, project.id), Localized(project.name))
    }
  }

  private var milestones: [Table.Row] {
    let parts: [(String, Localized, [MilestoneView.Row])] = [
      ("overdue", Localized(zh: "逾期", en: "overdue"), todo.overdue),
      ("not-reported", Localized(zh: "到期未报", en: "report owed"), todo.notReported),
      ("no-information", Localized(zh: "到期无信息", en: "no news"), todo.withoutInformation),
      ("due-soon", Localized(zh: "将到期", en: "due soon"), todo.dueSoon),
    ]
    return parts.flatMap { code, label, rows in
      rows.map { item in
        row(
          code, label, item.milestone.due.description, Subject(.project, item.project),
          Localized(item.milestone.title) + " / " + Localized(item.projectName))
      }
    }
  }

  private var gaps: [Table.Row] {
    todo.withoutLead.map { gap in
      let subject = Subject(.document, gap.document)
      return row(
        "no-lead", Localized(zh: "没有牵头", en: "no lead"), nil, subject,
        Localized(zh: "\(gap.tasks) 项任务 / ", en: "\(gap.tasks) tasks / ") + words.name(subject))
    }
  }

  private var tasks: [Table.Row] {
    todo.tasks.map { task in
      let assigned = task.state.assigned
      return row(
        "task", Localized(zh: "任务", en: "task"), assigned?.due?.description,
        Subject(.task, task.id),
        Localized(assigned?.section.map { $0 + " " } ?? "")
          + Localized(assigned?.title ?? LocalizedName()))
    }
  }

  func row(
    _ code: String, _ label: Localized, _ date: String?, _ subject: Subject, _ item: Localized,
    entry: Int? = nil
  ) -> Table.Row {
    Table.Row([
      .code(code, label: label), .optional(date), .text(subject.description),
      entry.map { .entry(UInt64($0)) } ?? .missing, .name(item),
    ])
  }

  private var footers: [Report.Line] {
    var lines: [Report.Line] = []
    // A unit does not confirm what it said itself.
    if unit == nil, let first = todo.unconfirmed.first(where: { $0.obstacle == nil }) {
      lines.append(
        .command(
          "annals entry confirm \(first.entry.statedBy)", label: Localized(zh: "确认", en: "Confirm:")
        ))
    }
    if unit == nil, let first = todo.unconfirmed.first(where: { $0.obstacle != nil }) {
      let command = "annals entry return \(first.entry.statedBy) --reason <理由>"
      lines.append(
        .command(
          words.language == .zh ? command : ExampleText.english(command),
          label: Localized(zh: "退回", en: "Send back:")))
    }
    if let first = todo.returned.first {
      lines.append(
        .command(
          "annals entry show \(first.entry.statedBy)",
          label: Localized(zh: "退回的一条", en: "What was sent back:")))
    }
    if let first = todo.unheld.first {
      let command = "annals meeting hold \(first.meeting) --from <时刻> --to <时刻> --minutes <文件>"
      lines.append(
        .command(
          words.language == .zh ? command : ExampleText.english(command),
          label: Localized(zh: "开过了就登记", en: "If it was held:")))
    }
    if !todo.stale.isEmpty {
      let days = todo.staleAfter
      lines.append(
        .prose(
          Localized(
            zh: "\(todo.stale.count) 个项目 \(days) 天以上没有消息:annals portfolio --light 灰",
            en:
              "\(todo.stale.count) projects have had no news for \(days) days: annals portfolio --light grey"
          )))
    }
    return lines
  }
}
