// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel

/// Finds a registry, and says of a folder that was named why it is none.
enum RegistryFolder {
  /// The registry that was named or found.
  ///
  /// - Throws: ``LedgerError`` `E-NO-REGISTRY`, or `E-REGISTRY-FOLDER` where what was named is a file or
  ///   may not be read.
  static func discover(
    explicit: String?, environment: [String: String], from directory: String
  ) throws(LedgerError) -> Ledger {
    do throws(LedgerError) {
      return try Ledger.discover(explicit: explicit, environment: environment, from: directory)
    } catch {
      guard error.code == "E-NO-REGISTRY",
        let named = explicit ?? environment["ANNALS_REGISTRY"], !named.isEmpty
      else { throw error }
      let path = named.hasPrefix("/") || directory.isEmpty ? named : directory + "/" + named
      throw fault(of: path, named) ?? error
    }
  }

  private static func fault(of path: String, _ named: String) -> LedgerError? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return LedgerError(
        "E-NO-REGISTRY", zh: "没有文件夹“\(named)”", en: "there is no folder \(named)",
        remedy: LocalizedName(
          zh: "看看路径;要新建:annals init \(ShellWord.quoted(named))",
          en: "check the path; to make one: annals init \(ShellWord.quoted(named))"),
        place: path)
    }
    guard isFolder.boolValue else {
      return LedgerError(
        "E-REGISTRY-FOLDER", zh: "“\(named)”是文件,要的是内有 Events/ 的文件夹",
        en: "\(named) is a file, not the folder that holds Events/",
        remedy: LocalizedName(
          zh: "--registry 写那个文件夹", en: "name that folder with --registry"), place: path)
    }
    guard
      !FileManager.default.isReadableFile(atPath: path)
        || !FileManager.default.isExecutableFile(atPath: path)
    else { return nil }
    return LedgerError(
      "E-REGISTRY-FOLDER", zh: "没有权限读文件夹“\(named)”", en: "the folder \(named) may not be read",
      remedy: LocalizedName(
        zh: "请台账的主人给读的权限", en: "ask the owner of the registry for leave to read"), place: path)
  }
}
