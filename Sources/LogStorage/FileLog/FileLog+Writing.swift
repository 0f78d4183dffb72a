// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog
internal import Synchronization

extension FileLog {
  /// The writer transaction.
  ///
  /// - Returns: the head after it, with its compact range.
  /// - Throws: ``LogStorageError``, or what `body` throws, unchanged.
  @discardableResult
  public func append(
    signer: any CheckpointSigner, _ body: (LogHead?) throws -> [LogLine]
  ) throws -> LogHead? {
    try transactions.withLock { known in
      try unlessStopped {
        let folder = try DiskFolder(directory, faults: faults)
        let lock = try folder.lock(Self.lockName)
        defer { withExtendedLifetime(lock) {} }
        var standing = try recover(folder, signer: signer, known: known)
        known = standing.known
        let lines = try body(standing.head)
        if lines.isEmpty { return standing.head }
        try folder.checkChangeable()
        // From here on the disk changes: whatever goes wrong, the next transaction looks again.
        known = nil
        try write(lines, signer, &standing, folder)
        known = standing.known
        return standing.head
      }
    }
  }

  private func write(
    _ lines: [LogLine], _ signer: any CheckpointSigner, _ standing: inout Standing,
    _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    if standing.memory == .missing {
      // Nothing is signed without a memory, and lines without one could not be told from a log
      // whose memory was lost.
      try signer.startMemory()
      standing.memory = try signer.memory()
    }
    let batch = Batch(lines, after: standing.known)
    let next: Checkpoint
    do {
      next = try Checkpoint(
        origin: signer.origin, size: batch.range.size, root: batch.range.root)
    } catch {
      throw LogStorageError(.signingFailed, found: error.description)
    }
    try undoing(batch, folder) { () throws(LogStorageError) in
      try writeSegments(batch, folder)
    }
    let signed = try sign(next, batch, signer, standing.memory, folder)
    do throws(LogStorageError) {
      try publish(signed, in: folder)
    } catch {
      throw error.code == .syncFailed
        ? error : LogStorageError(.publicationFailed, file: error.file, found: error.description)
    }
    standing = Standing(
      published: signed, memory: .signed(signed),
      known: Known(
        range: batch.range, offset: batch.offset, keptTree: standing.known.keptTree,
        checkpoint: signed.bytes, origin: signer.origin, keys: signer.verifierKeys))
    keepTree(&standing.known, in: folder)
  }

  /// Writes each touched segment with one write, and makes all of them durable.
  private func writeSegments(
    _ batch: Batch, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    for piece in batch.pieces {
      try writePiece(piece, folder)
    }
    for piece in batch.pieces {
      guard let file = try folder.writableFile(piece.name) else {
        throw LogStorageError(.segmentMissing, file: piece.name)
      }
      try file.sync()
    }
    if batch.pieces.contains(where: \.isNew) { try folder.sync() }
  }

  private func writePiece(
    _ piece: Batch.Piece, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    if piece.isNew {
      let file = try folder.createFile(piece.name, exclusive: true)
      try file.write(piece.bytes, at: 0)
    } else {
      guard let file = try folder.writableFile(piece.name) else {
        throw LogStorageError(.segmentMissing, file: piece.name)
      }
      try file.write(piece.bytes, at: piece.offset)
    }
  }

  /// Signs. Where it is certain that nothing was remembered, the lines are taken back; otherwise
  /// the memory decides in the next transaction.
  private func sign(
    _ next: Checkpoint, _ batch: Batch, _ signer: any CheckpointSigner,
    _ memory: SigningMemoryState, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) -> SignedCheckpoint {
    do throws(LogStorageError) {
      return try signer.sign(next, extending: memory)
    } catch {
      switch error.code {
      case .syncFailed: throw error
      case .checkpointDoesNotExtend, .signingMemoryChanged, .originMismatch, .signingFailed,
        .noteTooLong, .signingMemoryForAnotherKey, .signingMemoryMissing:
        try? takeBack(batch, folder)
        throw error
      default:
        throw LogStorageError(.publicationFailed, file: error.file, found: error.description)
      }
    }
  }

  /// Takes the lines back where writing them fails, as after a full disk. Recovery would do it
  /// too, but needs space for its quarantine. After a failed sync nothing is touched any more.
  private func undoing(
    _ batch: Batch, _ folder: borrowing DiskFolder, _ work: () throws(LogStorageError) -> Void
  ) throws(LogStorageError) {
    do {
      try work()
    } catch {
      if error.code != .syncFailed { try? takeBack(batch, folder) }
      throw error
    }
  }

  private func takeBack(
    _ batch: Batch, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    for piece in batch.pieces.reversed() {
      if piece.isNew {
        try folder.remove(piece.name)
      } else {
        try folder.writableFile(piece.name)?.truncate(to: piece.offset)
      }
    }
  }
}

/// Lines to append, cut into segments, with the tree that they lead to.
private struct Batch {
  struct Piece {
    var name: String
    var offset: Int
    var bytes: [UInt8] = []

    var isNew: Bool { offset == 0 }
  }

  var pieces: [Piece] = []
  var range: CompactRange
  /// The bytes of the last segment, afterwards.
  var offset: Int

  init(_ lines: [LogLine], after known: FileLog.Known) {
    range = known.range
    offset = known.offset
    for line in lines {
      let index = range.size
      if pieces.isEmpty || index % SegmentName.capacity == 0 {
        if index % SegmentName.capacity == 0 { offset = 0 }
        pieces.append(Piece(name: SegmentName.fileName(holding: index), offset: offset))
      }
      pieces[pieces.count - 1].bytes += line.bytes
      pieces[pieces.count - 1].bytes.append(0x0A)
      offset += line.bytes.count + 1
      range.append(TreeHash.leaf(line.bytes))
    }
    if range.size % SegmentName.capacity == 0 { offset = 0 }
  }
}
