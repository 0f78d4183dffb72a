// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Takes the next entry, without judging it: what stands in the log is folded.
  ///
  /// - Precondition: `entry.index` is the number of entries folded before.
  public mutating func fold(_ entry: Entry) {
    precondition(entry.index == size, "entries are folded in the order of the log")
    size += 1
    lastRecorded = entry.recorded
    if firstRecorded == nil { firstRecorded = entry.recorded }
    let statement = entry.statement
    for unknown in unrecognized(in: statement) {
      unrecognized.count(unknown.kind, unknown.name, at: entry.index)
    }
    entries[statement.id] = EntryPlace(index: entry.index, subject: statement.subject)
    logKeys.take(statement.data.event)
    switch statement.data.event {
    case .registryFounded(let event):
      founding = event
      for policy in event.policies {
        guard let (name, version) = PolicyCatalogue.split(policy.policy) else { continue }
        adopt(name, PolicyInForce(version: version, parameters: [], since: entry.index))
      }
      enrolAdministrator(event.administrator, entry)
    case .policyAdopted(let event):
      adopt(
        event.policy.description,
        PolicyInForce(version: event.version, parameters: event.parameters, since: entry.index))
    case .logKeyRotated: break
    case .registryContinued(let event): continued = event
    case .auditAttested(let event):
      audits.attestations.append(Recorded(event, timelineEntry(entry)))
    case .auditNoted(let event) where statement.subject == .registry:
      audits.notes.append(Recorded(event, timelineEntry(entry)))
    case .entryConfirmed(let event): settle(event.entry, .confirmed, entry)
    case .entryReturned(let event): settle(event.entry, .returned, entry)
    case .entryCorrected(let event): amend(event.entry, entry)
    case .entryWithdrawn(let event): amend(event.entry, entry)
    default: add(timelineEntry(entry), to: statement.subject)
    }
  }

  private mutating func adopt(_ name: String, _ policy: PolicyInForce) {
    policies[name] = policy
    policyHistory[name, default: []].append(policy)
  }

  /// An entry as its subject's timeline holds it.
  func timelineEntry(_ entry: Entry) -> TimelineEntry {
    let statement = entry.statement
    return TimelineEntry(
      index: entry.index, id: statement.id, time: statement.time, recorded: entry.recorded,
      actor: statement.source.actor, classification: statement.classification,
      data: statement.data, standing: isReport(statement) ? .reported : .confirmed)
  }

  /// Whether a statement waits for a confirmation: what a lead unit or somebody for another records.
  private func isReport(_ statement: Statement) -> Bool {
    statement.data.common.for != nil
      || actors[statement.source.actor]?.state.role == .leadUnit
  }

  private mutating func enrolAdministrator(_ administrator: Administrator, _ entry: Entry) {
    var enrolment = ActorEnrolled()
    enrolment.name = administrator.name
    enrolment.role = .administrator
    enrolment.publicKey = administrator.publicKey
    var timelineEntry = timelineEntry(entry)
    timelineEntry.data = EventData(.actorEnrolled(enrolment))
    add(timelineEntry, to: Subject(.actor, administrator.id))
  }

  private mutating func add(_ entry: TimelineEntry, to subject: Subject) {
    change(subject) { registry in
      registry.change(record: subject, Insertion(entry: entry))
      registry.index(entry, of: subject)
    }
  }

  /// Keeps what rules look up across subjects.
  private mutating func index(_ entry: TimelineEntry, of subject: Subject) {
    switch entry.data.event {
    case .actorEnrolled(let event):
      guard let organization = event.organization else { break }
      organizationsByRole[event.role, default: []].insert(organization)
    case .targetSet(let event): targets[event.target] = subject.id
    default: break
    }
    if subject.kind == .actor, let key = actors[subject.id]?.state.publicKey {
      publicKeys[key] = subject.id
    }
  }

  private mutating func settle(_ id: EntryID, _ standing: Standing, _ entry: Entry) {
    guard let place = entries[id] else { return }
    change(place.subject) { registry in
      registry.change(
        record: place.subject,
        Settling(index: place.index, standing: standing, settledBy: entry.index))
    }
  }
}

