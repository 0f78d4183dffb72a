// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Tasks with their lead units in printed order.
public struct TaskView: Sendable {
  /// A task.
  public struct Row: Sendable {
    /// The task.
    public let id: Slug
    /// Its state.
    public let state: TaskState
    /// The place of the unit among the lead units, from 1, where a unit is asked for.
    public let position: Int?
    /// The targets that stand in the same place of the document.
    public let targets: Int
    /// The projects that are named in the same place.
    public let projects: Int
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// A lead unit.
    public var unit: Slug?
    /// A document.
    public var document: Slug?
    /// A kind; where absent, everything that somebody can be asked to do.
    public var kind: TaskKind?
    /// Only where the unit stands first.
    public var isFirst = false
    /// Whether principles and the like are listed, too.
    public var includesContext = false
    /// Everything that somebody can be asked to do.
    public init() {}
  }

  /// The tasks, in the order of the log.
  public let rows: [Row]
  /// How many tasks there are in the document, or in all.
  public let total: Int
  /// How many of the rows the unit leads first.
  public let first: Int
  /// How many of the rows the unit leads alone.
  public let sole: Int
  /// How many rows have a progress report.
  public let reported: Int

  /// The tasks of a registry.
  public init(_ registry: RegistryState, filter: Filter = Filter()) {
    var targets: [DocumentPlace: Int] = [:]
    for record in registry.indicators.values {
      for target in record.state.targets where target.set.matrix == nil {
        guard let place = DocumentPlace(target.set.document, target.set.section) else { continue }
        targets[place, default: 0] += 1
      }
    }
    var projects: [DocumentPlace: Set<Slug>] = [:]
    for (id, record) in registry.projects {
      for mention in record.state.mentions {
        guard let place = DocumentPlace(mention.report.document, mention.report.section) else {
          continue
        }
        projects[place, default: []].insert(id)
      }
    }
    let inDocument = registry.tasks.filter { _, record in
      guard let assigned = record.state.assigned else { return false }
      return filter.document == nil || assigned.document == filter.document
    }
    let actionable = inDocument.filter { filter.takesKind($0.value.state) }
    total = actionable.count
    let rows = actionable.compactMap { id, record -> Row? in
      let position = filter.unit.flatMap { unit in
        record.state.leads.firstIndex { $0.organization == unit }.map { $0 + 1 }
      }
      if filter.unit != nil, position == nil { return nil }
      if filter.isFirst, position != 1 { return nil }
      let place = DocumentPlace(record.state.assigned?.document, record.state.assigned?.section)
      return Row(
        id: id, state: record.state, position: position,
        targets: place.flatMap { targets[$0] } ?? 0,
        projects: place.flatMap { projects[$0]?.count } ?? 0)
    }
    self.rows = rows.sorted { ($0.state.mark?.index ?? 0) < ($1.state.mark?.index ?? 0) }
    first = rows.count { $0.position == 1 }
    sole = rows.count { $0.position == 1 && $0.state.leads.count == 1 }
    reported = rows.count { !$0.state.progress.isEmpty }
  }
}

extension TaskView.Filter {
  func takesKind(_ task: TaskState) -> Bool {
    guard let assigned = task.assigned else { return false }
    if let kind { return assigned.kind == kind }
    return includesContext || assigned.kind.isActionable
  }
}
