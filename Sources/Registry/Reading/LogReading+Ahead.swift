// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel
import Synchronization

extension LogReading {
  /// Reads a range of the log a segment at a time, and hands over in order what was read.
  ///
  /// While `take` works on one segment, which it does alone, the next one is hashed and parsed on the
  /// other cores: never more than one segment ahead, so that two are held. A fault is that of the
  /// first line, or file, that has one, however far ahead others were read.
  ///
  /// - Parameters:
  ///   - range: The entries.
  ///   - offset: The registry's offset, where what was taken so far tells it.
  ///   - sight: Sees each segment before it is read.
  ///   - take: Takes what was read of a segment.
  /// - Throws: ``LedgerError`` of the log, or that of `take`.
  func readings(
    of range: Range<UInt64>, offset: () -> UTCOffset?, sight: (LogSegment) -> Void = { _ in },
    _ take: @Sendable (SegmentReadings) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let memories = Pool { EnvelopeMemory() }
    // What is read and not yet taken.
    let ahead = Mutex<SegmentReadings?>(nil)
    let fault = Mutex<LedgerError?>(nil)
    @Sendable func takeAhead() {
      let readings = ahead.withLock { $0.take() }
      guard let readings, fault.withLock({ $0 == nil }) else { return }
      do throws(LedgerError) {
        try take(readings)
      } catch {
        fault.withLock { $0 = error }
      }
    }
    do throws(LedgerError) {
      try StorageFault.perform(ledger) {
        try store.read(range) { segment in
          sight(segment)
          // The first entries tell at which offset all others are written.
          let readings = SegmentReadings(
            segment, offset: offset(), in: ledger.catalogue, memories: memories, beside: takeAhead)
          if let fault = fault.withLock({ $0 }) { throw fault }
          ahead.withLock { $0 = readings }
          if segment.firstIndex == range.lowerBound { takeAhead() }
        }
      }
    } catch {
      // What lies before the fault comes first.
      takeAhead()
      throw fault.withLock { $0 } ?? error
    }
    takeAhead()
    if let fault = fault.withLock({ $0 }) { throw fault }
  }
}
