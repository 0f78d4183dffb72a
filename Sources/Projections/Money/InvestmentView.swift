// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Completed investment (完成投资): the newest figures of one project, or the plans of all put together.
public struct InvestmentView: Sendable {
  /// The newest confirmed figure of a period, where one subject is shown.
  public let period: MoneyLedger.Investment?
  /// What was invested in the year so far, where one subject is shown and that can be said.
  public let yearToDate: Money?
  /// The newest confirmed figure of all time, where one subject is shown.
  public let toDate: MoneyLedger.Investment?
  /// The year against its plan; of all projects together where none is shown alone.
  public let progress: InvestmentProgress?
  /// The light of that.
  public let light: Light?
  /// How many projects have a plan for the year and no confirmed figure; they are left out.
  public let withoutFigure: Int
  /// The light of the one project that is shown.
  public let project: ProjectLight?

  /// The investment of a project.
  public init(_ registry: RegistryState, on day: CivilDay, project id: Slug) {
    self.init(Schedule(registry, on: day), registry, project: id)
  }

  init(_ schedule: Schedule, _ registry: RegistryState, project id: Slug) {
    let day = schedule.day
    let facts = registry.projects[id]?.state.money.investments ?? []
    let confirmed = facts.filter { $0.mark.standing == .confirmed }
    period = confirmed.newest(.period)
    toDate = confirmed.newest(.toDate)
    let state = registry.projects[id]?.state
    yearToDate =
      InvestmentFigure(
        state?.money ?? MoneyLedger(), in: day.year,
        started: state?.baselines.first?.start.firstDay.year)?.amount
    progress = schedule.investment(of: id)
    light = progress.map { schedule.policy.light(of: $0) }
    withoutFigure = progress == nil && schedule.plan(of: id, in: day.year) != nil ? 1 : 0
    project = schedule.light(of: id)
  }

  /// The investment of all registered projects, or of some, in the year of a day.
  public init(_ registry: RegistryState, on day: CivilDay, projects: Set<Slug>? = nil) {
    self.init(Schedule(registry, on: day), projects ?? Set(registry.projects.keys))
  }

  init(_ schedule: Schedule, _ projects: Set<Slug>) {
    let year = schedule.day.year
    var parts: [InvestmentProgress] = []
    var withoutFigure = 0
    for project in projects.sorted() where schedule.plan(of: project, in: year) != nil {
      if let progress = schedule.progress(of: project, in: year) {
        parts.append(progress)
      } else {
        withoutFigure += 1
      }
    }
    period = nil
    yearToDate = nil
    toDate = nil
    progress = InvestmentProgress(sum: parts)
    light = progress.map { schedule.policy.light(of: $0) }
    self.withoutFigure = withoutFigure
    project = nil
  }
}
