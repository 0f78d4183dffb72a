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
    /// The newest reading in its scope; where readings are kept on file, the newest that is filed.
    public let reading: IndicatorState.Observation?
    /// What the reading says of the target.
    public let judgement: TargetJudgement

    /// Whether the reading names the file in which it stands; `nil` without a reading.
    public var isVerified: Bool? { reading.map { $0.reading.filing != nil } }
  }

  /// How many are wanted in a period, such as 30 platforms each year.
  public struct Quota: Sendable {
    /// The indicator.
    public let indicator: Slug
    /// Its name and unit.
    public let definition: IndicatorDefined
    /// How many, and when.
    public let quota: Recorded<QuotaSet>
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
  /// The quotas of the same indicators, in the order of the log; none where a document or a subject
  /// is asked for.
  public let quotas: [Quota]
  /// How many print a target again that stands elsewhere; each target counts once.
  public let repeats: Int

  /// The targets of a registry.
  public init(_ registry: RegistryState, filter: Filter = Filter()) {
    var rows: [Row] = []
    var quotas: [Quota] = []
    for (id, record) in registry.indicators {
      guard let definition = record.state.defined, filter.indicator ?? id == id else { continue }
      for target in record.state.targets where filter.takes(target) {
        let reading = Self.newest(record.state.observations, for: target.set, definition)
        rows.append(
          Row(
            indicator: id, definition: definition, target: target, reading: reading,
            judgement: Self.judgement(target.set, reading, definition)))
      }
      guard filter.document == nil, filter.subject == nil else { continue }
      quotas += record.state.quotas.map {
        Quota(indicator: id, definition: definition, quota: $0)
      }
    }
    self.quotas = quotas.sorted { $0.quota.mark.index < $1.quota.mark.index }
    self.rows = rows.sorted { $0.target.mark.index < $1.target.mark.index }
    repeats = rows.count { $0.target.set.repeats != nil }
  }

  /// The newest reading by its period, not by the order of the log, that speaks of the target's
  /// scope and years: a reading of 2017 says nothing of a target for 2018.
  private static func newest(
    _ observations: [IndicatorState.Observation], for target: TargetSet,
    _ definition: IndicatorDefined
  ) -> IndicatorState.Observation? {
    let spoken = observations.filter {
      let scope = $0.reading.scope
      return scope == target.scope
        || (scope.subject != nil && scope.subject == target.scope.subject)
    }.filter {
      guard let period = target.period, let wanted = period.year else { return true }
      let year = $0.reading.period.lastDay.year
      return switch period.kind {
      case .in: year == wanted
      case .by: year <= wanted
      case .eachYear: year >= wanted
      }
    }
    let filed = definition.filing == nil ? [] : spoken.filter { $0.reading.filing != nil }
    return (filed.isEmpty ? spoken : filed).max {
      ($0.reading.period.lastDay, $0.mark.index) < ($1.reading.period.lastDay, $1.mark.index)
    }
  }

  private static func judgement(
    _ target: TargetSet, _ observation: IndicatorState.Observation?, _ definition: IndicatorDefined
  ) -> TargetJudgement {
    if definition.filing != nil, let observation, observation.reading.filing == nil {
      return .cannotBeJudged(.unverified)
    }
    let judgement = TargetJudgement(target, reading: observation?.reading.value)
    if judgement == .notMet, let period = target.period, period.kind == .by,
      let year = period.year, let observation, observation.reading.period.lastDay.year < year
    {
      return .cannotBeJudged(.notDue)
    }
    return judgement
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
