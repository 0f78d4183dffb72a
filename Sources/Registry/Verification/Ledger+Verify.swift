// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

extension Ledger {
  /// Checks everything that the log says of itself: lines, canonical form, tree, checkpoint,
  /// signatures, the admission of every entry at its index, order of recording times, ids, and the
  /// snapshots against a fold from the first entry.
  ///
  /// Where an entry brings what this program does not know, the tree, the lines, the order and the
  /// signatures are checked to the end, but admission is judged only before it. That is a finding:
  /// whoever could write such an entry could otherwise keep what follows from being judged.
  ///
  /// - Parameter verification: What to check it against.
  /// - Returns: The report with all findings.
  /// - Throws: ``LedgerError`` where the log cannot be read at all.
  public func verify(_ verification: Verification) throws(LedgerError) -> VerificationReport {
    let head = try StorageFault.perform(self) { try fileLog().head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    var report = VerificationReport()
    report.origin = head.origin
    report.size = Int(head.size)
    report.root = head.root
    let published = try verification.published.flatMap { (folder) throws(LedgerError) in
      try PublishedLeaves(folder)
    }
    let anchors =
      anchors(head, verification, &report) + (published.map { [$0.anchor] } ?? [])
    let verified = try verifiedSize(head, verification)
    var walk = VerificationWalk(
      self, verification, anchors: anchors, published: published, size: report.size,
      verified: verified)
    do {
      try fileLog().read(0..<head.size) { segment in walk.take(segment) }
    } catch let error as LogStorageError {
      report.findings.append(Finding(error, self))
      // The lines before the fault can still be judged, and may say what happened.
      if let fault = error.index, walk.range.size < fault {
        try? fileLog().read(walk.range.size..<fault) { segment in walk.take(segment) }
      }
    } catch {
      throw LedgerError("E-LOG", zh: "\(SystemFault.chinese(error))", en: "\(error)")
    }
    walk.finish()
    try lookBeyond(head, &report)
    report.conclude(walk, head, verification, verified: verified)
    return report
  }

  /// What lies beyond the checkpoint is no part of the log, but some of it no writer left there.
  private func lookBeyond(
    _ head: LogHead, _ report: inout VerificationReport
  ) throws(LedgerError) {
    let remainder = try StorageFault.perform(self) { try fileLog().remainder(after: head) }
    report.unsignedLines = remainder.lineCount
    report.findings += remainder.faults.map { Finding($0, self) }
  }

  /// How many entries an earlier verification vouches for: their root must still be the same.
  ///
  /// Where it is not, everything is looked at again, so that the altered entry is found.
  private func verifiedSize(
    _ head: LogHead, _ verification: Verification
  ) throws(LedgerError) -> Int {
    guard let verified = verification.verified, verified.origin == head.origin,
      UInt64(verified.size) <= head.size
    else { return 0 }
    var range = CompactRange()
    let ledger = self
    return try StorageFault.perform(ledger) {
      do {
        try fileLog().read(0..<UInt64(verified.size)) { segment in
          SegmentHashes(segment).append(to: &range)
        }
      } catch is LogStorageError {
        return 0
      }
      return range.root == verified.root ? verified.size : 0
    }
  }

  /// Every root that the log must have at some size.
  private func anchors(
    _ head: LogHead, _ verification: Verification, _ report: inout VerificationReport
  ) -> [RootComparison.Anchor] {
    // What the caller brought comes first: of several roots for one size it is the one to be named.
    var anchors = keptAnchors(head, verification, &report)
    anchors.append(
      RootComparison.Anchor(size: Int(head.size), root: head.root, name: "Events/checkpoint"))
    if let verified = verification.verified, verified.origin == head.origin {
      anchors.append(
        .init(size: verified.size, root: verified.root, name: VerifiedPrefix.anchorName))
    }
    for snapshot in FoundSnapshot.all(in: snapshotsDirectory) where snapshot.size <= head.size {
      guard let root = snapshot.signedRoot(verification.keys) else { continue }
      anchors.append(.init(size: snapshot.size, root: root, name: "Snapshots/\(snapshot.name)"))
    }
    return anchors
  }

  private func keptAnchors(
    _ head: LogHead, _ verification: Verification, _ report: inout VerificationReport
  ) -> [RootComparison.Anchor] {
    var anchors: [RootComparison.Anchor] = []
    for kept in verification.kept {
      let checkpoint = kept.checkpoint
      guard checkpoint.origin == head.origin else {
        report.findings.append(
          Finding(
            "E-CHECKPOINT-ORIGIN", place: kept.name,
            zh: "这是另一本台账 \(checkpoint.origin) 的检查点",
            en: "is a checkpoint of another log, \(checkpoint.origin)"))
        continue
      }
      anchors.append(
        .init(size: Int(clamping: checkpoint.size), root: checkpoint.root, name: kept.name))
    }
    return anchors
  }
}

extension VerifiedPrefix {
  /// What messages call it.
  static let anchorName = "the entries verified before"
}

extension VerificationReport {
  /// Draws the conclusions from a walk through the whole log.
  mutating func conclude(
    _ walk: VerificationWalk, _ head: LogHead, _ verification: Verification, verified: Int
  ) {
    let admission = walk.admission
    let ring = admission.state.logKeys
    findings += admission.findings
    validSignatures = admission.validSignatures
    unjudgedSignatures = admission.unjudgedSignatures
    unrecognized = admission.state.unrecognized
    times = walk.times
    verifiedBefore = verified
    isUnsigned = admission.state.founding?.signatures == SignatureMode.none
    comparePublished(walk, ring, head, verification)
    compareRoots(walk)
    if !admission.isRegistryUnsettled,
      (try? head.checkpoint.verified(by: ring.verifierKeys)) == nil
    {
      findings.append(
        Finding(
          "E-CHECKPOINT-SIGNATURE", place: "Events/checkpoint",
          zh: "检查点不是由台账自己的密钥签名", en: "the checkpoint is not signed with the log's own key"))
    }
    compareSigners(verification, ring)
    isAuthenticated =
      !verification.keys.isEmpty
      && (try? head.checkpoint.verified(by: verification.keys)) != nil
    if !verification.keys.isEmpty, !isAuthenticated {
      findings.append(
        Finding(
          "E-CHECKPOINT-KEY", place: "Events/checkpoint",
          zh: "给出的密钥没有签过检查点", en: "no key that was given signed the checkpoint"))
      // A key that the log still signs with was given: then the checkpoint is forged, not rotated.
      let isRotated = verification.keys.contains { ring.hadKey("\($0)") }
      let isCurrent = verification.keys.contains { ring.current.contains("\($0)") }
      if isRotated, !isCurrent { currentKeys = ring.current }
    }
  }

