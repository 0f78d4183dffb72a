// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  /// The views as tables, those that others refer to first.
  ///
  /// Where a filter left projects out, a table holds what belongs to the projects that remain, and
  /// documents and organisations are those that its rows name.
  public var tables: [ExportTable] {
    let named = NamedByTables(self)
    return [
      portfolioTable, fundingTotalTable, projectTable, partyTable, relationTable, mentionTable,
      statusTable, milestoneTable, fundTable,
      fundingTable, movementTable, investmentTable, progressTable, deliberationTable, targetTable,
      observationTable, taskTable(named.tasks), taskLeadTable(named.tasks), documentTable(named),
      organizationTable(named), Self.codelistTable,
    ]
  }

  /// The day of a fact, or the month, quarter or year where no day is stated.
  func day(_ mark: FactMark?) -> ExportTable.Value { .id(mark.map { period($0) }) }

  /// Something that is said of a project, with the project.
  struct Of<Fact> {
    let project: Slug
    let fact: Fact
  }

  /// Everything of one kind that is said of the projects.
  func facts<Fact>(_ list: (ProjectState) -> [Fact]) -> [Of<Fact>] {
    projects.flatMap { project in
      list(project.state).map { Of(project: project.id, fact: $0) }
    }
  }
}

/// The tasks, documents and organisations that the tables of a scope name.
struct NamedByTables {
  let tasks: [(id: Slug, state: TaskState)]
  let documents: Set<Slug>
  let organizations: Set<Slug>

  init(_ scope: ExportScope) {
    let all = scope.state.tasks.map { (id: $0.key, state: $0.value.state) }
      .filter { $0.state.assigned != nil }.sorted { $0.id < $1.id }
    let states = scope.projects.map(\.state)
    let places = Set(
      states.flatMap(\.mentions).map { Place($0.report.document, $0.report.section) })
    tasks =
      scope.isNarrowed
      ? all.filter { task in
        guard let document = task.state.assigned?.document,
          let section = task.state.assigned?.section
        else { return false }
        return places.contains(Place(document, section))
      } : all
    guard scope.isNarrowed else {
      documents = Set(scope.state.documents.keys)
      organizations = Set(scope.state.organizations.keys)
      return
    }
    documents = Set(
      states.flatMap(\.mentions).map(\.report.document) + states.compactMap { $0.basis?.document }
        + tasks.compactMap { $0.state.assigned?.document })
    organizations = Set(
      states.compactMap { $0.registered?.lead } + states.flatMap(\.parties).map(\.organization)
        + tasks.flatMap { $0.state.leads.map(\.organization) + $0.state.supporting })
  }

  private struct Place: Hashable {
    let document: Slug
    let section: String

    init(_ document: Slug, _ section: String) {
      self.document = document
      self.section = section
    }
  }
}
