// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// What became of a milestone, and when, to the precision to which it was stated.
struct MilestoneOutcome {
  /// The outcome, where somebody said one.
  let kind: MilestoneState.Outcome?
  /// When it was so.
  let day: CalendarPeriod?
  /// Whether it is only reported: it then counts for nothing yet.
  let isReported: Bool

  /// The outcome of a milestone.
  init(_ row: MilestoneView.Row, _ registry: RegistryState) {
    kind = row.milestone.outcome
    isReported = row.milestone.outcomeMark?.standing == .reported
    guard let mark = row.milestone.outcomeMark else {
      day = nil
      return
    }
    let stated = mark.time.day(at: registry.offset)
    // A time that is known less exactly is the first day of its period; others need no look.
    let entry =
      stated.day > 1
      ? nil : registry.projects[row.project]?.timeline.first { $0.index == mark.index }
    day = CalendarPeriod(entry?.data.common.precision ?? .day, containing: stated)
  }

  /// The column of a table in which machines read the day; people read it below the row.
  static let column = Column(
    "outcome_date", Localized(zh: "结果日期", en: "Outcome date"), .date, audience: .machines)

  /// The day for machines.
  var cell: Cell { .optional(day?.description) }

  /// The outcome and its day for people.
  var notes: [Localized] {
    guard let kind, let day else { return [] }
    let waits = isReported ? Localized(zh: "(填报,待确认)", en: " (reported)") : ""
    return [Localized(kind.label) + " \(day)" + waits]
  }

  /// The sign of a chart; none as long as nobody has confirmed it.
  var sign: GanttChart.Outcome? {
    guard let kind, let day, !isReported else { return nil }
    return GanttChart.Outcome(kind: kind, day: day)
  }
}
