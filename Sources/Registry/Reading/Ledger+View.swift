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
    let reading = LogReading(ledger: self, store: fileLog())
    return try reading.view(selection, today: today, head: try reading.head())
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
    let size = Int(head.size)
    let cut = try cut(selection, size: size)
    var folding = Folding(cut: cut, selection: selection, catalogue: ledger.catalogue)
    let memories = Pool { EnvelopeMemory() }
    try StorageFault.perform(ledger) {
      try store.read(0..<UInt64(size)) { segment in
        let offset = folding.fold.offset
        let parsed = ParsedSegment(
          segment, offset: offset, in: ledger.catalogue, memories: memories)
        folding.append(parsed.hashes)
        for line in parsed.lines { try folding.take(line, ledger) }
      }
    }
    guard folding.range.root == head.root else {
      throw LedgerError.otherRoot
    }
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

/// Folds lines as they come, and their hashes into the tree.
private struct Folding {
  var fold: PrefixFold
  var range = CompactRange()
  var entries: [Entry] = []
  var unrecognized: [UnrecognizedLine] = []
  /// What the newest entries of the registry itself bring that is not known.
  var unknownOfRegistry: Unrecognized?
  var tokenRoot: TreeHash?
  /// The keys of the whole log, also of what is not shown: they sign the newest checkpoint.
  var logKeys = LogKeyRing()
  var firstRecorded: Timestamp?
  /// The amendments that are not shown, by the entry that they name.
  var laterAmendments: [EntryID: Int] = [:]
  var withholding = Withholding()
  let cut: Int
  var selection: ViewSelection

  init(cut: Int, selection: ViewSelection, catalogue: EventCatalogue) {
    fold = PrefixFold(catalogue: catalogue)
    self.cut = cut
    self.selection = selection
  }

  mutating func append(_ hashes: SegmentHashes) {
    let stop = selection.token.map { UInt64($0.size) }
    var tokenRoot = tokenRoot
    hashes.append(
      to: &range, nextStop: { size in stop.flatMap { $0 > size ? $0 : nil } },
      look: { tokenRoot = $0.root })
    self.tokenRoot = tokenRoot
  }

  mutating func take(_ line: ParsedSegment.Line, _ ledger: Ledger) throws(LedgerError) {
    let index = line.index
    if case .unread = line.reading { return }
    if case .parsed(let parsed) = line.reading { logKeys.take(parsed.entry) }
    if let unknown = line.unrecognized, unknown.subject == Subject.registry.description {
      unknownOfRegistry = Unrecognized(unknown.kind, unknown.type, first: index)
    }
    guard index < cut else {
      if case .parsed(let parsed) = line.reading, index < selection.token?.size ?? .max {
        passOver(parsed.entry)
      }
      return
    }
    if let unknown = line.unrecognized {
      guard isKnown(unknown.recorded),
        !selection.withholdsInternal || !withholding.takes(unknown)
      else {
        fold.skip()
        return
      }
      unrecognized.append(unknown)
      fold.skip(unknown)
      return
    }
    let entry: Entry
    switch line.reading {
    case .parsed(let parsed): entry = parsed.entry
    case .refused(let error), .unrecognized(_, let error):
      throw LedgerError(unreadableLine: index, error, place: ledger.place(of: index))
    case .unread: return
    }
    if index == 0 { firstRecorded = entry.recorded }
    guard isKnown(entry.recorded) else {
      passOver(entry)
      fold.skip()
      return
    }
    if selection.withholdsInternal, withholding.takes(entry.statement) {
      if Withholding.decides(entry.statement) { fold.take(entry) } else { fold.skip() }
      return
    }
    entries.append(entry)
    fold.take(entry)
  }

  private mutating func passOver(_ entry: Entry) {
    let event = entry.statement.data.event
    guard event.isAmendment, let named = event.namedEntry else { return }
    if selection.withholdsInternal, entry.statement.classification != .public { return }
    laterAmendments[named] = entry.index
  }

  private func isKnown(_ recorded: Timestamp) -> Bool {
    switch selection.knownAt {
    case .day(let day): recorded.day(at: fold.registry.offset) <= day
    case .instant(let instant): recorded <= instant
    case .size, nil: true
    }
  }

  /// The last instant whose facts are shown; nil where all are.
  private var limit: Timestamp? {
    if let instant = selection.asOfInstant { return instant }
    return selection.asOf.map { day in
      Timestamp(
        milliseconds: Timestamp(startOf: day, offset: fold.registry.offset).milliseconds
          + 86_399_999)
    }
  }

  /// The entries whose facts are shown, each at its corrected time.
  private func shownEntries(until limit: Timestamp, of state: RegistryState) -> [Entry] {
    let amended = state.amendedTimes
    return entries.filter { entry in
      let statement = entry.statement
      return statement.data.event.countsByIndex
        || amended[entry.index] ?? statement.time <= limit
    }
  }

  mutating func view(
    today: CivilDay, size: Int, root: TreeHash
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
    guard let founding = fold.registry.founding else {
      let day = firstRecorded?.day(at: .china).description ?? "-"
      let facts = "annals portfolio --as-of \(selection.knownAtDay?.description ?? day)"
      throw LedgerError(
        "E-NOT-FOUNDED-THEN", zh: "当时台账还没有建立(第一条登记于 \(day))",
        en: "the registry was not founded then (its first entry was recorded on \(day))",
        remedy: .init(zh: "要看那一天的事实:\(facts)", en: "for the facts of that day: \(facts)"))
    }
    let state = fold.registry(with: fold.partsFoldedOnAllCores)
    if selection.endsWithLog, selection.asOf == nil {
      selection.asOf = state.lastRecorded?.day(at: state.offset)
    }
    let limit = limit
    return LedgerView(
      state: limit.map(state.asOf) ?? state,
      size: shown.size, root: shown.root,
      origin: founding.origin, asOf: selection.asOf ?? today, selection: selection,
      unrecognizedLines: unrecognized,
      laterAmended: laterAmendments.reduce(into: [:]) { result, amendment in
        guard let place = state.entries[amendment.key] else { return }
        result[place.index] = amendment.value
      }, withheld: withholding.count,
      heldEntries: limit.map { shownEntries(until: $0, of: state) } ?? entries)
  }
}
