// SPDX-License-Identifier: Apache-2.0

import Registry
import Synchronization

/// The views that a command reads in parts, which have to be checked before anything is shown.
final class SnapshotReadings: Sendable {
  private let views = Mutex<[LedgerView]>([])

  /// Remembers a view.
  func take(_ view: LedgerView) -> LedgerView {
    views.withLock { $0.append(view) }
    return view
  }

  /// Refuses what could not be read to its end.
  ///
  /// - Throws: `LedgerError` about the log.
  func check() throws {
    for view in views.withLock({ $0 }) { try view.check() }
  }
}
