// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals milestone list`.
struct MilestoneList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("里程碑清单", "list the milestones"),
    discussion: helpText(
      """
      例:
        annals milestone --overdue --due 30d
        annals milestone --slipped 2      改期至少两次的里程碑和项目
      --slipped 数的是改期登记,提前的也算,已了结的也列出:先是自己至少改过这么多次的里程碑,
      再是各里程碑合起来至少改过这么多次的项目。
      """,
      """
      Examples:
        annals milestone --overdue --due 30d
        annals milestone --slipped 2      milestones and projects re-dated at least twice
      --slipped counts entries that move a day, forward too, also of what is settled: first the
      milestones that were themselves moved at least so often, then the projects whose milestones
      were together.
      """))

  @OptionGroup var view: ViewOptions
  @Flag(help: help("过了日子还没完成的", "what is past its day and not met")) var overdue = false
  @Option(help: help("多少天内到期,如 30d", "due within so many days, such as 30d", valueName: "days"))
  var due: String?
  @Option(
    help: help(
      "至少改期几次,含已了结的,并按项目合计", "re-dated at least so often, settled ones too, and by project",
      valueName: "n"))
  var slipped: Int?
  @Option(
    help: help(
      "按 baseline 或 current 计滞后", "count the slip from baseline or current", valueName: "date"))
  var against: String?
  @Option(help: help("城市", "a city", valueName: "city")) var city: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    var filter = MilestoneView.Filter()
    filter.isOverdue = overdue
    filter.dueWithin = try due.map { try Choice.days($0, "--due") }
    filter.slipped = slipped
    filter.division = try city.map(Choice.division)
    filter.includesSettled = view.all
    switch against {
    case nil, "current": break
    case "baseline": filter.isAgainstBaseline = true
    default:
      throw CommandFailure.usage(
        "--against 是 baseline 或 current", "--against is baseline or current")
    }
    let milestones = MilestoneView(ledger.state, on: ledger.asOf, filter: filter)
    let words =
      (overdue ? ["--overdue"] : [])
      + optionWords([
        ("--due", due), ("--slipped", slipped.map(String.init)), ("--against", against),
        ("--city", city),
      ])
    let report = Report(
      name: "milestones",
      title: title(milestones),
      aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
      notes: [.prose(Self.counts(milestones))],
      sections: [
        Report.Section(
          "milestones", .table(Self.table(milestones, ledger.state)), primary: true,
          chart: MilestoneChart(ledger.state, on: ledger.asOf).chart(of: milestones.rows))
      ] + (slipped.map { [RescheduledProjects.section(milestones, atLeast: $0)] } ?? []),
      footers: leftOut(milestones)
        + Self.legend(milestones, isAgainstBaseline: filter.isAgainstBaseline),
      meta: context.meta(ledger, command: ["milestone", "list"] + words))
    try context.show(report, view)
  }

  private func title(_ milestones: MilestoneView) -> Localized {
    let count = milestones.rows.count
    guard let slipped else {
      return Localized(zh: "里程碑  \(count) 个", en: NumberText.counted(count, "milestone"))
    }
    return Localized(
      zh: "改期至少 \(slipped) 次的里程碑  \(count) 个",
      en: NumberText.counted(count, "milestone") + " re-dated at least \(slipped) times")
  }

  /// How many there are of each kind; what an open round leaves out is named where there is any.
  static func counts(_ milestones: MilestoneView) -> Localized {
    let owed = milestones.notReported
    return Localized(
      zh: "逾期 \(milestones.overdue)  "
        + (owed > 0 ? "到期未报 \(owed)(本期报告没有交,不算逾期)  " : "")
        + "到期无信息 \(milestones.withoutInformation)  即将到期 \(milestones.dueSoon)"
        + (milestones.settled > 0 ? "  已了结 \(milestones.settled)" : ""),
      en: "overdue \(milestones.overdue), "
        + (owed > 0 ? "past their day with a report owed \(owed), " : "")
        + "past their day without information \(milestones.withoutInformation), "
        + "due soon \(milestones.dueSoon)"
        + (milestones.settled > 0 ? ", settled \(milestones.settled)" : ""))
  }

  /// How many settled ones are not listed; what is overdue or due soon is never settled.
  private func leftOut(_ milestones: MilestoneView) -> [Report.Line] {
    let count = milestones.settledLeftOut
    guard count > 0, !overdue, due == nil, slipped == nil else { return [] }
    return [
      .prose(
        Localized(
          zh: "另有 \(count) 个已了结(完成、未完成或取消),没有列出:--all",
          en: "\(NumberText.counted(count, "settled one")) not listed: --all"))
    ]
  }

  private static func legend(
    _ milestones: MilestoneView, isAgainstBaseline: Bool
  ) -> [Report.Line] {
    let basis = isAgainstBaseline ? "原定" : "现定"
    var lines: [Report.Line] = [
      .prose(
        Localized(
          zh: "滞后按“\(basis)”计(天),负数是还剩的天数。到期无信息:过了日子,没有人报过。",
          en:
            "Slip in days\(isAgainstBaseline ? " from the first date" : ""); negative: days left. "
            + "No information: past its day, and nobody has reported."))
    ]
    if let round = milestones.rows.lazy.compactMap(\.round).first {
      lines.append(
        .prose(
          Localized(
            zh: "到期未报:牵头单位的报告还没有交,如 report/\(round)。",
            en: "Report owed: the lead unit has not handed in its report, such as report/\(round).")
        ))
    }
    let waiting = milestones.rows.count(where: \.isReportedMet)
    if waiting > 0 {
      lines.append(
        .prose(
          Localized(
            zh: "已报完成、待确认 \(waiting) 个:annals todo",
            en: "\(waiting) reported as met, to be confirmed: annals todo")))
    }
    return lines
  }

  /// The milestones, in groups by how they stand.
  static func table(_ milestones: MilestoneView, _ registry: RegistryState) -> Table {
    let columns = [
      Column("light", Localized(zh: "灯", en: "Light"), .light),
      Column("baseline", Localized(zh: "原定", en: "Baseline"), .date),
      Column("due", Localized(zh: "现定", en: "Due"), .date),
      Column("slip_days", Localized(zh: "滞后", en: "Slip"), .integer),
      Column("rescheduled", Localized(zh: "改期", en: "Moved"), .integer),
      Column("standing", Localized(zh: "情况", en: "Standing"), audience: .machines),
      Column("reported_met", Localized(zh: "已报完成", en: "Reported"), .flag, audience: .machines),
      Column("round", Localized(zh: "月报", en: "Round"), audience: .machines),
      MilestoneOutcome.column,
      Column("due_basis", Localized(zh: "日期依据", en: "Due by"), audience: .machines),
      Column("city", Localized(zh: "城市", en: "City"), audience: .machines),
      Column("project", Localized(zh: "项目编号", en: "Project"), audience: .machines),
      Column("milestone", Localized(zh: "编号", en: "Id")),
      Column("title", Localized(zh: "里程碑 / 项目", en: "Milestone / project"), flexible: true),
    ]
    let rows = milestones.rows.map { row in
      let outcome = MilestoneOutcome(row, registry)
      return Table.Row(
        [
          .light(of: row.light),
          .text(row.milestone.baseline.description), .text(row.milestone.due.description),
          row.slip.map { .integer(Int64($0)) } ?? .missing,
          .count(Int64(row.milestone.reschedules)),
          standing(row), .flag(row.isReportedMet),
          .optional(row.round.map { "report/\($0)" }), outcome.cell,
          .code(row.milestone.dueBasis),
          .name(row.city.name),
          .text(row.project.description),
          .text(row.milestone.id.description),
          .name(Localized(row.milestone.title) + " / " + Localized(row.projectName)),
        ], group: label(row.standing), notes: outcome.notes)
    }
    return Table(
      columns: columns, rows: rows, terminalRows: 40, moreHint: "--all",
      emptyNote: Localized(zh: "没有这样的里程碑。", en: "No such milestone."))
  }

  static func standing(_ row: MilestoneView.Row) -> Cell {
    if row.standing == .settled, let outcome = row.milestone.outcome { return .code(outcome) }
    return .code(row.standing.rawValue, label: label(row.standing))
  }

  static func label(_ standing: MilestoneView.Standing) -> Localized {
    switch standing {
    case .settled: Localized(zh: "已了结", en: "settled")
    case .overdue: Localized(zh: "逾期", en: "overdue")
    case .notReported: Localized(zh: "到期未报", en: "report owed")
    case .noInformation: Localized(zh: "到期无信息", en: "no news")
    case .dueSoon: Localized(zh: "将到期", en: "due soon")
    case .open: Localized(zh: "未到期", en: "open")
    }
  }
}

extension Choice {
  /// Days written as `30d` or `30`.
  static func days(_ text: String, _ option: String) throws -> Int {
    let digits = text.hasSuffix("d") || text.hasSuffix("天") ? String(text.dropLast()) : text
    guard let days = Int(digits), days >= 0, days <= 36_500 else {
      throw CommandFailure.usage(
        "\(option) “\(text)”不是天数,例:30d", "\(option) “\(text)” is not a number of days such as 30d")
    }
    return days
  }
}
