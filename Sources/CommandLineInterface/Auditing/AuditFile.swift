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
    do throws(InputBytes.Failure) {
      return path == "-" ? try InputBytes.ofStandardInput() : try InputBytes.ofFile(path)
    } catch {
      throw error.ledgerError("E-FILE", path)
    }
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
        "E-CHECKPOINT", zh: "“\(path)”不是签过名的检查点:\(SystemFault.chinese(error))",
        en: "“\(path)” is not a signed checkpoint: \(error)")
    }
  }

  /// Refuses a file that is there with other content.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  static func checkFree(_ path: String, for bytes: [UInt8]? = nil) throws(LedgerError) {
    // A name that leads nowhere is taken too.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return }
    if let bytes, let old = FileManager.default.contents(atPath: path), bytes == [UInt8](old) {
      return
    }
    throw LedgerError(
      "E-OUTPUT", zh: "文件已经有了,不覆盖", en: "the file exists; it is not overwritten",
      remedy: LocalizedName(zh: "换个文件名", en: "choose another name"), place: path)
  }

  /// Refuses a file in a folder that is not there.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  static func checkFolder(of path: String) throws(LedgerError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      let command = "mkdir -p \(ShellWord.quoted(folder))"
      throw LedgerError(
        "E-OUTPUT", zh: "没有文件夹“\(folder)”", en: "there is no folder \(folder)",
        remedy: LocalizedName(zh: "先建:\(command)", en: "make it first: \(command)"), place: path)
    }
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
        "E-OUTPUT", zh: "写不了文件:\(SystemFault.chinese(error))",
        en: "cannot write the file: \(error.localizedDescription)", place: path)
    }
  }
}
