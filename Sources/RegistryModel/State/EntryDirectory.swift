// SPDX-License-Identifier: Apache-2.0

import Synchronization

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

    fileprivate init(_ entry: Entry) { self.init(index: entry.index, subject: entry.subject) }
  }

  /// Entries that copies share. The table over them is made when somebody first asks.
  private final class Settled: Sendable {
    let entries: [Entry]
    private let madeTable = Mutex<EntryTable?>(nil)

    init(_ entries: [Entry]) { self.entries = entries }

    var table: EntryTable {
      madeTable.withLock { made in
        if let made { return made }
        var table = EntryTable(capacity: entries.count)
        for number in entries.indices {
          table.insert(number, entries[number].id) { entries[$0].id }
        }
        made = table
        return table
      }
    }

    func entry(_ id: EntryID) -> Entry? {
      guard !entries.isEmpty else { return nil }
      return table.number(of: id) { entries[$0].id }.map { entries[$0] }
    }
  }

  private var settled = Settled([])
  private var recent: [Entry] = []
  /// The table over what is recent, but for what was noted last.
  private var recentTable = EntryTable()
  /// Gives the places of the entries of a snapshot.
  private var keeper: (any RecordKeeper)?

  init() {}

  /// These entries, and those of a snapshot.
  func and(_ keeper: any RecordKeeper) -> EntryDirectory {
    var directory = self
    directory.keeper = keeper
    return directory
  }

  /// The entries that were taken, in the order in which they came.
  var entries: some Sequence<Entry> { [settled.entries, recent].lazy.joined() }

  /// Whether an id came twice, as it never does in a log whose entries were admitted.
  ///
  /// - Precondition: The directory is settled.
  var hasRepeats: Bool {
    precondition(recent.isEmpty, "the directory is settled")
    return settled.table.hasRepeats
  }

  /// Where the entry with an id stands.
  public subscript(id: EntryID) -> Place? {
    (recentEntry(id) ?? settled.entry(id)).map { Place($0) } ?? keeper?.place(of: id)
  }

  private func recentEntry(_ id: EntryID) -> Entry? {
    if let noted = recent[recentTable.count...].last(where: { $0.id == id }) { return noted }
    return recentTable.number(of: id) { recent[$0].id }.map { recent[$0] }
  }

  /// Takes an entry, in the place of one that had the same id.
  mutating func insert(_ entry: Entry) {
    note(entry)
    for number in recentTable.count..<recent.count {
      recentTable.insert(number, recent[number].id) { [recent] in recent[$0].id }
    }
    let isLong = recent.count > 4_096 + settled.entries.count / 4
    if isLong, !settled.entries.isEmpty { settle() }
  }

  /// Takes an entry that nobody will ask for before the directory is settled.
  mutating func note(_ entry: Entry) { recent.append(entry) }

  /// Lets copies share everything that was taken so far.
  mutating func settle() {
    guard !recent.isEmpty else { return }
    settled = Settled(settled.entries.isEmpty ? recent : settled.entries + recent)
    recent = []
    recentTable = EntryTable()
  }
}

extension EntryDirectory: Equatable {
  /// Whether the same entries stand at the same places; those of a snapshot are not looked at.
  public static func == (a: EntryDirectory, b: EntryDirectory) -> Bool {
    func places(_ directory: EntryDirectory) -> [EntryID: Place] {
      Dictionary(directory.entries.map { ($0.id, Place($0)) }) { $1 }
    }
    return places(a) == places(b)
  }
}
