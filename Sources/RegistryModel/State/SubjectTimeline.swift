// SPDX-License-Identifier: Apache-2.0

/// What was said about one subject, in the order of the log and not yet folded.
struct SubjectTimeline: Sendable {
  /// The subject.
  let subject: Subject
  /// Its facts as they were first stated.
  var facts: [Fact] = []
  /// What was confirmed, returned, corrected and withdrawn of them.
  var changes: [Change] = []
  /// Whether it is folded already, and kept for nothing but saying so.
  var isFolded = false

  /// An entry that states a fact.
  struct Fact: Sendable {
    let entry: Entry
    /// What of it waits for a confirmation.
    let need: ConfirmationNeed
  }

  /// An entry that acts on another one of the subject.
  struct Change: Sendable {
    /// The position of the entry that it names.
    let named: Int
    /// The entry.
    let entry: Entry
    /// What of the entry waits for a confirmation itself.
    let need: ConfirmationNeed
  }

  /// Whether there is nothing to fold.
  var isEmpty: Bool { facts.isEmpty && changes.isEmpty }

  /// The facts as they stand after all changes, ordered by time and position.
  func standing(in catalogue: EventCatalogue) -> [TimelineEntry] {
    var facts = facts.map { TimelineEntry($0.entry, need: $0.need) }
    // Where the entry at a position states or amends a fact.
    var positions: [Int: Int] = [:]
    if !changes.isEmpty {
      for (position, fact) in facts.enumerated() { positions[fact.index] = position }
    }
    for change in changes {
      guard let position = positions[change.named] else { continue }
      let fact = facts[position]
      let index = change.entry.index
      switch change.entry.statement.data.event {
      case .entryConfirmed: facts[position] = fact.settled(change.named, .confirmed, by: index)
      case .entryReturned: facts[position] = fact.settled(change.named, .returned, by: index)
      default:
        guard
          let version = try? FactVersion(
            change.entry, of: fact, need: change.need, in: catalogue)
        else { continue }
        facts[position] = fact.amended(version)
        positions[index] = position
      }
    }
    let isOrdered = zip(facts, facts.dropFirst()).allSatisfy { TimelineEntry.precedes($0, $1) }
    return isOrdered ? facts : facts.sorted(by: TimelineEntry.precedes)
  }
}
