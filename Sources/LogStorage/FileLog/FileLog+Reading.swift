// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

extension FileLog {
  /// The longest a segment can be, and one byte to notice that it is longer.
  static let segmentByteLimit =
    Int(SegmentName.capacity) * (LogLine.maximumByteCount + 1) + 1

  /// The newest published checkpoint; nil where no log has been founded, or just is being.
  ///
  /// - Throws: `checkpointMissing` where there are entries without one and no writer is at work;
  ///   `checkpointInvalid`, `stopped`, or a read error.
  public func head() throws(LogStorageError) -> LogHead? {
    try unlessStopped { () throws(LogStorageError) in
      let folder = try DiskFolder(directory, faults: faults)
      if let published = try checkpoint(in: folder) { return LogHead(checkpoint: published) }
      if try segments(in: folder).isEmpty { return nil }
      // A founding writer makes the segment before the checkpoint. It holds the lock until both
      // are there, so that whoever finds the lock free finds the checkpoint too.
      if let lock = try folder.file(Self.lockName), lock.isLocked() { return nil }
      guard let published = try checkpoint(in: folder) else {
        throw LogStorageError(.checkpointMissing, file: Self.checkpointName)
      }
      return LogHead(checkpoint: published)
    }
  }

  /// Hands over the entries of a range, a segment at a time.
  ///
  /// A segment may hold more bytes than the checkpoint covers, since a writer may be at work or
  /// may have been interrupted: they are not looked at.
  ///
  /// - Throws: `rangeBeyondHead`, `segmentMissing`, `segmentOverfull`, `shorterThanCheckpoint`,
  ///   a line's fault, a read error, `stopped`, or what `body` throws.
  public func read(_ range: Range<UInt64>, _ body: (LogSegment) throws -> Void) throws {
    guard !range.isEmpty else { return }
    let size = try head()?.size ?? 0
    guard range.upperBound <= size else {
      throw LogStorageError(
        .rangeBeyondHead, expected: "at most \(size)", found: "\(range.upperBound)")
    }
    try unlessStopped {
      let folder = try DiskFolder(directory, faults: faults)
      var index = range.lowerBound
      while index < range.upperBound {
        let first = SegmentName.firstIndex(holding: index)
        let end = min(range.upperBound, first + SegmentName.capacity)
        let (bytes, scan) = try lines(first..<end, in: folder)
        try body(
          LogSegment(firstIndex: index, bytes: bytes, bounds: scan.bounds[Int(index - first)...]))
        index = end
      }
    }
  }

  /// The first lines of one segment; `range` begins with the segment.
  private func lines(
    _ range: Range<UInt64>, in folder: borrowing DiskFolder
  ) throws(LogStorageError) -> ([UInt8], LineScan) {
    let name = SegmentName.fileName(holding: range.lowerBound)
    guard let file = try folder.file(name) else {
      throw .at(range.lowerBound, .segmentMissing)
    }
    let bytes = try file.read(limit: Self.segmentByteLimit)
    let scan = try LineScan(bytes, firstIndex: range.lowerBound, limit: range.count)
    guard scan.count == range.count else { throw scan.shortage(firstIndex: range.lowerBound) }
    if range.count == SegmentName.capacity, scan.end < bytes.count {
      throw LogStorageError(.segmentOverfull, file: name)
    }
    return (bytes, scan)
  }

  /// The published checkpoint, parsed; its signatures are not looked at.
  func checkpoint(
    in folder: borrowing DiskFolder
  ) throws(LogStorageError) -> SignedCheckpoint? {
    guard let file = try folder.file(Self.checkpointName) else { return nil }
    let bytes = try file.read(limit: SignedNote.maximumByteCount + 1)
    let published: SignedCheckpoint
    do {
      published = try SignedCheckpoint(parsing: bytes)
    } catch {
      throw LogStorageError(
        .checkpointInvalid, file: Self.checkpointName, found: error.description)
    }
    guard published.size <= SegmentName.maximumSize else {
      throw LogStorageError(
        .checkpointInvalid, file: Self.checkpointName,
        expected: "at most \(SegmentName.maximumSize) entries", found: "\(published.size)")
    }
    return published
  }

  /// The first indexes of the segments there are, ascending.
  func segments(in folder: borrowing DiskFolder) throws(LogStorageError) -> [UInt64] {
    var firsts: [UInt64] = []
    for name in try folder.names() where !name.hasPrefix(".") && name.hasSuffix(SegmentName.suffix)
    {
      guard let first = SegmentName.firstIndex(fileName: name) else {
        throw LogStorageError(
          .segmentNameInvalid, file: name,
          expected:
            "twelve digits, a multiple of \(SegmentName.capacity), and \(SegmentName.suffix)")
      }
      firsts.append(first)
    }
    return firsts.sorted()
  }
}
