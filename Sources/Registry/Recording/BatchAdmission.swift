// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// Admits batches one after the other against the head and what is pending before it.
struct BatchAdmission {
  /// The registry after everything that was admitted.
  private(set) var state: RegistryState
  /// The signatures that were checked beside each other.
  private let signatures: CheckedSignatures
  /// The lines to append.
  private(set) var lines: [LogLine] = []
  /// The lines already in the log, read when a statement names or repeats one.
  let existing: (Int) throws(LedgerError) -> ArraySlice<UInt8>
  /// The tree over the first entries already in the log, made when a statement quotes a root.
  let tree: (Int) throws(LedgerError) -> CompactRange

  init(
    state: consuming RegistryState, signatures: CheckedSignatures,
    existing: @escaping (Int) throws(LedgerError) -> ArraySlice<UInt8>,
    tree: @escaping (Int) throws(LedgerError) -> CompactRange
  ) {
    self.state = state
    self.signatures = signatures
    self.existing = existing
    self.tree = tree
  }

  /// Admits all statements of a batch, or none.
  mutating func admit(
    _ batch: [SignedStatement], recorded: Timestamp, expecting expectation: Expectation
  ) throws(LedgerError) -> [Receipt] {
    if let receipts = try repeated(batch) { return receipts }
    if let unknown = state.unrecognized.first { throw LedgerError(unknown) }
    try check(expectation)
    // A batch of one changes nothing before it is admitted, so it needs no copy to go back to.
    let before = batch.count > 1 ? self : nil
    let takenBack = TakenBack(batch, in: state)
    do throws(LedgerError) {
      var receipts: [Receipt] = []
      for (position, statement) in batch.enumerated() {
        receipts.append(try admit(statement, recorded: recorded, position: position))
      }
      // What rests on an entry that is taken back may be taken back later in the same batch.
      return takenBack?.warning(receipts, in: state) ?? receipts
    } catch {
      if let before { self = before }
      throw error
    }
  }

  private mutating func admit(
    _ signed: SignedStatement, recorded: Timestamp, position: Int
  ) throws(LedgerError) -> Receipt {
    let statement = signed.statement
    let index = state.size
    let facts = StatementChecks.facts(
      signed, index: index, recorded: recorded, in: state, signatures: signatures,
      namedLeaf: try StatementChecks.namedIndex(statement, in: state).map {
        (index) throws(LedgerError) in .leaf(try line(index))
      },
      quotedRoot: try StatementChecks.quotedSize(statement, in: state).map {
        (size) throws(LedgerError) in try root(size)
      })
    try refuseEarlierVersion(statement, position)
    try refuseSampleKey(statement)
    let acceptance: Acceptance
    do throws(Rejection) {
      acceptance = try state.admit(statement, facts)
    } catch {
      throw LedgerError(error, position: position)
    }
    do throws(LedgerError) {
      lines.append(try signed.logLine(recorded: recorded))
    } catch {
      var located = error
      located.position = position
      throw located
    }
    state.fold(
      Entry(
        index: index, statement: statement, signature: signed.signature, recorded: recorded))
    return Receipt(
      id: statement.id, index: index, recorded: recorded, isRepeated: false,
      warnings: acceptance.warnings)
  }

  /// The line at an index, in the log or pending.
  private func line(_ index: Int) throws(LedgerError) -> ArraySlice<UInt8> {
    let head = state.size - lines.count
    return index < head ? try existing(index) : lines[index - head].bytes[...]
  }

  /// The root over the first entries, in the log or pending.
  private func root(_ size: Int) throws(LedgerError) -> TreeHash {
    let head = state.size - lines.count
    var range = try tree(min(size, head))
    for line in lines.prefix(max(0, size - head)) { range.append(.leaf(line.bytes)) }
    return range.root
  }

  /// The receipts of a batch that was recorded before; a batch partly recorded is refused.
  private func repeated(_ batch: [SignedStatement]) throws(LedgerError) -> [Receipt]? {
    let places = batch.map { state.entries[$0.statement.id]?.index }
    let known = places.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    guard known.count == batch.count else {
      let news = zip(batch, places).filter { $0.1 == nil }.map { $0.0.statement.id.description }
      throw LedgerError(
        "E-BATCH-PARTLY-RECORDED",
        zh: "这一批有 \(known.count) 条已登记(#\(known.map(String.init).joined(separator: "、#"))),"
          + "\(news.count) 条没有:\(news.joined(separator: "、"))",
        en: "of this batch \(known.count) are recorded (#"
          + known.map(String.init).joined(separator: ", #")
          + ") and \(news.count) are not: \(news.joined(separator: ", "))",
        conflicting: known.first)
    }
    var receipts: [Receipt] = []
    for (signed, index) in zip(batch, known) {
      // Pending statements of the same transaction have no line yet.
      guard index < state.size - lines.count else {
        throw Self.sameID(signed, index)
      }
      let entry = try parse(try existing(index), index)
      guard entry.statement.bytes(at: state.offset) == signed.bytes else {
        throw Self.sameID(signed, index)
      }
      receipts.append(
        Receipt(
          id: signed.statement.id, index: index, recorded: entry.recorded, isRepeated: true,
          warnings: []))
    }
    return receipts
  }

