// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Takes the next entry, without judging it: what stands in the log is folded.
  ///
  /// - Precondition: `entry.index` is the number of entries folded before.
  public mutating func fold(_ entry: Entry) { fold(entry, judged: nil) }

  /// Takes the next entry, which was judged just before.
  ///
  /// - Parameters:
  ///   - entry: The entry; its index is the number of entries folded before.
  ///   - judgement: What ``judge(_:_:)`` found of this entry and this registry; nil where it was not
  ///     asked, or refused it.
  public mutating func fold(_ entry: Entry, judged judgement: Judgement?) {
    if let judgement { precondition(judgement.index == entry.index, "the entry was judged") }
    holdLookups()
    note(entry)
    takeNoted(entry, judgement?.change)
  }

  /// Folds an entry that was counted already.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - judged: How it changes the record of its subject, where that was folded already.
  mutating func takeNoted(_ entry: Entry, _ judged: (any AnyFoldedRevision)? = nil) {
    let statement = entry.statement
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
    case .entryConfirmed(let event): settle(event.entry, .confirmed, entry, judged)
    case .entryReturned(let event): settle(event.entry, .returned, entry, judged)
    case .entryCorrected(let event): amend(event.entry, entry, judged)
    case .entryWithdrawn(let event): amend(event.entry, entry, judged)
    default: add(timelineEntry(entry), to: statement.subject, judged)
    }
  }

  /// Counts the next entry and notes where it stands, whatever it does to its subject.
  mutating func note(_ entry: Entry) {
    count(entry)
    for unknown in unrecognized(in: entry.statement) {
      unrecognized.count(unknown.kind, unknown.name, at: entry.index)
    }
    heldLookups.entries.insert(entry)
  }

  /// Counts the next entry, without noting where it stands and what it brings that is not known.
  mutating func count(_ entry: Entry) {
    precondition(entry.index == size, "entries are folded in the order of the log")
    size += 1
    newestIndex = entry.index
    lastRecorded = entry.recorded
    if firstRecorded == nil { firstRecorded = entry.recorded }
    logKeys.take(entry.event)
  }

  mutating func adopt(_ name: String, _ policy: PolicyInForce) {
    policies[name] = policy
    if name == "confirmation" { confirmation = ConfirmationNeed(policy) }
    policyHistory[name, default: []].append(policy)
  }

  /// An entry as its subject's timeline holds it.
  func timelineEntry(_ entry: Entry) -> TimelineEntry {
    TimelineEntry(entry, need: confirmationNeed(of: entry.statement))
  }

  /// What of a statement waits for a confirmation: all that a lead unit or somebody for another
  /// records, and what the policy in force asks for. An adoption counts from the next entry on.
  func confirmationNeed(of statement: Statement) -> ConfirmationNeed {
    statement.data.isForAnother || isLeadUnit(statement.source.actor) ? .always : confirmation
  }

  /// Whether an actor states things for a lead unit.
  func isLeadUnit(_ actor: Slug) -> Bool { actors[actor]?.state.role == .leadUnit }

  private mutating func enrolAdministrator(_ administrator: Administrator, _ entry: Entry) {
    var timelineEntry = timelineEntry(entry)
    timelineEntry.data = EventData(.actorEnrolled(administrator.enrolment))
    add(timelineEntry, to: Subject(.actor, administrator.id))
  }

  private mutating func add(
    _ entry: TimelineEntry, to subject: Subject, _ judged: (any AnyFoldedRevision)? = nil
  ) {
    change(subject) { registry in
      registry.change(record: subject, judged, else: Insertion(entry: entry))
      registry.index(entry, of: subject)
    }
  }

  /// Keeps what rules look up across subjects.
  private mutating func index(_ entry: TimelineEntry, of subject: Subject) {
    switch entry.data.event {
    case .actorEnrolled(let event):
      guard let organization = event.organization else { break }
      heldLookups.organizationsByRole[event.role, default: []].insert(organization)
    case .targetSet(let event) where entry.standing.counts:
      heldLookups.targets[event.target] = subject.id
    default: break
    }
    if subject.kind == .actor, let key = actors[subject.id]?.state.publicKey {
      heldLookups.publicKeys[key] = subject.id
    }
  }

  private mutating func settle(
    _ id: EntryID, _ standing: Standing, _ entry: Entry, _ judged: (any AnyFoldedRevision)?
  ) {
    guard let place = entries[id] else { return }
    change(place.subject) { registry in
      registry.change(
        record: place.subject, judged,
        else: Settling(index: place.index, standing: standing, settledBy: entry.index))
      registry.indexTargetsAgain(of: place.subject)
    }
  }
}

