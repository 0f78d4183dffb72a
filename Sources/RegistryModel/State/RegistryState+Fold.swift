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
    entries[statement.id] = EntryPlace(index: entry.index, subject: statement.subject)
    logKeys.take(statement.data.event)
    switch statement.data.event {
    case .registryFounded(let event):
      founding = event
      for policy in event.policies {
        guard let (name, version) = PolicyCatalogue.split(policy.policy) else {
          unknownPolicies.insert(policy.policy.description)
          continue
        }
        adopt(name, PolicyInForce(version: version, parameters: [], since: entry.index))
      }
      enrolAdministrator(event.administrator, entry)
    case .policyAdopted(let event):
      adopt(
        event.policy.description,
        PolicyInForce(version: event.version, parameters: event.parameters, since: entry.index))
    case .logKeyRotated: break
    case .registryContinued(let event): continued = event
    case .entryConfirmed(let event): settle(event.entry, .confirmed, entry)
    case .entryReturned(let event): settle(event.entry, .returned, entry)
    default: add(timelineEntry(entry), to: statement.subject)
    }
  }

  private mutating func adopt(_ name: String, _ policy: PolicyInForce) {
    if let version = policies[name]?.version { unknownPolicies.remove("\(name)-\(version)") }
    if PolicyCatalogue.policy(name, policy.version) == nil {
      unknownPolicies.insert("\(name)-\(policy.version)")
    }
    policies[name] = policy
    policyHistory[name, default: []].append(policy)
  }

  /// An entry as its subject's timeline holds it.
  func timelineEntry(_ entry: Entry) -> TimelineEntry {
    let statement = entry.statement
    let isReported =
      statement.data.common.for != nil
      || actors[statement.source.actor]?.state.role == .leadUnit
    return TimelineEntry(
      index: entry.index, id: statement.id, time: statement.time, recorded: entry.recorded,
      actor: statement.source.actor, classification: statement.classification,
      data: statement.data, standing: isReported ? .reported : .confirmed)
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
    if entry.standing != .returned { state.evolve(entry) }
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
    guard let position = timeline.firstIndex(where: { $0.index == index }) else { return }
    timeline[position].standing = standing
    timeline[position].settledBy = settling
    refold()
  }

  private mutating func refold() { state = state { _ in true } }
}

extension RegistryState {
  /// Counts the next entry without folding it: it is not shown, or its type is not known.
  public mutating func skip() { size += 1 }
}
