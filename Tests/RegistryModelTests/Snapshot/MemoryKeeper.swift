// SPDX-License-Identifier: Apache-2.0

import Synchronization

@testable import RegistryModel

/// A snapshot that was never written, and the log beside it.
final class MemoryKeeper: RecordKeeper {
  private let lines: [Subject: SubjectLines]
  private let log: [Entry]
  private let snapshot: RegistryState
  private let wholeReads = Mutex(0)
  private let historyReads = Mutex(0)
  private let listings = Mutex(0)
  /// Whether nothing of the snapshot can be trusted.
  private let isLying: Bool

  init(_ snapshot: RegistryState, log: [Entry], isLying: Bool = false) {
    self.log = log
    self.snapshot = snapshot
    self.isLying = isLying
    let year = snapshot.newestYear
    lines = snapshot.subjects.reduce(into: [:]) {
      $0[$1] = snapshot.snapshotLines(of: $1, from: year) { $0 * 10 }
    }
  }

  /// How often the whole log was folded.
  var wholeCount: Int { wholeReads.withLock { $0 } }
  /// How often the history of a subject was asked for.
  var historyCount: Int { historyReads.withLock { $0 } }

  func ids(of kind: SubjectKind) -> [Slug] {
    listings.withLock { $0 += 1 }
    return lines.keys.filter { $0.kind == kind }.map(\.id).sorted()
  }

  func names(_ subject: Subject) -> Bool { lines[subject] != nil }
  /// How often the subjects of a kind were listed.
  var listingCount: Int { listings.withLock { $0 } }

  func stateLine(of subject: Subject) -> ArraySlice<UInt8>? {
    isLying ? nil : lines[subject]?.state[...]
  }

  func outlineLine(of project: Subject) -> ArraySlice<UInt8>? {
    isLying ? nil : lines[project]?.outline?[...]
  }

  func outlines(in city: DivisionCode) -> [Slug]? {
    guard !isLying else { return nil }
    return lines.values.filter { $0.outline != nil && ($0.place == city || $0.place == nil) }
      .map(\.subject.id)
  }

  func historyLine(of subject: Subject) -> ArraySlice<UInt8>? {
    historyReads.withLock { $0 += 1 }
    return isLying ? nil : lines[subject]?.history[...]
  }

  func lines(of subject: Subject, from year: Int) -> SubjectLines? {
    isLying || year != snapshot.newestYear ? nil : lines[subject]
  }

  func waits(_ subject: Subject) -> Bool { lines[subject]?.waits ?? false }

  var lookupLines: [ArraySlice<UInt8>]? {
    isLying ? nil : snapshot.lookups.lines.map { $0[...] }
  }

  func place(of id: EntryID) -> EntryDirectory.Place? { snapshot.entries[id] }

  func children(of project: Slug) -> [Slug] { snapshot.children(of: project) }

  func entries(at positions: [EntryPosition]) -> [Entry]? {
    guard positions.allSatisfy({ $0.offset == $0.index * 10 && $0.index < log.count }) else {
      return nil
    }
    return positions.map { log[$0.index] }
  }

  var whole: RegistryState {
    wholeReads.withLock { $0 += 1 }
    return RegistryState(folding: log)
  }
}

extension RegistryState {
  /// The registry of a log, folded one entry after the other.
  init(folding log: [Entry]) {
    self.init()
    for entry in log { fold(entry) }
  }

  /// The registry of a log, read from a snapshot of its first entries and from those after it; nil
  /// where it cannot be read so.
  init?(_ keeper: MemoryKeeper, snapshot: RegistryState, tail: some Sequence<Entry>) throws {
    var fold = try TailFold(
      registry: snapshot.registryLine ?? [], size: snapshot.size, keeper: keeper,
      catalogue: .standard)
    for entry in tail {
      guard fold.take(entry) else { return nil }
    }
    guard let state = fold.registry() else { return nil }
    self = state
  }
}

extension RegistryState {
  /// The year of the newest fact.
  var newestYear: Int { newestTime?.day(at: offset).year ?? 2000 }
}
