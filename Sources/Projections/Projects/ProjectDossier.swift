// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Everything that the registry knows of one project.
public struct ProjectDossier: Sendable {
  /// The project.
  public let id: Slug
  /// Its state.
  public let state: ProjectState
  /// The status as it is shown.
  public let status: StatusDisplay
  /// The light with what it was computed from.
  public let light: ProjectLight
  /// The age of news.
  public var news: NewsAge { light.news }
  /// How each milestone stands, in the order in which they were planned.
  public let milestones: [MilestoneView.Row]
  /// The mentions, oldest document first.
  public let mentions: [ProjectState.Mention]
  /// The targets about the project.
  public let targets: [TargetView.Row]
  /// What somebody can be asked to do where a document speaks of the project.
  public let tasks: [(id: Slug, state: TaskState)]
  /// The projects that are part of it.
  public let children: [Slug]
  /// The entries that it rests on.
  public let entries: [Int]

  /// Completed investment, and the year against its plan.
  public let investment: InvestmentView

  /// The dossier of a project; `nil` where it is not registered.
  public init?(_ registry: RegistryState, project id: Slug, on day: CivilDay) {
    self.init(id, in: ProjectDossiers(ofOne: registry, on: day))
  }

  init?(_ id: Slug, in dossiers: ProjectDossiers) {
    let schedule = dossiers.schedule
    guard let record = dossiers.registry.projects[id], let light = schedule.light(of: id) else {
      return nil
    }
    self.id = id
    state = record.state
    status = StatusDisplay(state)
    self.light = light
    milestones = MilestoneView.rows(of: id, record, by: schedule, light)
    mentions = state.mentions.sorted {
      ($0.mark.time, $0.report.document, $0.report.ordinal)
        < ($1.mark.time, $1.report.document, $1.report.ordinal)
    }
    targets = dossiers.targets(of: id)
    tasks = dossiers.tasks(
      in: Set(state.mentions.compactMap { DocumentPlace($0.report.document, $0.report.section) }))
    children = dossiers.children(of: id)
    investment = InvestmentView(schedule, dossiers.registry, project: id)
    // An entry that is the ground of two things counts once.
    entries = Set(
      record.timeline.map(\.index) + targets.map(\.target.mark.index)
        + tasks.compactMap { $0.1.mark?.index }
    ).sorted()
  }
}
