// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry

/// A receipt on disk: the proof, and beside it the entry that it proves.
struct ReceiptFiles {
  /// The file of the proof, which ends in `.tlog-proof`.
  let proof: String
  /// The file of the entry, byte for byte as it stands in the log.
  let entry: String

  /// The files for a proof that is named by the user.
  init(_ proof: String) {
    let suffix = ".tlog-proof"
    let stem = proof.hasSuffix(suffix) ? String(proof.dropLast(suffix.count)) : proof
    self.proof = stem + suffix
    entry = stem + ".entry.json"
  }

  /// Refuses names that are taken.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  func checkFree() throws(LedgerError) {
    try AuditFile.checkFree(proof)
    try AuditFile.checkFree(entry)
  }

  /// The files of one proof among several: the index stands in their names.
  init(_ proof: String, index: Int, of count: Int) {
    let one = ReceiptFiles(proof)
    guard count > 1 else {
      self = one
      return
    }
    self.init(one.proof.dropLast(".tlog-proof".count) + "-\(index)")
  }

  /// Writes both files; files with other content are not overwritten.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  func write(_ proof: EntryProof) throws(LedgerError) {
    try AuditFile.write(entry, proof.entry)
    try AuditFile.write(self.proof, proof.proof.bytes)
  }

  /// What was written, for the user.
  var said: [Localized] {
    [
      Localized(zh: "回执 \(proof)", en: "receipt \(proof)"),
      Localized(zh: "登记 \(entry)", en: "entry   \(entry)"),
    ]
  }
}
