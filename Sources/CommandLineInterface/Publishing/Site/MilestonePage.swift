// SPDX-License-Identifier: Apache-2.0

import Exchange
import Projections
import Registry
import RegistryModel

/// The milestones of all projects, those that are settled too.
struct MilestonePage: Sendable {
  private let scope: SiteScope
  private let milestones: MilestoneView

  init(_ scope: SiteScope) {
    self.scope = scope
    var filter = MilestoneView.Filter()
    filter.includesSettled = true
    milestones = MilestoneView(scope.view.state, on: scope.view.asOf, filter: filter)
  }

  var page: SitePage {
    let count = milestones.rows.count
    return SitePage(
      path: SiteSection.milestones.path, section: .milestones,
      title: Localized(
        zh: "里程碑 \(NumberText.grouped(count)) 个", en: NumberText.counted(count, "milestone"))
    ) { write(into: &$0) }
  }

  private static let columns = [
    "title", "city", "light", "baseline", "due", "slip_days", "rescheduled",
  ]

  /// How many milestones a picture can show at once.
  private static let mostBars = 60

  private func write(into page: inout PageWriter) {
    page.paragraph(MilestoneList.counts(milestones), style: "aside")
    let table = MilestoneList.table(milestones, scope.view.state).arranged(Self.columns).referring {
      position, _ in
      let row = milestones.rows[position]
      let timeline = scope.view.state.projects[row.project]?.timeline ?? []
      let entries = timeline.filter {
        $0.standing.counts && $0.data.event.milestone == row.milestone.id
      }.flatMap { [$0.index, $0.statedBy] }
      let path = "projects/\(row.project).html#milestones"
      return [
        "title": .page(path), "light": .page(path), "baseline": .entries(entries),
        "due": .entries(entries), "slip_days": .entries(entries), "rescheduled": .entries(entries),
      ]
    }
    let isFew = milestones.rows.count <= Self.mostBars
    let chart = MilestoneChart(scope.view.state, on: scope.view.asOf)
    page.section(
      Report.Section(
        "milestones", .table(table), chart: isFew ? chart.chart(of: milestones.rows) : nil))
    page.paragraph(
      Localized(
        zh: "滞后按“现定”计(天),负数是还剩的天数。到期无信息:过了日子,没有人报过。",
        en: "Slip in days; negative: days left. No news: past its day, and nobody has reported."),
      style: "remark")
  }
}
