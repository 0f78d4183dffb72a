// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel
import Synchronization

/// Gives what an open snapshot holds, and folds the whole log once anything of it is not as it should
/// be.
final class SnapshotKeeper: RecordKeeper {
  private let snapshot: OpenSnapshot
  private let store: FileLog
  private let lines: LineReader
  private let offset: UTCOffset
  private let catalogue: EventCatalogue
  private let memories = Pool { EnvelopeMemory() }
  private let fold: @Sendable () throws(LedgerError) -> LedgerView
  private let memory = Mutex(Memory())

  private struct Memory {
    var whole: Result<LedgerView, LedgerError>?
    var isAltered = false
  }

  /// Makes a keeper.
  ///
  /// - Parameters:
  ///   - snapshot: The snapshot, whose signature is good.
  ///   - store: The log.
  ///   - offset: The offset of the registry.
  ///   - catalogue: The types under which entries are read.
  ///   - fold: Folds the same log from its first entry.
  init(
    _ snapshot: OpenSnapshot, _ store: FileLog, offset: UTCOffset, catalogue: EventCatalogue,
    fold: @escaping @Sendable () throws(LedgerError) -> LedgerView
  ) {
    self.snapshot = snapshot
    self.store = store
    lines = store.lineReader
    self.offset = offset
    self.catalogue = catalogue
    self.fold = fold
  }

  /// The same view folded from the first entry.
  var wholeView: Result<LedgerView, LedgerError> {
    memory.withLock { memory in
      if let whole = memory.whole { return whole }
      let whole = Result { () throws(LedgerError) -> LedgerView in try fold() }
      memory.whole = whole
      return whole
    }
  }

  var whole: RegistryState {
    (try? wholeView.get())?.state ?? RegistryState(catalogue: catalogue)
  }

  /// Why the log could not be folded when it had to be; nil where all is well.
  var failure: LedgerError? {
    memory.withLock { memory in
      if case .failure(let error) = memory.whole { error } else { nil }
    }
  }

  /// Whether the whole log had to be folded.
  var foldedWhole: Bool { memory.withLock { $0.whole != nil } }

  /// Whether a part of the snapshot was not as its header says.
  var isAltered: Bool { memory.withLock { $0.isAltered } }

  func stateLine(of subject: Subject) -> ArraySlice<UInt8>? {
    trusted { () throws(OpenSnapshot.Fault) in try snapshot.stateLine(of: subject) }
  }

  func historyLine(of subject: Subject) -> ArraySlice<UInt8>? {
    trusted { () throws(OpenSnapshot.Fault) in try snapshot.historyLine(of: subject) }
  }

  func outlineLine(of project: Subject) -> ArraySlice<UInt8>? {
    guard project.kind == .project else { return nil }
    return trusted { () throws(OpenSnapshot.Fault) in
      try snapshot.outlineLine(of: project.id)
    }
  }

  func outlines(in city: DivisionCode) -> [Slug]? {
    trusted { () throws(OpenSnapshot.Fault) in try snapshot.places().projects(in: city) }
  }

  func lines(of subject: Subject, from year: Int) -> SubjectLines? {
    guard year == newestYear else { return nil }
    return trusted { () throws(OpenSnapshot.Fault) in
      guard let state = try snapshot.stateLine(of: subject),
        let history = try snapshot.historyLine(of: subject)
      else { return nil }
      let isProject = subject.kind == .project
      return SubjectLines(
        subject: subject, state: Array(state), history: Array(history),
        waits: waits(subject),
        outline: isProject ? try snapshot.outlineLine(of: subject.id).map(Array.init) : nil,
        place: isProject ? try snapshot.places().place(of: subject.id) : nil)
    }
  }

  /// The first year of which the outlines tell.
  var newestYear: Int {
    Timestamp(milliseconds: Int64(snapshot.header.newest)).day(at: offset).year
  }

  var lookupLines: [ArraySlice<UInt8>]? {
    trusted { () throws(OpenSnapshot.Fault) in try snapshot.lookupLines() }
  }

  func place(of id: EntryID) -> EntryDirectory.Place? {
    let places = trusted { () throws(OpenSnapshot.Fault) in try snapshot.places(of: id) }
    guard let places, let entries = entries(at: places) else { return whole.entries[id] }
    let entry = entries.first { $0.statement.id == id }
    return entry.map { EntryDirectory.Place(index: $0.index, subject: $0.statement.subject) }
  }

  func ids(of kind: SubjectKind) -> [Slug] { snapshot.directory.ids(of: kind) }

  func names(_ subject: Subject) -> Bool { snapshot.directory.line(of: subject) != nil }

  func children(of project: Slug) -> [Slug] { snapshot.directory.children(of: project) }

  func entries(at positions: [EntryPosition]) -> [Entry]? {
    let places = positions.map { (index: UInt64($0.index), offset: $0.offset) }
    guard let lines = try? self.lines.lines(at: places), lines.count == positions.count else {
      return nil
    }
    return memories.lend { memory in
      var entries: [Entry] = []
      entries.reserveCapacity(lines.count)
      for (line, position) in zip(lines, positions) {
        let parsed = try? Entry.parse(
          line, index: position.index, offset: position.index == 0 ? nil : offset, in: catalogue,
          memory: &memory)
        guard let parsed else { return nil }
        entries.append(parsed.entry)
      }
      return entries
    }
  }

  /// An entry of the log, without looking at the snapshot; nil where it cannot be read.
  func entry(at index: Int) -> Entry? {
    var line: ArraySlice<UInt8>?
    try? store.read(UInt64(index)..<UInt64(index) + 1) { segment in
      for entry in segment { line = entry.line }
    }
    return line.flatMap { line in
      try? Entry.parse(line, index: index, offset: index == 0 ? nil : offset, in: catalogue).entry
    }
  }

  func waits(_ subject: Subject) -> Bool { snapshot.directory.waits(subject) }

  private func trusted<Part>(_ body: () throws(OpenSnapshot.Fault) -> Part?) -> Part? {
    guard !isAltered else { return nil }
    do throws(OpenSnapshot.Fault) {
      return try body()
    } catch {
      memory.withLock { $0.isAltered = true }
      return nil
    }
  }
}
