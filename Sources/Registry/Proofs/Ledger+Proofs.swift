// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

/// An entry's receipt: the proof, and the bytes that it proves.
public struct EntryProof: Sendable {
  /// The proof, under the newest checkpoint of the log.
  public let proof: ProofFile
  /// The entry's line, without its line feed.
  public let entry: [UInt8]
}

extension Ledger {
  /// Proofs that entries stand in the log, under its newest checkpoint.
  ///
  /// The lines are read and hashed once. Each proof is verified before it is given out, with the
  /// keys that the log names as its own.
  ///
  /// - Parameter indexes: The entries.
  /// - Returns: The proofs in the order of `indexes`.
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN` beyond the end of the log, `E-PROOF` where a proof
  ///   does not hold because the log was altered, and others where it cannot be read.
  public func proofs(of indexes: [Int]) throws(LedgerError) -> [EntryProof] {
    guard !indexes.isEmpty else { return [] }
    let checkpoint = try checkpoint()
    for index in indexes where !(0..<Int(checkpoint.size)).contains(index) {
      throw LedgerError(
        "E-ENTRY-UNKNOWN", zh: "没有第 \(index) 条;台账有 #0 到 #\(checkpoint.size - 1)",
        en: "there is no entry #\(index); the log has #0 to #\(checkpoint.size - 1)")
    }
    let ledger = self
    return try StorageFault.perform(ledger) {
      var collector = try SubtreeCollector { subtrees in
        for index in indexes {
          _ = try InclusionProof(index: UInt64(index), size: checkpoint.size, from: subtrees)
        }
      }
      var entries: [Int: [UInt8]] = [:]
      let wanted = Set(indexes)
      let keys = try keyRing().verifierKeys
      try fileLog().read(0..<checkpoint.size) { segment in
        for line in ParsedSegment(segment, below: 0, offset: nil, in: catalogue).lines {
          collector.append(line.leaf)
          if wanted.contains(line.index) { entries[line.index] = Array(line.bytes) }
        }
      }
      // One checkpoint stands in all of them: its signatures are checked once, not once a proof.
      guard (try? checkpoint.verified(by: keys)) != nil else {
        throw LedgerError.proofFailed(indexes[0])
      }
      return try indexes.map { index in
        guard
          let inclusion = try InclusionProof(
            index: UInt64(index), size: checkpoint.size, from: collector),
          let entry = entries[index]
        else { throw LedgerError.proofFailed(index) }
        let proof = try ProofFile(inclusion: inclusion, checkpoint: checkpoint)
        guard
          inclusion.isValid(leaf: .leaf(entry), size: checkpoint.size, root: checkpoint.root)
        else { throw LedgerError.proofFailed(index) }
        return EntryProof(proof: proof, entry: entry)
      }
    }
  }
}

extension LedgerError {
  static func proofFailed(_ index: Int?) -> LedgerError {
    LedgerError(
      "E-PROOF", zh: "证明不成立:台账与它的检查点不符",
      en: "the proof does not hold: the log does not "
        + "match its checkpoint",
      remedy: .init(zh: "查是哪一条:annals verify", en: "find the entry: annals verify"),
      conflicting: index)
  }
}
