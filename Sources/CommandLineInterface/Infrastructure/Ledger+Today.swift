// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension Ledger {
  /// The registry as it is selected; where no day is, that of `now` at the registry's own offset.
  ///
  /// The offset stands in entry 0, which is read with the rest. Only where it makes another day of it
  /// than the usual offset does, the log is read a second time.
  ///
  /// - Throws: ``LedgerError``, as `view(_:today:)`.
  func view(
    _ selection: ViewSelection = ViewSelection(), at now: Timestamp
  ) throws(LedgerError) -> LedgerView {
    let view = try view(selection, today: now.day(at: .china))
    let today = now.day(at: view.state.offset)
    guard selection.asOf == nil, today != view.asOf else { return view }
    return try self.view(selection, today: today)
  }

  /// The registry as each selection has it, by one reading of the log; the days as above.
  ///
  /// - Throws: ``LedgerError``, as `views(_:today:)`.
  func views(
    _ selections: [ViewSelection], at now: Timestamp
  ) throws(LedgerError) -> [LedgerView] {
    let views = try views(selections, today: now.day(at: .china))
    guard let view = views.first else { return [] }
    let today = now.day(at: view.state.offset)
    guard zip(selections, views).contains(where: { $0.asOf == nil && $1.asOf != today }) else {
      return views
    }
    return try self.views(selections, today: today)
  }

  /// The registry as it is on the day of `now`, read from a snapshot where there is one.
  ///
  /// - Throws: ``LedgerError``, as `currentView(today:warn:)`.
  func currentView(
    at now: Timestamp, warn: (SnapshotWarning) -> Void
  ) throws(LedgerError) -> LedgerView {
    let view = try currentView(today: now.day(at: .china), warn: warn)
    let today = now.day(at: view.state.offset)
    guard today != view.asOf else { return view }
    return try currentView(today: today, warn: warn)
  }
}
