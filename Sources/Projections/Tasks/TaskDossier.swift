// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A task with what stands in the same place of its document.
public struct TaskDossier: Sendable {
  /// The task.
  public let id: Slug
  /// Its state.
  public let state: TaskState
  /// What was assigned.
  public let assigned: TaskAssigned
  /// The targets in the same place; cells of unit tables are left out.
  public let targets: [TargetView.Row]
  /// The projects that are named in the same place, by id.
  public let projects: [Slug]

  /// The dossier of a task; `nil` where it is not registered.
  public init?(_ registry: RegistryState, task id: Slug) {
    guard let state = registry.tasks[id]?.state, let assigned = state.assigned else { return nil }
    self.id = id
    self.state = state
    self.assigned = assigned
    guard let place = DocumentPlace(assigned.document, assigned.section) else {
      targets = []
      projects = []
      return
    }
    var filter = TargetView.Filter()
    filter.document = place.document
    targets = TargetView(registry, filter: filter).rows.filter {
      $0.target.set.section == place.section
    }
    projects = registry.projects.filter { _, record in
      record.state.mentions.contains {
        DocumentPlace($0.report.document, $0.report.section) == place
      }
    }.keys.sorted()
  }
}
