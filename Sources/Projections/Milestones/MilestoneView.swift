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
    /// Its light; grey where nobody has said how it stands or there is no news of the project, none
    /// once it is no longer wanted.
    public let light: Light?
    /// The round that is open without the lead unit's report, where it stands so.
    public let round: Slug?
    /// Whether it is reported as met and waits for confirmation.
    public var isReportedMet: Bool {
      milestone.report?.outcome == .met
        || (milestone.outcome == .met && milestone.outcomeMark?.standing == .reported)
    }
  }

  /// How a milestone stands on a day.
  public enum Standing: String, Hashable, Sendable {
    /// Met, missed or cancelled.
    case settled
    /// Past its day (逾期): its own people recorded the day, or have reported since without it.
    case overdue
    /// Past its day while the round is open without the lead unit's report (到期未报).
    case notReported = "not-reported"
    /// Past its day, and nobody has reported (到期无信息).
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
    /// Only what was rescheduled at least so often, whether it is settled or not: how often a day was
    /// moved is asked about what is over, too.
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
  /// How many are past their day while a report is owed.
  public let notReported: Int
  /// How many are past their day without information.
  public let withoutInformation: Int
  /// How many fall due soon.
  public let dueSoon: Int
  /// How many are settled, of those that are listed.
  public let settled: Int
  /// How many are left out only because they are settled.
  public let settledLeftOut: Int
  /// Where ``Filter/slipped`` asks, the projects whose milestones were rescheduled at least so often
  /// together, the most often first.
  public let rescheduled: [RescheduledProject]

  /// The milestones of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    let schedule = Schedule(registry, on: day)
    let soon = filter.dueWithin ?? schedule.policy.dueSoonDays
    var rows: [Row] = []
    var withSettled = filter
    withSettled.includesSettled = true
    var settledLeftOut = 0
    var rescheduled: [RescheduledProject] = []
    for (id, record) in registry.projects where !record.state.milestones.isEmpty {
      guard let registered = record.state.registered, let light = schedule.light(of: id) else {
        continue
      }
      let all = Self.rows(
        of: id, record, by: schedule, light, soon: soon, isAgainstBaseline: filter.isAgainstBaseline
      )
      let taken = all.filter { filter.takes($0, registered) }
      settledLeftOut += all.count { withSettled.takes($0, registered) } - taken.count
      rows += taken
      if let least = filter.slipped, filter.isIn(registered) {
        let project = RescheduledProject(id: id, name: registered.name, milestones: all)
        if project.times >= least { rescheduled.append(project) }
      }
    }
    self.rescheduled = rescheduled.sorted { ($1.times, $0.id) < ($0.times, $1.id) }
    self.settledLeftOut = settledLeftOut
    self.rows = rows.sorted {
      ($1.slip ?? .min, $0.project, $0.milestone.id)
        < ($0.slip ?? .min, $1.project, $1.milestone.id)
    }
    overdue = rows.count { $0.standing == .overdue }
    notReported = rows.count { $0.standing == .notReported }
    withoutInformation = rows.count { $0.standing == .noInformation }
    dueSoon = rows.count { $0.standing == .dueSoon }
    self.settled = rows.count { $0.standing == .settled }
  }

  /// The milestones of one project, in the order in which they were planned.
  static func rows(
    of project: Slug, _ record: SubjectRecord<ProjectState>, by schedule: Schedule,
    _ light: ProjectLight, soon: Int? = nil, isAgainstBaseline: Bool = false
  ) -> [Row] {
    guard let registered = record.state.registered else { return [] }
    return record.state.milestones.map { milestone in
      var (standing, round) = schedule.standing(milestone, record.state)
      let day = schedule.day.daysSinceEpoch
      // Whether it is late is decided by the current date; the first date only measures the slip.
      let late = day - milestone.due.lastDay.daysSinceEpoch
      if standing == .dueSoon || standing == .open {
        standing = -late <= soon ?? schedule.policy.dueSoonDays ? .dueSoon : .open
      }
      let slip = isAgainstBaseline ? day - milestone.baseline.lastDay.daysSinceEpoch : late
      var own = schedule.part(milestone, record.state)?.light
      // Without news nobody knows whether what is still to come is on its way.
      if light.light == .grey, standing == .dueSoon || standing == .open { own = .grey }
      return Row(
        project: project, projectName: registered.name, city: PortfolioCity(registered),
        milestone: milestone, standing: standing, slip: milestone.isSettled ? nil : slip,
        moved: milestone.due.lastDay.daysSinceEpoch
          - milestone.baseline.lastDay.daysSinceEpoch, light: own, round: round)
    }
  }
}

extension MilestoneView.Standing {
  /// Whether its day is past and it is not met.
  public var isPast: Bool {
    switch self {
    case .overdue, .notReported, .noInformation: true
    case .settled, .dueSoon, .open: false
    }
  }
}

extension MilestoneView.Filter {
  func takes(_ row: MilestoneView.Row, _ project: ProjectRegistered) -> Bool {
    let isOfDays = isOverdue || dueWithin != nil
    if row.standing == .settled, !includesSettled, slipped == nil || isOfDays { return false }
    let isPast = row.standing.isPast
    if isOfDays {
      let isSoon = dueWithin != nil && row.standing == .dueSoon
      guard (isOverdue && isPast) || isSoon || (includesSettled && row.standing == .settled) else {
        return false
      }
    }
    if let slipped, row.milestone.reschedules < slipped { return false }
    return isIn(project)
  }

  /// Whether a project is in the division that is asked for, if one is.
  func isIn(_ project: ProjectRegistered) -> Bool {
    guard let division else { return true }
    return project.divisions.contains { $0 == division || $0.city == division }
  }
}
