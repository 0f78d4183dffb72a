// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A subject's record that is read from a snapshot when somebody asks for it, with what was said
/// since folded on top.
final class KeptRecord<State: Aggregate>: Sendable {
  private let subject: Subject
  private let keeper: any RecordKeeper
  private let news: SubjectNews
  private let catalogue: EventCatalogue
  private let memory = Mutex(Memory())

  private struct Memory {
    var state: State?
    var outline: State?
    var record: SubjectRecord<State>?
  }

  init(
    _ subject: Subject, in keeper: any RecordKeeper, news: SubjectNews, catalogue: EventCatalogue
  ) {
    self.subject = subject
    self.keeper = keeper
    self.news = news
    self.catalogue = catalogue
  }

  /// The state, for which the history need not be read in most cases.
  var state: State {
    memory.withLock { memory in
      if let state = memory.record?.state ?? memory.state { return state }
      if let state = state(in: keeper.stateLine(of: subject)) {
        memory.state = state
        return state
      }
      let record = recordOfLog
      memory.record = record
      return record.state
    }
  }

  /// What the portfolio shows of the state; the state itself where that is at hand, or where something
  /// was said since.
  var outline: State {
    let outline: State? = memory.withLock { memory in
      if let state = memory.record?.state ?? memory.state ?? memory.outline { return state }
      guard news.isEmpty, let line = keeper.outlineLine(of: subject),
        let kept = try? KeptState<State>(line, withSettled: false)
      else { return nil }
      memory.outline = kept.state
      return kept.state
    }
    return outline ?? state
  }

  /// The record with its whole timeline.
  var record: SubjectRecord<State> {
    memory.withLock { memory in
      if let record = memory.record { return record }
      let record = recordOfLog
      memory.record = record
      return record
    }
  }

  /// The record with its whole timeline, which is not remembered.
  var recordApart: SubjectRecord<State> { memory.withLock(\.record) ?? recordOfLog }

  /// The facts that wait for a confirmation, for which the whole history is read where too much
  /// follows them.
  var waitingFacts: [TimelineEntry] {
    let known = memory.withLock(\.record)
    let facts = known?.timeline ?? endFromWaiting?.facts ?? recordOfLog.timeline
    return facts.filter(\.waitsForConfirmation)
  }

  /// The record from the first fact on that waits, on top of the state before it; nil where the whole
  /// record is at hand, or has to be read.
  var recordFromWaiting: SubjectRecord<State>? {
    guard memory.withLock({ $0.record == nil }), let end = endFromWaiting else { return nil }
    if let last = end.last, let first = end.facts.first, !last.precedes(first, in: State.self) {
      return nil
    }
    return SubjectRecord(folding: end.facts, after: end.state)
  }

  /// The facts from the first one on that waits, and the state before them with the place of its last
  /// fact; nil where it takes the whole history to tell.
  private var endFromWaiting: (facts: [TimelineEntry], state: State, last: FactPlace?)? {
    guard let line = keeper.stateLine(of: subject),
      let kept = try? KeptState<State>(line, withSettled: true), !kept.waitsLong,
      let past = entries(at: kept.settled?.entries ?? []),
      let facts = news.timeline(of: subject, after: past, in: catalogue)
    else { return nil }
    guard let settled = kept.settled else { return (facts, kept.state, kept.last) }
    return (facts, settled.state, settled.last)
  }

  /// The entries about the subject, in the order of the log; nil where they cannot be read apart from
  /// the whole log.
  var entries: [Entry]? {
    guard let line = keeper.historyLine(of: subject),
      let history = try? KeptHistory.read(ownBytes: line),
      let past = keeper.entries(at: history.entries), past.count == history.entries.count,
      past.allSatisfy({ $0.statement.subject == subject })
    else { return nil }
    return past + news.entries.map(\.entry)
  }

  /// What the snapshot holds of the subject, where nothing was said of it since.
  func lines(from year: Int) -> SubjectLines? {
    news.isEmpty ? keeper.lines(of: subject, from: year) : nil
  }

  /// Whether something of the subject waits, or was said since.
  var mayWait: Bool { !news.isEmpty || keeper.waits(subject) }

