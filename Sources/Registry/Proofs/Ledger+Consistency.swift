// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

extension Ledger {
  /// The proof that the newest checkpoint extends the log as it was at an earlier size.
  ///
  /// - Parameter size: The earlier size.
  /// - Returns: The proof, in the form in which witnesses take it.
  /// - Throws: ``LedgerError`` `E-PROOF-SIZE` for a size beyond the log, `E-CHECKPOINT-SIGNATURE`
  ///   where the log did not sign its checkpoint, `E-PROOF` where the proof does not hold because
  ///   the log was altered.
  public func consistency(since size: Int) throws(LedgerError) -> AddCheckpointRequest {
    let checkpoint = try checkpoint()
    guard let size = UInt64(exactly: size), size <= checkpoint.size else {
      throw LedgerError(
        "E-PROOF-SIZE", zh: "台账只有 \(checkpoint.size) 条,没有到过 \(size)",
        en: "the log has \(checkpoint.size) entries and never had \(size)")
    }
    try checkSignature(checkpoint, try keyRing().verifierKeys)
    let ledger = self
    return try StorageFault.perform(ledger) {
      var collector = try SubtreeCollector { subtrees in
        _ = try ConsistencyProof(from: size, to: checkpoint.size, in: subtrees)
      }
      var range = CompactRange()
      var oldRoot = range.root
      try fileLog().read(0..<checkpoint.size) { segment in
        for line in ParsedSegment(segment, below: 0, offset: nil, in: catalogue).lines {
          collector.append(line.leaf)
          range.append(line.leaf)
          if range.size == size { oldRoot = range.root }
        }
      }
      guard let proof = try ConsistencyProof(from: size, to: checkpoint.size, in: collector),
        proof.isValid(
          oldSize: size, oldRoot: oldRoot, newSize: checkpoint.size, newRoot: checkpoint.root)
      else { throw LedgerError.proofFailed(nil) }
      return try AddCheckpointRequest(oldSize: size, proof: proof, checkpoint: checkpoint)
    }
  }
}
