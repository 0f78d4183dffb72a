// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Projections
import Registry
import RegistryModel

/// A bulletin as a document: totals, cities, money, milestones, who reported, what was decided, and
/// what the last bulletin showed otherwise.
struct BulletinReport {
  let period: CalendarPeriod
  let view: LedgerView
  /// Everything that is known, also what came after the period.
  let whole: RegistryState
  /// The last bulletin before this one, and what it showed.
  let last: Slug?
  let earlier: LedgerView?
  let language: Language
  let title: Localized?
  let meta: ReportMeta

  private var words: Words { Words(state: view.state, language: language) }

  var report: Report {
    let name = view.state.founding?.title ?? LocalizedName()
    return Report(
      name: "bulletin",
      title: (title
        ?? Localized(
          zh: "\(name.zh)  \(period) 监测通报", en: "\(name.en ?? name.zh): bulletin for \(period)"))
        + (isOver
          ? ""
          : Localized(
            zh: "(本期未结束,截至 \(view.asOf))", en: " (not over, as of \(view.asOf))")),
      aside: Localized(zh: "数字截至 \(view.asOf)", en: "figures as of \(view.asOf)"),
      notes: isOver ? [] : [.prose(unfinished)],
      sections: [summary, cities, money, milestones, reports, decisions, changes],
      footers: [.prose(frozen)], meta: meta)
  }

  /// Whether the figures are those of the last day of the period.
  private var isOver: Bool { view.asOf >= period.lastDay }

  private var unfinished: Localized {
    Localized(
      zh: "注意:\(period) 到 \(period.lastDay) 才结束。以下数字只到 \(view.asOf),期末还会变。",
      en: "Note: \(period) ends on \(period.lastDay). These are the figures of \(view.asOf); "
        + "those of its end will differ.")
  }

  private var frozen: Localized {
    let root = view.root.hexadecimal
    return Localized(
      zh: "以上数字全部取自台账 \(view.origin) 的前 \(view.size) 条登记,树根 \(root)。",
      en:
        "Every figure is drawn from the first \(view.size) entries of \(view.origin), root \(root)."
    )
  }

  private var summary: Report.Section {
    let before = earlier.map { BriefView.Earlier($0.state, on: $0.asOf) }
    var section = BriefReport(
      brief: BriefView(view.state, on: view.asOf, since: before, cores: .all), view: view,
      since: last.map { "bulletin/\($0)" }, isWhole: true, language: language, meta: meta
    ).summarySection
    section.heading = Localized(zh: "总体情况", en: "All together")
    section.isPrimary = false
    // The section about money draws it by source.
    section.chart = nil
    return section
  }

  private var cities: Report.Section {
    let portfolio = PortfolioView(view.state, on: view.asOf)
    let report = PortfolioReport(portfolio: portfolio, view: view, showsIDs: false, meta: meta)
    return Report.Section(
      "cities", heading: Localized(zh: "各市", en: "By city"), .table(report.totals))
  }

  private var money: Report.Section {
    var section = FundingReport.section(
      FundingView(view.state, by: .source), unit: .tenThousandYuan)
    section.heading = Localized(zh: "资金(万元)", en: "Money (CNY 10,000)")
    return section
  }

  /// What was met in the period, and what is past its day.
  private var milestones: Report.Section {
    var filter = MilestoneView.Filter()
    filter.includesSettled = true
    let rows = MilestoneView(view.state, on: view.asOf, filter: filter).rows.filter(isTold)
    return Report.Section(
      "milestones",
      heading: Localized(
        zh: "里程碑:本期完成和已过期的", en: "Milestones met in the period, and past their day"),
      .table(
        Table(
          columns: [
            Column("standing", Localized(zh: "情况", en: "Standing")),
            Column("due", Localized(zh: "现定", en: "Due"), .date),
            Column("slip_days", Localized(zh: "滞后(天)", en: "Slip (days)"), .integer),
            Column("rescheduled", Localized(zh: "改期", en: "Moved"), .integer),
            Column("project", Localized(zh: "项目编号", en: "Project"), audience: .machines),
            Column("title", Localized(zh: "里程碑 / 项目", en: "Milestone / project"), flexible: true),
          ],
          rows: rows.map { row in
            Table.Row([
              MilestoneList.standing(row), .text(row.milestone.due.description),
              row.slip.map { .integer(Int64($0)) } ?? .missing,
              .count(Int64(row.milestone.reschedules)), .text(row.project.description),
              .name(Localized(row.milestone.title) + " / " + Localized(row.projectName)),
            ])
          })), primary: true)
  }

  private func isTold(_ row: MilestoneView.Row) -> Bool {
    switch row.standing {
    case .overdue, .notReported, .noInformation: true
    case .settled:
      row.milestone.outcomeMark.map { isInPeriod($0) && $0.standing == .confirmed } ?? false
    case .dueSoon, .open: false
    }
  }

  private func isInPeriod(_ mark: FactMark) -> Bool {
    let day = mark.time.day(at: view.state.offset)
    return period.firstDay <= day && day <= period.lastDay
  }

  /// The rounds about the period.
  private var reports: Report.Section {
    // The day of the newest entry, so that the same log always gives the same page.
    let day = whole.lastRecorded?.day(at: whole.offset) ?? view.asOf
    let round = ReportRound.all(whole, on: day, cores: .all).first { $0.opened.period == period }
    let rows = (round?.rows ?? []).map { row in
      Table.Row([
        .code(row.state.stage), row.daysLate.map { .integer(Int64($0)) } ?? .missing,
        .count(Int64(row.state.returns)), .name(words.organization(row.state.unit)),
      ])
    }
    return Report.Section(
      "reports", heading: Localized(zh: "月报报送", en: "Reports"),
      .table(
        Table(
          columns: [
            Column("stage", Localized(zh: "情况", en: "Stage")),
            Column("late_days", Localized(zh: "迟(天)", en: "Late (days)"), .integer),
            Column("returns", Localized(zh: "退回", en: "Returned"), .integer),
            Column("unit", Localized(zh: "单位", en: "Unit"), flexible: true),
          ], rows: rows,
          emptyNote: Localized(zh: "本期没有要求报送。", en: "No reports were asked for."))))
  }

  private var decisions: Report.Section {
    let all = Deliberations(view.state).decisions.filter { isInPeriod($0.decision.mark) }
    return Report.Section(
      "decisions", heading: Localized(zh: "本期决策", en: "Decisions of the period"),
      .table(DecisionList.table(all, words)))
  }

  /// What facts of the last bulletin's days say now and did not say then.
  private var changes: Report.Section {
    let heading = last.map {
      Localized(zh: "上期通报(\($0))以后变更的数", en: "Changed since the last bulletin (\($0))")
    }
    guard let earlier else {
      return Report.Section(
        "changes", heading: Localized(zh: "上期通报以后变更的数", en: "Changed since the last bulletin"),
        .lines([.prose(Localized(zh: "没有上一期通报。", en: "There is no earlier bulletin."))]))
    }
    let now = view.state.asOf(endOf: earlier.asOf)
    let difference = RegistryDifference(
      earlier.state, now, kinds: [.project, .fund, .indicator], lateUntil: earlier.asOf,
      whole: view.state, cores: .all)
    let rows = difference.subjects.flatMap { changed in
      changed.changes.map { (changed.subject, $0) }
    }
    return Report.Section(
      "changes", heading: heading,
      .table(ChangeTable(view, language: language).table(rows)))
  }
}
