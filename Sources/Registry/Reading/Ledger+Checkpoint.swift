// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

extension Ledger {
  /// The newest signed checkpoint; its signatures are not verified.
  ///
  /// - Throws: ``LedgerError`` `E-LOG-EMPTY`, or where it cannot be read.
  public func checkpoint() throws(LedgerError) -> SignedCheckpoint {
    let head = try StorageFault.perform(self) { try fileLog().head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    return head.checkpoint
  }

  /// Refuses a checkpoint that none of the log's own keys signed.
  ///
  /// - Throws: ``LedgerError`` `E-CHECKPOINT-SIGNATURE`.
  func checkSignature(
    _ checkpoint: SignedCheckpoint, _ keys: [NoteVerifierKey]
  ) throws(LedgerError) {
    guard (try? checkpoint.verified(by: keys)) == nil else { return }
    throw LedgerError(
      "E-CHECKPOINT-SIGNATURE",
      zh: "检查点不是由台账自己的密钥签名", en: "the checkpoint is not signed with the log's own key",
      remedy: .init(zh: "从备份恢复 Events/checkpoint", en: "restore Events/checkpoint from a backup"),
      place: "Events/checkpoint")
  }

  /// The keys that the log's entries give it, read without folding anything else.
  ///
  /// - Throws: ``LedgerError`` where the log cannot be read.
  func keyRing() throws(LedgerError) -> LogKeyRing {
    // In the canonical form the type stands before anything that somebody chose.
    let types = ["registry.founded", "registry.key-rotated"].map { Array("\"annals.\($0).v".utf8) }
    var ring = LogKeyRing()
    try StorageFault.perform(self) {
      try fileLog().read(0..<(try checkpoint().size)) { segment in
        let events = segment.concurrentMap(0..<segment.count) { entry, _ -> Event? in
          let start = entry.line.prefix(600)
          guard types.contains(where: { start.holds($0) }) else { return nil }
          let parsed = try? Entry.parse(
            entry.line, index: Int(entry.index), offset: nil, in: catalogue)
          return parsed?.entry.statement.data.event
        }
        for event in events { if let event { ring.take(event) } }
      }
    }
    return ring
  }

  /// The keys that the log itself names as its own: good for consistency, not for authenticity.
  ///
  /// - Throws: ``LedgerError`` where the log cannot be read.
  public func logKeys() throws(LedgerError) -> [NoteVerifierKey] {
    try view(today: CivilDay(daysSinceEpoch: 0)).state.logKeys.verifierKeys
  }
}
