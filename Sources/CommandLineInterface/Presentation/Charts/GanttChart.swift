// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Work and milestones on an axis of time: as first planned, as they stand now, and as they were kept.
///
/// A date that is stated as a month, a quarter or a year is a band over all of it; no day is made up.
struct GanttChart: Hashable, Sendable {
  /// From when to when work goes on.
  struct Span: Hashable, Sendable {
    var start: CalendarPeriod
    var end: CalendarPeriod
  }

  /// What became of a milestone.
  struct Outcome: Hashable, Sendable {
    var kind: MilestoneState.Outcome
    var day: CalendarPeriod
  }

  /// A milestone that is past its day and not met.
  struct Late: Hashable, Sendable {
    /// The days since it was due.
    var days: Int
    /// Whether somebody has reported since; otherwise nobody knows, which is no fault of its own.
    var isKnown: Bool
  }

  /// What a line shows.
  enum Content: Hashable, Sendable {
    /// Work, by its first plan and by the present one.
    case work(first: Span, now: Span)
    /// A milestone; what became of it, or how late it is.
    case milestone(first: CalendarPeriod, now: CalendarPeriod, outcome: Outcome?, late: Late?)
  }

  /// A line.
  struct Row: Hashable, Sendable {
    /// What it is called.
    var label: Localized
    /// What it shows.
    var content: Content
    /// How it stands, in words, as the table has it.
    var standing: Localized = ""
  }

  /// As many rows as stand on a page below its title.
  static let most = 22

  /// The rows, as the table beside it orders them.
  let rows: [Row]
  /// How many rows of the table are not drawn.
  let leftOut: Int
  /// The day of the view.
  let today: CivilDay

  /// A chart of the first rows of a table; none where there are no rows.
  init?(rows: [Row], today: CivilDay) {
    guard !rows.isEmpty else { return nil }
    self.rows = Array(rows.prefix(Self.most))
    leftOut = rows.count - self.rows.count
    self.today = today
  }

  /// The days that the axis holds.
  var days: ClosedRange<CivilDay> {
    let all = rows.flatMap(\.content.periods)
    let first = min(all.map(\.firstDay).min() ?? today, today)
    let last = max(all.map(\.lastDay).max() ?? today, today)
    return first...last
  }
}

extension GanttChart.Content {
  /// Everything that has a place on the axis.
  fileprivate var periods: [CalendarPeriod] {
    switch self {
    case .work(let first, let now): [first.start, first.end, now.start, now.end]
    case .milestone(let first, let now, let outcome, _):
      [first, now] + (outcome.map { [$0.day] } ?? [])
    }
  }
}
