// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The dossiers of a registry on a day: what they have in common is looked up once for all of them.
public struct ProjectDossiers: Sendable {
  let registry: RegistryState
  let schedule: Schedule
  private let targets: [Slug: [TargetView.Row]]
  private let tasks: [DocumentPlace: [(id: Slug, state: TaskState)]]
  /// The parts of every project, where all dossiers are wanted.
  private let children: [Slug: [Slug]]?

  /// The dossiers of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay) {
    self.init(
      registry, on: day,
      children: registry.projects.reduce(into: [:]) { children, project in
        guard let parent = project.value.state.registered?.parent else { return }
        children[parent, default: []].append(project.key)
      })
  }

  /// What the dossier of one project is looked up in.
  init(ofOne registry: RegistryState, on day: CivilDay) {
    self.init(registry, on: day, children: nil)
  }

  private init(_ registry: RegistryState, on day: CivilDay, children: [Slug: [Slug]]?) {
    self.children = children
    self.registry = registry
    schedule = Schedule(registry, on: day)
    targets = TargetView(registry).rows.reduce(into: [:]) { targets, row in
      let set = row.target.set
      let subject = set.scope.subject.flatMap { $0.kind == .project ? $0.id : nil }
      for project in Set([subject, set.project].compactMap(\.self)) {
        targets[project, default: []].append(row)
      }
    }
    tasks = registry.tasks.reduce(into: [:]) { tasks, task in
      guard let assigned = task.value.state.assigned, assigned.kind.isActionable,
        let place = DocumentPlace(assigned.document, assigned.section)
      else { return }
      tasks[place, default: []].append((task.key, task.value.state))
    }
  }

  /// The dossier of a project; `nil` where it is not registered.
  public func dossier(of project: Slug) -> ProjectDossier? { ProjectDossier(project, in: self) }

  /// The targets about a project, in the order of the log.
  func targets(of project: Slug) -> [TargetView.Row] { targets[project] ?? [] }

  /// What somebody can be asked to do in some places of documents, in the order of the log.
  func tasks(in places: Set<DocumentPlace>) -> [(id: Slug, state: TaskState)] {
    places.flatMap { tasks[$0] ?? [] }
      .sorted { ($0.state.mark?.index ?? 0, $0.id) < ($1.state.mark?.index ?? 0, $1.id) }
  }

  /// The projects that are part of one, sorted.
  func children(of project: Slug) -> [Slug] {
    guard let children else { return registry.children(of: project) }
    return (children[project] ?? []).sorted()
  }
}
