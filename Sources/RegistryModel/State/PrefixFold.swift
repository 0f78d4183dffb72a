// SPDX-License-Identifier: Apache-2.0

/// Folds a prefix of a log that nobody has to judge, in two phases.
///
/// The registry itself and its actors are folded in the order of the log as they come, because the
/// others look them up as of an index. Every other entry is put to its subject, and the subjects are
/// folded at the end, each once and independent of all others, so on as many cores as there are:
///
///     var fold = PrefixFold()
///     for entry in entries { fold.take(entry) }
///     let parts = fold.parts(64).map { $0.folded() }    // in parallel
///     let registry = fold.registry(with: parts)
///
/// The registry is the one that ``RegistryState/fold(_:)`` gives, one entry after the other.
public struct PrefixFold: Sendable {
  /// What is folded in the order of the log.
  public private(set) var registry: RegistryState
  private var subjects: [Subject: Int] = [:]
  private var timelines: [SubjectTimeline] = []

  /// A fold of nothing.
  ///
  /// - Parameter catalogue: The types under which the entries are read.
  public init(catalogue: EventCatalogue = .standard) {
    registry = RegistryState(catalogue: catalogue)
  }

  /// The offset of the registry, once entry 0 has told it.
  public var offset: UTCOffset? { registry.founding?.offset }

  /// Takes the next entry.
  ///
  /// - Precondition: `entry.index` is the number of entries taken before.
  public mutating func take(_ entry: Entry) {
    let statement = entry.statement
    guard let named = statement.data.event.namedEntry else {
      guard isDeferred(statement.subject) else { return registry.fold(entry) }
      registry.note(entry)
      let position = position(of: statement.subject)
      timelines[position].facts.append(
        SubjectTimeline.Fact(entry: entry, need: registry.confirmationNeed(of: statement)))
      return
    }
    guard let place = registry.heldLookups.entries[named], isDeferred(place.subject) else {
      return registry.fold(entry)
    }
    if case .entryCorrected(let event) = statement.data.event, event.replacement.version != nil {
      // Whether the version is known depends on the type of the fact.
      foldNow(place.subject)
      return registry.fold(entry)
    }
    registry.note(entry)
    let change = SubjectTimeline.Change(
      named: place.index, entry: entry, need: registry.confirmationNeed(of: statement))
    let position = position(of: place.subject)
    timelines[position].changes.append(change)
  }

  /// Counts the next entry without folding it: it is not shown, or cannot be read.
  public mutating func skip() { registry.skip() }

  /// Counts the next entry, whose type or version is not known, and names what it brings.
  public mutating func skip(_ line: UnrecognizedLine) { registry.skip(line) }

  /// The subjects that are still to be folded, in at most `count` parts.
  public func parts(_ count: Int) -> [Part] {
    let waiting = timelines.filter { !$0.isEmpty }
    return (0..<count).map { number in
      Part(
        timelines: stride(from: number, to: waiting.count, by: count).map { waiting[$0] },
        catalogue: registry.catalogue)
    }
  }

  /// The registry with all parts folded.
  public consuming func registry(with parts: [RegistryState]) -> RegistryState {
    var registry = registry
    for part in parts { registry.takeRecords(of: part) }
    registry.indexAgain()
    registry.heldLookups.entries.settle()
    return registry
  }

  /// Some subjects, to be folded apart from all others.
  public struct Part: Sendable {
    fileprivate let timelines: [SubjectTimeline]
    fileprivate let catalogue: EventCatalogue

    /// A registry that holds nothing but the records of these subjects.
    public func folded() -> RegistryState {
      var registry = RegistryState(catalogue: catalogue)
      for timeline in timelines {
        registry.change(record: timeline.subject, Folding(facts: timeline.standing(in: catalogue)))
      }
      return registry
    }
  }

  /// The registry itself has no record, and actors are looked up while others are taken.
  private func isDeferred(_ subject: Subject) -> Bool {
    switch subject.kind {
    case .registry, .actor: false
    default: subjects[subject].map { !timelines[$0].isFolded } ?? true
    }
  }

  private mutating func position(of subject: Subject) -> Int {
    if let position = subjects[subject] { return position }
    subjects[subject] = timelines.count
    timelines.append(SubjectTimeline(subject: subject))
    return timelines.count - 1
  }

  /// Folds a subject before its time; what follows about it is folded as it comes.
  private mutating func foldNow(_ subject: Subject) {
    let position = position(of: subject)
    let facts = timelines[position].standing(in: registry.catalogue)
    registry.change(record: subject, Folding(facts: facts))
    timelines[position] = SubjectTimeline(subject: subject, isFolded: true)
  }
}

private struct Folding: RecordChange {
  let facts: [TimelineEntry]

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {
    record = SubjectRecord(folding: facts)
  }
}
