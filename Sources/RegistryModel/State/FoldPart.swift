// SPDX-License-Identifier: Apache-2.0

/// Some subjects, to be folded apart from all others.
public struct FoldPart: Sendable {
  /// What was said of each.
  let groups: [Group]
  /// What of the entries waits for a confirmation, by number.
  let needs: [ConfirmationNeed]
  let catalogue: EventCatalogue
  /// The directory of the whole registry, where this part is the one that settles it.
  let directory: EntryDirectory?

  /// The entries about a subject in the order of the log, each with the number of what of it waits for
  /// a confirmation.
  struct Group: Sendable {
    let subject: Subject
    var entries: [(entry: Entry, need: Int)] = []
  }

  /// The subjects of a part, folded.
  public struct Folded: Sendable {
    /// A registry that holds nothing but the records of these subjects.
    var registry: RegistryState
    /// The entries that act on others, but on none before them about the same subject.
    var strays: [Entry] = []
    var unknownVersions: [SubjectTimeline.UnknownVersion] = []
    var directory: EntryDirectory?
  }

  /// Folds the subjects.
  public func folded() -> Folded {
    var folded = Folded(registry: RegistryState(catalogue: catalogue))
    for group in groups { fold(group, into: &folded) }
    if var directory {
      directory.settle()
      _ = directory.hasRepeats
      folded.directory = directory
    }
    return folded
  }

  private func fold(_ group: Group, into folded: inout Folded) {
    var timeline = SubjectTimeline(group.subject, count: group.entries.count)
    for (entry, need) in group.entries {
      timeline.take(entry, need: needs[need], in: catalogue)
    }
    folded.strays += timeline.strays
    folded.unknownVersions += timeline.unknownVersions
    guard timeline.isMentioned else { return }
    folded.registry.change(record: group.subject, Folding(facts: timeline.standing()))
  }
}

private struct Folding: RecordChange {
  let facts: [TimelineEntry]

  func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {
    record = SubjectRecord(folding: facts)
  }
}

extension [Unrecognized] {
  /// Counts versions that were found apart from everything else, each where it stands in the log.
  mutating func take(_ versions: [SubjectTimeline.UnknownVersion]) {
    guard !versions.isEmpty else { return }
    for version in versions.sorted(by: { $0.index < $1.index }) {
      count(.version, version.typeText, at: version.index)
    }
    for position in indices {
      let first = versions.lazy.filter { [name = self[position].name] in $0.typeText == name }
        .map(\.index).min()
      if self[position].kind == .version, let first {
        self[position].first = Swift.min(self[position].first, first)
      }
    }
    sort { $0.first < $1.first }
  }
}
