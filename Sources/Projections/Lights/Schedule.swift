// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Judges how projects and their milestones stand on a day, by policy `schedule-1`.
public struct Schedule: Sendable {
  /// The thresholds in force.
  public let policy: SchedulePolicy
  /// The day.
  public let day: CivilDay
  private let registry: RegistryState
  private let rounds: ReportsOfUnits
  private let plans: InvestmentPlans

  /// The schedule of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay) {
    policy = SchedulePolicy(registry)
    self.day = day
    self.registry = registry
    rounds = ReportsOfUnits(registry)
    plans = InvestmentPlans(registry)
  }

  /// How a project stands; none where it is not registered.
  public func light(of project: Slug) -> ProjectLight? {
    registry.projects[project].flatMap { light(of: project, $0.state) }
  }

  /// How a project stands whose state, or an outline of it, is known; none where it is not registered.
  func light(of project: Slug, _ state: ProjectState) -> ProjectLight? {
    guard state.isRegistered else { return nil }
    let units = state.leadUnits
    let isOver = state.status?.isFinal == true
    var parts: [ProjectLight.Part] = []
    if !isOver {
      parts = state.milestones.compactMap { milestone in
        part(milestone, state, units).map { .milestone($0) }
      }
      if let investment = investment(of: project, state) {
        parts.append(.investment(investment, policy.light(of: investment)))
      }
    }
    return ProjectLight(
      parts: parts, isOver: isOver, policy: policy,
      news: NewsAge(state, report: rounds.newest(of: units), at: registry.offset, on: day),
      assessment: state.assessments.last)
  }

  /// The money of a project in the year of its newest figure: this year, or the last one while its
  /// figure is no older than news may be.
  public func investment(of project: Slug) -> InvestmentProgress? {
    registry.projects[project].flatMap { investment(of: project, $0.state) }
  }

  private func investment(of project: Slug, _ state: ProjectState) -> InvestmentProgress? {
    [day.year, day.year - 1].lazy.compactMap { progress(of: project, state, in: $0) }.first {
      $0.year == day.year
        || day.daysSinceEpoch - $0.period.lastDay.daysSinceEpoch <= policy.greyDays
    }
  }

  /// The money of a project in a year; none where no plan or no confirmed figure is recorded.
  func progress(of project: Slug, in year: Int) -> InvestmentProgress? {
    registry.projects[project].flatMap { progress(of: project, $0.state, in: year) }
  }

  private func progress(
    of project: Slug, _ state: ProjectState, in year: Int
  ) -> InvestmentProgress? {
    InvestmentProgress(
      state.money, plan: plans.plan(of: project, state.money, in: year),
      started: state.baselines.first?.start.firstDay.year, in: year, on: day)
  }

  /// What a project plans to invest in a year.
  func plan(
    of project: Slug, in year: Int
  ) -> (amount: Money, source: InvestmentProgress.PlanSource)? {
    guard let state = registry.projects[project]?.state else { return nil }
    return plans.plan(of: project, state.money, in: year)
  }

  /// How a milestone stands, and since when.
  func standing(
    _ milestone: MilestoneState, _ project: ProjectState
  ) -> (standing: MilestoneView.Standing, round: Slug?) {
    standing(milestone, project, project.leadUnits)
  }

  private func standing(
    _ milestone: MilestoneState, _ project: ProjectState, _ units: [Slug]
  ) -> (standing: MilestoneView.Standing, round: Slug?) {
    // Of a project that is over nothing is awaited any more.
    if milestone.isSettled || project.status?.isFinal == true { return (.settled, nil) }
    let due = milestone.due.lastDay
    guard due < day else {
      let left = due.daysSinceEpoch - day.daysSinceEpoch
      return (left <= policy.dueSoonDays ? .dueSoon : .open, nil)
    }
    if rounds.isReported(due, by: units)
      || milestone.isDatedByItsOwnPeople(in: registry)
    {
      return (.overdue, nil)
    }
    if let round = rounds.awaited(due, from: units) { return (.notReported, round) }
    return (.noInformation, nil)
  }

  /// What a milestone says of its project; nothing once it is no longer wanted or planned anew.
  func part(
    _ milestone: MilestoneState, _ project: ProjectState
  ) -> ProjectLight.MilestonePart? {
    part(milestone, project, project.leadUnits)
  }

  private func part(
    _ milestone: MilestoneState, _ project: ProjectState, _ units: [Slug]
  ) -> ProjectLight.MilestonePart? {
    guard project.status?.isFinal != true else { return nil }
    let (standing, round) = standing(milestone, project, units)
    let late = day.daysSinceEpoch - milestone.due.lastDay.daysSinceEpoch
    let light: Light
    switch standing {
    case .settled:
      switch milestone.outcome {
      case .missed:
        // What will never come is behind for good, until the plan is another or the whole is accepted.
        guard !project.isSettledAnew(since: milestone.outcomeMark) else { return nil }
        light = .red
      case .cancelled: return nil
      case .met, .partiallyMet, nil: light = .green
      }
    case .overdue: light = policy.light(daysLate: late)
    case .notReported, .noInformation: light = .grey
    case .dueSoon, .open: light = .green
    }
    return ProjectLight.MilestonePart(
      milestone: milestone, standing: standing, daysLate: late, round: round, light: light)
  }
}

extension ProjectState {
  /// Whether the plan was revised, or the project accepted, after something became of a milestone.
  fileprivate func isSettledAnew(since mark: FactMark?) -> Bool {
    guard let mark else { return false }
    let accepted = acceptances.last { $0.outcome == .passed && $0.mark.standing == .confirmed }
    return [baselines.last?.mark, accepted?.mark].contains { later in
      later.map { ($0.time, $0.index) > (mark.time, mark.index) } ?? false
    }
  }
}
