// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

extension Ledger {
  /// Replays every entry through the declaration of its type, and holds its `data` against the JSON
  /// Schema that is made of the same declaration.
  ///
  /// Nothing is folded and no rule is asked, so a log that is damaged or newer than this program is
  /// looked at to its end. The lines are held against the checkpoint, as in every reading.
  ///
  /// - Parameter token: Looks at the log as it was at this token.
  /// - Returns: What was found.
  /// - Throws: ``LedgerError``, where the log is short, altered or not readable, or does not contain
  ///   the token's history.
  public func checkSchemas(at token: ViewToken? = nil) throws(LedgerError) -> SchemaCheck {
    let head = try StorageFault.perform(self) { try fileLog().head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    if let token, token.size > head.size {
      throw LedgerError(
        "E-TOKEN", zh: "这个台账只有 \(head.size) 条,没有版本 \(token)",
        en: "this log has only \(head.size) entries; it does not contain \(token)")
    }
    var walk = SchemaWalk(self, size: token?.size ?? Int(head.size))
    try StorageFault.perform(self) {
      try fileLog().read(0..<head.size) { segment in walk.take(segment) }
    }
    guard walk.range.root == head.root else { throw LedgerError.otherRoot }
    return try walk.check(token, root: head.root)
  }
}

/// One pass over the log.
private struct SchemaWalk {
  private let ledger: Ledger
  private let schemas: EventSchemas
  /// How many entries are looked at; those beyond only count in the tree.
  private let size: Int
  private(set) var range = CompactRange()
  private var tokenRoot: TreeHash?
  private var offset: UTCOffset?
  private var check = SchemaCheck()
  private var tallies: [String: SchemaCheck.Tally] = [:]
  /// The corrections of earlier versions, by the type and version that they give.
  private var corrections: [String: (name: EventName, version: Int, count: Int)] = [:]
  /// The types of the entries that a correction may name.
  private var names: [EntryID: EventName] = [:]
  private var validator = SchemaValidator()

  init(_ ledger: Ledger, size: Int) {
    self.ledger = ledger
    self.size = size
    schemas = EventSchemas(ledger.catalogue)
  }

  mutating func take(_ segment: LogSegment) {
    let parsed = ParsedSegment(segment, below: size, offset: offset, in: ledger.catalogue)
    offset = parsed.offset
    let stop = UInt64(size)
    var tokenRoot = tokenRoot
    parsed.hashes.append(
      to: &range, nextStop: { $0 < stop ? stop : nil }, look: { tokenRoot = $0.root })
    self.tokenRoot = tokenRoot
    for line in CheckedSchemas(parsed, schemas).lines where line.line.index < size { take(line) }
  }

  private mutating func take(_ checked: CheckedSchemas.Line) {
    let index = checked.line.index
    if let unknown = checked.line.unrecognized {
      check.unrecognized.count(unknown.kind, unknown.type, at: index)
      guard let type = EventTypeText(unknown.type) else { return }
      count(type.name, type.version, at: index)
      return
    }
    switch checked.line.parsed {
    case .success(let parsed): take(parsed.entry, checked.fault)
    case .failure(let error):
      let fault = LedgerError(unreadableLine: index, error)
      find(fault.code, index, fault.reason.zh, fault.reason.en ?? "")
    case nil: return
    }
  }

  private mutating func take(_ entry: Entry, _ fault: SchemaFault?) {
    let statement = entry.statement
    count(statement.name, statement.version, at: entry.index)
    check.validated += 1
    if let fault { find(fault, entry.index) }
    if !statement.data.event.isAmendment { names[statement.id] = statement.name }
    for unknown in Unrecognized.brought(by: statement.data.event) {
      check.unrecognized.count(unknown.kind, unknown.name, at: entry.index)
    }
    switch statement.data.event {
    case .registryFounded(let event): check.isInvented = event.invented ?? false
    case .entryCorrected(let event): take(event, at: entry.index)
    default: return
    }
  }

  /// A correction gives `data` of the type of the entry that it names.
  private mutating func take(_ event: EntryCorrected, at index: Int) {
    guard let name = names[event.entry], let type = ledger.catalogue[name] else { return }
    let version = event.replacement.version ?? 1
    guard type.versions.contains(version) else {
      check.unrecognized.count(.version, type.typeText(version: version), at: index)
      return
    }
    check.validated += 1
    if let fault = schemas.fault(in: event.replacement, of: name, &validator) {
      find(fault, index)
    }
    if version < type.version {
      corrections[type.typeText(version: version), default: (name, version, 0)].count += 1
    }
  }

  private mutating func count(_ name: EventName, _ version: Int, at index: Int) {
    let newest = ledger.catalogue[name]?.version
    tallies[
      "\(name).v\(version)",
      default: SchemaCheck.Tally(
        name: name, version: version, newest: newest, count: 0, first: index)
    ].count += 1
  }

  private mutating func find(_ fault: SchemaFault, _ index: Int) {
    find(
      "E-SCHEMA", index, "\(fault.path) 不合 \(fault.type) 的 JSON Schema,要的是 \(fault.expected)",
      "\(fault.path) is not valid for the JSON Schema of \(fault.type), which asks for "
        + fault.expected)
  }

  private mutating func find(_ code: String, _ index: Int, _ zh: String, _ en: String) {
    check.findings.append(
      Finding(code, place: ledger.place(of: index), index: index, zh: zh, en: en))
  }

  func check(_ token: ViewToken?, root: TreeHash) throws(LedgerError) -> SchemaCheck {
    var check = check
    check.size = size
    check.root = root
    if let token {
      let found = token.size == range.size ? root : tokenRoot
      guard let found, ViewToken(size: token.size, root: found) == token else {
        throw LedgerError(
          "E-TOKEN", zh: "这个台账不含版本 \(token) 的历史",
          en: "this log does not contain the history of \(token)")
      }
      check.root = found
    }
    check.tallies = tallies.values.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
    check.liftings = liftings
    check.findings += check.unrecognized.map { Finding($0, in: ledger) }
    check.findings.sort { ($0.index ?? 0) < ($1.index ?? 0) }
    return check
  }

  private var liftings: [SchemaCheck.Lifting] {
    var byType: [String: SchemaCheck.Lifting] = [:]
    for tally in tallies.values where tally.isLifted {
      byType["\(tally.name).v\(tally.version)"] = SchemaCheck.Lifting(
        name: tally.name, from: tally.version, to: tally.newest ?? tally.version,
        entries: tally.count, corrections: 0)
    }
    for (name, version, count) in corrections.values {
      let newest = ledger.catalogue[name]?.version ?? version
      byType[
        "\(name).v\(version)",
        default: SchemaCheck.Lifting(
          name: name, from: version, to: newest, entries: 0, corrections: 0)
      ].corrections = count
    }
    return byType.values.sorted { ($0.name, $0.from) < ($1.name, $1.from) }
  }
}
