// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Things of which whoever works at the same time uses one each, again and again.
final class Pool<Lent: Sendable>: Sendable {
  private let idle = Mutex<[Lent]>([])
  private let make: @Sendable () -> Lent

  /// A pool that makes a thing where none is idle.
  init(_ make: @escaping @Sendable () -> Lent) { self.make = make }

  /// Lends a thing for as long as `body` runs.
  func lend<Result>(_ body: (inout Lent) -> Result) -> Result {
    var lent = idle.withLock { $0.popLast() } ?? make()
    let result = body(&lent)
    idle.withLock { $0.append(lent) }
    return result
  }
}
