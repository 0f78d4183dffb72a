// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
public import RegistryModel

extension Ledger {
  /// Writes the snapshot of the whole log into `Snapshots/`.
  ///
  /// - Returns: The name of the file.
  /// - Throws: ``LedgerError`` about the log or the folder.
  public func takeSnapshot(
    signer: any NoteSigner, today: CivilDay
  ) throws(LedgerError) -> String {
    let snapshot = try SnapshotFile(try view(today: today), signer: signer)
    do throws(LogStorageError) {
      try DurableFile.replace(snapshot.name, in: snapshotsDirectory, with: snapshot.bytes)
    } catch {
      throw StorageFault.ledgerError(error, self)
    }
    return snapshot.name
  }
}
