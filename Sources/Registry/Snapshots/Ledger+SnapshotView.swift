// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import RegistryModel

extension Ledger {
  /// The registry as it is now, read from the newest snapshot and the entries after it where that
  /// gives it; else from the first entry.
  ///
  /// Parts of the state are read when they are asked for. A part that is not as the snapshot's signed
  /// header says is not used: the whole log is folded instead, and ``LedgerView/check()`` tells
  /// whether that failed. A log of fewer than 65,536 entries is hashed from its first entry; of a
  /// longer one the entries after the snapshot are, on top of the tree that the snapshot's header
  /// holds. Nothing is written.
  ///
  /// - Parameters:
  ///   - today: The day to show.
  ///   - warn: Told why a snapshot of this fold is not used.
  /// - Returns: The view.
  /// - Throws: ``LedgerError``, as ``view(_:today:)``.
  public func currentView(
    today: CivilDay, warn: (SnapshotWarning) -> Void = { _ in }
  ) throws(LedgerError) -> LedgerView {
    let store = fileLog()
    let reading = LogReading(ledger: self, store: store)
    let head = try reading.head()
    if let name = newestSnapshot(upTo: Int(head.size)) {
      do throws(SnapshotWarning) {
        return try SnapshotReading(ledger: self, store: store, head: head).view(name, today: today)
      } catch {
        if error.isFault { warn(error) }
      }
    }
    return try reading.view(ViewSelection(), today: today, head: head)
  }

  /// The name of the newest snapshot by the fold of this program; nil where there is none.
  func newestSnapshot(upTo size: Int) -> String? {
    snapshotSizes.last { $0 <= size }.map { SnapshotFile.name(size: $0) }
  }
}

/// Why a snapshot is not used.
public struct SnapshotWarning: Error {
  /// The name of the file.
  public let name: String
  /// What is wrong, in Chinese and English.
  public let reason: LocalizedName
  /// Whether that must not be; else the log only holds what cannot be read on top of a snapshot.
  let isFault: Bool

  init(_ name: String, zh: String, en: String, isFault: Bool = true) {
    self.name = name
    reason = LocalizedName(zh: zh, en: en)
    self.isFault = isFault
  }
}
