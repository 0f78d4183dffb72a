// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// What a snapshot keeps of one subject: two lines of canonical JSON, without line feeds.
public struct SubjectLines: Equatable, Sendable {
  /// The subject.
  public let subject: Subject
  /// Its state.
  public let state: [UInt8]
  /// Where everything lies that was said of it.
  public let history: [UInt8]
  /// Whether something of it waits for a confirmation.
  public let waits: Bool
  /// What the portfolio shows of it, where it is a project.
  public let outline: [UInt8]?
  /// The city in whose list that stands.
  public let place: DivisionCode?

  /// The lines of a subject, without line feeds.
  public init(
    subject: Subject, state: [UInt8], history: [UInt8], waits: Bool, outline: [UInt8]?,
    place: DivisionCode?
  ) {
    self.subject = subject
    self.state = state
    self.history = history
    self.waits = waits
    self.outline = outline
    self.place = place
  }
}

extension RegistryState {
  /// What a snapshot keeps of the registry itself, as canonical JSON; nil before entry 0.
  public var registryLine: [UInt8]? { RegistryRecord(self)?.canonicalBytes }

  /// What a snapshot keeps of a subject.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - year: The first year whose days may be asked about.
  ///   - offset: Where the line of an entry begins in its segment, in bytes.
  /// - Returns: The lines; nil of the registry itself.
  public func snapshotLines(
    of subject: Subject, from year: Int, offset: (Int) -> Int
  ) -> SubjectLines? {
    withoutActuallyEscaping(offset) { offset in
      read(subject, SubjectLinesReading(subject: subject, year: year, offset: offset))
    }
  }

  /// The subjects of which something may wait for a confirmation, sorted: all of which it does, and
  /// where records are read when they are asked for those of which something was said lately.
  public var subjectsThatMayWait: [Subject] {
    var waiting = Waiting()
    visitRecords(&waiting)
    return waiting.subjects.sorted()
  }

  /// Whether records are read when they are asked for.
  public var isReadInParts: Bool { keeper != nil }

  /// Reads the state of a subject, so that it is at hand.
  public func fetch(_ subject: Subject) { _ = read(subject, Fetching()) }

  /// The newest time of any fact.
  public var newestTime: Timestamp? {
    var newest = NewestTime()
    visitRecords(&newest)
    return newest.time
  }
}

private struct SubjectLinesReading: RecordReading {
  let subject: Subject
  let year: Int
  let offset: (Int) -> Int

  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> SubjectLines {
    if let lines = record.keptLines(from: year) { return lines }
    let (kept, history) =
      record.continued(offset)
      ?? (KeptState(record, offset), KeptHistory(subject, record.timeline, offset))
    let project = kept.state as? ProjectState
    return SubjectLines(
      subject: subject, state: kept.line(of: subject), history: history.canonicalBytes,
      waits: kept.settled != nil || kept.waitsLong,
      outline: project.map { KeptState(outline: $0.outline(from: year)).line(of: subject) },
      place: project?.outlinePlace)
  }
}

private struct Fetching: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) { _ = record.state }
}

private struct Waiting: RecordsVisitor {
  var subjects: [Subject] = []

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    for (id, record) in records where record.mayWait { subjects.append(Subject(State.kind, id)) }
  }
}

private struct NewestTime: RecordsVisitor {
  var time: Timestamp?

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    guard !State.countsByIndex else { return }
    for record in records.values {
      guard let last = record.lastTime else { continue }
      time = max(time ?? last, last)
    }
  }
}
