// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
public import RegistryModel

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
    try LogReading(ledger: self, store: fileLog())
      .view(selection, today: today)
  }
}

/// One reading of a log, from its checkpoint to a folded state.
struct LogReading {
  let ledger: Ledger
  let store: any LogStore

  func view(_ selection: ViewSelection, today: CivilDay) throws(LedgerError) -> LedgerView {
    let head = try StorageFault.perform(ledger) { try store.head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    let size = Int(head.size)
    let cut = try cut(selection, size: size)
    var folding = Folding(asOf: selection.asOf, cut: cut, selection: selection)
    try StorageFault.perform(ledger) {
      try store.read(0..<UInt64(size)) { segment in
        let offset = folding.state.founding == nil ? nil : folding.state.offset
        for line in ParsedSegment(segment, offset: offset).lines {
          try folding.take(line, ledger)
        }
      }
    }
    guard folding.range.root == head.root else {
      throw LedgerError(
        "E-LOG-ROOT",
        zh: "台账与检查点不符:有登记被改动过", en: "the log does not match its checkpoint: an entry was altered",
        remedy: .init(
          zh: "从备份恢复 Events/,不要继续登记", en: "restore Events/ from a backup; record nothing"),
        place: "Events/checkpoint")
    }
    try ledger.checkSignature(head.checkpoint, folding.logKeys.verifierKeys)
    return try folding.view(selection, today: today, size: size, root: head.root)
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

/// Folds lines as they come, and their hashes into the tree.
private struct Folding {
  var state = RegistryState()
  var range = CompactRange()
  var entries: [Entry] = []
  var unknown: [Int] = []
  var tokenRoot: TreeHash?
  /// The keys of the whole log, also of what is not shown: they sign the newest checkpoint.
  var logKeys = LogKeyRing()
  var firstRecorded: Timestamp?
  let asOf: CivilDay?
  let cut: Int
  let selection: ViewSelection

  init(asOf: CivilDay?, cut: Int, selection: ViewSelection) {
    self.asOf = asOf
    self.cut = cut
    self.selection = selection
  }

  mutating func take(_ line: ParsedSegment.Line, _ ledger: Ledger) throws(LedgerError) {
    let index = line.index
    range.append(line.leaf)
    if let token = selection.token, index + 1 == token.size { tokenRoot = range.root }
    guard let result = line.parsed else { return }
    if case .success(let parsed) = result { logKeys.take(parsed.entry.statement.data.event) }
    guard index < cut else { return }
    let parsed: ParsedLine
    do throws(FieldError) {
      parsed = try result.get()
    } catch {
      guard error.code != .unknownType else {
        unknown.append(index)
        state.skip()
        return
      }
      throw LedgerError(
        "E-LOG-LINE", zh: "读不懂第 \(index) 条:\(error)",
        en: "entry #\(index) cannot be read: \(error)",
        place: ledger.place(of: index))
    }
    let entry = parsed.entry
    if index == 0 { firstRecorded = entry.recorded }
    guard isShown(entry) else {
      state.skip()
      return
    }
    entries.append(entry)
    state.fold(entry)
  }

  private func isShown(_ entry: Entry) -> Bool {
    if case .day(let day) = selection.knownAt, entry.recorded.day(at: state.offset) > day {
      return false
    }
    guard let asOf, !entry.statement.data.event.countsByIndex else { return true }
    return entry.statement.time.day(at: state.offset) <= asOf
  }

  func view(
    _ selection: ViewSelection, today: CivilDay, size: Int, root: TreeHash
  ) throws(LedgerError) -> LedgerView {
    var shown = (size: size, root: root)
    if let token = selection.token {
      guard let tokenRoot, ViewToken(size: token.size, root: tokenRoot) == token else {
        throw LedgerError(
          "E-TOKEN", zh: "这个台账不含版本 \(token) 的历史",
          en: "this log does not contain the history of \(token)")
      }
      shown = (token.size, tokenRoot)
    }
    guard let founding = state.founding else {
      let day = firstRecorded?.day(at: .china).description ?? "-"
      let facts = "annals portfolio --as-of \(selection.knownAtDay?.description ?? day)"
      throw LedgerError(
        "E-NOT-FOUNDED-THEN", zh: "当时台账还没有建立(第一条登记于 \(day))",
        en: "the registry was not founded then (its first entry was recorded on \(day))",
        remedy: .init(zh: "要看那一天的事实:\(facts)", en: "for the facts of that day: \(facts)"))
    }
    return LedgerView(
      state: state, entries: entries, size: shown.size, root: shown.root,
      origin: founding.origin, asOf: selection.asOf ?? today, selection: selection,
      unknownEntries: unknown)
  }
}
