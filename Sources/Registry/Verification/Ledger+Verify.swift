// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

extension Ledger {
  /// Checks everything that the log says of itself: lines, canonical form, tree, checkpoint,
  /// signatures, the admission of every entry at its index, order of recording times, ids.
  ///
  /// - Parameter keys: Keys from outside the log that the caller trusts. Without one that signed the
  ///   checkpoint, the log is at best consistent, never authenticated.
  /// - Returns: The report with all findings.
  /// - Throws: ``LedgerError`` where the log cannot be read at all.
  public func verify(keys: [NoteVerifierKey]) throws(LedgerError) -> VerificationReport {
    var report = VerificationReport()
    let head = try StorageFault.perform(self) { try fileLog().head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    report.origin = head.origin
    report.size = Int(head.size)
    report.root = head.root.base64
    var walk = VerificationWalk(ledger: self)
    do {
      try fileLog().read(0..<head.size) { segment in
        for entry in segment { walk.take(entry.line, Int(entry.index)) }
      }
    } catch let error as LogStorageError {
      let fault = StorageFault.ledgerError(error, self)
      walk.findings.append(
        Finding(
          fault.code, place: fault.place ?? "Events", index: fault.conflicting,
          zh: fault.reason.zh, en: fault.reason.en ?? ""))
    } catch {
      throw LedgerError("E-LOG", zh: "\(error)", en: "\(error)")
    }
    report.findings = walk.findings
    report.validSignatures = walk.validSignatures
    report.isUnsigned = walk.state.founding?.signatures == SignatureMode.none
    let isWhole = walk.range.size == head.size
    if isWhole, walk.range.root != head.root {
      report.findings.append(
        Finding(
          "E-LOG-ROOT", place: "Events/000000000000.ndjson",
          zh:
            "第 0 到 \(report.size - 1) 条之中有改动:算出的根 \(walk.range.root.base64) 与检查点 \(head.root.base64) 不符",
          en: "one of entries 0 to \(report.size - 1) was altered: the lines hash to "
            + "\(walk.range.root.base64), the checkpoint says \(head.root.base64)"))
    }
    let own = walk.state.founding.flatMap { try? NoteVerifierKey($0.logKey) }
    let isConsistent = own.map { (try? head.checkpoint.note.verified(by: [$0])) != nil } ?? false
    if !isConsistent {
      report.findings.append(
        Finding(
          "E-CHECKPOINT-SIGNATURE", place: "Events/checkpoint",
          zh: "检查点不是由台账自己的密钥签名", en: "the checkpoint is not signed with the log's own key"))
    }
    report.isAuthenticated =
      !keys.isEmpty && (try? head.checkpoint.note.verified(by: keys)) != nil
    return report
  }
}

/// Goes through all entries once, judging each at its own index.
private struct VerificationWalk {
  let ledger: Ledger
  var state = RegistryState()
  var range = CompactRange()
  var findings: [Finding] = []
  var validSignatures = 0

  mutating func take(_ line: ArraySlice<UInt8>, _ index: Int) {
    range.append(TreeHash.leaf(line))
    let parsed: ParsedLine
    do throws(FieldError) {
      parsed = try Entry.parse(
        line, index: index, offset: state.founding == nil ? nil : state.offset)
    } catch {
      find("E-LOG-LINE", index, "读不懂:\(error)", "cannot be read: \(error)")
      state.skip()
      return
    }
    let entry = parsed.entry
    let offset = state.founding == nil ? Self.offset(of: entry) : state.offset
    if !entry.line(at: offset).elementsEqual(line) || !TextForm.isComposed(Array(line)) {
      find("E-NOT-CANONICAL", index, "不是规范写法", "is not in canonical form")
    }
    if let last = state.lastRecorded, entry.recorded < last {
      find(
        "E-RECORDED-ORDER", index, "登记时间 \(entry.recorded.utcText) 早于上一条",
        "was recorded at \(entry.recorded.utcText), before the entry above it")
    }
    judge(entry, offset)
    state.fold(entry)
  }

  private mutating func judge(_ entry: Entry, _ offset: UTCOffset) {
    if state.entries[entry.statement.id] != nil {
      find("E-ID-REUSED", entry.index, "编号重复", "has the id of an earlier entry")
    }
    let signed = SignedStatement(
      statement: entry.statement, bytes: entry.statement.bytes(at: offset),
      signature: entry.signature)
    let facts = StatementChecks.facts(
      signed, index: entry.index, recorded: entry.recorded, in: state)
    if facts.signature == .valid { validSignatures += 1 }
    do throws(Rejection) {
      _ = try state.admit(entry.statement, facts)
    } catch {
      find(error.code.rawValue, entry.index, error.reason.zh, error.reason.en ?? "")
    }
  }

  private mutating func find(_ code: String, _ index: Int, _ zh: String, _ en: String) {
    findings.append(
      Finding(
        code, place: ledger.place(of: index), index: index, zh: "第 \(index) 条 \(zh)",
        en: "entry #\(index) \(en)"))
  }

  private static func offset(of entry: Entry) -> UTCOffset {
    if case .registryFounded(let founding) = entry.statement.data.event {
      return founding.offset
    }
    return .china
  }
}
