// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
public import RegistryModel

extension Ledger {
  /// Writes the snapshot of the whole log into `Snapshots/`.
  ///
  /// - Returns: The name of the file.
  /// - Throws: ``LedgerError`` about the log or the folder, or the code of what is not known in it.
  public func takeSnapshot(
    signer: any NoteSigner, today: CivilDay
  ) throws(LedgerError) -> String {
    let snapshot = try snapshot(signer: signer, today: today)
    try keep(snapshot)
    return snapshot.name
  }

  /// The snapshot of the whole log.
  ///
  /// - Throws: ``LedgerError`` about the log, or the code of what is not known in it.
  public func snapshot(
    signer: any NoteSigner, today: CivilDay
  ) throws(LedgerError) -> SnapshotFile {
    let view = try view(today: today)
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
    var (tree, offsets) = (CompactRange(), LineOffsets())
    try StorageFault.perform(self) {
      try fileLog().read(0..<UInt64(state.size)) { segment in
        SegmentHashes(segment).append(to: &tree)
        offsets.append(segment)
      }
    }
    guard root == nil || tree.root == root else { throw LedgerError.otherRoot }
    let origin = state.founding?.origin.description ?? ""
    return try SnapshotFile(
      SnapshotContent(state, origin: origin, tree: tree, offsets: offsets), signer: signer)
  }
}
