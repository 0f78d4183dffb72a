// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
internal import Synchronization

extension FileLog {
  /// Takes over entries that were recorded and signed elsewhere: how a copy of a log grows.
  ///
  ///     lock → look at the own checkpoint → write what is new → sync segments and folder
  ///          → hash every line that is on disk → replace the checkpoint
  ///
  /// Until the last step readers see the log as it was, and so they do where it is interrupted at
  /// any point. Nothing that the own checkpoint covers is written again. Of bytes beyond it, which
  /// an interrupted copy leaves, those are kept that are what is to be written there; others go to
  /// quarantine.
  ///
  /// - Parameters:
  ///   - checkpoint: what the log is to end with; its signatures are the caller's to verify.
  ///   - body: told the own head, under the lock; MUST hand over every entry from its size up to
  ///     the checkpoint's, in order and in runs of one segment each. Where it throws, readers go on
  ///     seeing the log as it was.
  /// - Throws: `originMismatch` and `checkpointDoesNotExtend` for a checkpoint of another log or of
  ///   fewer entries; `rootMismatch` where what is on disk then has another root; another
  ///   ``LogStorageError``, or what `body` throws.
  public func receive(
    _ checkpoint: SignedCheckpoint,
    _ body: (_ known: LogHead?, _ place: (LogSegment) throws -> Void) throws -> Void
  ) throws {
    try transactions.withLock { known in
      try unlessStopped {
        let folder = try DiskFolder(directory, faults: faults)
        let lock = try folder.lock(Self.lockName)
        defer { withExtendedLifetime(lock) {} }
        // Whatever happens, the next transaction of a writer looks again.
        known = nil
        try folder.checkChangeable()
        let published = try self.checkpoint(in: folder)
        try check(checkpoint, extends: published)
        var arrival = Arrival(size: published?.size ?? 0)
        try body(published.map { LogHead(checkpoint: $0) }) { run in
          try place(run, &arrival, folder)
        }
        try settle(checkpoint, arrival, folder)
        if published?.bytes != checkpoint.bytes { try publish(checkpoint, in: folder) }
      }
    }
  }

  /// What has been written so far.
  private struct Arrival {
    var size: UInt64
    /// The names of the segments, whose contents are not yet known to be durable.
    var touched: [String] = []
  }

  private func check(
    _ checkpoint: SignedCheckpoint, extends published: SignedCheckpoint?
  ) throws(LogStorageError) {
    guard let published else { return }
    guard published.origin == checkpoint.origin else {
      throw LogStorageError(
        .originMismatch, file: Self.checkpointName, expected: checkpoint.origin,
        found: published.origin)
    }
    guard published.size <= checkpoint.size else {
      throw LogStorageError(
        .checkpointDoesNotExtend, file: Self.checkpointName,
        expected: "at most \(checkpoint.size) entries", found: "\(published.size)")
    }
  }

  private func place(
    _ run: LogSegment, _ arrival: inout Arrival, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    guard run.firstIndex == arrival.size, !run.isEmpty else {
      throw .at(
        run.firstIndex, .rangeBeyondHead, expected: "a run from entry \(arrival.size) on",
        found: "\(run.count) entries from \(run.firstIndex) on")
    }
    let offset = try end(of: arrival.size, folder)
    let bytes = Array(
      run.bytes[run.bounds[run.bounds.startIndex]..<run.bounds[run.bounds.endIndex - 1]])
    let there = try folder.file(run.fileName)?.read(from: offset, limit: Self.segmentByteLimit)
    if let there, !bytes.starts(with: there) {
      // No copy of this log left that: it is somebody's, though nobody was told that it is recorded.
      let beyond = Beyond(firstIndex: run.firstIndex, offset: offset, bytes: there)
      _ = try quarantine([beyond], in: folder)
      try cutBack([beyond], in: folder)
    }
    try write(bytes, to: run.fileName, at: offset, folder)
    arrival.touched.append(run.fileName)
    arrival.size += UInt64(run.count)
  }

  /// Writes what is not there yet.
  private func write(
    _ bytes: [UInt8], to name: String, at offset: Int, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    guard let file = try folder.writableFile(name) else {
      let file = try folder.createFile(name, exclusive: true)
      return try file.write(bytes, at: offset)
    }
    let count = max(0, try file.byteCount() - offset)
    if count < bytes.count { try file.write(Array(bytes[count...]), at: offset + count) }
  }

  /// Where in its segment the line of an entry begins that is still to come.
  private func end(
    of size: UInt64, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) -> Int {
    let first = SegmentName.firstIndex(holding: size)
    guard first < size else { return 0 }
    guard let file = try folder.file(SegmentName.fileName(holding: first)) else {
      throw .at(first, .segmentMissing)
    }
    let bytes = try file.read(limit: Self.segmentByteLimit)
    let scan = try LineScan(bytes, firstIndex: first, limit: Int(size - first))
    guard scan.count == Int(size - first) else { throw scan.shortage(firstIndex: first) }
    return scan.end
  }

  /// Makes everything durable, and makes sure that the disk holds what the checkpoint says.
  private func settle(
    _ checkpoint: SignedCheckpoint, _ arrival: Arrival, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    for name in arrival.touched {
      guard let file = try folder.writableFile(name) else {
        throw LogStorageError(.segmentMissing, file: name)
      }
      try file.sync()
    }
    if !arrival.touched.isEmpty { try folder.sync() }
    let segments = try segments(in: folder)
    let hashed = try hashed(
      upTo: checkpoint.size, rootsAt: [], from: Known(), segments: segments, in: folder)
    guard hashed.range.root == checkpoint.root else {
      throw LogStorageError(
        .rootMismatch, file: Self.checkpointName,
        expected: "root \(checkpoint.root.base64) at size \(checkpoint.size)",
        found: "root \(hashed.range.root.base64)")
    }
    let beyond = try bytesBeyond(checkpoint.size, offset: hashed.offset, segments, folder)
    _ = try quarantine(beyond, in: folder)
    try cutBack(beyond, in: folder)
  }
}

extension FileLog {
  /// Gives the folder of a log its name, durably, once everything in it is.
  ///
  /// - Parameters:
  ///   - name: the name that the folder has within `directory`.
  ///   - final: the name that it is to have; a folder of that name that is not empty is in the way.
  ///   - directory: where it is.
  /// - Throws: `writeFailed` where the name is taken, `syncFailed`, or another write error.
  public static func rename(
    _ name: String, to final: String, in directory: String
  ) throws(LogStorageError) {
    try rename(name, to: final, in: directory, faults: nil)
  }

  package static func rename(
    _ name: String, to final: String, in directory: String, faults: DiskFaults?
  ) throws(LogStorageError) {
    let folder = try DiskFolder(directory, faults: faults)
    try folder.rename(name, to: final)
    try folder.sync()
  }
}
