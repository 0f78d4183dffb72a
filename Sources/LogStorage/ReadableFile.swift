// SPDX-License-Identifier: Apache-2.0

/// A file beside the log that is read in parts, such as a snapshot.
public final class ReadableFile: Sendable {
  private let file: DiskFile

  /// Opens a file; makes nothing where there is none.
  ///
  /// - Parameters:
  ///   - name: the name within the folder.
  ///   - folder: the path of the folder.
  /// - Throws: ``LogStorageError``.
  public init?(_ name: String, in folder: String) throws(LogStorageError) {
    let folder = try DiskFolder(folder, faults: nil)
    guard let file = try folder.file(name) else { return nil }
    self.file = file
  }

  /// How many bytes the file has.
  ///
  /// - Throws: ``LogStorageError``.
  public func byteCount() throws(LogStorageError) -> Int { try file.byteCount() }

  /// The bytes from an offset on, at most `count`: fewer where the file ends before.
  ///
  /// - Throws: ``LogStorageError``.
  public func read(from offset: Int, count: Int) throws(LogStorageError) -> [UInt8] {
    try file.read(from: offset, limit: count)
  }
}
