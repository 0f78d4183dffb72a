// SPDX-License-Identifier: Apache-2.0

/// What of one subject after the other waits for a confirmation.
///
/// Where records are read when they are asked for, what is read for this is not kept: who goes through
/// all subjects would hold the whole log.
extension RegistryState {
  /// The facts of a subject that wait for a confirmation, in the order of their times.
  public func waitingFacts(of subject: Subject) -> [TimelineEntry] {
    read(subject, WaitingReading()) ?? []
  }

  /// Facts of a subject, each with why it could not be confirmed as things stand.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - isIncluded: Which of its facts are judged, each of which waits for a confirmation.
  /// - Returns: The facts in the order of their times, with nil where one can be confirmed.
  public func refusalsToConfirm(
    of subject: Subject, where isIncluded: (TimelineEntry) -> Bool
  ) -> [(fact: TimelineEntry, refusal: Rejection?)] {
    withoutActuallyEscaping(isIncluded) { isIncluded in
      read(
        subject,
        RefusalReading(subject: subject, context: RuleContext(self), isIncluded: isIncluded)) ?? []
    }
  }

  /// The timeline of a subject, as ``timeline(of:)`` gives it.
  public func timelineApart(of subject: Subject) -> [TimelineEntry] {
    read(subject, ApartReading()) ?? []
  }
}

private struct WaitingReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [TimelineEntry] {
    record.waitingFacts
  }
}

private struct ApartReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [TimelineEntry] {
    record.apart.timeline
  }
}

private struct RefusalReading: RecordReading {
  let subject: Subject
  let context: RuleContext
  let isIncluded: (TimelineEntry) -> Bool

  func read<State: Aggregate>(
    _ record: SubjectRecord<State>
  ) -> [(fact: TimelineEntry, refusal: Rejection?)] {
    // What comes before the first fact that waits is most of a history, and seldom asked for.
    if let recent = record.apartFromWaiting {
      let facts = recent.timeline.filter(isIncluded)
      // A fact that was amended may stand at an earlier day, and one that was withdrawn may be said
      // anew there; a refusal may name what stands there.
      if facts.allSatisfy(\.versions.isEmpty),
        facts.allSatisfy({ refusal(of: $0, in: recent) == nil })
      {
        return facts.map { ($0, nil) }
      }
    }
    let record = record.apart
    return record.timeline.filter(isIncluded).map { ($0, refusal(of: $0, in: record)) }
  }

  private func refusal<State: Aggregate>(
    of fact: TimelineEntry, in record: SubjectRecord<State>
  ) -> Rejection? {
    let place = EntryDirectory.Place(index: fact.statedBy, subject: subject)
    do throws(Rejection) {
      _ = try record.judgeStanding(fact, place, .confirmed, context)
      return nil
    } catch {
      return error
    }
  }
}
