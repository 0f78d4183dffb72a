// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Draws the dates of milestones, and in a dossier those of the project's work above them.
struct MilestoneChart {
  private let registry: RegistryState
  private let day: CivilDay

  /// A chart of a registry on a day.
  init(_ registry: RegistryState, on day: CivilDay) {
    self.registry = registry
    self.day = day
  }

  /// The milestones of many projects.
  func chart(of milestones: [MilestoneView.Row]) -> Chart? {
    chart(
      milestones.map { row in
        self.row(row, Localized(row.milestone.title) + " / " + Localized(row.projectName))
      })
  }

  /// The plan and the milestones of one project.
  func chart(of dossier: ProjectDossier) -> Chart? {
    let milestones = dossier.milestones.map { row($0, Localized($0.milestone.title)) }
    return chart(work(dossier.state.baselines) + milestones)
  }

  private func chart(_ rows: [GanttChart.Row]) -> Chart? {
    GanttChart(rows: rows, today: day).map { .gantt($0) }
  }

  /// The first plan and the newest one.
  private func work(_ baselines: [ProjectState.Baseline]) -> [GanttChart.Row] {
    guard let first = baselines.first, let last = baselines.last else { return [] }
    return [
      GanttChart.Row(
        label: Localized(zh: "工期(基线)", en: "Work (baselines)"),
        content: .work(
          first: GanttChart.Span(start: first.start, end: first.end),
          now: GanttChart.Span(start: last.start, end: last.end)))
    ]
  }

  private func row(_ row: MilestoneView.Row, _ label: Localized) -> GanttChart.Row {
    let outcome = MilestoneOutcome(row, registry)
    let days = row.standing.isPast ? row.slip : nil
    let late = days.map { GanttChart.Late(days: $0, isKnown: row.standing == .overdue) }
    return GanttChart.Row(
      label: label,
      content: .milestone(
        first: row.milestone.baseline, now: row.milestone.due, outcome: outcome.sign, late: late),
      standing: standing(row, outcome, days))
  }

  private func standing(
    _ row: MilestoneView.Row, _ outcome: MilestoneOutcome, _ late: Int?
  ) -> Localized {
    if row.standing == .settled, let note = outcome.notes.first { return note }
    let days: Localized =
      late.map { days -> Localized in
        let text = NumberText.grouped(days)
        return Localized(zh: " \(text) 天", en: ", \(text) d")
      } ?? ""
    return MilestoneList.label(row.standing) + days
  }
}
