// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

extension FileLog {
  /// Bytes in one segment that were never acknowledged.
  struct Beyond {
    /// The index that the first line among them would have had.
    var firstIndex: UInt64
    /// Where in the segment they begin; 0 means that the whole file goes.
    var offset: Int
    var bytes: [UInt8]

    var segmentName: String { SegmentName.fileName(holding: firstIndex) }
  }

  /// What the segments hold beyond a size.
  func bytesBeyond(
    _ size: UInt64, offset: Int, _ segments: [UInt64], _ folder: borrowing DiskFolder
  ) throws(LogStorageError) -> [Beyond] {
    var beyond: [Beyond] = []
    for first in segments where first + SegmentName.capacity > size {
      guard let file = try folder.file(SegmentName.fileName(holding: first)) else { continue }
      let isPartial = first < size
      let bytes = try file.read(from: isPartial ? offset : 0)
      if isPartial && bytes.isEmpty { continue }
      beyond.append(
        Beyond(
          firstIndex: max(size, first), offset: isPartial ? offset : 0, bytes: bytes))
    }
    return beyond
  }

  /// Copies what was never acknowledged to files of its own, durably.
  ///
  /// They are named by first index and contents, so that recovery, interrupted and repeated,
  /// copies the same bytes to the same name.
  func quarantine(
    _ beyond: [Beyond], in folder: borrowing DiskFolder
  ) throws(LogStorageError) -> [RecoveryReport.Quarantined] {
    var reports: [RecoveryReport.Quarantined] = []
    for item in beyond where !item.bytes.isEmpty {
      let quarantine = try folder.folder(Self.quarantineName)
      let number = String(item.firstIndex)
      let padding = String(repeating: "0", count: max(0, SegmentName.digits - number.utf8.count))
      let hash = TreeHash.sha256(item.bytes).hexadecimalPrefix(16)
      let name = "\(padding)\(number)-\(hash)\(SegmentName.suffix)"
      try quarantine.replace(name, with: item.bytes, temporary: ".new")
      let feeds = item.bytes.count { $0 == 0x0A }
      reports.append(
        RecoveryReport.Quarantined(
          file: "\(Self.quarantineName)/\(name)", firstIndex: item.firstIndex,
          byteCount: item.bytes.count, lineCount: feeds + (item.bytes.last == 0x0A ? 0 : 1)))
    }
    return reports
  }

  /// Takes what was never acknowledged out of the segments, durably; the last segment first, so
  /// that no gap can appear.
  func cutBack(
    _ beyond: [Beyond], in folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    guard !beyond.isEmpty else { return }
    for item in beyond.reversed() {
      if item.offset == 0 {
        try folder.remove(item.segmentName)
      } else if let file = try folder.writableFile(item.segmentName) {
        try file.truncate(to: item.offset)
        try file.sync()
      }
    }
    try folder.sync()
  }
}
