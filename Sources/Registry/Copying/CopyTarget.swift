// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import RegistryModel

/// Where a copy grows: in the folder of the log where there is one, else beside it under a name that
/// no reader looks for, so that half a copy is never taken for a registry.
struct CopyTarget {
  private static let events = "Events"
  /// A first copy that is not complete; the next one goes on with it.
  private static let unfinished = ".Events.copy"

  private let directory: String
  private let isFirst: Bool

  /// Does some work on the log in a registry's folder, which is made where it is missing, while no
  /// other copy goes there; a first copy becomes visible after it, all at once.
  ///
  /// - Throws: ``LedgerError`` `E-COPY-FOLDER`, a storage error, or what `body` throws.
  static func fill(_ ledger: Ledger, _ body: (FileLog) throws -> Void) throws {
    try makeFolder(ledger.directory)
    try FolderLock.hold(ledger.directory) {
      let target = try CopyTarget(ledger)
      try body(target.log)
      try target.show()
    }
  }

  private init(_ ledger: Ledger) throws(LogStorageError) {
    directory = ledger.directory
    isFirst = !FileManager.default.fileExists(atPath: ledger.eventsDirectory)
    if isFirst { try FileLog.createFolder(at: directory + "/" + Self.unfinished) }
  }

  private static func makeFolder(_ directory: String) throws(LedgerError) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder)
    do {
      if !isThere {
        try FileManager.default.createDirectory(
          atPath: URL(fileURLWithPath: directory).deletingLastPathComponent().path,
          withIntermediateDirectories: true)
        try FileLog.createFolder(at: directory)
      }
      guard !isThere || isFolder.boolValue else { throw CocoaError(.fileWriteFileExists) }
    } catch {
      throw LedgerError(
        "E-COPY-FOLDER", zh: "这里做不了文件夹", en: "no folder can be made here",
        remedy: .init(zh: "换一个位置,或检查权限", en: "name another place, or check the permissions"),
        place: directory)
    }
  }

  /// The log that grows.
  private var log: FileLog {
    FileLog(directory: directory + "/" + (isFirst ? Self.unfinished : Self.events))
  }

  private func show() throws(LogStorageError) {
    if isFirst { try FileLog.rename(Self.unfinished, to: Self.events, in: directory) }
  }
}
