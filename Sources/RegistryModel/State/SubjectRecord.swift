// SPDX-License-Identifier: Apache-2.0

/// A subject: its state now, and the timeline that it was folded from.
public struct SubjectRecord<State: Aggregate>: Sendable {
  /// The state after the last fact.
  public var state: State {
    // Looked at in its place: a state is many lists, and most who ask want one value of it.
    _read { if let held { yield held.state.value } else { yield kept?.state ?? State() } }
  }
  /// What the portfolio shows of the state, or the state.
  var outline: State { kept?.outline ?? state }
  /// Every entry about the subject, ordered by time and position.
  public var timeline: [TimelineEntry] { content?.timeline ?? [] }

  // By reference: a record is handed on far more often than it is changed. Nothing is held of a
  // subject of which nothing was said, or whose record is kept elsewhere.
  private var held: Content?
  /// Where the record is read when it is asked for, until it is changed.
  private var kept: KeptRecord<State>?

  /// What is held of a subject.
  fileprivate final class Content: Sendable {
    // Written only by one who holds the only reference, so that nobody else looks meanwhile.
    nonisolated(unsafe) var state = CopyOnWrite(State())
    nonisolated(unsafe) var timeline: [TimelineEntry] = []
    /// A few of the states on the way to this one, oldest first.
    nonisolated(unsafe) var waypoints: [Waypoint] = []
    /// What the timeline follows, where it is only the end of one.
    let base: CopyOnWrite<State>?

    init(after base: CopyOnWrite<State>? = nil) {
      self.base = base
      if let base { state = base }
    }

    init(_ other: Content) {
      (state, timeline, waypoints) = (other.state, other.timeline, other.waypoints)
      base = other.base
    }
  }

  /// A state on the way: what is late or settled is mostly recent, and needs no fold from nothing.
  fileprivate struct Waypoint: Sendable {
    /// How many facts of the timeline it is folded from.
    let count: Int
    let state: CopyOnWrite<State>
  }

  /// How many facts lie between two waypoints; beside the last two of them, the place of the last
  /// revision is kept, for the next one is often near.
  private static var spacing: Int { 16 }

  init() {}

  /// A record with the state that a timeline folds to.
  ///
  /// No states on the way are kept: most records are only looked at, and whoever changes one first
  /// folds it once more.
  ///
  /// - Parameters:
  ///   - timeline: The facts, ordered by time and position.
  ///   - base: The state that they follow, where they are only the end of a history. Such a record
  ///     can be judged as far as nothing before its facts is asked for; it does not stand for the
  ///     whole.
  init(folding timeline: [TimelineEntry], after base: State? = nil) {
    let content = Content(after: base.map { CopyOnWrite($0) })
    for entry in timeline where entry.standing.counts { content.state.value.evolve(entry) }
    content.timeline = timeline
    held = content
  }

  /// A record that is read when it is asked for.
  init(_ kept: KeptRecord<State>) { self.kept = kept }

  /// The entries about the subject, where they are read from the log when they are asked for.
  var keptEntries: [Entry]? { kept?.entries }

  /// What a snapshot keeps of the subject, where nothing was said of it since.
  func keptLines(from year: Int) -> SubjectLines? { kept?.lines(from: year) }

  /// Whether something of the subject waits for a confirmation, or may do so since a snapshot.
  var mayWait: Bool { kept?.mayWait ?? timeline.contains(where: \.waits) }

  /// What the next snapshot keeps of the subject, where that takes no more than what this one does.
  func continued(_ offset: (Int) -> Int) -> (state: KeptState<State>, history: KeptHistory)? {
    kept?.continued(offset)
  }

  /// The record, held here: what is kept elsewhere is read for this once, where it is not at hand.
  var apart: SubjectRecord { kept?.recordApart ?? self }

  /// The record from the first fact on that waits for a confirmation, on top of the state before it; nil
  /// where the whole record is at hand, or takes no longer to read.
  var apartFromWaiting: SubjectRecord? { kept?.recordFromWaiting }

  /// The facts that wait for a confirmation, ordered by time and position.
  var waitingFacts: [TimelineEntry] {
    kept?.waitingFacts ?? timeline.filter(\.waitsForConfirmation)
  }

  /// When the last fact was so, in a timeline that is ordered by time.
  var lastTime: Timestamp? { kept?.lastTime ?? timeline.last?.time }

  /// What is held of the subject, wherever that is.
  private var content: Content? { kept.map(\.record.held) ?? held }

  /// Holds the record here and alone, so that it can be changed.
  private mutating func hold() -> Content {
    if let kept { self = kept.record }
    if isKnownUniquelyReferenced(&held), let held { return held }
    let own = held.map { Content($0) } ?? Content()
    held = own
    return own
  }

  /// The state after the first facts of the timeline.
  func state(after count: Int) -> State { sharedState(after: count).value }

  /// The state after the first facts of the timeline, shared with the record as far as it is held.
  func sharedState(after count: Int) -> CopyOnWrite<State> {
    content?.state(after: count) ?? CopyOnWrite(State())
  }

  /// The state after the last fact of a time, where the timeline is ordered by time.
  func state(at time: Timestamp) -> State { state(after: position(after: time)) }

  /// The record of the first facts of the timeline.
  func prefix(_ count: Int) -> SubjectRecord {
    var record = SubjectRecord()
    let content = Content(after: self.content?.base)
    record.held = content
    content.state = sharedState(after: count)
    content.timeline = Array(timeline[..<count])
    content.waypoints = (self.content?.waypoints ?? []).filter { $0.count <= count }
    return record
  }

