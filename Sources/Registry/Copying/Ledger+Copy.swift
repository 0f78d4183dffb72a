// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import RegistryModel

extension Ledger {
  /// Copies the log into another folder, or brings an earlier copy up to date.
  ///
  /// The log is verified first, signatures and rules included; of an earlier copy only what is new,
  /// once the old part is seen to be the beginning of this log. Then the new entries are written,
  /// made durable, read back and hashed, and the checkpoint comes last: interrupted at any point,
  /// the copy is what it was. Snapshots follow. Keys are never copied.
  ///
  /// Writers may go on meanwhile; the copy ends with the checkpoint that was newest at the start.
  ///
  /// - Parameters:
  ///   - target: The folder of the copy; it need not exist yet.
  ///   - verification: What to check the log against, and whom to tell how far it is.
  /// - Returns: What was brought over.
  /// - Throws: ``LedgerError`` `E-COPY-SAME`, `E-COPY-FOLDER`, `E-COPY-ORIGIN`, `E-COPY-LONGER`,
  ///   `E-COPY-FORK`, `E-COPY-SOURCE`, or where a log cannot be read or written.
  public func copy(
    to target: Ledger, verification: Verification
  ) throws(LedgerError) -> LogCopy {
    guard !isSameFolder(as: target) else {
      throw LedgerError(
        "E-COPY-SAME", zh: "两边是同一个文件夹", en: "both are the same folder",
        remedy: .init(zh: "写另一个文件夹", en: "name another folder"), place: target.directory)
    }
    let checkpoint = try checkpoint()
    var oldSize = 0
    var report = VerificationReport()
    try CopyFault.perform(checkpoint, target) {
      try CopyTarget.fill(target) { log in
        try log.receive(checkpoint) { known, write in
          oldSize = Int(known?.size ?? 0)
          report = try verified(checkpoint, since: known, verification)
          try hand(over: UInt64(oldSize)..<checkpoint.size, write)
        }
      }
    }
    try compare(checkpoint, with: target)
    var copy = LogCopy(
      origin: checkpoint.origin, size: Int(checkpoint.size), oldSize: oldSize,
      root: checkpoint.root, validSignatures: report.validSignatures,
      isAuthenticated: report.isAuthenticated)
    copy.writtenSnapshots = try copySnapshots(to: target, report)
    return copy
  }

  /// What goes wrong with reading is about this log, with writing about the other.
  private func hand(over range: Range<UInt64>, _ write: (LogSegment) throws -> Void) throws {
    var failure: (any Error)?
    try StorageFault.perform(self) {
      try fileLog().read(range) { segment in
        guard failure == nil else { return }
        do { try write(segment) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  private func isSameFolder(as other: Ledger) -> Bool {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return real(eventsDirectory) == real(other.eventsDirectory)
  }

  /// Verifies the log up to the checkpoint that is copied; the part that the copy has, and that was
  /// verified when it came there, by its root alone.
  private func verified(
    _ checkpoint: SignedCheckpoint, since known: LogHead?, _ verification: Verification
  ) throws -> VerificationReport {
    var verification = verification
    if let known {
      try compare(known, with: checkpoint)
      verification.verified = VerifiedPrefix(
        origin: known.origin, size: Int(known.size), root: known.root)
    }
    verification.kept.append(
      Verification.KeptCheckpoint(name: "Events/checkpoint", checkpoint: checkpoint))
    let report = try verify(verification)
    // A snapshot is derived: a bad one is left out, and stands in nobody's way.
    guard let first = report.faults.first(where: { !$0.isAboutSnapshot }) else { return report }
    throw LedgerError(
      "E-COPY-SOURCE", zh: "源台账没有通过核验,没有复制:\(first.code) \(first.reason.zh)",
      en: "the registry does not pass verification, nothing was copied: "
        + "\(first.code) \(first.reason.en ?? first.reason.zh)",
      remedy: .init(
        zh: "看全部问题:annals verify --registry \(ShellWord.quoted(directory))",
        en: "see all findings: annals verify --registry \(ShellWord.quoted(directory))"),
      place: first.place, conflicting: first.index)
  }

  /// Makes sure that what the copy holds is the beginning of this log.
  private func compare(_ known: LogHead, with checkpoint: SignedCheckpoint) throws {
    var range = CompactRange()
    try StorageFault.perform(self) {
      try fileLog().read(0..<known.size) { segment in SegmentHashes(segment).append(to: &range) }
    }
    guard range.root == known.root else {
      throw LedgerError(
        "E-COPY-FORK",
        zh: "那里的 \(known.size) 条不是这本台账的前 \(known.size) 条:历史分叉了,或者有一边被改动过",
        en: "the \(known.size) entries there are not the first \(known.size) of this log: the "
          + "history has forked, or one side was altered",
        remedy: .init(
          zh: "两边都核验(annals verify);复制到一个新文件夹", en: "verify both; copy into a new folder"))
    }
    guard (try? known.checkpoint.verified(by: try keyRing().verifierKeysEver)) == nil else {
      return
    }
    throw LedgerError(
      "E-CHECKPOINT-SIGNATURE", zh: "那里的检查点不是由这本台账的密钥签名",
      en: "the checkpoint there is not signed with a key of this log",
      remedy: .init(zh: "复制到一个新文件夹", en: "copy into a new folder"))
  }

  /// What is on the disk of the copy now must be what was copied.
  private func compare(_ checkpoint: SignedCheckpoint, with target: Ledger) throws(LedgerError) {
    let there = try target.checkpoint()
    guard there.checkpoint == checkpoint.checkpoint else {
      throw LedgerError(
        "E-COPY-FORK",
        zh: "复制以后两边不同:这里 \(checkpoint.size) 条 \(checkpoint.root.base64),"
          + "那里 \(there.size) 条 \(there.root.base64)",
        en: "the copy differs: \(checkpoint.size) entries \(checkpoint.root.base64) here, "
          + "\(there.size) entries \(there.root.base64) there",
        place: target.eventsDirectory)
    }
  }

  private func copySnapshots(
    to target: Ledger, _ report: VerificationReport
  ) throws(LedgerError) -> Int {
    let bad = report.faults.filter(\.isAboutSnapshot).map(\.place)
    let snapshots = FoundSnapshot.all(in: snapshotsDirectory).filter { snapshot in
      snapshot.size <= report.size && !bad.contains { $0.contains(snapshot.name) }
    }
    return try CopyFault.perform(nil, target) {
      var count = 0
      for snapshot in snapshots {
        let path = target.snapshotsDirectory + "/" + snapshot.name
        if FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == snapshot.bytes {
          continue
        }
        try FileLog.createFolder(at: target.snapshotsDirectory)
        try DurableFile.replace(
          snapshot.name, in: target.snapshotsDirectory, with: snapshot.bytes)
        count += 1
      }
      return count
    }
  }
}

extension Finding {
  /// Whether it is about a snapshot, which is derived from the log.
  fileprivate var isAboutSnapshot: Bool { place.hasPrefix("Snapshots/") }
}
