// SPDX-License-Identifier: Apache-2.0

/// What one entry made of a subject when it was recorded.
public struct KnownStep: Sendable {
  /// The entry: a statement, an amendment of one, or what confirmed or returned one.
  public let recording: Int
  /// The fact that it is about, as it was known with it.
  public let fact: TimelineEntry
  /// The subject's state with it.
  public let tree: StateTree
}

extension RegistryState {
  /// The states through which a subject went as its entries became known, in the order of the log:
  /// each is a state that somebody could see.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - known: The timeline from which it starts; empty where nothing was known.
  ///   - gone: What stands in `known` and is not in this registry, as it is now.
  /// - Returns: A step for each entry that said something of it since.
  public func knownSteps(
    of subject: Subject, after known: [TimelineEntry] = [], gone: [TimelineEntry] = []
  ) -> [KnownStep] {
    let before = Dictionary(known.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var acts: [Act] = []
    for fact in timeline(of: subject) {
      let old = before[fact.index]
      guard old != fact else { continue }
      let last = old?.recordings.last ?? -1
      let since = fact.recordings.filter { $0 > last }
      acts += since.compactMap { recording in
        fact.known(before: recording + 1).map { Act(recording: recording, fact: $0) }
      }
      // Of an earlier view than the one before, its last word.
      if since.isEmpty {
        acts.append(Act(recording: fact.recordings.last ?? fact.index, fact: fact))
      }
    }
    acts += gone.map {
      Act(recording: $0.recordings.last ?? $0.index, fact: $0, isGone: true)
    }
    acts.sort { ($0.recording, $0.fact.index) < ($1.recording, $1.fact.index) }
    return read(subject, KnownStepReading(known: known, acts: acts)) ?? []
  }
}

/// Something that becomes known of a fact.
private struct Act {
  let recording: Int
  let fact: TimelineEntry
  /// Whether the fact leaves what is looked at, as when its day is moved.
  var isGone = false
}

private struct KnownStepReading: RecordReading {
  let known: [TimelineEntry]
  let acts: [Act]

  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [KnownStep] {
    var record = SubjectRecord<State>(folding: known)
    return acts.map { act in
      if act.isGone {
        record = SubjectRecord(folding: record.timeline.filter { $0.index != act.fact.index })
      } else if record.timeline.contains(where: { $0.index == act.fact.index }) {
        record.replace(act.fact)
      } else {
        record.insert(act.fact)
      }
      return KnownStep(
        recording: act.recording, fact: act.fact, tree: StateTree(record.state))
    }
  }
}
