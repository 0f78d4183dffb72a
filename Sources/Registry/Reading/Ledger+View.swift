// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
public import RegistryModel
import Synchronization

extension Ledger {
  /// Reads the log without a lock, checks it against its checkpoint, and folds it.
  ///
  /// The checkpoint's signature is checked with the key that the log itself names, so this shows that
  /// the log is consistent; authenticity needs a key from outside.
  ///
  /// - Parameters:
  ///   - selection: Which part of history to show.
  ///   - today: The day to show where the selection names none.
  /// - Returns: What was read.
  /// - Throws: ``LedgerError``, where the log is short, altered or not readable.
  public func view(
    _ selection: ViewSelection = ViewSelection(), today: CivilDay
  ) throws(LedgerError) -> LedgerView {
    let reading = LogReading(ledger: self, store: fileLog())
    return try reading.view(selection, today: today, head: try reading.head())
  }

  /// Several views of the log by one reading of it, so that they show the same log and share what is
  /// the same in them.
  ///
  /// - Parameters:
  ///   - selections: Which part of history each shows.
  ///   - today: The day to show where a selection names none.
  /// - Returns: A view for each selection.
  /// - Throws: ``LedgerError``, as ``view(_:today:)`` of one of the selections.
  public func views(
    _ selections: [ViewSelection], today: CivilDay
  ) throws(LedgerError) -> [LedgerView] {
    let reading = LogReading(ledger: self, store: fileLog())
    return try reading.views(selections, today: today, head: try reading.head())
  }
}

/// One reading of a log, from its checkpoint to a folded state.
struct LogReading {
  let ledger: Ledger
  let store: any LogStore

  /// The newest checkpoint.
  func head() throws(LedgerError) -> LogHead {
    let head = try StorageFault.perform(ledger) { try store.head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    _ = try ledger.origin(of: head)
    return head
  }

  func view(
    _ selection: ViewSelection, today: CivilDay, head: LogHead
  ) throws(LedgerError) -> LedgerView {
    try views([selection], today: today, head: head)[0]
  }

  /// A view for each selection, by one reading.
  ///
  /// - Throws: ``LedgerError``.
  func views(
    _ selections: [ViewSelection], today: CivilDay, head: LogHead
  ) throws(LedgerError) -> [LedgerView] {
    let size = Int(head.size)
    var started: [Folding] = []
    for selection in selections {
      started.append(
        Folding(
          cut: try cut(selection, size: size), selection: selection, catalogue: ledger.catalogue))
    }
    let foldings = Mutex(started)
    // Each is changed in its place, which takes that nobody else holds it.
    started = []
    let offset = { foldings.withLock { $0.first?.fold.offset } }
    try readings(of: 0..<UInt64(size), offset: offset) { (readings) throws(LedgerError) in
      try foldings.withLock { (foldings) throws(LedgerError) in
        for position in foldings.indices { try foldings[position].take(readings, ledger) }
      }
    }
    return try foldings.withLock { (foldings) throws(LedgerError) in
      var views: [LedgerView] = []
      for position in foldings.indices {
        views.append(try view(of: &foldings[position], today: today, size: size, head: head))
      }
      return views
    }
  }

  private func view(
    of folding: inout Folding, today: CivilDay, size: Int, head: LogHead
  ) throws(LedgerError) -> LedgerView {
    guard folding.range.root == head.root else { throw LedgerError.otherRoot }
    do throws(LedgerError) {
      try ledger.checkSignature(head.checkpoint, folding.logKeys.verifierKeys)
    } catch {
      // The key may have been changed by an entry that is not known here.
      guard let unknown = folding.unknownOfRegistry else { throw error }
      throw LedgerError(unknown)
    }
    return try folding.view(today: today, size: size, root: head.root)
  }

  private func cut(_ selection: ViewSelection, size: Int) throws(LedgerError) -> Int {
    var cut = size
    if let token = selection.token {
      guard token.size <= size else {
        throw LedgerError(
          "E-TOKEN", zh: "这个台账只有 \(size) 条,没有版本 \(token)",
          en: "this log has only \(size) entries; it does not contain \(token)")
      }
      cut = token.size
    }
    if case .size(let known) = selection.knownAt { cut = min(cut, known) }
    return cut
  }
}
