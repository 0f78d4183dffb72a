// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog

extension Ledger {
  /// Creates the signing memory of a log whose key has lost it, or comes from elsewhere.
  ///
  /// An explicit act of somebody who knows that `checkpoint` is the newest one ever signed.
  ///
  /// - Parameters:
  ///   - checkpoint: The bytes of a signed checkpoint, such as an auditor kept.
  ///   - keys: Where the log's key is.
  /// - Throws: ``LedgerError`` where the log does not reach the checkpoint, or the memory knows more.
  public func adopt(checkpoint: [UInt8], keys: KeySource) throws(LedgerError) {
    let signed: SignedCheckpoint
    do throws(MerkleLogError) {
      signed = try SignedCheckpoint(parsing: checkpoint)
    } catch {
      throw LedgerError(
        "E-CHECKPOINT", zh: "不是签过名的检查点:\(SystemFault.chinese(error))",
        en: "not a signed checkpoint: \(error)")
    }
    let signer = try keys.checkpointSigner(try origin())
    try StorageFault.perform(self) { try fileLog().adopt(signed, signer: signer) }
  }
}
