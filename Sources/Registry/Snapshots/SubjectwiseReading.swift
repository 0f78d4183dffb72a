// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// One reading of a log for a snapshot that folds one subject after the other, so that what is held
/// does not grow with what was said of each.
struct SubjectwiseReading {
  /// How many entries a log has at least for which this is done: a shorter one is folded as a whole,
  /// which reads each line once.
  static let smallestSize = 65_536

  let ledger: Ledger
  let store: FileLog
  /// How many entries a log has at least for which this is done.
  var smallestSize = Self.smallestSize
  /// How many entries are folded at once on one core, but for those of one subject.
  var chunk = 8_192

  /// What the snapshot says.
  ///
  /// - Returns: It; nil where the log is short, or holds what has to be folded as a whole.
  /// - Throws: ``LedgerError`` about the log or the folder of snapshots.
  func snapshotContent() throws(LedgerError) -> SnapshotContent? {
    let head = try LogReading(ledger: ledger, store: store).head()
    guard head.size >= UInt64(smallestSize) else { return nil }
    // Where nothing can be written, that is said before the whole log is read.
    let scratch = try ledger.scratchFile()
    guard let read = try read(head) else { return nil }
    return try content(of: read, scratch)
  }

  /// What the first reading finds: which entries are about which subject, and where they lie.
  struct Read {
    let histories: SubjectHistories
    let tree: CompactRange
    let offsets: LineOffsets
    /// The first word of each line's hash: what is read again has to be what was hashed.
    let leaves: [UInt64]
    /// The year of the newest fact, as it was first stated.
    let year: Int
  }

  /// What the snapshot says, of a log that was read once.
  ///
  /// - Parameters:
  ///   - read: What the first reading found.
  ///   - scratch: Where the bytes of the snapshot go.
  /// - Returns: It; nil where the log has to be folded as a whole.
  /// - Throws: ``LedgerError``, where the log is not any more what it was, or the disk is full.
  func content(
    of read: Read, _ scratch: ScratchFile
  ) throws(LedgerError) -> SnapshotContent? {
    guard !read.offsets.hasRepeats, let founding = read.histories.registry.founding else {
      return nil
    }
    var log = SnapshotLog(
      origin: founding.origin.description, tree: read.tree, offsets: read.offsets, scratch: scratch)
    // Outlines tell of the year of the newest fact, which is known for certain when all are folded.
    var year = read.year
    while true {
      guard let (subjects, references) = try folded(read, log, from: year) else { return nil }
      let newestYear = references.newestYear(at: founding.offset)
      guard newestYear != year else {
        return SnapshotContent(
          subjects, references, registry: read.histories.registry.registryLine ?? [], of: log)
      }
      year = newestYear
      log.scratch = try ledger.scratchFile()
    }
  }

  /// What is gathered while the log is read the first time.
  private struct Gathering {
    var fold: SubjectwiseFold
    var tree = CompactRange()
    var leaves: [UInt64] = []
    var hasOnlyKnown = true

    mutating func take(_ readings: SegmentReadings, _ ledger: Ledger) throws(LedgerError) {
      readings.hashes.append(to: &tree)
      for leaf in readings.hashes.leaves { leaves.append(leaf.firstWord) }
      try readings.forEach { (index, reading) throws(LedgerError) in
        switch reading {
        case .parsed(let line): if hasOnlyKnown { fold.take(line.entry) }
        case .refused(let error):
          throw LedgerError(unreadableLine: index, error, place: ledger.place(of: index))
        case .unrecognized, .unread: hasOnlyKnown = false
        }
      }
    }
  }

  /// Reads the log the first time.
  ///
  /// - Returns: What that finds; nil where the log has to be folded as a whole.
  /// - Throws: ``LedgerError`` about the log.
  func read(_ head: LogHead) throws(LedgerError) -> Read? {
    let size = Int(head.size)
    let gathering = Mutex(
      Gathering(fold: SubjectwiseFold(capacity: size, catalogue: ledger.catalogue)))
    gathering.withLock { $0.leaves.reserveCapacity(size) }
    let offsets = Mutex(LineOffsets(capacity: size))
    let reading = LogReading(ledger: ledger, store: store)
    try reading.readings(
      of: 0..<head.size, offset: { gathering.withLock { $0.fold.offset } },
      sight: { segment in offsets.withLock { $0.append(segment) } }
    ) { [ledger] (readings) throws(LedgerError) in
      try gathering.withLock { (gathering) throws(LedgerError) in
        try gathering.take(readings, ledger)
      }
    }
    return try gathering.withLock { (gathering) throws(LedgerError) in
      guard gathering.tree.root == head.root else { throw LedgerError.otherRoot }
      let fold = gathering.fold
      gathering.fold = SubjectwiseFold(capacity: 0, catalogue: ledger.catalogue)
      guard gathering.hasOnlyKnown, let offset = fold.offset else { return nil }
      let newest = fold.newestTime ?? Timestamp(milliseconds: 0)
      guard let histories = fold.histories() else { return nil }
      try ledger.checkSignature(
        head.checkpoint, histories.registry.logKeys.verifierKeys)
      return Read(
        histories: histories, tree: gathering.tree, offsets: offsets.withLock(\.self),
        leaves: gathering.leaves, year: newest.day(at: offset).year)
    }
  }

