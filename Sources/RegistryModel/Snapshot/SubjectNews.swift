// SPDX-License-Identifier: Apache-2.0

/// What was said about one subject since a snapshot, in the order of the log and not yet folded.
struct SubjectNews: Sendable {
  /// The entries, and what of each waits for a confirmation.
  private(set) var entries: [(entry: Entry, need: ConfirmationNeed)] = []

  /// Whether nothing was said.
  var isEmpty: Bool { entries.isEmpty }

  /// Whether something that was said before was confirmed, returned, corrected or withdrawn.
  private(set) var changesThePast = false

  /// Whether something was corrected or withdrawn.
  private(set) var amends = false

  /// Whether the subject may be in another place, or a part of another one, since.
  private(set) var mayMove = false

  /// Whether the subject may hold something else, by which rules look for it, since.
  private(set) var mayHold = false

  private var ids: [EntryID: Bool] = [:]

  /// Takes the next entry about the subject.
  mutating func take(_ entry: Entry, need: ConfirmationNeed) {
    let event = entry.statement.data.event
    if let named = event.namedEntry, ids[named] == nil { changesThePast = true }
    switch event {
    case .projectRegistered, .projectAmended, .relationSet, .locationSet: mayMove = true
    case .entryCorrected, .entryWithdrawn, .entryReturned: mayMove = true
    default: break
    }
    if event.isAmendment { amends = true }
    // Of projects much is said, and little of it changes what they hold.
    let subject = entry.statement.subject
    switch event {
    case .projectRegistered, .projectAmended, .entryCorrected, .entryWithdrawn, .entryReturned:
      mayHold = true
    case .entryConfirmed(let confirmed): mayHold = mayHold || ids[confirmed.entry] ?? true
    default: mayHold = mayHold || subject.kind != .project
    }
    ids[entry.statement.id] = mayHold
    entries.append((entry, need))
  }

  /// The facts of the past and of the news as they stand after all changes.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - past: What was said of it before, in the order of the log.
  ///   - catalogue: The types under which entries are read.
  /// - Returns: The facts, ordered by time and position; nil where a change names an entry that is
  ///   not among them.
  func timeline(
    of subject: Subject, after past: [(entry: Entry, need: ConfirmationNeed)],
    in catalogue: EventCatalogue
  ) -> [TimelineEntry]? {
    var timeline = SubjectTimeline(subject)
    for (entry, need) in past + entries { timeline.take(entry, need: need, in: catalogue) }
    return timeline.strays.isEmpty ? timeline.standing() : nil
  }
}
