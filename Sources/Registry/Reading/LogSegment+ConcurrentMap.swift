// SPDX-License-Identifier: Apache-2.0

import Dispatch
import LogStorage
import Synchronization

extension LogSegment {
  /// What `transform` makes of each entry, in order, computed on all cores.
  ///
  /// - Parameters:
  ///   - positions: Which of the run's entries.
  ///   - transform: A pure function of one entry and its position.
  /// - Returns: One value an entry.
  func concurrentMap<Value: Sendable>(
    _ positions: Range<Int>, _ transform: @Sendable (Entry, Int) -> Value
  ) -> [Value] {
    concurrentMap(positions, lending: Pool { () }) { entry, position, _ in
      transform(entry, position)
    }
  }

  /// What `transform` makes of each entry, in order, computed on all cores, each of which is lent
  /// something of its own.
  ///
  /// - Parameters:
  ///   - positions: Which of the run's entries.
  ///   - pool: What is lent: it may make the work faster, and makes no other values.
  ///   - transform: A pure function of one entry and its position.
  /// - Returns: One value an entry.
  func concurrentMap<Value: Sendable, Lent: Sendable>(
    _ positions: Range<Int>, lending pool: Pool<Lent>,
    _ transform: @Sendable (Entry, Int, inout Lent) -> Value
  ) -> [Value] {
    // Chunks are small enough for the cores to share them, and large enough to be worth a lock.
    let chunk = 128
    let chunks = (positions.count + chunk - 1) / chunk
    let results = Mutex([[Value]](repeating: [], count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let first = positions.lowerBound + number * chunk
      let range = first..<Swift.min(first + chunk, positions.upperBound)
      let values = pool.lend { lent in
        range.map { position in transform(self[position], position, &lent) }
      }
      results.withLock { $0[number] = values }
    }
    return results.withLock { Array($0.joined()) }
  }
}
