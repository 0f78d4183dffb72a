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

  /// The keys that the log itself names as its own: good for consistency, not for authenticity.
  ///
  /// - Throws: ``LedgerError`` where the log cannot be read.
  public func logKeys() throws(LedgerError) -> [NoteVerifierKey] {
    try view(today: CivilDay(daysSinceEpoch: 0)).state.logKeys.verifierKeys
  }
}
