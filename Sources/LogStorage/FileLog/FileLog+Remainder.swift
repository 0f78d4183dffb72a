// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

extension FileLog {
  /// Looks at what the folder holds beyond a checkpoint, without a lock.
  ///
  /// While a writer is at work, or has published since, there is nothing to say.
  ///
  /// - Parameter head: the checkpoint that a reader went by.
  /// - Returns: what lies there; nothing where it is a writer's business.
  /// - Throws: a read error, or `stopped`.
  public func remainder(after head: LogHead) throws(LogStorageError) -> LogRemainder {
    try unlessStopped { () throws(LogStorageError) in
      let folder = try DiskFolder(directory, faults: faults)
      let remainder = try remainder(after: head.size, in: folder)
      guard remainder != LogRemainder() else { return remainder }
      if let lock = try folder.file(Self.lockName), lock.isLocked() { return LogRemainder() }
      let published = try checkpoint(in: folder)
      return published?.bytes == head.checkpoint.bytes ? remainder : LogRemainder()
    }
  }

  private func remainder(
    after size: UInt64, in folder: borrowing DiskFolder
  ) throws(LogStorageError) -> LogRemainder {
    var remainder = LogRemainder()
    // The segment that the next line belongs to, while all before it are full.
    var next = SegmentName.firstIndex(holding: size)
    for name in try folder.names().sorted()
    where !name.hasPrefix(".") && name.hasSuffix(SegmentName.suffix) {
      guard let first = SegmentName.firstIndex(fileName: name) else {
        remainder.faults.append(
          LogStorageError(
            .segmentNameInvalid, file: name,
            expected: "twelve digits, a multiple of \(SegmentName.capacity)"))
        continue
      }
      guard first + SegmentName.capacity > size else { continue }
      guard first == next else {
        remainder.faults.append(LogStorageError(.segmentUnexpected, file: name))
        continue
      }
      guard let file = try folder.file(name) else { continue }
      let bytes = try file.read(limit: Self.segmentByteLimit)
      do throws(LogStorageError) {
        let covered = Int(size > first ? size - first : 0)
        let scan = try LineScan(bytes, firstIndex: first, limit: Int(SegmentName.capacity))
        guard scan.count >= covered else { continue }
        remainder.lineCount += scan.count - covered
        remainder.byteCount += bytes.count - scan.bounds[covered]
        if UInt64(scan.count) == SegmentName.capacity { next = first + SegmentName.capacity }
      } catch {
        // Below the size it is for whoever reads the entries to say.
        if error.index.map({ $0 >= size }) ?? true { remainder.faults.append(error) }
      }
    }
    return remainder
  }
}
