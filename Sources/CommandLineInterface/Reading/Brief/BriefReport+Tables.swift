// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// What those who lead have to decide, and what they have to know.
extension BriefReport {
  /// How many rows of each kind stand on one page.
  private func limit(_ count: Int) -> Int { isWhole ? .max : count }

  /// The items of the next meeting.
  var decisions: Report.Section {
    let items = brief.meeting?.items ?? []
    let shown = items.prefix(limit(10))
    let columns = [
      Column("number", Localized(zh: "项", en: "No."), .integer),
      Column(
        "opinion", Localized(zh: "专家", en: "Experts"), flexible: true, minimumWidth: 6,
        maximumWidth: 26),
      Column("opinion_date", Localized(zh: "意见日期", en: "Opinion date"), .date, audience: .machines),
      Column("budget_fen", Localized(zh: "预算 万元", en: "CNY 10,000"), .money),
      Column("attachments", Localized(zh: "附件", en: "Files"), .integer),
      Column("missing", Localized(zh: "缺", en: "Lacks"), .list, audience: .machines),
      Column("kind", Localized(zh: "事由", en: "Kind"), audience: .machines),
      Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
      Column("item", Localized(zh: "议题 / 项目", en: "Item / project"), flexible: true),
    ]
    let rows = shown.enumerated().map { position, item in
      Table.Row([
        .ordinal(Int64(position + 1)), item.opinion.map { .code($0.fact.verdict) } ?? .missing,
        .optional(item.opinion.map { $0.mark.time.day(at: view.state.offset).description }),
        item.cost.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing,
        .count(Int64(item.attachments)), .codes(item.lacks),
        .code(item.added.fact.kind), .optional(item.added.fact.subject?.description),
        .name(name(item)),
      ])
    }
    let meeting = brief.meeting?.state.planned.map { planned in
      Localized("  ") + Localized(planned.title) + "  \(planned.at)"
    }
    return Report.Section(
      "decisions",
      heading: Localized(zh: "请您决定(\(items.count))", en: "To be decided (\(items.count))")
        + (meeting ?? ""),
      .table(
        Table(
          columns: columns, rows: rows,
          emptyNote: brief.meeting == nil
            ? Localized(zh: "没有排定的会议。", en: "No meeting is called.")
            : Localized(zh: "会议还没有议题。", en: "The agenda is empty."))),
      footers: left(items.count - shown.count))
  }

  private func name(_ item: MeetingAgenda.Item) -> Localized {
    let title = Localized(item.added.fact.item)
    guard let name = item.added.fact.subject.map(words.name), !title.zh.contains(name.zh) else {
      return title
    }
    return title + " / " + name
  }

  /// What is red, money that did not come, and what was seen otherwise at the earlier point.
  var attention: Report.Section {
    let reds = brief.reds.prefix(limit(6)).map(row)
    let shortfalls = brief.shortfalls.prefix(limit(4)).map(row)
    let changes = brief.late.flatMap { changed in changed.changes.map { (changed.subject, $0) } }
    let late = changes.prefix(limit(5)).map { row($0.0, $0.1) }
    let count = brief.reds.count + brief.shortfalls.count + changes.count
    let rows = reds + shortfalls + late
    var footers = left(count - rows.count)
    if !changes.isEmpty, let since {
      footers.insert(
        .prose(
          Localized(
            zh: "补录、更正、撤回、退回:\(since) 以前的事,后来登记,改了那时看到的数。",
            en:
              "late, corrected, withdrawn, returned: recorded since \(since); it changes what was seen."
          )),
        at: 0)
    }
    return Report.Section(
      "attention",
      heading: Localized(zh: "需要您知道(\(count))", en: "To be known (\(count))"),
      .table(
        Table(
          columns: Self.columns, rows: rows,
          emptyNote: Localized(zh: "没有。", en: "Nothing."))),
      footers: footers)
  }

  private static let columns = [
    Column("mark", Localized(zh: "灯", en: "Light"), audience: .people),
    Column("kind", Localized(zh: "事由", en: "Why"), audience: .machines),
    Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
    Column("days_late", Localized(zh: "滞后", en: "Days late"), .integer, audience: .machines),
    Column("amount_fen", Localized(zh: "金额", en: "Amount"), .money, audience: .machines),
    Column("entry", Localized(zh: "登记", en: "Entry"), .integer, audience: .machines),
    Column(
      "unit", Localized(zh: "牵头", en: "Lead"), flexible: true, minimumWidth: 8, maximumWidth: 18),
    Column("matter", Localized(zh: "事项 / 项目", en: "Matter / project"), flexible: true),
  ]

  private func row(_ red: BriefView.Red) -> Table.Row {
    var days: Int64?
    if case .milestone(let part) = red.part { days = Int64(part.daysLate) }
    return Table.Row([
      .name(LightText.sign(.red)), .text("red"), .text("project/\(red.row.id)"),
      days.map { .integer($0) } ?? .missing, .missing, .missing,
      red.units.first.map { .name(words.organization($0)) } ?? .missing,
      .name(LightText.part(red.part) + " / " + Localized(red.row.name)),
    ])
  }

  private func row(_ shortfall: Shortfall) -> Table.Row {
    let amount = MoneyUnit.tenThousandYuan.format(fen: shortfall.amount.fen)
    return Table.Row([
      .name(Localized(zh: "资金", en: "money")), .text("shortfall"),
      .text("project/\(shortfall.project)"), .missing,
      .money(fen: shortfall.amount.fen, unit: .tenThousandYuan), .missing, .missing,
      .name(
        Localized(
          zh: "\(shortfall.source.label.zh) \(amount) 万元没有到位 / ",
          en: "\(shortfall.source.label.en ?? ""): CNY \(amount) x 10,000 did not come / ")
          + Localized(shortfall.name)),
    ])
  }

  private func row(_ subject: Subject, _ change: RegistryDifference.Change) -> Table.Row {
    func text(_ language: Language) -> String {
      let fields = FieldWords(view.state, language)
      let values = change.change
      return fields.label(values.path, of: subject)(language) + " "
        + fields.value(values.before, at: values.path).display(language) + " -> "
        + fields.value(values.after, at: values.path).display(language) + " / "
    }
    return Table.Row([
      .name(change.mark), .text("late-entry"), .text(subject.description),
      .missing, .missing, change.entry.map { .entry(UInt64($0)) } ?? .missing, .missing,
      .name(Localized(zh: text(.zh), en: text(.en)) + words.name(subject)),
    ])
  }

  private func left(_ count: Int) -> [Report.Line] {
    guard count > 0 else { return [] }
    return [.prose(Localized(zh: "另有 \(count) 项:--all", en: "\(count) more: --all"))]
  }
}

extension RegistryDifference.Change {
  /// How a figure that was seen became another one.
  fileprivate var mark: Localized {
    switch fact?.standing {
    case .withdrawn: Localized(zh: "撤回", en: "withdrawn")
    case .returned: Localized(zh: "退回", en: "returned")
    case .confirmed, .reported, nil:
      fact.map { $0.statedBy != $0.index } ?? false
        ? Localized(zh: "更正", en: "corrected") : Localized(zh: "补录", en: "late")
    }
  }
}
