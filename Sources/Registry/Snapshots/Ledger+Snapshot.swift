// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

extension Ledger {
  /// Writes the snapshot of the whole log into `Snapshots/`.
  ///
  /// - Returns: The snapshot.
  /// - Throws: ``LedgerError`` about the log or the folder, or the code of what is not known in it.
  @discardableResult
  public func takeSnapshot(signer: any NoteSigner) throws(LedgerError) -> SnapshotFile {
    let snapshot = try snapshot(signer: signer)
    try keep(snapshot)
    return snapshot
  }

  /// The snapshot of the whole log. What is held of a long log are some subjects at a time, and some
  /// bytes of each entry.
  ///
  /// - Throws: ``LedgerError`` about the log, or the code of what is not known in it.
  public func snapshot(signer: any NoteSigner) throws(LedgerError) -> SnapshotFile {
    let reading = SubjectwiseReading(ledger: self, store: fileLog())
    if let content = try reading.snapshotContent() {
      return try SnapshotFile(content, signer: signer)
    }
    // The state does not depend on the day.
    let view = try view(today: CivilDay(daysSinceEpoch: 0))
    if let unknown = view.unrecognized.first { throw LedgerError(unknown) }
    return try snapshot(of: view.state, signer: signer, root: view.root)
  }

  /// The snapshot of a state that was folded from the first entries of the log; their root is compared
  /// where it is known.
  ///
  /// - Throws: ``LedgerError`` about the log.
  func snapshot(
    of state: RegistryState, signer: any NoteSigner, root: TreeHash? = nil
  ) throws(LedgerError) -> SnapshotFile {
    var (tree, offsets) = (CompactRange(), LineOffsets(capacity: state.size))
    try StorageFault.perform(self) {
      try fileLog().read(0..<UInt64(state.size)) { segment in
        SegmentHashes(segment).append(to: &tree)
        offsets.append(segment)
      }
    }
    guard root == nil || tree.root == root else { throw LedgerError.otherRoot }
    let log = SnapshotLog(
      origin: state.founding?.origin.description ?? "", tree: tree, offsets: offsets,
      // Of a short log the bytes are held.
      scratch: state.size < SubjectwiseReading.smallestSize ? nil : try scratchFile())
    return try SnapshotFile(SnapshotContent(state, of: log), signer: signer)
  }

  /// Where the bytes of a snapshot go while it is made.
  ///
  /// - Throws: ``LedgerError`` about the folder.
  func scratchFile() throws(LedgerError) -> ScratchFile {
    do throws(LogStorageError) {
      return try ScratchFile(in: snapshotsDirectory)
    } catch {
      throw StorageFault.ledgerError(error, self, in: "Snapshots")
    }
  }
}
