// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
public import MerkleLog
import RegistryModel

/// The keys of logs that the user trusts: one C2SP vkey a line in `trusted-keys`.
///
/// They come from outside any registry, for instance from a printed report, and never from the
/// folder that is verified.
public struct TrustedKeys: Sendable {
  /// The file.
  public let path: String
  /// The keys in the order in which they were trusted.
  public private(set) var keys: [NoteVerifierKey]

  /// Reads the user's file; one that does not exist holds no keys.
  ///
  /// - Throws: ``LedgerError`` `E-TRUSTED-KEYS` with the line that is no key.
  public init(environment: [String: String]) throws(LedgerError) {
    path = try UserFolders.configuration(environment) + "/trusted-keys"
    keys = []
    guard let bytes = FileManager.default.contents(atPath: path) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty {
      guard let key = try? NoteVerifierKey(String(line)) else {
        throw LedgerError(
          "E-TRUSTED-KEYS", zh: "这一行不是 vkey", en: "this line is not a vkey",
          remedy: .init(zh: "改正或删掉这一行", en: "mend or remove the line"),
          place: "\(path):\(number + 1)")
      }
      keys.append(key)
    }
  }

  /// The trusted keys of one log.
  public func keys(of origin: String) -> [NoteVerifierKey] { keys.filter { $0.name == origin } }

  /// Trusts a key from now on; one that is trusted already changes nothing.
  ///
  /// - Throws: ``LedgerError`` about the file.
  public mutating func trust(_ key: NoteVerifierKey) throws(LedgerError) {
    guard !keys.contains(key) else { return }
    keys.append(key)
    try write()
  }

  /// Trusts a key no longer.
  ///
  /// - Returns: Whether it was trusted.
  /// - Throws: ``LedgerError`` about the file.
  public mutating func forget(_ key: NoteVerifierKey) throws(LedgerError) -> Bool {
    guard keys.contains(key) else { return false }
    keys.removeAll { $0 == key }
    try write()
    return true
  }

  private func write() throws(LedgerError) {
    let text = keys.map { "\($0)\n" }.joined()
    try UserFile.replace(path, with: Array(text.utf8))
  }
}

/// A file among the user's own, replaced whole.
enum UserFile {
  /// Writes the file so that a crash leaves the old one or the new one.
  ///
  /// - Throws: ``LedgerError`` `E-USER-FILE`.
  static func replace(_ path: String, with bytes: [UInt8]) throws(LedgerError) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try DurableFile.replace(url.lastPathComponent, in: folder, with: bytes)
    } catch {
      throw LedgerError(
        "E-USER-FILE", zh: "写不了文件:\(SystemFault.chinese(error))",
        en: "cannot write the file: \(error)", place: path)
    }
  }
}
