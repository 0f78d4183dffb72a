// SPDX-License-Identifier: Apache-2.0

/// A subject: its state now, and the timeline that it was folded from.
public struct SubjectRecord<State: Aggregate>: Sendable {
  /// The state after the last fact.
  public var state: State { kept?.state ?? heldState }
  /// What the portfolio shows of the state, or the state.
  var outline: State { kept?.outline ?? heldState }
  /// Every entry about the subject, ordered by time and position.
  public var timeline: [TimelineEntry] { kept?.record.heldTimeline ?? heldTimeline }

  private var heldState = State()
  private var heldTimeline: [TimelineEntry] = []
  /// The newest of the states on the way to this one, oldest first.
  private var waypoints: [Waypoint] = []
  /// Where the record is read when it is asked for; until it is changed, nothing is held here.
  private var kept: KeptRecord<State>?

  /// A state on the way: what is late or settled is mostly recent, and needs no fold from nothing.
  private struct Waypoint: Sendable {
    /// How many facts of the timeline it is folded from.
    let count: Int
    let state: State
  }

  /// How many facts lie between two waypoints; the last two of them are kept.
  private static var spacing: Int { 64 }

  init() {}

  /// A record with the state that a timeline folds to.
  ///
  /// No states on the way are kept: most records are only looked at, and whoever changes one first
  /// folds it once more.
  init(folding timeline: [TimelineEntry]) {
    heldTimeline = timeline
    for entry in timeline where entry.standing.counts { heldState.evolve(entry) }
  }

  /// A record that is read when it is asked for.
  init(_ kept: KeptRecord<State>) { self.kept = kept }

  /// The record itself, wherever it is kept.
  private var held: SubjectRecord { kept?.record ?? self }

  /// The entries about the subject, where they are read from the log when they are asked for.
  var keptEntries: [Entry]? { kept?.entries }

  /// What a snapshot keeps of the subject, where nothing was said of it since.
  func keptLines(from year: Int) -> SubjectLines? { kept?.lines(from: year) }

  /// Whether something of the subject waits for a confirmation, or may do so since a snapshot.
  var mayWait: Bool { kept?.mayWait ?? heldTimeline.contains(where: \.waits) }

  /// What the next snapshot keeps of the subject, where that takes no more than what this one does.
  func continued(_ offset: (Int) -> Int) -> (state: KeptState<State>, history: KeptHistory)? {
    kept?.continued(offset)
  }

  /// When the last fact was so, in a timeline that is ordered by time.
  var lastTime: Timestamp? { kept?.lastTime ?? heldTimeline.last?.time }

  /// Holds the record here, so that it can be changed.
  private mutating func hold() {
    if let kept { self = kept.record }
  }

  /// The state after the first facts of the timeline.
  func state(after count: Int) -> State {
    let record = held
    if count == record.heldTimeline.count { return record.heldState }
    let waypoint = record.waypoints.last { $0.count <= count }
    var state = waypoint?.state ?? State()
    for entry in record.heldTimeline[(waypoint?.count ?? 0)..<count] where entry.standing.counts {
      state.evolve(entry)
    }
    return state
  }

  /// The state after the last fact of a time, where the timeline is ordered by time.
  func state(at time: Timestamp) -> State { state(after: position(after: time)) }

  /// The record of the first facts of the timeline.
  func prefix(_ count: Int) -> SubjectRecord {
    let whole = held
    var record = SubjectRecord()
    record.heldState = whole.state(after: count)
    record.heldTimeline = Array(whole.heldTimeline[..<count])
    record.waypoints = whole.waypoints.filter { $0.count <= count }
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

  private mutating func append(_ entry: TimelineEntry) {
    heldTimeline.append(entry)
    if entry.standing.counts { heldState.evolve(entry) }
    guard heldTimeline.count.isMultiple(of: Self.spacing) else { return }
    waypoints = waypoints.suffix(1) + [Waypoint(count: heldTimeline.count, state: heldState)]
  }
}

extension SubjectRecord: Equatable {
  /// Whether state and timeline are the same.
  public static func == (a: SubjectRecord, b: SubjectRecord) -> Bool {
    a.timeline == b.timeline && a.state == b.state
  }
}

/// A timeline as it would be: so many entries of the one that stands, then others.
struct TimelineRevision {
  /// How many entries stay as they are.
  let kept: Int
  /// What follows them.
  let rest: [TimelineEntry]
}

extension SubjectRecord {
  /// Takes a new entry at its place.
  mutating func insert(_ entry: TimelineEntry) {
    hold()
    guard !State.countsByIndex, let last = timeline.last, TimelineEntry.precedes(entry, last)
    else {
      append(entry)
      return
    }
    revise(revision(with: entry))
  }

  /// Gives what the entry at `index` said another standing.
  mutating func settle(_ index: Int, _ standing: Standing, by settling: Int) {
    guard let fact = timeline.last(where: { $0.isStated(by: index) }) else { return }
    replace(fact.settled(index, standing, by: settling))
  }

  /// Puts another version of a fact in the place of the one that stands.
  mutating func replace(_ fact: TimelineEntry) {
    if let revision = revision(replacing: fact) { revise(revision) }
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

  /// The state to which a revision of the timeline folds.
  func state(after revision: TimelineRevision) -> State {
    var state = state(after: revision.kept)
    for entry in revision.rest where entry.standing.counts { state.evolve(entry) }
    return state
  }

  private mutating func revise(_ revision: TimelineRevision) {
    hold()
    waypoints.removeAll { $0.count > revision.kept }
    let last = revision.kept - revision.kept % Self.spacing
    for count in [last - Self.spacing, last] where count > waypoints.last?.count ?? 0 {
      let waypoint = Waypoint(count: count, state: state(after: count))
      waypoints = waypoints.suffix(1) + [waypoint]
    }
    heldState = state(after: revision.kept)
    heldTimeline.removeSubrange(revision.kept...)
    for entry in revision.rest { append(entry) }
  }
}