  /// Reads the entries of some subjects again and folds them, chunk by chunk on all cores.
  private func folded(
    _ read: Read, _ log: SnapshotLog, from year: Int
  ) throws(LedgerError) -> (SnapshotSubjects, CrossReferences)? {
    let (histories, offsets) = (read.histories, read.offsets)
    var subjects = SnapshotSubjects(spillingTo: log.scratch)
    var references = CrossReferences(histories.registry)
    var actors = histories.registry.subjects[...]
    func appendActors(before subject: Subject?) {
      while let actor = actors.first, subject.map({ actor < $0 }) ?? true {
        let lines = histories.registry.snapshotLines(of: actor, from: year) { offsets[$0] }
        if let lines { subjects.append(lines) }
        actors.removeFirst()
      }
    }
    let ranges = histories.ranges(of: chunk)
    let wave = 2 * ProcessInfo.processInfo.activeProcessorCount
    for start in stride(from: 0, to: ranges.count, by: wave) {
      let some = ranges[start..<min(start + wave, ranges.count)]
      let parts = Mutex([Result<Part?, LedgerError>](repeating: .success(nil), count: some.count))
      DispatchQueue.concurrentPerform(iterations: some.count) { number in
        let made = Result { () throws(LedgerError) -> Part? in
          try part(some[start + number], read, from: year)
        }
        parts.withLock { $0[number] = made }
      }
      for part in parts.withLock(\.self) {
        guard let part = try part.get() else { return nil }
        references.take(part.registry)
        for lines in part.lines {
          appendActors(before: lines.subject)
          subjects.append(lines)
        }
      }
      if let fault = subjects.fault {
        throw StorageFault.ledgerError(fault, ledger, in: "Snapshots")
      }
    }
    appendActors(before: nil)
    return (subjects, references)
  }

  /// Some subjects, folded.
  private struct Part: Sendable {
    let registry: RegistryState
    let lines: [SubjectLines]
  }

  /// Folds some subjects; nil where the log has to be folded as a whole.
  private func part(
    _ range: Range<Int>, _ read: Read, from year: Int
  ) throws(LedgerError) -> Part? {
    let entries = try entries(at: read.histories.indexes(of: range), read)
    guard let registry = read.histories.folded(range, entries) else { return nil }
    return Part(
      registry: registry,
      lines: registry.subjects.compactMap { subject in
        registry.snapshotLines(of: subject, from: year) { read.offsets[$0] }
      })
  }

  /// The entries at some positions, in their order.
  ///
  /// - Throws: ``LedgerError``, where one is not any more what it was.
  private func entries(
    at indexes: ArraySlice<UInt32>, _ read: Read
  ) throws(LedgerError) -> [Entry] {
    // In the order of the log each segment is opened once.
    let order = indexes.indices.sorted { indexes[$0] < indexes[$1] }
    let places = order.map { position in
      let index = Int(indexes[position])
      return (index: UInt64(index), offset: read.offsets[index])
    }
    let lines = try StorageFault.perform(ledger) { try store.lines(at: places) }
    guard let lines, lines.count == places.count else { throw LedgerError.otherRoot }
    var memory = EnvelopeMemory()
    var entries = [Entry?](repeating: nil, count: lines.count)
    for (position, line) in zip(order, lines) {
      let index = Int(indexes[position])
      guard TreeHash.leaf(line).firstWord == read.leaves[index],
        let parsed = try? Entry.parse(
          line, index: index, offset: read.histories.registry.offset, in: ledger.catalogue,
          memory: &memory)
      else { throw LedgerError.otherRoot }
      entries[position - indexes.startIndex] = parsed.entry
    }
    return entries.compactMap(\.self)
  }
}
