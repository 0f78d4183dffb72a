// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// Runs transactions one at a time, and keeps the folded head between them.
final class WriterCore: Sendable {
  typealias Batch = ([SignedStatement], Expectation)
  typealias Outcome = Result<[Receipt], LedgerError>

  private let ledger: Ledger
  private let store: any LogStore
  private let signer: any CheckpointSigner
  private let confirmsClock: Bool
  private let clock: @Sendable () -> Timestamp
  private let snapshots: SnapshotTaker?
  /// The state at the end of the last transaction; read again from disk after any failure.
  private let head: Mutex<Opened>

  /// A state, and what gives the parts of it that are read from a snapshot.
  private struct Opened {
    var state: RegistryState
    var keeper: SnapshotKeeper?

    /// Refuses what was judged by a state of which a part could not be read.
    func check() throws(LedgerError) {
      if let failure = keeper?.failure { throw failure }
    }
  }

  init(
    ledger: Ledger, store: any LogStore, signer: any CheckpointSigner, confirmsClock: Bool,
    snapshots: SnapshotTaker?, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.ledger = ledger
    self.store = store
    self.signer = signer
    self.confirmsClock = confirmsClock
    self.clock = clock
    self.snapshots = snapshots
    head = Mutex(Opened(state: RegistryState(catalogue: ledger.catalogue)))
  }

  /// What gives the parts of the state that are read from a snapshot; nil where all is folded.
  var keeper: SnapshotKeeper? { head.withLock(\.keeper) }

  /// A state before the first entry.
  private var empty: Opened { Opened(state: RegistryState(catalogue: ledger.catalogue)) }

  /// Runs one transaction for all batches; each succeeds or fails by itself.
  func run(_ batches: [Batch]) -> [Outcome] {
    head.withLock { cached in
      var outcomes: [Outcome] = []
      var after: Opened?
      // The state is changed in place, which takes that nobody else holds it.
      var held: Opened? = cached
      cached = empty
      do throws(LedgerError) {
        try StorageFault.perform(ledger) {
          _ = try store.append(signer: signer) { logHead in
            let opened = try caughtUp(held.take() ?? empty, with: logHead)
            let keeper = opened.keeper
            var admission = admission((consume opened).state, batches, logHead)
            outcomes = admit(batches, &admission)
            let next = Opened(state: admission.state, keeper: keeper)
            try next.check()
            after = next
            return admission.lines
          }
        }
      } catch {
        // Nothing was acknowledged: a batch that had been refused keeps its own reason.
        return batches.indices.map { position in
          guard position < outcomes.count, case .failure = outcomes[position] else {
            return .failure(error)
          }
          return outcomes[position]
        }
      }
      cached = after ?? empty
      snapshots?.take(cached.state) { [cached] in cached.keeper?.failure == nil }
      return outcomes
    }
  }

  /// Judges a batch without a lock and without recording it.
  func rehearse(
    _ batch: [SignedStatement], _ expectation: Expectation
  ) throws(LedgerError) -> [Receipt] {
    let logHead = try StorageFault.perform(ledger) { try store.head() }
    let opened = try caughtUp(empty, with: logHead)
    var admission = admission(opened.state, [(batch, expectation)], logHead)
    let receipts: [Receipt]
    do throws(LedgerError) {
      receipts = try admission.admit(
        batch, recorded: try recordingTime(opened.state), expecting: expectation)
    } catch {
      try opened.check()
      throw error
    }
    try opened.check()
    return receipts
  }

  private func admit(_ batches: [Batch], _ admission: inout BatchAdmission) -> [Outcome] {
    batches.map { batch, expectation in
      do throws(LedgerError) {
        return .success(
          try admission.admit(
            batch, recorded: try recordingTime(admission.state), expecting: expectation))
      } catch {
        return .failure(error)
      }
    }
  }

  private func recordingTime(_ state: RegistryState) throws(LedgerError) -> Timestamp {
    try RecordingClock.recordingTime(
      now: clock(), last: state.lastRecorded, offset: state.offset, isConfirmed: confirmsClock)
  }

