// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Printed targets with their newest reading and its judgement.
public struct TargetView: Sendable {
  /// A target.
  public struct Row: Sendable {
    /// The indicator.
    public let indicator: Slug
    /// Its name and unit.
    public let definition: IndicatorDefined
    /// The target with its marks.
    public let target: IndicatorState.Target
    /// The newest reading in its scope.
    public let reading: IndicatorState.Observation?
    /// What the reading says of the target.
    public let judgement: TargetJudgement
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// A document.
    public var document: Slug?
    /// The subject of the scope, or the project.
    public var subject: Subject?
    /// An indicator.
    public var indicator: Slug?
    /// Whether cells of unit matrices are listed, too.
    public var includesMatrices = false
    /// Everything but matrix cells.
    public init() {}
  }

  /// The targets, in the order of the log.
  public let rows: [Row]
  /// How many print a target again that stands elsewhere; each target counts once.
  public let repeats: Int

  /// The targets of a registry.
  public init(_ registry: RegistryState, filter: Filter = Filter()) {
    var rows: [Row] = []
    for (id, record) in registry.indicators {
      guard let definition = record.state.defined, filter.indicator ?? id == id else { continue }
      for target in record.state.targets where filter.takes(target) {
        let reading = record.state.observations.last {
          $0.reading.scope == target.set.scope
            || ($0.reading.scope.subject != nil
              && $0.reading.scope.subject == target.set.scope.subject)
        }
        rows.append(
          Row(
            indicator: id, definition: definition, target: target, reading: reading,
            judgement: TargetJudgement(target.set, reading: reading?.reading.value)))
      }
    }
    self.rows = rows.sorted { $0.target.mark.index < $1.target.mark.index }
    repeats = rows.count { $0.target.set.repeats != nil }
  }
}

extension TargetView.Filter {
  func takes(_ target: IndicatorState.Target) -> Bool {
    if target.set.matrix != nil, !includesMatrices { return false }
    if let document, target.set.document != document { return false }
    if let subject {
      let isProject = subject.kind == .project && target.set.project == subject.id
      return target.set.scope.subject == subject || isProject
    }
    return true
  }
}