  private func parse(
    _ line: ArraySlice<UInt8>, _ index: Int
  ) throws(LedgerError) -> Entry {
    do throws(FieldError) {
      return try Entry.parse(
        line, index: index, offset: state.offset, in: state.catalogue
      ).entry
    } catch {
      throw LedgerError(unreadableLine: index, error)
    }
  }

  private static func sameID(_ signed: SignedStatement, _ index: Int) -> LedgerError {
    LedgerError(
      "E-ID-REUSED", zh: "编号 \(signed.statement.id) 已用于另一条陈述 #\(index)",
      en: "the id \(signed.statement.id) belongs to another statement, #\(index)",
      conflicting: index)
  }

  private func check(_ expectation: Expectation) throws(LedgerError) {
    switch expectation {
    case .anything: return
    case .size(let expected):
      guard state.size == expected else {
        throw LedgerError(
          "E-EXPECTED-SIZE",
          zh: "预期台账有 \(expected) 条,现有 \(state.size) 条",
          en: "expected a log of \(expected) entries; it has \(state.size)",
          remedy: LocalizedName(
            zh: "先看新增的:annals log --since @\(expected)",
            en: "see what came in between: annals log --since @\(expected)"),
          conflicting: expected < state.size ? expected : nil)
      }
    case .lastEntry(let subject, let expected):
      let last = state.timeline(of: subject).map(\.index).max()
      guard last == expected else {
        throw LedgerError(
          "E-EXPECTED-ENTRY",
          zh: "预期“\(subject)”最后一条是 \(expected.map { "#\($0)" } ?? "无"),"
            + "现在是 \(last.map { "#\($0)" } ?? "无")",
          en: "expected the last entry of \(subject) to be \(expected.map { "#\($0)" } ?? "none");"
            + " it is \(last.map { "#\($0)" } ?? "none")",
          remedy: LocalizedName(zh: "先看:annals log \(subject)", en: "look: annals log \(subject)"),
          conflicting: last)
      }
    }
  }

  /// Only the newest version of a type is written; what was recorded before stays as it is.
  private func refuseEarlierVersion(
    _ statement: Statement, _ position: Int
  ) throws(LedgerError) {
    var (name, version, field) = (statement.name, statement.version, "type")
    if let newest = state.catalogue[name]?.version, version == newest {
      guard case .entryCorrected(let event) = statement.data.event,
        let fact = state.fact(statedBy: event.entry)
      else { return }
      name = type(of: fact.data.event.payload).name
      (version, field) = (event.replacement.version ?? 1, "replacement.version")
    }
    // A later version than the newest is refused where it is read.
    guard let newest = state.catalogue[name]?.version, version < newest else { return }
    throw LedgerError(
      "E-TYPE-VERSION",
      zh: "\(name) 写的是第 \(version) 版,现在只登记第 \(newest) 版",
      en: "\(name) is stated in version \(version); only version \(newest) is recorded",
      remedy: LocalizedName(
        zh: "照新版的成员重新陈述:annals schema show \(name)",
        en: "state it again with the members of the newest: annals schema show \(name)"),
      place: field, position: position)
  }

  /// Keys that anybody can derive are for samples only.
  private func refuseSampleKey(_ statement: Statement) throws(LedgerError) {
    let origin = statement.source.origin
    let isSampleKey: Bool
    switch statement.data.event {
    case .registryFounded(let event):
      guard event.sample != true else { return }
      isSampleKey =
        SampleKeys.contains(
          event.administrator.publicKey, origin: origin, actor: event.administrator.id)
        || event.logKey == SampleKeys.logVerifierKey(origin)
    case .actorEnrolled(let event):
      guard state.founding?.sample != true else { return }
      isSampleKey = SampleKeys.contains(
        event.publicKey, origin: origin, actor: statement.subject.id)
    case .actorKeyRotated(let event):
      guard state.founding?.sample != true else { return }
      isSampleKey = SampleKeys.contains(
        event.publicKey, origin: origin, actor: statement.subject.id)
    case .logKeyRotated(let event):
      guard state.founding?.sample != true else { return }
      isSampleKey = event.logKey == SampleKeys.logVerifierKey(origin)
    default: return
    }
    guard !isSampleKey else {
      throw LedgerError(
        "E-SAMPLE-KEY", zh: "这是样例密钥,谁都能推出来,只能用于样例台账",
        en: "this is a sample key, which anybody can derive; it is for sample registries only")
    }
  }
}
