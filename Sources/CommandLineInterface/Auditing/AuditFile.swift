// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog

/// Files that auditors bring and take: checkpoints, proofs, entries.
enum AuditFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: ``CommandFailure`` `E-FILE`.
  static func read(_ path: String) throws -> [UInt8] {
    let data =
      path == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data()
      : FileManager.default.contents(atPath: path)
    guard let data else {
      throw CommandFailure(
        code: "E-FILE",
        reason: Localized(zh: "打不开文件“\(path)”", en: "cannot read the file “\(path)”"),
        remedies: [Localized(zh: "看看路径和权限", en: "check its path and permissions")])
    }
    return [UInt8](data)
  }

  /// The signed checkpoint in a file.
  ///
  /// - Throws: ``CommandFailure`` `E-FILE` or `E-CHECKPOINT`.
  static func checkpoint(_ path: String) throws -> SignedCheckpoint {
    let bytes = try read(path)
    do throws(MerkleLogError) {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      throw CommandFailure(
        code: "E-CHECKPOINT",
        reason: Localized(
          zh: "“\(path)”不是签过名的检查点:\(error)", en: "“\(path)” is not a signed checkpoint: \(error)"),
        place: path)
    }
  }

  /// Writes a file whole; an existing one is not overwritten with other bytes.
  ///
  /// - Throws: ``CommandFailure`` `E-OUTPUT`.
  static func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path)
    if let old = FileManager.default.contents(atPath: path), [UInt8](old) != bytes {
      throw CommandFailure(
        code: "E-OUTPUT",
        reason: Localized(zh: "“\(path)”已经有了,内容不同,不覆盖", en: "“\(path)” exists with other content"),
        remedies: [Localized(zh: "换个文件名", en: "choose another name")], place: path)
    }
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure(
        code: "E-OUTPUT",
        reason: Localized(
          zh: "写不了文件:\(error.localizedDescription)",
          en: "cannot write the file: \(error.localizedDescription)"), place: path)
    }
  }
}
