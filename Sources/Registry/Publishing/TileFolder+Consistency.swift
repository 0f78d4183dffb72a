// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
import RegistryModel

extension TileFolder {
  /// The proof that a published checkpoint extends an earlier size, made from the tiles.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISHED-TILE` where a tile is missing, or ``MerkleLogError``.
  public func consistency(
    since size: UInt64, to checkpoint: SignedCheckpoint
  ) throws -> ConsistencyProof {
    let tiles = TileHashes(size: checkpoint.size) { try hashTile($0) }
    guard let proof = try ConsistencyProof(from: size, to: checkpoint.size, in: tiles) else {
      throw LedgerError(
        "E-PROOF-SIZE", zh: "发布的只有 \(checkpoint.size) 条,没有到过 \(size)",
        en: "\(checkpoint.size) entries are published, never \(size)")
    }
    return proof
  }
}
