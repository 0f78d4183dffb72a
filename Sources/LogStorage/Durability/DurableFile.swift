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
    try replace(name, in: folder, withParts: 1) { _ in bytes }
  }

  /// Replaces or creates a file, so that after a crash it holds the old bytes or the new ones.
  ///
  /// - Parameters:
  ///   - name: the name within the folder; MUST NOT begin with a dot.
  ///   - folder: the path of a folder that exists.
  ///   - count: in how many parts the whole contents come, so that they need not be held at once.
  ///   - part: gives a part, from 0. Where it throws, the file stays as it is.
  /// - Throws: ``LogStorageError``, or what `part` throws.
  public static func replace(
    _ name: String, in folder: String, withParts count: Int,
    _ part: (Int) throws(LogStorageError) -> [UInt8]
  ) throws(LogStorageError) {
    let folder = try DiskFolder(folder, faults: nil)
    let lock = try folder.lock(".lock")
    defer { _ = lock.name }
    let temporary = ".\(name).new"
    do throws(LogStorageError) {
      try folder.replace(name, withParts: count, temporary: temporary, part)
    } catch {
      // On a full disk what there is of it must not stay.
      try? folder.remove(temporary)
      throw error
    }
  }

  /// Replaces a file by what its old bytes become, so that no two updates begin with the same bytes.
  ///
  /// - Parameters:
  ///   - name: the name within the folder; MUST NOT begin with a dot.
  ///   - folder: the path of a folder that exists.
  ///   - transform: makes the new bytes of the old; `nil` stands for no file. Where it throws, the
  ///     file stays as it is.
  /// - Throws: ``LogStorageError``, or what `transform` throws.
  public static func update(
    _ name: String, in folder: String, _ transform: ([UInt8]?) throws -> [UInt8]
  ) throws {
    let folder = try DiskFolder(folder, faults: nil)
    let lock = try folder.lock(".lock")
    defer { _ = lock.name }
    let old = try folder.file(name)?.read()
    try folder.replace(name, with: try transform(old), temporary: ".\(name).new")
  }
}