  /// Folds what other writers appended since.
  private func caughtUp(
    _ cached: consuming Opened, with logHead: LogHead?
  ) throws(LedgerError) -> Opened {
    let size = Int(logHead?.size ?? 0)
    var opened = cached.state.size <= size ? consume cached : empty
    guard opened.state.size < size else { return opened }
    if opened.state.size == 0 {
      if let opened = logHead.flatMap(openedFromSnapshot) { return opened }
      return Opened(state: try folded(size))
    }
    try StorageFault.perform(ledger) {
      try store.read(UInt64(opened.state.size)..<UInt64(size)) { segment in
        for entry in segment {
          let offset = opened.state.founding == nil ? nil : opened.state.offset
          try take(entry.line, Int(entry.index), offset, &opened.state)
        }
      }
    }
    return opened
  }

  /// The state at a head, read from the newest snapshot and the entries after it; nil where there is
  /// none that can be used.
  private func openedFromSnapshot(_ head: LogHead) -> Opened? {
    guard let store = store as? FileLog, let name = ledger.newestSnapshot(upTo: Int(head.size)),
      let opened = try? SnapshotReading(ledger: ledger, store: store, head: head).opened(name)
    else { return nil }
    return Opened(state: opened.state, keeper: opened.keeper)
  }

  /// Folds the whole log on all cores.
  private func folded(_ size: Int) throws(LedgerError) -> RegistryState {
    let fold = Mutex(PrefixFold(catalogue: ledger.catalogue))
    let reading = LogReading(ledger: ledger, store: store)
    try reading.readings(of: 0..<UInt64(size), offset: { fold.withLock(\.offset) }) {
      [ledger] (readings) throws(LedgerError) in
      try fold.withLock { (fold) throws(LedgerError) in
        try readings.forEach { (index, reading) throws(LedgerError) in
          switch reading {
          case .parsed(let parsed): fold.take(parsed.entry)
          case .unrecognized(let unknown, _): fold.skip(unknown)
          case .refused(let error):
            throw LedgerError(unreadableLine: index, error, place: ledger.place(of: index))
          case .unread: break
          }
        }
      }
    }
    return fold.withLock { $0.registry(with: $0.partsFoldedOnAllCores) }
  }

  /// Folds an entry; one of an unknown type is counted, so that a batch that was recorded before
  /// is still answered.
  private func take(
    _ line: ArraySlice<UInt8>, _ index: Int, _ offset: UTCOffset?, _ state: inout RegistryState
  ) throws(LedgerError) {
    do throws(FieldError) {
      do throws(FieldError) {
        state.fold(
          try Entry.parse(line, index: index, offset: offset, in: ledger.catalogue).entry)
      } catch {
        guard let kind = error.code.unrecognized else { throw error }
        state.skip(try UnrecognizedLine(line, index: index, offset: offset, kind: kind))
      }
    } catch {
      throw LedgerError(unreadableLine: index, error, place: ledger.place(of: index))
    }
  }

  private func admission(
    _ state: consuming RegistryState, _ batches: [Batch], _ logHead: LogHead?
  ) -> BatchAdmission {
    let signatures = CheckedSignatures(batches.flatMap(\.0), in: copy state)
    return BatchAdmission(state: state, signatures: signatures, existing: line(at:)) {
      (size) throws(LedgerError) in
      // Most quote the newest checkpoint, and under the lock its tree is at hand.
      if let range = logHead?.range, range.size == UInt64(size) { return range }
      return try self.tree(over: size)
    }
  }

  private func tree(over size: Int) throws(LedgerError) -> CompactRange {
    var range = CompactRange()
    try StorageFault.perform(ledger) {
      try store.read(0..<UInt64(size)) { SegmentHashes($0).append(to: &range) }
    }
    return range
  }

  private func line(at index: Int) throws(LedgerError) -> ArraySlice<UInt8> {
    var found: ArraySlice<UInt8>?
    try StorageFault.perform(ledger) {
      try store.read(UInt64(index)..<UInt64(index + 1)) { segment in
        for entry in segment { found = entry.line }
      }
    }
    guard let found else {
      throw LedgerError("E-LOG-SHORT", zh: "没有第 \(index) 条", en: "there is no entry #\(index)")
    }
    return found
  }
}