extension RegistryState {
  /// A correction or withdrawal as one more version of the fact that it names.
  ///
  /// - Throws: ``FieldError`` where a correction does not read as an event of the fact's type.
  func version(_ entry: Entry, of fact: TimelineEntry) throws(FieldError) -> FactVersion {
    var version = FactVersion(
      index: entry.index, recorded: entry.recorded, actor: entry.statement.source.actor,
      standing: isReport(entry.statement) ? .reported : .confirmed, content: .withdrawn)
    switch entry.statement.data.event {
    case .entryCorrected(let event):
      let data = try event.replacement.eventData(as: fact.data.event, in: catalogue)
      if data.common.for != nil { version.standing = .reported }
      version.content = .stated(event.replacement.time.timestamp, data)
      version.reason = event.reason
    case .entryWithdrawn(let event): version.reason = event.reason
    default: break
    }
    return version
  }

  /// The fact that the entry with an id states or amends.
  public func fact(statedBy id: EntryID) -> TimelineEntry? { entries[id].flatMap(fact) }

  /// The fact that an entry states or amends.
  func fact(_ place: EntryPlace) -> TimelineEntry? {
    timeline(of: place.subject).first { $0.isStated(by: place.index) }
  }

  private mutating func amend(_ id: EntryID, _ entry: Entry) {
    guard let place = entries[id], let fact = fact(place),
      let version = try? version(entry, of: fact)
    else { return }
    change(place.subject) { registry in
      registry.change(
        record: place.subject, Amendment(fact: fact.amended(version)))
      registry.indexTargets(of: place.subject)
    }
  }

  /// A correction may give a target another id.
  private mutating func indexTargets(of subject: Subject) {
    guard subject.kind == .indicator else { return }
    targets = targets.filter { $0.value != subject.id }
    for target in indicators[subject.id]?.state.targets ?? [] {
      targets[target.set.target] = subject.id
    }
  }
}

private struct Amendment: RecordChange {
  let fact: TimelineEntry

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) { record.replace(fact) }
}

private struct Insertion: RecordChange {
  let entry: TimelineEntry

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) { record.insert(entry) }
}

private struct Settling: RecordChange {
  let index: Int
  let standing: Standing
  let settledBy: Int

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {
    record.settle(index, standing, by: settledBy)
  }
}

extension SubjectRecord {
  private mutating func append(_ entry: TimelineEntry) {
    timeline.append(entry)
    if entry.standing.counts { state.evolve(entry) }
  }

  /// Takes an entry at its place.
  mutating func insert(_ entry: TimelineEntry) {
    guard !State.countsByIndex, let last = timeline.last, TimelineEntry.precedes(entry, last)
    else {
      append(entry)
      return
    }
    timeline = timeline(with: entry)
    refold()
  }

  /// The timeline as it would be with one more entry.
  func timeline(with entry: TimelineEntry) -> [TimelineEntry] {
    var result = timeline
    // A new entry has the greatest position in the log, so it stands last among those of its time.
    result.insert(entry, at: position(after: entry.time))
    return result
  }

  /// Where the entries that are later than `time` begin, in a timeline that is ordered by time.
  func position(after time: Timestamp) -> Int {
    var (low, high) = (timeline.startIndex, timeline.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if timeline[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func settle(_ index: Int, _ standing: Standing, by settling: Int) {
    guard let fact = timeline.first(where: { $0.isStated(by: index) }) else { return }
    replace(fact.settled(index, standing, by: settling))
  }

  /// Puts another version of a fact in the place of the one that stands.
  mutating func replace(_ fact: TimelineEntry) {
    timeline = timeline(replacing: fact)
    refold()
  }

  /// The timeline as it would be with another version of a fact.
  func timeline(replacing fact: TimelineEntry) -> [TimelineEntry] {
    var result = timeline.filter { $0.index != fact.index }
    let position = result.firstIndex { TimelineEntry.precedes(fact, $0) } ?? result.endIndex
    result.insert(fact, at: position)
    return result
  }

  private mutating func refold() { state = state { _ in true } }
}

extension RegistryState {
  /// Counts the next entry without folding it: it is not shown, or cannot be read.
  public mutating func skip() { size += 1 }

  /// Counts the next entry, whose type or version is not known, and names what it brings.
  public mutating func skip(_ line: UnrecognizedLine) {
    size += 1
    lastRecorded = line.recorded
    unrecognized.count(line.kind, line.type, at: line.index)
  }

  /// What an entry would bring that this program does not know, although it knows its type.
  public func unrecognized(
    in statement: Statement
  ) -> [(kind: Unrecognized.Kind, name: String)] {
    guard case .entryCorrected(let event) = statement.data.event else {
      return Unrecognized.brought(by: statement.data.event)
    }
    guard let version = event.replacement.version, let place = entries[event.entry],
      let fact = fact(place), let type = catalogue[type(of: fact.data.event.payload).name],
      version > type.version
    else { return [] }
    return [(.version, type.typeText(version: version))]
  }
}
