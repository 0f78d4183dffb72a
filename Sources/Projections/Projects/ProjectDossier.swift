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

  /// The dossier of a project; `nil` where it is not registered.
  public init?(_ registry: RegistryState, project id: Slug, on day: CivilDay) {
    let schedule = Schedule(registry, on: day)
    guard let record = registry.projects[id], let light = schedule.light(of: id) else {
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
    var filter = TargetView.Filter()
    filter.subject = Subject(.project, id)
    targets = TargetView(registry, filter: filter).rows
    let places = Set(
      state.mentions.compactMap { DocumentPlace($0.report.document, $0.report.section) })
    tasks =
      registry.tasks.compactMap { id, record in
        guard let assigned = record.state.assigned, assigned.kind.isActionable,
          let place = DocumentPlace(assigned.document, assigned.section), places.contains(place)
        else { return nil }
        return (id, record.state)
      }.sorted { ($0.1.mark?.index ?? 0) < ($1.1.mark?.index ?? 0) }
    children = registry.children(of: id)
    // An entry that is the ground of two things counts once.
    entries = Set(
      record.timeline.map(\.index) + targets.map(\.target.mark.index)
        + tasks.compactMap { $0.1.mark?.index }
    ).sorted()
  }
}
