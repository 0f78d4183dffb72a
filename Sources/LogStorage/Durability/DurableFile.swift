// SPDX-License-Identifier: Apache-2.0

/// Files beside the log that are replaced as a whole, such as snapshots.
public enum DurableFile {
  /// Replaces or creates a file, so that after a crash it holds the old bytes or the new ones.
  ///
  /// - Parameters:
  ///   - name: the name within the folder; MUST NOT begin with a dot.
  ///   - folder: the path of a folder that exists.
  ///   - bytes: the whole contents.
  /// - Throws: ``LogStorageError``.
  public static func replace(
    _ name: String, in folder: String, with bytes: [UInt8]
  ) throws(LogStorageError) {
    let folder = try DiskFolder(folder, faults: nil)
    let lock = try folder.lock(".lock")
    defer { _ = lock.name }
    try folder.replace(name, with: bytes, temporary: ".\(name).new")
  }
}
