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

    /// A place.
    public init(index: Int, subject: Subject) {
      self.index = index
      self.subject = subject
    }
  }

  private final class Settled: Sendable {
    let places: [EntryID: Place]

    init(_ places: [EntryID: Place]) { self.places = places }
  }

  private var settled = Settled([:])
  private var recent: [EntryID: Place] = [:]
  /// Gives the places of the entries of a snapshot.
  private var keeper: (any RecordKeeper)?

  init() {}

  /// These entries, and those of a snapshot.
  func and(_ keeper: any RecordKeeper) -> EntryDirectory {
    var directory = self
    directory.keeper = keeper
    return directory
  }

  /// The places of all entries, in no order, some of them twice; those of a snapshot take a fold of
  /// the whole log.
  public var places: some Sequence<Place> {
    let known = [keeper?.whole.entries.settled.places ?? [:], settled.places, recent]
    return known.lazy.flatMap(\.values)
  }

  /// Where the entry with an id stands.
  public subscript(id: EntryID) -> Place? {
    recent[id] ?? settled.places[id] ?? keeper?.place(of: id)
  }

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
  /// Whether the same entries stand at the same places; those of a snapshot are not looked at.
  public static func == (a: EntryDirectory, b: EntryDirectory) -> Bool {
    a.settled.places.merging(a.recent) { $1 } == b.settled.places.merging(b.recent) { $1 }
  }
}
