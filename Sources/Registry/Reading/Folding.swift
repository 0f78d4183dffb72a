// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// Folds lines as they come, and their hashes into the tree.
struct Folding: Sendable {
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

  /// Takes the next segment.
  mutating func take(_ readings: SegmentReadings, _ ledger: Ledger) throws(LedgerError) {
    append(readings.hashes)
    try readings.forEach { (index, reading) throws(LedgerError) in
      try take(reading, at: index, ledger)
    }
  }

  private mutating func append(_ hashes: SegmentHashes) {
    let stop = selection.token.map { UInt64($0.size) }
    var tokenRoot = tokenRoot
    hashes.append(
      to: &range, nextStop: { size in stop.flatMap { $0 > size ? $0 : nil } },
      look: { tokenRoot = $0.root })
    self.tokenRoot = tokenRoot
  }

  private mutating func take(
    _ reading: ParsedSegment.Reading, at index: Int, _ ledger: Ledger
  ) throws(LedgerError) {
    switch reading {
    case .parsed(let line): take(line.entry)
    case .unrecognized(let line, _): take(line)
    case .refused(let error):
      guard index < cut else { return }
      throw LedgerError(unreadableLine: index, error, place: ledger.place(of: index))
    case .unread: return
    }
  }

  private mutating func take(_ unknown: UnrecognizedLine) {
    if unknown.subject == Subject.registry.description {
      unknownOfRegistry = Unrecognized(unknown.kind, unknown.type, first: unknown.index)
    }
    guard unknown.index < cut else { return }
    guard isKnown(unknown.recorded), !selection.withholdsInternal || !withholding.takes(unknown)
    else {
      fold.skip()
      return
    }
    unrecognized.append(unknown)
    fold.skip(unknown)
  }

  private mutating func take(_ entry: Entry) {
    let index = entry.index
    logKeys.take(entry)
    guard index < cut else {
      if index < selection.token?.size ?? .max { passOver(entry) }
      return
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
    let event = entry.event
    guard event.isAmendment, let named = event.namedEntry else { return }
    if selection.withholdsInternal, entry.classification != .public { return }
    laterAmendments[named] = entry.index
  }

  private var offset: UTCOffset { fold.offset ?? .china }

  private func isKnown(_ recorded: Timestamp) -> Bool {
    switch selection.knownAt {
    case .day(let day): recorded.day(at: offset) <= day
    case .instant(let instant): recorded <= instant
    case .size, nil: true
    }
  }

  /// The last instant whose facts are shown; nil where all are.
  private var limit: Timestamp? {
    if let instant = selection.asOfInstant { return instant }
    return selection.asOf.map { day in
      Timestamp(
        milliseconds: Timestamp(startOf: day, offset: offset).milliseconds + 86_399_999)
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
    guard let founding = fold.founding else {
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
