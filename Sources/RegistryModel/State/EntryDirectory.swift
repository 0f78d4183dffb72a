// SPDX-License-Identifier: Apache-2.0

/// Where each entry stands, by its statement's id.
///
/// Once it is settled, a copy shares what is old, so that a trial on a copy of a long history costs
/// what it adds and not what there was.
public struct EntryDirectory: Sendable {
  /// Where an entry stands and what it is about.
  public struct Place: Equatable, Sendable {
    /// The position in the log.
    public var index: Int
    /// The subject.
    public var subject: Subject
  }

  private final class Settled: Sendable {
    let places: [EntryID: Place]

    init(_ places: [EntryID: Place]) { self.places = places }
  }

  private var settled = Settled([:])
  private var recent: [EntryID: Place] = [:]

  init() {}

  /// How many entries are known.
  public var count: Int { settled.places.count + recent.count }

  /// The places of all entries, in no order.
  public var places: some Sequence<Place> {
    [settled.places, recent].lazy.flatMap(\.values)
  }

  /// Where the entry with an id stands.
  public subscript(id: EntryID) -> Place? { recent[id] ?? settled.places[id] }

  /// Takes an entry, in the place of one that had the same id.
  mutating func insert(_ id: EntryID, _ place: Place) {
    recent[id] = place
    let isLong = recent.count > 4_096 + settled.places.count / 4
    if isLong, !settled.places.isEmpty { settle() }
  }

  /// Lets copies share everything that was taken so far.
  mutating func settle() {
    settled = Settled(
      settled.places.isEmpty ? recent : settled.places.merging(recent) { $1 })
    recent = [:]
  }
}

extension EntryDirectory: Equatable {
  /// Whether the same entries stand at the same places.
  public static func == (a: EntryDirectory, b: EntryDirectory) -> Bool {
    a.settled.places.merging(a.recent) { $1 } == b.settled.places.merging(b.recent) { $1 }
  }
}
