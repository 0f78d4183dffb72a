// SPDX-License-Identifier: Apache-2.0

/// A subject: its state now, and the timeline that it was folded from.
public struct SubjectRecord<State: Aggregate>: Sendable {
  /// The state after the last fact.
  public private(set) var state = State()
  /// Every entry about the subject, ordered by time and position.
  public private(set) var timeline: [TimelineEntry] = []
  /// The newest of the states on the way to this one, oldest first.
  private var waypoints: [Waypoint] = []

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
  init(folding timeline: [TimelineEntry]) {
    self.timeline.reserveCapacity(timeline.count)
    for entry in timeline { append(entry) }
  }

  /// The state after the first facts of the timeline.
  func state(after count: Int) -> State {
    if count == timeline.count { return state }
    let waypoint = waypoints.last { $0.count <= count }
    var state = waypoint?.state ?? State()
    for entry in timeline[(waypoint?.count ?? 0)..<count] where entry.standing.counts {
      state.evolve(entry)
    }
    return state
  }

  /// The state after the last fact of a time, where the timeline is ordered by time.
  func state(at time: Timestamp) -> State { state(after: position(after: time)) }

  /// The record of the first facts of the timeline.
  func prefix(_ count: Int) -> SubjectRecord {
    var record = SubjectRecord()
    record.state = state(after: count)
    record.timeline = Array(timeline[..<count])
    record.waypoints = waypoints.filter { $0.count <= count }
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
    var (low, high) = (timeline.startIndex, timeline.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(timeline[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ entry: TimelineEntry) {
    timeline.append(entry)
    if entry.standing.counts { state.evolve(entry) }
    guard timeline.count.isMultiple(of: Self.spacing) else { return }
    waypoints = waypoints.suffix(1) + [Waypoint(count: timeline.count, state: state)]
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
    let position = position(after: entry.time)
    return TimelineRevision(kept: position, rest: [entry] + timeline[position...])
  }

  /// The timeline as it would be with another version of a fact; nil where it has no such fact.
  func revision(replacing fact: TimelineEntry) -> TimelineRevision? {
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

  private mutating func revise(_ revision: TimelineRevision) {
    state = state(after: revision.kept)
    waypoints.removeAll { $0.count > revision.kept }
    timeline.removeSubrange(revision.kept...)
    for entry in revision.rest { append(entry) }
  }
}
