// SPDX-License-Identifier: Apache-2.0

/// Folds the entries after a snapshot on top of it, reading of the snapshot no more than is asked.
///
/// The registry itself and its actors are folded as the entries come. What is said of any other
/// subject is put to it and folded when somebody looks:
///
///     var fold = try TailFold(registry: header, size: 4096, keeper: keeper, catalogue: catalogue)
///     for entry in tail { guard fold.take(entry) else { return wholeFold() } }
///     let registry = fold.registry()
///
/// The registry is the one that ``RegistryState/fold(_:)`` gives, one entry after the other.
public struct TailFold {
  private let keeper: any RecordKeeper
  private var registryState: RegistryState
  private var news: [Subject: SubjectNews] = [:]
  /// The subjects of the entries that were taken.
  private var places: [EntryID: Subject] = [:]
  /// The actors of which something was said.
  private var actors: Set<Subject> = []

  /// A fold of nothing on top of a snapshot.
  ///
  /// - Parameters:
  ///   - registry: What the snapshot keeps of the registry itself, as canonical JSON.
  ///   - size: How many entries the snapshot was taken of.
  ///   - keeper: Gives what the snapshot holds of all other subjects.
  ///   - catalogue: The types under which entries are read.
  /// - Throws: ``FieldError`` where `registry` does not read.
  public init(
    registry: [UInt8], size: Int, keeper: any RecordKeeper, catalogue: EventCatalogue
  ) throws(FieldError) {
    self.keeper = keeper
    registryState = RegistryState(
      try RegistryRecord.read(ownBytes: registry[...]), size: size, catalogue: catalogue)
    registryState.changeRecords(
      Keeping(kinds: [.actor], records: KeptRecords(keeper, news: [:], in: catalogue)))
  }

  /// The offset of the registry.
  public var offset: UTCOffset { registryState.offset }

  /// The keys of the log.
  public var logKeys: LogKeyRing { registryState.logKeys }

  /// What entry 0 says, as the snapshot has it.
  public var founding: RegistryFounded? { registryState.founding }

  /// Takes the next entry.
  ///
  /// - Returns: Whether it could be taken; else the whole log has to be folded.
  /// - Precondition: `entry.index` is the size of the snapshot and the number of entries taken.
  public mutating func take(_ entry: Entry) -> Bool {
    let statement = entry.statement
    let (subject, event) = (statement.subject, statement.data.event)
    places[statement.id] = subject
    switch subject.kind {
    case .registry, .actor:
      guard event.namedEntry == nil else { return false }
      if subject.kind == .actor { actors.insert(subject) }
      registryState.fold(entry)
    default:
      if let named = event.namedEntry, let place = places[named], place != subject { return false }
      // Whether the version is known depends on the type of the fact.
      if case .entryCorrected(let event) = event, event.replacement.version != nil { return false }
      registryState.note(entry)
      news[subject, default: SubjectNews()].take(
        entry, need: registryState.confirmationNeed(of: statement))
    }
    return true
  }

  /// The registry.
  ///
  /// - Returns: It; nil where an entry changes another one that does not stand with its subject.
  public consuming func registry() -> RegistryState? {
    let catalogue = registryState.catalogue
    registryState.changeRecords(
      Keeping(
        kinds: Set(SubjectKind.allCases).subtracting([.actor]),
        records: KeptRecords(keeper, news: news, in: catalogue)))
    for (subject, news) in news where !keeper.names(subject) {
      guard let facts = news.timeline(of: subject, after: [], in: catalogue) else { return nil }
      registryState.change(record: subject, NewRecord(facts: facts))
    }
    let changed = actors.union(news.filter { $0.value.mayHold }.map(\.key))
    registryState.keptLookups = KeptLookups(registryState, changed: changed, keeper)
    registryState.keeper = keeper
    registryState.movedProjects = Set(
      news.filter { $0.key.kind == .project && $0.value.mayMove }.map(\.key.id))
    return registryState
  }
}

/// Lets the subjects of some kinds have the records of a snapshot.
private struct Keeping: RecordsChange {
  let kinds: Set<SubjectKind>
  let records: KeptRecords

  func change<State: Aggregate>(_ records: inout Records<State>) {
    if kinds.contains(State.kind) { records.keep(self.records) }
  }
}

private struct NewRecord: RecordChange {
  let facts: [TimelineEntry]

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {
    record = SubjectRecord(folding: facts)
  }
}
