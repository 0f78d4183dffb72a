// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A file for what is too much to hold: it has no name, and is gone with whoever made it.
public final class ScratchFile: Sendable {
  private let file: DiskFile
  private let end = Mutex(0)

  /// Makes an empty file.
  ///
  /// - Parameter folder: the path of a folder that exists, on the disk where there is room.
  /// - Throws: ``LogStorageError``.
  public convenience init(in folder: String) throws(LogStorageError) {
    try self.init(in: folder, faults: nil)
  }

  package init(in folder: String, faults: DiskFaults?) throws(LogStorageError) {
    let folder = try DiskFolder(folder, faults: faults)
    let lock = try folder.lock(".lock")
    defer { _ = lock.name }
    // Under the lock nobody else uses the name, and what a crash left there is nobody's.
    try folder.remove(Self.name)
    file = try folder.createFile(Self.name, exclusive: true, mode: 0o600)
    try folder.remove(Self.name)
  }

  private static let name = ".scratch"

  /// Writes bytes at the end.
  ///
  /// - Returns: where they begin.
  /// - Throws: ``LogStorageError``.
  public func append(_ bytes: [UInt8]) throws(LogStorageError) -> Int {
    let start = end.withLock { end in
      let start = end
      end += bytes.count
      return start
    }
    try file.write(bytes, at: start)
    return start
  }

  /// The bytes from an offset on, at most `count`: fewer where the file ends before.
  ///
  /// - Throws: ``LogStorageError``.
  public func read(from offset: Int, count: Int) throws(LogStorageError) -> [UInt8] {
    try file.read(from: offset, limit: count)
  }
}