  /// A kept checkpoint was signed by a key that was given, or by one that was the log's own.
  private mutating func compareSigners(_ verification: Verification, _ ring: LogKeyRing) {
    let keys = verification.keys + ring.verifierKeysEver
    for kept in verification.kept where kept.checkpoint.origin == origin {
      guard (try? kept.checkpoint.verified(by: keys)) == nil else { continue }
      findings.append(
        Finding(
          "E-CHECKPOINT-SIGNATURE", place: kept.name,
          zh: "不是由给出的密钥,也不是由台账用过的密钥签名",
          en: "is signed neither by a key that was given nor by one that was the log's"))
    }
  }

  private mutating func comparePublished(
    _ walk: VerificationWalk, _ ring: LogKeyRing, _ head: LogHead, _ verification: Verification
  ) {
    guard let published = walk.published, let folder = verification.published else { return }
    let keys = verification.keys + ring.verifierKeysEver
    if let fault = published.fault(head.origin, keys) {
      findings.append(
        Finding(
          "E-PUBLISHED-TILE", place: folder.directory, zh: fault.zh, en: fault.en ?? fault.zh))
      return
    }
    for index in published.altered {
      let place =
        "Events/\(SegmentName.fileName(holding: UInt64(index))):"
        + "\(SegmentName.lineNumber(of: UInt64(index)))"
      findings.append(
        Finding(
          "E-LOG-ENTRY", place: place, index: index,
          zh: "第 \(index) 条不是发布过的那一条", en: "entry #\(index) is not the one that was published"))
    }
  }

  private mutating func compareRoots(_ walk: VerificationWalk) {
    // A log that ends before its own checkpoint is found where it is read.
    for anchor in walk.roots.unreached where anchor.size > size {
      findings.append(
        Finding(
          "E-LOG-SHORTER", place: anchor.name,
          zh: "那时已有 \(anchor.size) 条,现在只有 \(size) 条:有登记被删掉了",
          en: "the log had \(anchor.size) entries then and has \(size) now: entries were removed"))
    }
    guard let (entries, anchor, found, isFork) = walk.roots.mismatch else { return }
    let last = max(entries.upperBound - 1, entries.lowerBound)
    let range = entries.count <= 1 ? "#\(last)" : "#\(entries.lowerBound)-#\(last)"
    guard !isFork || anchor.name == "Events/checkpoint" else {
      findings.append(
        Finding(
          "E-LOG-FORK", place: anchor.name,
          zh: "同是 \(anchor.size) 条有两种历史:这里的根是 \(found.base64),那里签的是 \(anchor.root.base64);"
            + "不同在 \(range) 之中",
          en:
            "there are two histories of \(anchor.size) entries: the root is \(found.base64) here and "
            + "was signed as \(anchor.root.base64) there; they differ in one of \(range)"))
      return
    }
    findings.append(
      Finding(
        "E-LOG-ROOT", place: anchor.name, index: entries.count == 1 ? last : nil,
        zh: "\(range) 之中有改动:前 \(anchor.size) 条算出的根 \(found.base64) 不是 \(anchor.root.base64)",
        en: "one of \(range) was altered: the first \(anchor.size) entries hash to "
          + "\(found.base64), not \(anchor.root.base64)"))
  }
}
