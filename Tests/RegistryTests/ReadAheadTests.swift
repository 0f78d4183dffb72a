// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel
import Synchronization
import Testing

@testable import Registry

@Suite struct `Reading ahead` {
  /// A log of segments of which some lines are no entries, and whose last file may be missing.
  private final class BadLog: LogStore {
    let lengths: [Int]
    let isTorn: Bool
    /// How many segments were handed over.
    let handed = Mutex(0)

    init(_ lengths: [Int], isTorn: Bool = false) {
      self.lengths = lengths
      self.isTorn = isTorn
    }

    func head() -> LogHead? { nil }

    func read(_ range: Range<UInt64>, _ body: (LogSegment) throws -> Void) throws {
      for (number, length) in lengths.enumerated() {
        handed.withLock { $0 += 1 }
        let lines = (0..<length).map { Array(#"{"line":\#($0)}"#.utf8) }
        try body(LogSegment(firstIndex: UInt64(number) * SegmentName.capacity, lines: lines))
      }
      if isTorn { throw LogStorageError(.segmentMissing) }
    }

    func append(
      signer: any CheckpointSigner, _ body: (LogHead?) throws -> [LogLine]
    ) throws -> LogHead? { nil }

    func adopt(
      _ checkpoint: SignedCheckpoint, signer: any CheckpointSigner
    ) throws(LogStorageError) {}
  }

  private func reading(_ store: BadLog) -> LogReading {
    LogReading(ledger: Ledger(directory: "/nowhere"), store: store)
  }

  private func fault(_ segment: Int) -> LedgerError {
    LedgerError("E-LINE", zh: "第 \(segment) 段", en: "segment \(segment)")
  }

  @Test func `segments are taken in order, each once, and one is read ahead`() throws {
    let store = BadLog([4_096, 4_096, 4_096, 300])
    let indexes = Mutex<[Int]>([])
    let taken = Mutex(0)
    try reading(store).readings(of: 0..<12_588, offset: { nil }) {
      (readings) throws(LedgerError) in
      readings.forEach { index, _ in indexes.withLock { $0.append(index) } }
      let count = taken.withLock { taken in
        taken += 1
        return taken
      }
      let ahead = store.handed.withLock { $0 } - count
      #expect(ahead <= 1)
    }
    #expect(indexes.withLock { $0 } == Array(0..<12_588))
    #expect(taken.withLock { $0 } == 4)
  }

  @Test(arguments: [0, 1, 2, 3], [false, true])
  func `the first fault is told, although lines after it were read already`(
    segment: Int, isTorn: Bool
  ) throws {
    let store = BadLog([4_096, 4_096, 4_096, 300], isTorn: isTorn)
    let taken = Mutex<[Int]>([])
    let error = #expect(throws: LedgerError.self) {
      try reading(store).readings(of: 0..<12_588, offset: { nil }) {
        (readings) throws(LedgerError) in
        let number = readings.firstIndex / 4_096
        taken.withLock { $0.append(number) }
        // Every segment from there on is refused.
        if number >= segment { throw fault(number) }
      }
    }
    #expect(error?.reason.en == "segment \(segment)")
    #expect(taken.withLock { $0 } == Array(0...segment))
  }

  @Test func `what lies before a missing file is taken before it is missed`() throws {
    let store = BadLog([4_096, 4_096], isTorn: true)
    let taken = Mutex(0)
    let error = #expect(throws: LedgerError.self) {
      try reading(store).readings(of: 0..<12_588, offset: { nil }) { _ throws(LedgerError) in
        taken.withLock { $0 += 1 }
      }
    }
    #expect(error?.code == "E-LOG-SEGMENT-MISSING")
    #expect(taken.withLock { $0 } == 2)
  }
}
