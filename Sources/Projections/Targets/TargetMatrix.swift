// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A printed table of targets for units, and how its rows add up to targets of the whole.
public struct TargetMatrix: Sendable {
  /// A row of the table.
  public struct Row: Sendable {
    /// The printed row number.
    public let number: Int
    /// The indicator.
    public let indicator: Slug
    /// Its definition.
    public let definition: IndicatorDefined
    /// The printed heading above it, where it is one of several.
    public let group: String?
    /// The printed value by column; a printed blank has no value.
    public let cells: [Int: TargetSet]
    /// The sum, where the indicator adds up.
    public let total: DecimalText?
    /// How the row stands to the target of the whole.
    public let check: RollUpCheck
  }

  /// How a row stands to the target of the whole.
  public enum RollUpCheck: Hashable, Sendable {
    /// There is no target of the whole.
    case noParent
    /// Shares and ranks do not add up.
    case ratio(parent: Slug, printed: String)
    /// The total is that of the whole.
    case equal(parent: Slug, printed: String)
    /// The parts add up to more than the whole asks for.
    case beyond(parent: Slug, printed: String, difference: DecimalText)
    /// The whole is approximate: only the difference is said.
    case approximate(parent: Slug, printed: String, difference: DecimalText)
    /// The whole is defined otherwise.
    case differentDefinition(parent: Slug, printed: String)
    /// The parts add up to less than the whole asks for, or to more than it allows.
    case differs(parent: Slug, printed: String, difference: DecimalText)
  }

  /// A column: a unit.
  public struct Column: Sendable {
    /// The printed column number.
    public let number: Int
    /// The printed name.
    public let name: String
    /// The organisation.
    public let subject: Subject?
  }

  /// The columns in printed order.
  public let columns: [Column]
  /// The rows in printed order.
  public let rows: [Row]

  /// The matrix of a document; empty where it has none.
  public init(_ registry: RegistryState, document: Slug) {
    var columns: [Int: Column] = [:]
    var rows: [Row] = []
    for (id, record) in registry.indicators {
      guard let definition = record.state.defined else { continue }
      let sets = record.state.targets.map(\.set).filter {
        $0.matrix != nil && $0.document == document
      }
      guard let position = sets.first?.matrix else { continue }
      var cells: [Int: TargetSet] = [:]
      for set in sets {
        guard let column = set.matrix?.column else { continue }
        cells[column] = set
        columns[column] = Column(
          number: column, name: set.scope.name ?? "", subject: set.scope.subject)
      }
      let total =
        definition.aggregation == .sum
        ? sets.compactMap(\.value).reduce(DecimalText(0)) { $0.plus($1) } : nil
      rows.append(
        Row(
          number: position.row, indicator: id, definition: definition, group: position.group,
          cells: cells, total: total,
          check: Self.check(definition.rollsUpTo, total, registry)))
    }
    self.columns = columns.values.sorted { $0.number < $1.number }
    self.rows = rows.sorted { $0.number < $1.number }
  }

  private static func check(
    _ rollUp: RollUp?, _ total: DecimalText?, _ registry: RegistryState
  ) -> RollUpCheck {
    guard let rollUp, let owner = registry.targets[rollUp.target],
      let parent = registry.indicators[owner]?.state.targets.first(where: {
        $0.set.target == rollUp.target
      })?.set
    else { return .noParent }
    guard let total else { return .ratio(parent: rollUp.target, printed: parent.printed) }
    guard rollUp.comparable == .same, let value = parent.value else {
      return .differentDefinition(parent: rollUp.target, printed: parent.printed)
    }
    let difference = value.minus(total)
    if parent.comparator == .approximately {
      return .approximate(
        parent: rollUp.target, printed: parent.printed, difference: difference)
    }
    let judgement = TargetJudgement(parent, reading: total)
    if difference.isEqual(to: DecimalText(0)), judgement != .notMet {
      return .equal(parent: rollUp.target, printed: parent.printed)
    }
    if judgement == .met {
      return .beyond(parent: rollUp.target, printed: parent.printed, difference: difference)
    }
    return .differs(parent: rollUp.target, printed: parent.printed, difference: difference)
  }
}
