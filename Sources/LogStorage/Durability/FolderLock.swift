// SPDX-License-Identifier: Apache-2.0

/// A lock on a folder, which those who change it as a whole take by turns.
public enum FolderLock {
  /// Does some work while nobody else does any under the same lock, in this process or another.
  ///
  /// - Parameters:
  ///   - path: the folder, which MUST exist; the file `.lock` in it is what is locked.
  ///   - body: the work.
  /// - Returns: what `body` returns.
  /// - Throws: `lockFailed` or `folderMissing`, or what `body` throws.
  public static func hold<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    let folder = try DiskFolder(path, faults: nil)
    let lock = try folder.lock(".lock")
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }
}
