// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Which unit leads which task, with the printed word and the printed order.
public struct ResponsibilityMatrix: Sendable {
  /// Where a unit stands in a task.
  public struct Cell: Hashable, Sendable {
    /// The place among the lead units, from 1.
    public let position: Int
    /// How many lead units the task has.
    public let leads: Int
    /// The printed word, such as 牵头单位 or 责任单位.
    public let word: String
    /// The printed name of the unit.
    public let name: String

    /// Whether nobody else leads.
    public var isSole: Bool { leads == 1 }
  }

  /// A task.
  public struct Row: Sendable {
    /// The task.
    public let task: Slug
    /// What was assigned.
    public let assigned: TaskAssigned
    /// The units that lead it; a unit that is printed twice stands at its first place.
    public let cells: [Slug: Cell]
    /// The units that support it.
    public let supporting: Set<Slug>
  }

  /// A unit.
  public struct Column: Sendable, Hashable {
    /// The organisation.
    public let unit: Slug
    /// How many of the tasks it leads.
    public let tasks: Int
    /// How many it leads first.
    public let first: Int
    /// How many it leads alone.
    public let sole: Int
    /// How many it supports.
    public let supports: Int
  }

  /// The tasks, in the order of the log.
  public let rows: [Row]
  /// The units: the one that is asked for, then those that lead most.
  public let columns: [Column]
  /// The tasks that no unit leads, in the order of the log.
  public let withoutLead: [Slug]

  /// The matrix of a registry, or of one document or unit.
  ///
  /// Where a unit is asked for, the tasks are those that it leads or supports, with all their units.
  public init(_ registry: RegistryState, filter: TaskView.Filter = TaskView.Filter()) {
    var everyUnit = filter
    everyUnit.unit = nil
    everyUnit.isFirst = false
    rows = TaskView(registry, filter: everyUnit).rows.compactMap { row in
      row.state.assigned.map { Row(row.id, row.state, $0) }
    }.filter { $0.concerns(filter.unit, first: filter.isFirst) }
    let cells = rows.flatMap { $0.cells.map { (unit: $0.key, cell: $0.value) } }
    let leading = Dictionary(grouping: cells, by: \.unit)
    let supporting = Dictionary(grouping: rows.flatMap(\.supporting)) { $0 }
    let units = Set(leading.keys).union(supporting.keys)
    columns = units.map { unit in
      let cells = leading[unit] ?? []
      return Column(
        unit: unit, tasks: cells.count, first: cells.count { $0.cell.position == 1 },
        sole: cells.count { $0.cell.isSole }, supports: supporting[unit]?.count ?? 0)
    }.sorted {
      if ($0.unit == filter.unit) != ($1.unit == filter.unit) { return $0.unit == filter.unit }
      return ($1.tasks, $1.first, $1.supports, $0.unit)
        < ($0.tasks, $0.first, $0.supports, $1.unit)
    }
    withoutLead = rows.filter(\.cells.isEmpty).map(\.task)
  }
}

extension ResponsibilityMatrix.Row {
  init(_ id: Slug, _ state: TaskState, _ assigned: TaskAssigned) {
    task = id
    self.assigned = assigned
    supporting = Set(state.supporting)
    cells = state.leads.enumerated().reduce(into: [:]) { cells, item in
      let (offset, lead) = item
      guard cells[lead.organization] == nil else { return }
      cells[lead.organization] = ResponsibilityMatrix.Cell(
        position: offset + 1, leads: state.leads.count, word: lead.word, name: lead.name)
    }
  }

  fileprivate func concerns(_ unit: Slug?, first: Bool) -> Bool {
    guard let unit else { return true }
    return first ? cells[unit]?.position == 1 : cells[unit] != nil || supporting.contains(unit)
  }
}
