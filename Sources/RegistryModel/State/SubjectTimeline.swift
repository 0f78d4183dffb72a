// SPDX-License-Identifier: Apache-2.0

/// What was said about one subject, taken in the order of the log and not yet folded.
struct SubjectTimeline: Sendable {
  /// The subject.
  let subject: Subject
  /// The changes that name no entry of the subject before them, oldest first.
  private(set) var strays: [Entry] = []
  /// The versions of types that corrections bring and this program does not know.
  private(set) var unknownVersions: [UnknownVersion] = []
  /// Whether anything was said of the subject, be it only that something else is confirmed.
  private(set) var isMentioned = false

  /// Its facts in the order of the log, as they stand after the changes that were taken.
  private var facts: [TimelineEntry] = []
  /// Everything that was said, with the position of the fact that it states or amends.
  private var said: [Said] = []
  /// The newest of what was said under each id, up to where somebody asked for one.
  private var numbers = EntryTable()

  private struct Said: Sendable {
    let entry: Entry
    var position: Int?
  }

  /// A version of a type that is not known, and the entry that brings it.
  struct UnknownVersion: Sendable {
    let index: Int
    let typeText: String
  }

  /// A subject of which nothing was said, but something will be.
  init(_ subject: Subject, count: Int = 0) {
    self.subject = subject
    facts.reserveCapacity(count)
    said.reserveCapacity(count)
  }

  /// Takes the next entry.
  ///
  /// - Parameters:
  ///   - entry: An entry about the subject.
  ///   - need: What of it waits for a confirmation.
  ///   - catalogue: The types under which entries are read.
  mutating func take(_ entry: Entry, need: ConfirmationNeed, in catalogue: EventCatalogue) {
    guard let named = entry.event.namedEntry else {
      isMentioned = true
      said.append(Said(entry: entry, position: facts.count))
      facts.append(TimelineEntry(entry, need: need))
      return
    }
    said.append(Said(entry: entry, position: nil))
    guard let number = number(of: named) else {
      strays.append(entry)
      return
    }
    switch entry.event {
    case .entryConfirmed: settle(number, .confirmed, by: entry.index)
    case .entryReturned: settle(number, .returned, by: entry.index)
    default: amend(number, entry, need: need, in: catalogue)
    }
  }

  /// The facts as they stand after all changes, ordered by time and position.
  consuming func standing() -> [TimelineEntry] {
    let isOrdered = facts.indices.dropFirst().allSatisfy {
      TimelineEntry.precedes(facts[$0 - 1], facts[$0])
    }
    return isOrdered ? facts : facts.sorted(by: TimelineEntry.precedes)
  }

  private mutating func settle(_ number: Int, _ standing: Standing, by index: Int) {
    isMentioned = true
    guard let position = said[number].position else { return }
    facts[position].settle(said[number].entry.index, standing, by: index)
  }

  private mutating func amend(
    _ number: Int, _ entry: Entry, need: ConfirmationNeed, in catalogue: EventCatalogue
  ) {
    guard let position = said[number].position else { return }
    let fact = facts[position]
    if case .entryCorrected(let event) = entry.event,
      let typeText = event.unknownVersion(of: fact, in: catalogue)
    {
      unknownVersions.append(UnknownVersion(index: entry.index, typeText: typeText))
    }
    guard let version = try? FactVersion(entry, of: fact, need: need, in: catalogue) else { return }
    facts[position] = fact.amended(version)
    said[said.count - 1].position = position
  }

  /// What was said newest under an id.
  private mutating func number(of id: EntryID) -> Int? {
    let said = said
    for number in numbers.count..<said.count {
      numbers.insert(number, said[number].entry.id) { said[$0].entry.id }
    }
    return numbers.number(of: id) { said[$0].entry.id }
  }
}

extension EntryCorrected {
  /// The type in the version that the correction brings, where this program does not know it.
  func unknownVersion(of fact: TimelineEntry, in catalogue: EventCatalogue) -> String? {
    guard let version = replacement.version,
      let type = catalogue[type(of: fact.data.event.payload).name], version > type.version
    else { return nil }
    return type.typeText(version: version)
  }
}