  /// Where the entries that are later than `time` begin, in a timeline that is ordered by time.
  func position(after time: Timestamp) -> Int { position { $0.time <= time } }

  /// Where an entry stands, or would stand.
  func position(of entry: TimelineEntry) -> Int {
    position {
      State.countsByIndex ? $0.index < entry.index : TimelineEntry.precedes($0, entry)
    }
  }

  /// How many entries `isBefore` holds of, where it holds of none after the first it does not.
  private func position(where isBefore: (TimelineEntry) -> Bool) -> Int {
    let timeline = timeline
    var (low, high) = (timeline.startIndex, timeline.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(timeline[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SubjectRecord.Content {
  /// The state after the first facts of the timeline.
  fileprivate func state(after count: Int) -> CopyOnWrite<State> {
    if count == timeline.count { return state }
    let waypoint = waypoints.last { $0.count <= count }
    var state = waypoint?.state ?? base ?? CopyOnWrite(State())
    for entry in timeline[(waypoint?.count ?? 0)..<count] where entry.standing.counts {
      state.value.evolve(entry)
    }
    return state
  }

  fileprivate func append(_ entry: TimelineEntry, every spacing: Int) {
    timeline.append(entry)
    if entry.standing.counts { state.value.evolve(entry) }
    if timeline.count.isMultiple(of: spacing) { keep(state, after: timeline.count) }
  }

  /// Keeps a state on the way, beside the last two before it.
  fileprivate func keep(_ state: CopyOnWrite<State>, after count: Int) {
    waypoints.removeAll { $0.count >= count }
    if waypoints.count > 2 { waypoints.remove(at: 0) }
    waypoints.append(SubjectRecord.Waypoint(count: count, state: state))
  }

  fileprivate func take(_ folded: FoldedRevision<State>) {
    keep(folded.before, after: folded.revision.kept)
    timeline.replaceSubrange(folded.revision.kept..., with: folded.revision.rest)
    state = folded.after
  }
}

extension SubjectRecord: Equatable {
  /// Whether state and timeline are the same.
  public static func == (a: SubjectRecord, b: SubjectRecord) -> Bool {
    a.timeline == b.timeline && a.state == b.state
  }
}

/// A timeline as it would be: so many entries of the one that stands, then others.
struct TimelineRevision: Sendable {
  /// How many entries stay as they are.
  let kept: Int
  /// What follows them.
  let rest: [TimelineEntry]
}

/// A folded revision of a subject, whatever its kind.
protocol AnyFoldedRevision: Sendable {}

/// A revision of a timeline with the states to which it folds, so that whoever judged it need not
/// fold it again to take it.
struct FoldedRevision<State: Aggregate>: AnyFoldedRevision {
  /// The timeline as it would be.
  let revision: TimelineRevision
  /// The state after the entries that stay as they are.
  let before: CopyOnWrite<State>
  /// The state after all entries.
  let after: CopyOnWrite<State>
}

extension SubjectRecord {
  /// Takes a new entry at its place.
  mutating func insert(_ entry: TimelineEntry) {
    if !State.countsByIndex, let last = timeline.last, TimelineEntry.precedes(entry, last) {
      take(folded(revision(with: entry)))
    } else {
      hold().append(entry, every: Self.spacing)
    }
  }

  /// Gives what the entry at `index` said another standing.
  mutating func settle(_ index: Int, _ standing: Standing, by settling: Int) {
    guard let fact = timeline.last(where: { $0.isStated(by: index) }) else { return }
    replace(fact.settled(index, standing, by: settling))
  }

  /// Puts another version of a fact in the place of the one that stands.
  mutating func replace(_ fact: TimelineEntry) {
    if let revision = revision(replacing: fact) { take(folded(revision)) }
  }

  /// The timeline as it would be with one more entry.
  func revision(with entry: TimelineEntry) -> TimelineRevision {
    // A new entry has the greatest position in the log, so it stands last among those of its time.
    let timeline = timeline
    let position = position(after: entry.time)
    return TimelineRevision(kept: position, rest: [entry] + timeline[position...])
  }

  /// The timeline as it would be with another version of a fact; nil where it has no such fact.
  func revision(replacing fact: TimelineEntry) -> TimelineRevision? {
    let timeline = timeline
    guard let old = timeline.lastIndex(where: { $0.index == fact.index }) else { return nil }
    if State.countsByIndex || timeline[old].time == fact.time {
      return TimelineRevision(kept: old, rest: [fact] + timeline[(old + 1)...])
    }
    let new = position(of: fact)
    if new <= old {
      return TimelineRevision(
        kept: new, rest: [fact] + timeline[new..<old] + timeline[(old + 1)...])
    }
    return TimelineRevision(kept: old, rest: timeline[(old + 1)..<new] + [fact] + timeline[new...])
  }

  /// A revision of the timeline with the states to which it folds.
  func folded(_ revision: TimelineRevision) -> FoldedRevision<State> {
    let before = sharedState(after: revision.kept)
    var state = before
    for entry in revision.rest where entry.standing.counts { state.value.evolve(entry) }
    return FoldedRevision(revision: revision, before: before, after: state)
  }

  /// Takes a revision of the timeline as it is.
  mutating func take(_ folded: FoldedRevision<State>) {
    hold().take(folded)
  }
}
