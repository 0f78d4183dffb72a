// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel

/// The folder of a published site.
///
/// It is new, empty, or holds a site of the same log; anything else is left alone. A file is replaced
/// whole or not at all, and only where its bytes change.
struct SiteFolder: Sendable {
  /// The folder; it need not exist yet.
  let path: String

  /// What was published here before; nil where nothing was.
  ///
  /// - Throws: ``LedgerError`` `E-SITE-FOLDER` where something else is there, `E-SITE-MANIFEST` where
  ///   it cannot be told what the site wrote.
  func manifest() throws(LedgerError) -> SiteManifest? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else {
      throw LedgerError("E-SITE-FOLDER", zh: "这是文件,不是文件夹", en: "it is a file", place: path)
    }
    guard let bytes = contents(SiteManifest.name) else {
      guard names(in: ".").isEmpty else {
        throw LedgerError(
          "E-SITE-FOLDER", zh: "文件夹里有别的东西,没有 \(SiteManifest.name)",
          en: "the folder holds something else, and no \(SiteManifest.name)", place: path)
      }
      return nil
    }
    guard let manifest = SiteManifest(parsing: bytes) else {
      throw LedgerError(
        "E-SITE-MANIFEST", zh: "\(SiteManifest.name) 读不懂",
        en: "\(SiteManifest.name) cannot be read",
        place: path + "/" + SiteManifest.name)
    }
    return manifest
  }

  /// Refuses files that stand where the site wants to write and that it did not write itself.
  ///
  /// - Throws: ``LedgerError`` `E-SITE-FOLDER`.
  func checkFree(_ names: some Sequence<String>) throws(LedgerError) {
    for name in names where FileManager.default.fileExists(atPath: path + "/" + name) {
      throw LedgerError(
        "E-SITE-FOLDER", zh: "这个文件不是网站写的,不覆盖",
        en: "this file is not the site's; it is not overwritten", place: path + "/" + name)
    }
  }

  /// Writes a file, where it is not there with the same bytes.
  ///
  /// - Returns: Whether it was written.
  /// - Throws: ``LedgerError`` `E-PUBLISH`.
  func write(_ name: String, _ bytes: [UInt8]) throws(LedgerError) -> Bool {
    if contents(name) == bytes { return false }
    let url = URL(fileURLWithPath: path + "/" + name)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw LedgerError(
        "E-PUBLISH", zh: "写不了文件:\(SystemFault.chinese(error))",
        en: "cannot write the file: \(error.localizedDescription)", place: url.path)
    }
    return true
  }

  /// Removes a file that the site wrote, and the folders that it leaves empty.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISH`.
  func remove(_ name: String) throws(LedgerError) {
    guard FileManager.default.fileExists(atPath: path + "/" + name) else { return }
    do {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    } catch {
      throw LedgerError(
        "E-PUBLISH", zh: "删不掉文件:\(SystemFault.chinese(error))",
        en: "cannot remove the file: \(error.localizedDescription)", place: path + "/" + name)
    }
    var parts = name.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = parts.joined(separator: "/")
      guard names(in: folder).isEmpty else { return }
      // A folder in which something appeared meanwhile stays.
      try? FileManager.default.removeItem(atPath: path + "/" + folder)
      parts = parts.dropLast()
    }
  }

  /// The names in a folder below that of the site; none where there is no such folder.
  func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
  }

  /// The bytes of a file; nil where there is none.
  func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
  }
}
