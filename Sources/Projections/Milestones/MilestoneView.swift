// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Milestones of all projects with their slip.
public struct MilestoneView: Sendable {
  /// A milestone.
  public struct Row: Sendable {
    /// The project.
    public let project: Slug
    /// Its name.
    public let projectName: LocalizedName
    /// Where it counts.
    public let city: PortfolioCity
    /// The milestone.
    public let milestone: MilestoneState
    /// How it stands.
    public let standing: Standing
    /// Days since it was due; negative while days are left; absent once it is settled.
    public let slip: Int?
    /// Days between the first due date and the current one.
    public let moved: Int
    /// The light.
    public let light: Light?
  }

  /// How a milestone stands on a day.
  public enum Standing: String, Hashable, Sendable {
    /// Met, missed or cancelled.
    case settled
    /// Past its day, which its own people recorded.
    case overdue
    /// Past its day, and nobody has reported.
    case noInformation = "no-information"
    /// Due within the days asked for.
    case dueSoon = "due-soon"
    /// Due later.
    case open
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// Only what is past its day.
    public var isOverdue = false
    /// Also what falls due within so many days.
    public var dueWithin: Int?
    /// Only what was rescheduled at least so often.
    public var slipped: Int?
    /// A city or another division.
    public var division: DivisionCode?
    /// Count the slip from the first due date instead of the current one.
    public var isAgainstBaseline = false
    /// Whether settled ones are listed, too.
    public var includesSettled = false
    /// Everything that is not settled.
    public init() {}
  }

  /// The milestones, the longest overdue first.
  public let rows: [Row]
  /// How many are overdue by report.
  public let overdue: Int
  /// How many are past their day without information.
  public let withoutInformation: Int
  /// How many fall due soon.
  public let dueSoon: Int

  /// The milestones of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    var rows: [Row] = []
    let soon = filter.dueWithin ?? registry.parameter("schedule", "due-soon-days") ?? 90
    for (id, record) in registry.projects {
      guard let registered = record.state.registered else { continue }
      let news = NewsAge(record.state, in: registry, on: day)
      for milestone in record.state.milestones {
        // Whether it is late is decided by the current date; the first date only measures the slip.
        let late = day.daysSinceEpoch - milestone.due.lastDay.daysSinceEpoch
        let slip =
          filter.isAgainstBaseline
          ? day.daysSinceEpoch - milestone.baseline.lastDay.daysSinceEpoch : late
        let standing: Standing =
          if milestone.isSettled {
            .settled
          } else if late > 0 {
            milestone.isDatedByItsOwnPeople(record.timeline, in: registry)
              ? .overdue : .noInformation
          } else {
            -late <= soon ? .dueSoon : .open
          }
        let row = Row(
          project: id, projectName: registered.name, city: PortfolioCity(registered),
          milestone: milestone, standing: standing, slip: milestone.isSettled ? nil : slip,
          moved: milestone.due.lastDay.daysSinceEpoch
            - milestone.baseline.lastDay.daysSinceEpoch, light: news.light)
        if filter.takes(row, registered) { rows.append(row) }
      }
    }
    self.rows = rows.sorted {
      ($1.slip ?? .min, $0.project, $0.milestone.id)
        < ($0.slip ?? .min, $1.project, $1.milestone.id)
    }
    overdue = rows.count { $0.standing == .overdue }
    withoutInformation = rows.count { $0.standing == .noInformation }
    dueSoon = rows.count { $0.standing == .dueSoon }
  }
}

extension MilestoneView.Filter {
  func takes(_ row: MilestoneView.Row, _ project: ProjectRegistered) -> Bool {
    if row.standing == .settled, !includesSettled { return false }
    let isPast = row.standing == .overdue || row.standing == .noInformation
    if isOverdue || dueWithin != nil {
      let isSoon = dueWithin != nil && row.standing == .dueSoon
      guard (isOverdue && isPast) || isSoon || (includesSettled && row.standing == .settled) else {
        return false
      }
    }
    if let slipped, row.milestone.reschedules < slipped { return false }
    if let division, !project.divisions.contains(where: { $0 == division || $0.city == division }) {
      return false
    }
    return true
  }
}
