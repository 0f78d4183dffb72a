// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog

/// A folder that goes away with its owner, with helpers to build states by hand.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/annals-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func append(_ text: String, to name: String) throws {
    try write((bytes(name) ?? []) + Array(text.utf8), to: name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func names(in folder: String = ".") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.sorted()
  }

  func copied() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in names() {
      try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(copy.path)/\(name)")
    }
    return copy
  }

  /// Everything there is, name by name, without the lock file and quarantine's own folder entry.
  func contents() -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names() where name != ".lock" {
      if let bytes = bytes(name) { contents[name] = bytes }
    }
    for name in names(in: ".quarantine") {
      contents[".quarantine/\(name)"] = bytes(".quarantine/\(name)")
    }
    return contents
  }
}

/// A log in a temporary folder that lives as long as the log is used.
struct FolderLog: LogStore {
  let folder: TemporaryFolder
  let log: FileLog

  init(_ folder: TemporaryFolder) {
    self.folder = folder
    log = FileLog(directory: folder.path)
  }

  func head() throws(LogStorageError) -> LogHead? { try log.head() }
  func read(_ range: Range<UInt64>, _ body: (LogSegment) throws -> Void) throws {
    try log.read(range, body)
  }
  func append(
    signer: any CheckpointSigner, _ body: (LogHead?) throws -> [LogLine]
  ) throws -> LogHead? { try log.append(signer: signer, body) }
  func adopt(
    _ checkpoint: SignedCheckpoint, signer: any CheckpointSigner
  ) throws(LogStorageError) { try log.adopt(checkpoint, signer: signer) }
}
