// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A subject's state as a snapshot keeps it, so that what follows can be folded on top of it:
///
///     {"subject":"project/x","last":[1612886400000,41],"state":{…},
///      "settled":{"last":[…],"state":{…},"entries":[[38,4711,1],[41,9023,1]]}}
///
/// Facts after `last` are folded on top of `state`. Where something waits for a confirmation,
/// `settled` is the state before the first of what waits, and says where everything lies from there
/// on: a confirmation is then folded without the subject's whole history. Where too much follows it,
/// `"waits":true` stands there instead.
struct KeptState<State: Aggregate> {
  /// The time and the position of the last fact; absent where there is none.
  var last: FactPlace?
  /// The state after it.
  var state: State
  /// The state before what waits.
  var settled: Settled?
  /// Whether something waits that too much has followed.
  var waitsLong = false

  /// A state before what waits, and where that lies.
  struct Settled {
    var last: FactPlace?
    var state: State
    var entries: [EntryPosition]
  }

  /// How many entries may follow a settled state: beyond, the whole history is not much longer.
  static var longestWait: Int { 64 }
}

/// Where a fact stands in its subject's timeline.
struct FactPlace: Equatable, FieldValue {
  var time: Timestamp
  var index: Int

  init(_ entry: TimelineEntry) {
    time = entry.time
    index = entry.index
  }

  private init(time: Timestamp, index: Int) {
    self.time = time
    self.index = index
  }

  static var blank: FactPlace { FactPlace(time: .blank, index: 0) }

  static func read(_ reader: inout FieldReader) throws(FieldError) -> FactPlace {
    let numbers = try [Int].read(&reader)
    guard numbers.count == 2 else {
      throw reader.fieldError(.invalidValue, found: "\(numbers)", expected: "a time and an index")
    }
    return FactPlace(time: Timestamp(milliseconds: Int64(numbers[0])), index: numbers[1])
  }

  func write(_ writer: inout FieldWriter) { [Int(time.milliseconds), index].write(&writer) }

  static var schema: FieldSchema { [Int].schema }

  /// Whether a fact stands after this one in a timeline of states of a kind.
  func precedes<State: Aggregate>(_ entry: TimelineEntry, in kind: State.Type) -> Bool {
    State.countsByIndex ? index < entry.index : (time, index) < (entry.time, entry.index)
  }
}

extension KeptState {
  /// What a snapshot keeps of a record, given where the lines of entries begin.
  init(_ record: SubjectRecord<State>, _ offset: (Int) -> Int) {
    let timeline = record.timeline
    last = timeline.last.map(FactPlace.init)
    state = record.state
    guard let first = timeline.firstIndex(where: \.waits) else { return }
    settle(
      Settled(
        last: first > 0 ? FactPlace(timeline[first - 1]) : nil, state: record.state(after: first),
        entries: timeline[first...].positions(offset)))
  }

  /// What a snapshot keeps of a state and the facts that follow it.
  init(after base: Settled, _ facts: [TimelineEntry], _ offset: (Int) -> Int) {
    last = facts.last.map(FactPlace.init) ?? base.last
    state = base.state
    var before: (facts: Int, state: State)?
    for (position, fact) in facts.enumerated() {
      if before == nil, fact.waits { before = (position, state) }
      if fact.standing.counts { state.evolve(fact) }
    }
    guard let before else { return }
    settle(
      Settled(
        last: before.facts > 0 ? FactPlace(facts[before.facts - 1]) : base.last,
        state: before.state, entries: facts[before.facts...].positions(offset)))
  }

  private mutating func settle(_ settled: Settled) {
    waitsLong = settled.entries.count > Self.longestWait
    self.settled = waitsLong ? nil : settled
  }

  /// A state on top of which nothing is folded.
  init(outline: State) { state = outline }

  /// The line of a subject, without the line feed.
  func line(of subject: Subject) -> [UInt8] {
    var writer = FieldWriter()
    writer.json.beginObject()
    writer.json.key("subject")
    writer.json.string(subject.description)
    Self.write(last, state, &writer)
    if let settled {
      writer.json.key("settled")
      writer.json.beginObject()
      Self.write(settled.last, settled.state, &writer)
      var entries = settled.entries
      writer.required("entries", &entries)
      writer.json.endObject()
    }
    var waits = waitsLong ? true : nil
    writer.optional("waits", &waits)
    writer.json.endObject()
    return writer.json.bytes
  }

  private static func write(_ last: FactPlace?, _ state: State, _ writer: inout FieldWriter) {
    var (last, state) = (last, state)
    writer.optional("last", &last)
    writer.required("state", &state)
  }

  /// Reads a line back.
  ///
  /// - Parameters:
  ///   - line: The line, which this program wrote.
  ///   - withSettled: Whether the state before what waits is wanted, too.
  /// - Throws: ``FieldError`` where it is no such line.
  init(_ line: ArraySlice<UInt8>, withSettled: Bool) throws(FieldError) {
    self = try JSONReader.withBytes(ofAnyLength: line) {
      (reader) throws(FieldError) -> KeptState in
      try reader.openObject()
      var subject = Subject.blank
      try reader.required("subject", &subject)
      let (last, state) = try Self.read(&reader)
      var kept = KeptState(last: last, state: state)
      guard withSettled else { return kept }
      guard try reader.takes("settled") else {
        var waits: Bool?
        try reader.optional("waits", &waits)
        kept.waitsLong = waits ?? false
        return kept
      }
      try reader.openObject()
      let (settledLast, settledState) = try Self.read(&reader)
      var entries: [EntryPosition] = []
      try reader.required("entries", &entries)
      kept.settled = Settled(last: settledLast, state: settledState, entries: entries)
      return kept
    }
  }

  /// The last fact of a line, without reading the state.
  ///
  /// - Throws: ``FieldError`` where it is no such line.
  static func last(in line: ArraySlice<UInt8>) throws(FieldError) -> FactPlace? {
    try JSONReader.withBytes(ofAnyLength: line) { (reader) throws(FieldError) -> FactPlace? in
      try reader.openObject()
      var (subject, last) = (Subject.blank, FactPlace?.none)
      try reader.required("subject", &subject)
      try reader.optional("last", &last)
      return last
    }
  }

  private init(last: FactPlace?, state: State) {
    self.last = last
    self.state = state
  }

  private static func read(
    _ reader: inout FieldReader
  ) throws(FieldError) -> (last: FactPlace?, state: State) {
    var (last, state) = (FactPlace?.none, State())
    try reader.optional("last", &last)
    try reader.required("state", &state)
    return (last, state)
  }
}

extension ArraySlice<TimelineEntry> {
  /// Where everything lies that was ever said of the facts, in the order of the log.
  fileprivate func positions(_ offset: (Int) -> Int) -> [EntryPosition] {
    flatMap { $0.positions(offset) }.sorted { $0.index < $1.index }
  }
}
