// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The agenda of a meeting: what is ready to be decided, what the rest lacks, and what was decided.
public struct MeetingAgenda: Sendable {
  /// Something on the agenda.
  public struct Item: Sendable {
    /// The item as it was added.
    public let added: Recorded<MeetingItemAdded>
    /// The newest expert opinion about its subject.
    public let opinion: Recorded<OpinionRecorded>?
    /// What its subject is to cost: its budget, or else its baseline.
    public let cost: Money?
    /// How many files came with the item, and with what the experts said and was put forward.
    public let attachments: Int
    /// What it lacks; nothing once a decision is recorded.
    public let lacks: [AgendaLack]
    /// The decisions about it, in the order of their times, and where they are recorded.
    public let decisions: [(subject: Subject, decision: Recorded<DecisionRecorded>)]

    /// The newest decision about the item that counts, else the newest that waits.
    public var outcome: Recorded<DecisionRecorded>? {
      (decisions.last { $0.decision.isConfirmed } ?? decisions.last)?.decision
    }

    /// How far the item has come.
    public var standing: Standing {
      if let outcome { return outcome.isConfirmed ? .decided : .waiting }
      return lacks.isEmpty ? .ready : .lacking
    }
  }

  /// How far an item has come.
  public enum Standing: String, CaseIterable, Sendable {
    /// Everything is there.
    case ready
    /// Something is missing.
    case lacking
    /// A decision was recorded for the council and waits to be confirmed.
    case waiting
    /// The council has decided.
    case decided
  }

  /// The meeting.
  public let id: Slug
  /// Its state.
  public let state: MeetingState
  /// Its items in the order in which they were added.
  public let items: [Item]

  /// The agenda of a meeting; nil where no such meeting was called.
  public init?(_ registry: RegistryState, meeting id: Slug) {
    guard let record = registry.meetings[id], record.state.isRegistered else { return nil }
    self.id = id
    state = record.state
    let decided = Self.decisions(of: id, in: registry)
    items = record.state.items.map { added in
      let decisions = decided.filter { Self.isAbout($0.subject, $0.decision.fact, added.fact) }
      let preparation = AgendaPreparation(
        added, of: id, before: decisions.first?.decision.mark, registry)
      return Item(
        added: added, opinion: preparation.opinion, cost: preparation.cost,
        attachments: preparation.attachments,
        lacks: decisions.isEmpty ? preparation.lacks : [], decisions: decisions)
    }
  }

  /// The agenda of the next meeting from a day on that is not held yet; nil where none is called.
  public static func next(in registry: RegistryState, from day: CivilDay) -> MeetingAgenda? {
    let called = registry.meetings.compactMap { id, record -> (day: CivilDay, id: Slug)? in
      guard record.state.held == nil, let planned = record.state.planned else { return nil }
      return planned.at.lastDay >= day ? (planned.at.lastDay, id) : nil
    }
    return called.min { ($0.day, $0.id) < ($1.day, $1.id) }.flatMap {
      MeetingAgenda(registry, meeting: $0.id)
    }
  }

  /// How many items have come so far.
  public func count(_ standing: Standing) -> Int { items.count { $0.standing == standing } }

  /// Everything that a meeting decided, wherever it is recorded.
  public static func decisions(
    of meeting: Slug, in registry: RegistryState
  ) -> [(subject: Subject, decision: Recorded<DecisionRecorded>)] {
    Deliberations(registry).decisions.filter { $0.decision.fact.meeting == meeting }
  }

  /// A decision is about the item whose words it repeats; without words, about the item on the
  /// project itself.
  private static func isAbout(
    _ subject: Subject, _ decision: DecisionRecorded, _ item: MeetingItemAdded
  ) -> Bool {
    guard let words = decision.item else {
      return item.kind == .project && item.subject == subject
    }
    return words == item.item
  }
}