  /// When the last fact was so.
  var lastTime: Timestamp? {
    if !news.amends, let line = keeper.stateLine(of: subject),
      let last = try? KeptState<State>.last(in: line)
    {
      return news.entries.map(\.entry).filter { $0.statement.data.event.namedEntry == nil }
        .reduce(last.time) { max($0, $1.statement.time) }
    }
    return record.timeline.last?.time
  }

  /// What the next snapshot keeps of the subject, made from what this one does and from the news; nil
  /// where that takes the whole history.
  func continued(
    _ offset: (Int) -> Int
  ) -> (state: KeptState<State>, history: KeptHistory)? {
    guard !news.amends, let line = keeper.stateLine(of: subject),
      let kept = try? KeptState<State>(line, withSettled: true), !kept.waitsLong,
      let historyLine = keeper.historyLine(of: subject),
      var history = try? KeptHistory.read(ownBytes: historyLine)
    else { return nil }
    // What waits is folded again with what follows.
    let base =
      kept.settled
      ?? KeptState.Settled(last: kept.last, state: kept.state, entries: [])
    guard let past = entries(at: base.entries),
      let facts = news.timeline(of: subject, after: past, in: catalogue)
    else { return nil }
    if let last = base.last, let first = facts.first, !last.precedes(first, in: State.self) {
      return nil
    }
    history.entries += news.entries.map { entry, need in
      let event = entry.statement.data.event
      return EntryPosition(
        index: entry.index, offset: offset(entry.index),
        isReport: event.namedEntry == nil && need.covers(event))
    }
    return (KeptState(after: base, facts, offset), history)
  }

  /// The state in a line of the snapshot with the news; nil where it takes more than what that says.
  private func state(in line: ArraySlice<UInt8>?) -> State? {
    guard let line,
      let kept = try? KeptState<State>(line, withSettled: news.changesThePast)
    else { return nil }
    if news.isEmpty { return kept.state }
    if !news.changesThePast { return state(after: kept.state, kept.last, past: []) }
    guard let settled = kept.settled, let past = entries(at: settled.entries) else { return nil }
    return state(after: settled.state, settled.last, past: past)
  }

  /// A state with everything that follows; nil where something that follows stands before it.
  private func state(
    after state: State, _ last: FactPlace?, past: [(entry: Entry, need: ConfirmationNeed)]
  ) -> State? {
    guard let facts = news.timeline(of: subject, after: past, in: catalogue) else { return nil }
    if let last, let first = facts.first, !last.precedes(first, in: State.self) { return nil }
    var state = state
    for fact in facts where fact.standing.counts { state.evolve(fact) }
    return state
  }

  /// The record folded from the entries about the subject.
  private var recordOfLog: SubjectRecord<State> {
    guard let line = keeper.historyLine(of: subject),
      let history = try? KeptHistory.read(ownBytes: line),
      let past = entries(at: history.entries),
      let facts = news.timeline(of: subject, after: past, in: catalogue)
    else { return keeper.whole.read(subject, Finding<State>()).flatMap(\.self) ?? .init() }
    return SubjectRecord(folding: facts)
  }

  private func entries(at positions: [EntryPosition]) -> [(entry: Entry, need: ConfirmationNeed)]? {
    guard let entries = keeper.entries(at: positions), entries.count == positions.count else {
      return nil
    }
    // Whether it waits, or waited, was settled when it was folded, under the policy of that time.
    let facts = zip(entries, positions).map {
      ($0.enrolment(of: subject) ?? $0, $1.isReport ? ConfirmationNeed.always : .never)
    }
    return facts.allSatisfy { entry, _ in entry.states(of: subject) } ? facts : nil
  }
}

/// Finds the record of a subject whose kind is known.
private struct Finding<Wanted: Aggregate>: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> SubjectRecord<Wanted>? {
    record as? SubjectRecord<Wanted>
  }
}

extension Entry {
  /// The enrolment of the first administrator, which entry 0 brings beside all else.
  fileprivate func enrolment(of subject: Subject) -> Entry? {
    guard case .registryFounded(let event) = statement.data.event, subject.kind == .actor else {
      return nil
    }
    var statement = statement
    statement.data = EventData(.actorEnrolled(event.administrator.enrolment))
    statement.subject = subject
    return Entry(index: index, statement: statement, signature: signature, recorded: recorded)
  }

  /// Whether the entry states something of a subject, or acts on another entry.
  fileprivate func states(of subject: Subject) -> Bool {
    statement.subject == subject || statement.data.event.namedEntry != nil
  }
}
