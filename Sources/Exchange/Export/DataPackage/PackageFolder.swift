// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Registry

/// The folder into which a data package is written.
///
/// It is new, empty, or holds an earlier package of this program; anything else is left alone.
public struct PackageFolder: Sendable {
  private let path: String

  /// The folder at a path.
  public init(_ path: String) { self.path = path }

  /// Writes a package; its description last, so that a folder that has one is complete.
  ///
  /// - Throws: ``LedgerError`` `E-EXPORT-FOLDER` where something else is there, `E-OUTPUT` where it
  ///   cannot be written.
  public func write(_ package: DataPackage) throws(LedgerError) {
    try check()
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      for file in package.files {
        try Data(file.bytes).write(
          to: URL(filePath: path).appending(path: file.name), options: .atomic)
      }
    } catch {
      throw LedgerError(
        "E-OUTPUT", zh: "写不了文件夹“\(path)”", en: "cannot write the folder \(path)")
    }
  }

  private func check() throws(LedgerError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue, isEmpty || isPackage { return }
    throw LedgerError(
      "E-EXPORT-FOLDER",
      zh: isFolder.boolValue ? "文件夹“\(path)”里有别的东西" : "“\(path)”是文件,不是文件夹",
      en: isFolder.boolValue
        ? "the folder \(path) holds something else" : "\(path) is a file, not a folder")
  }

  private var isEmpty: Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
  }

  private var isPackage: Bool {
    let description = URL(filePath: path).appending(path: DataPackage.descriptionName)
    guard let data = try? Data(contentsOf: description) else { return false }
    return data.range(of: Data("\"\(DataPackage.provenanceKey)\"".utf8)) != nil
  }
}