extension RegistryState {
  /// A correction or withdrawal as one more version of the fact that it names.
  ///
  /// - Throws: ``FieldError`` where a correction does not read as an event of the fact's type.
  func version(_ entry: Entry, of fact: TimelineEntry) throws(FieldError) -> FactVersion {
    try FactVersion(
      entry, of: fact, need: confirmationNeed(of: entry.statement), in: catalogue)
  }

  /// The fact that the entry with an id states or amends.
  public func fact(statedBy id: EntryID) -> TimelineEntry? { entries[id].flatMap(fact) }

  /// The entry on which a statement acts, and the fact that this one states or amends.
  ///
  /// A statement about an entry has that entry's subject, so one subject is read and no directory of
  /// all entries.
  ///
  /// - Parameter statement: A statement of the log.
  /// - Returns: The position of the named entry and the fact; nil where it names none that is known.
  public func namedFact(of statement: Statement) -> (index: Int, fact: TimelineEntry)? {
    guard let named = statement.data.event.namedEntry else { return nil }
    let subject = statement.subject
    if let fact = timeline(of: subject).first(where: { $0.id == named }) {
      return (fact.index, fact)
    }
    // It acts on an amendment.
    let amendment = keptEntries(of: subject)?.first { $0.statement.id == named }?.index
    guard
      let place = amendment.map({ EntryDirectory.Place(index: $0, subject: subject) })
        ?? entries[named], let fact = fact(place)
    else { return nil }
    return (place.index, fact)
  }

  /// The fact that a statement of the log states; nil where it acts on another entry.
  public func statedFact(of statement: Statement) -> TimelineEntry? {
    guard statement.data.event.namedEntry == nil else { return nil }
    return timeline(of: statement.subject).first { $0.id == statement.id }
  }

  /// The fact that an entry states or amends.
  func fact(_ place: EntryDirectory.Place) -> TimelineEntry? {
    timeline(of: place.subject).last { $0.isStated(by: place.index) }
  }

  private mutating func amend(_ id: EntryID, _ entry: Entry, _ judged: (any AnyFoldedRevision)?) {
    guard let place = entries[id], let fact = fact(place),
      let version = try? version(entry, of: fact)
    else { return }
    change(place.subject) { registry in
      registry.change(
        record: place.subject, judged, else: Amendment(fact: fact.amended(version)))
      registry.indexTargetsAgain(of: place.subject)
    }
  }

  /// Changes a record as it was folded when the entry was judged, or else by folding it now.
  private mutating func change(
    record subject: Subject, _ judged: (any AnyFoldedRevision)?, else change: some RecordChange
  ) {
    self.change(record: subject, JudgedChange(judged: judged, change: change))
  }

  /// A correction may give a target another id, and a return takes it away.
  private mutating func indexTargetsAgain(of subject: Subject) {
    guard subject.kind == .indicator else { return }
    heldLookups.targets = heldLookups.targets.filter { $0.value != subject.id }
    indexTargets(of: subject.id)
  }

  mutating func indexTargets(of indicator: Slug) {
    for (target, indicator) in targets(of: [indicator]) { heldLookups.targets[target] = indicator }
  }

  /// The targets of some indicators, each with its indicator.
  func targets(of indicators: [Slug]) -> [(target: Slug, indicator: Slug)] {
    indicators.flatMap { id in
      (self.indicators[id]?.state.targets ?? []).map { ($0.set.target, id) }
    }
  }
}

extension Administrator {
  /// The first administrator's enrolment, which entry 0 stands for.
  var enrolment: ActorEnrolled {
    var enrolment = ActorEnrolled()
    enrolment.name = name
    enrolment.role = .administrator
    enrolment.publicKey = publicKey
    return enrolment
  }
}

/// A change that was folded when it was judged; where it was not, it is folded now.
private struct JudgedChange<Change: RecordChange>: RecordChange {
  let judged: (any AnyFoldedRevision)?
  let change: Change

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {
    if let folded = judged as? FoldedRevision<State> {
      record.take(folded)
    } else {
      change.change(&record)
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

extension RegistryState {
  /// Counts the next entry without folding it: it is not shown, or cannot be read.
  public mutating func skip() {
    size += 1
  }

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
    guard event.replacement.version != nil, let place = entries[event.entry],
      let fact = fact(place), let typeText = event.unknownVersion(of: fact, in: catalogue)
    else { return [] }
    return [(.version, typeText)]
  }
}
