// SPDX-License-Identifier: Apache-2.0

/// The records of a kind, by id: those that are held here, and those that a snapshot has, each of which
/// is made when somebody asks for it.
public struct Records<State: Aggregate>: Sendable {
  private var held: [Slug: SubjectRecord<State>] = [:]
  /// Has the others; nil where all are held here.
  private var kept: KeptRecords?

  init() {}

  /// The ids, in no order.
  public var keys: [Slug] { Array(held.keys) + keptIDs }

  /// The records, in no order.
  public var values: [SubjectRecord<State>] { map(\.value) }

  /// How many there are.
  public var count: Int { held.count + keptIDs.count }

  /// Whether there are none.
  public var isEmpty: Bool { held.isEmpty && keptIDs.isEmpty }

  /// The record of an id; nil where nothing was said of the subject.
  public subscript(id: Slug) -> SubjectRecord<State>? { held[id] ?? kept?.record(id) }

  /// The ids that are not held here.
  private var keptIDs: [Slug] {
    guard let kept else { return [] }
    let ids = kept.ids(of: State.kind)
    return held.isEmpty ? ids : ids.filter { held[$0] == nil }
  }
}

extension Records: Sequence {
  /// Goes through the records, in no order.
  public struct Iterator: IteratorProtocol {
    fileprivate var held: [Slug: SubjectRecord<State>].Iterator
    fileprivate var ids: [Slug].Iterator
    fileprivate let kept: KeptRecords?

    /// The next record with its id.
    public mutating func next() -> (key: Slug, value: SubjectRecord<State>)? {
      if let next = held.next() { return next }
      while let id = ids.next() {
        if let record: SubjectRecord<State> = kept?.record(id) { return (id, record) }
      }
      return nil
    }
  }

  /// Goes through the records, in no order.
  public func makeIterator() -> Iterator {
    Iterator(held: held.makeIterator(), ids: keptIDs.makeIterator(), kept: kept)
  }

  /// The records that are as they should be, by id.
  public func filter(
    _ isIncluded: ((key: Slug, value: SubjectRecord<State>)) throws -> Bool
  ) rethrows -> [Slug: SubjectRecord<State>] {
    var records: [Slug: SubjectRecord<State>] = [:]
    for (id, record) in self where try isIncluded((id, record)) { records[id] = record }
    return records
  }

  /// What is made of each record, by id.
  public func mapValues<Value>(
    _ transform: (SubjectRecord<State>) throws -> Value
  ) rethrows -> [Slug: Value] {
    try compactMapValues(transform)
  }

  /// What is made of each record of which something is, by id.
  public func compactMapValues<Value>(
    _ transform: (SubjectRecord<State>) throws -> Value?
  ) rethrows -> [Slug: Value] {
    var values: [Slug: Value] = [:]
    for (id, record) in self {
      if let value = try transform(record) { values[id] = value }
    }
    return values
  }
}

extension Records {
  /// Changes the record of an id, which is empty where nothing was said of the subject before.
  mutating func change(_ id: Slug, _ change: some RecordChange) {
    if kept != nil, held[id] == nil { held[id] = kept?.record(id) }
    change.change(&held[id, default: .init()])
  }

  /// Changes all records; one that becomes nil is left out.
  mutating func changeAll(_ change: (SubjectRecord<State>) -> SubjectRecord<State>?) {
    if kept != nil { self = Records(held: filter { _ in true }) }
    for (id, record) in held { held[id] = change(record) }
  }

  /// Takes the records of other subjects.
  mutating func take(_ others: Records) {
    held.merge(others.held) { $1 }
  }

  /// Has those that a snapshot has, beside those that are held here.
  mutating func keep(_ kept: KeptRecords) { self.kept = kept }

  private init(held: [Slug: SubjectRecord<State>]) { self.held = held }
}

extension Records: Equatable {
  /// Whether there are the same records.
  public static func == (a: Records, b: Records) -> Bool {
    a.filter { _ in true } == b.filter { _ in true }
  }
}
