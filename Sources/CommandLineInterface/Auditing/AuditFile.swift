// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel

/// Files that auditors bring and take: checkpoints, proofs, entries.
enum AuditFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: ``LedgerError`` `E-FILE`.
  static func read(_ path: String) throws(LedgerError) -> [UInt8] {
    let data =
      path == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data()
      : FileManager.default.contents(atPath: path)
    guard let data else {
      throw LedgerError(
        "E-FILE", zh: "打不开文件“\(path)”", en: "cannot read the file “\(path)”",
        remedy: LocalizedName(zh: "看看路径和权限", en: "check its path and permissions"))
    }
    return [UInt8](data)
  }

  /// The signed checkpoint in a file.
  ///
  /// - Throws: ``LedgerError`` `E-FILE` or `E-CHECKPOINT`.
  static func checkpoint(_ path: String) throws(LedgerError) -> SignedCheckpoint {
    let bytes = try read(path)
    do throws(MerkleLogError) {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      throw LedgerError(
        "E-CHECKPOINT", zh: "“\(path)”不是签过名的检查点:\(error)",
        en: "“\(path)” is not a signed checkpoint: \(error)")
    }
  }

  /// Refuses a file that is there with other content.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  static func checkFree(_ path: String, for bytes: [UInt8]? = nil) throws(LedgerError) {
    guard let old = FileManager.default.contents(atPath: path),
      bytes.map({ $0 != [UInt8](old) }) ?? true
    else { return }
    throw LedgerError(
      "E-OUTPUT", zh: "文件已经有了,不覆盖", en: "the file exists; it is not overwritten",
      remedy: LocalizedName(zh: "换个文件名", en: "choose another name"), place: path)
  }

  /// Writes a file whole; an existing one is not overwritten with other bytes.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  static func write(_ path: String, _ bytes: [UInt8]) throws(LedgerError) {
    try checkFree(path, for: bytes)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw LedgerError(
        "E-OUTPUT", zh: "写不了文件:\(error.localizedDescription)",
        en: "cannot write the file: \(error.localizedDescription)", place: path)
    }
  }
}
