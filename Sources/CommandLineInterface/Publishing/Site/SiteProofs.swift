// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry

/// The proofs of the public entries, a `.tlog-proof` each, beside those that the tiles bring.
///
/// A proof holds the checkpoint under which it was made, so it stays good when the log grows: one that
/// is published is never made again.
struct SiteProofs {
  let ledger: Ledger
  let folder: SiteFolder

  /// The folder of the tiles, and of the proofs in it, below that of the site.
  static let tiles = "tiles"
  private static let proofs = "\(tiles)/proof"
  private static let suffix = ".tlog-proof"
  /// How many are made in one reading of the log, so that memory does not grow with it.
  private static let batch = 16_384

  /// Where the proof of an entry stands, below the folder of the site.
  static func path(of index: Int) -> String { "\(proofs)/\(index)\(suffix)" }

  /// Writes the proofs that are not there yet.
  ///
  /// - Parameter indexes: The entries, in the order of the log.
  /// - Returns: How many were written.
  /// - Throws: ``LedgerError``.
  func publish(_ indexes: [Int]) throws(LedgerError) -> Int {
    let present = Set(folder.names(in: Self.proofs))
    let missing = indexes.filter { !present.contains("\($0)\(Self.suffix)") }
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      let batch = Array(missing[start..<min(start + Self.batch, missing.count)])
      for proof in try ledger.proofs(of: batch) {
        _ = try folder.write(Self.path(of: Int(clamping: proof.proof.index)), proof.proof.bytes)
      }
    }
    return missing.count
  }
}
