// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What units reported and nobody has confirmed or returned yet.
public struct WaitingStatements: Sendable {
  /// A statement that waits.
  public struct Waiting: Equatable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// The entry that states it now: the first, or its newest correction.
    public let index: Int
    /// Who recorded that entry, and so cannot confirm it.
    public let recordedBy: Slug
  }

  private let registry: RegistryState
  /// Everything of each unit that waits since the first round was opened, in the order of the log.
  private let facts: [Slug: [(subject: Subject, fact: TimelineEntry)]]

  /// What waits in a registry.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - cores: Where subjects are looked through.
  public init(_ registry: RegistryState, cores: Cores = .one) {
    self.registry = registry
    guard let first = registry.reports.values.compactMap(\.state.mark?.index).min() else {
      facts = [:]
      return
    }
    var facts: [Slug: [(subject: Subject, fact: TimelineEntry)]] = [:]
    let subjects = registry.subjectsThatMayWait
    let waiting = cores.map(subjects) { registry.waitingFacts(of: $0) }
    for (subject, waiting) in zip(subjects, waiting) {
      for fact in waiting where fact.statedBy > first {
        guard let unit = registry.unit(of: fact) else { continue }
        facts[unit, default: []].append((subject, fact))
      }
    }
    self.facts = facts.mapValues { $0.sorted { $0.fact.statedBy < $1.fact.statedBy } }
  }

  /// What a unit reported since a round was opened, in the order of the log; of the rounds
  /// themselves only its reports in this one.
  public func of(_ unit: Slug, in round: Slug) -> [Waiting] {
    guard let opened = registry.reports[round]?.state.mark?.index else { return [] }
    return (facts[unit] ?? []).filter { subject, fact in
      fact.statedBy > opened && (subject.kind != .report || subject.id == round)
        && !isReplaced(fact, in: round)
    }.map { subject, fact in
      Waiting(
        subject: subject, index: fact.statedBy,
        recordedBy: fact.effectiveVersion?.actor ?? fact.actor)
    }
  }

  /// Whether a submission was handed back or followed by another; only the one that stands waits.
  private func isReplaced(_ fact: TimelineEntry, in round: Slug) -> Bool {
    guard case .reportSubmitted(let event) = fact.data.event else { return false }
    let unit = registry.reports[round]?.state.units.first { $0.unit == event.unit }
    return unit?.stage != .submitted || unit?.submitted?.index != fact.index
  }
}

extension RegistryState {
  /// Whose statement a fact is: recorded for the unit, or by its own people; nil where it is no unit's.
  fileprivate func unit(of fact: TimelineEntry) -> Slug? {
    if case .reportSubmitted(let event) = fact.data.event { return event.unit }
    guard let speaker = speaker(of: fact), speaker.role == .leadUnit else { return nil }
    return speaker.organization
  }
}
