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
  /// Everything that waits since the first round was opened, in the order of the log.
  private let facts: [(subject: Subject, fact: TimelineEntry)]

  /// What waits in a registry.
  public init(_ registry: RegistryState) {
    self.registry = registry
    guard let first = registry.reports.values.compactMap(\.state.mark?.index).min() else {
      facts = []
      return
    }
    let subjects = Set(registry.entries.places.filter { $0.index > first }.map(\.subject))
    facts =
      subjects.flatMap { subject in
        registry.timeline(of: subject).filter { $0.waitsForConfirmation && $0.statedBy > first }
          .map { (subject: subject, fact: $0) }
      }.sorted { $0.fact.statedBy < $1.fact.statedBy }
  }

  /// What a unit reported since a round was opened, in the order of the log; of the rounds
  /// themselves only its reports in this one.
  public func of(_ unit: Slug, in round: Slug) -> [Waiting] {
    guard let opened = registry.reports[round]?.state.mark?.index else { return [] }
    return facts.filter { subject, fact in
      fact.statedBy > opened && (subject.kind != .report || subject.id == round)
        && isOf(unit, fact) && !isReplaced(fact, in: round)
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

  /// Whether a statement is the unit's: recorded for it, or by its own people.
  private func isOf(_ unit: Slug, _ fact: TimelineEntry) -> Bool {
    if case .reportSubmitted(let event) = fact.data.event { return event.unit == unit }
    guard let speaker = registry.speaker(of: fact) else { return false }
    return speaker.organization == unit && speaker.role == .leadUnit
  }
}
