// SPDX-License-Identifier: Apache-2.0

extension FileLog {
  /// The bytes that are read at once: as many as most lines have.
  private static let usualLineBytes = 2_048

  /// Single lines from where they are said to lie, without reading those around them.
  ///
  /// What is said may be wrong: the caller MUST check that a line is the one it wants.
  ///
  /// - Parameter places: the index of each entry and the offset of its line in its segment, in bytes.
  /// - Returns: the lines, without their line feeds, in the order of `places`; nil where a segment has
  ///   no whole line there.
  /// - Throws: ``LogStorageError``.
  public func lines(
    at places: [(index: UInt64, offset: Int)]
  ) throws(LogStorageError) -> [ArraySlice<UInt8>]? {
    let folder = try DiskFolder(directory, faults: faults)
    var lines: [ArraySlice<UInt8>] = []
    lines.reserveCapacity(places.count)
    var position = 0
    while position < places.count {
      let name = SegmentName.fileName(holding: places[position].index)
      guard let file = try folder.file(name) else {
        throw .at(places[position].index, .segmentMissing)
      }
      repeat {
        guard let line = try Self.line(at: places[position].offset, of: file) else { return nil }
        lines.append(line)
        position += 1
      } while position < places.count
        && SegmentName.fileName(holding: places[position].index) == name
    }
    return lines
  }

  private static func line(
    at offset: Int, of file: borrowing DiskFile
  ) throws(LogStorageError) -> ArraySlice<UInt8>? {
    guard offset >= 0 else { return nil }
    for limit in [usualLineBytes, LogLine.maximumByteCount + 1] {
      let bytes = try file.read(from: offset, limit: limit)
      if let end = bytes.firstIndex(of: 0x0A) { return bytes[..<end] }
      if bytes.count < limit { return nil }
    }
    return nil
  }
}
