// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

extension FileLog {
  /// Where the log stands once recovery is done.
  struct Standing {
    var published: SignedCheckpoint?
    var memory: SigningMemoryState
    var known: Known

    var head: LogHead? {
      published.map { LogHead(checkpoint: $0, range: known.range) }
    }
  }

  /// Finds out where the log stands, under the lock, and puts right what an interrupted writer
  /// left.
  ///
  /// First everything is checked, and nothing is touched unless the memory, the lines and the
  /// checkpoint agree. Then what is beyond the memory is copied to quarantine, the checkpoint is
  /// rolled forward to the memory, and the segments are cut back, in this order: interrupted at
  /// any point, the same steps do the same again.
  func recover(
    _ folder: borrowing DiskFolder, signer: any CheckpointSigner, known: Known?
  ) throws(LogStorageError) -> Standing {
    let segments = try segments(in: folder)
    let published = try checkpoint(in: folder)
    if let published, known?.hasVerified(published, for: signer) != true {
      try verify(published, signer)
    }
    let memory = try signer.memory()
    try check(memory, published, segments, folder)

    let covered = memory.newest
    let known = known ?? keptTree(in: folder)
    let hashed = try hash(covered: covered, published: published, known, segments, folder)
    var standing = Standing(
      published: published, memory: memory,
      known: Known(
        range: hashed.range, offset: hashed.offset, keptTree: hashed.keptTree,
        checkpoint: published?.bytes ?? [], origin: signer.origin, keys: signer.verifierKeys))

    let beyond = try bytesBeyond(hashed.range.size, offset: hashed.offset, segments, folder)
    let quarantined = try quarantine(beyond, in: folder)
    var rolledForward = hashed.range.size..<hashed.range.size
    if let covered, covered.size > published?.size ?? 0 || published == nil {
      try verify(covered, signer)
      try publish(covered, in: folder)
      rolledForward = (published?.size ?? 0)..<covered.size
      standing.published = covered
      standing.known.checkpoint = covered.bytes
    }
    try cutBack(beyond, in: folder)
    if !rolledForward.isEmpty || !quarantined.isEmpty {
      onRecovery(RecoveryReport(rolledForward: rolledForward, quarantined: quarantined))
    }
    return standing
  }

  /// Checks the name and the signatures of a checkpoint.
  func verify(
    _ checkpoint: SignedCheckpoint, _ signer: any CheckpointSigner
  ) throws(LogStorageError) {
    guard checkpoint.origin == signer.origin else {
      throw LogStorageError(
        .originMismatch, file: Self.checkpointName, expected: signer.origin,
        found: checkpoint.origin)
    }
    do {
      try checkpoint.verified(by: signer.verifierKeys)
    } catch {
      throw LogStorageError(
        .checkpointSignatureInvalid, file: Self.checkpointName, found: error.description)
    }
  }

  /// Replaces the published checkpoint.
  func publish(
    _ checkpoint: SignedCheckpoint, in folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    try folder.replace(
      Self.checkpointName, with: checkpoint.bytes, temporary: Self.temporaryCheckpointName)
  }

  /// Checks the signing memory against the checkpoint, before any line is read.
  private func check(
    _ memory: SigningMemoryState, _ published: SignedCheckpoint?, _ segments: [UInt64],
    _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    if memory == .missing {
      var isEmpty = published == nil
      for first in segments where isEmpty {
        isEmpty = try folder.file(SegmentName.fileName(holding: first))?.byteCount() ?? 0 == 0
      }
      if !isEmpty { throw LogStorageError(.signingMemoryMissing) }
    }
    guard let published else { return }
    guard let newest = memory.newest, newest.size >= published.size else {
      throw LogStorageError(
        .signingMemoryBehind, expected: "size \(published.size) or more",
        found: "size \(memory.newest?.size ?? 0)")
    }
    if newest.size == published.size, newest.root != published.root {
      throw LogStorageError(
        .signingMemoryAhead, expected: "root \(newest.root.base64) at size \(newest.size)",
        found: "root \(published.root.base64)")
    }
  }

  /// Hashes the lines that the memory covers and compares both roots.
  private func hash(
    covered: SignedCheckpoint?, published: SignedCheckpoint?, _ known: Known?,
    _ segments: [UInt64], _ folder: borrowing DiskFolder
  ) throws(LogStorageError) -> Hashed {
    let size = covered?.size ?? 0
    let smaller = published?.size ?? 0
    // What the last transaction knew saves reading; where it does not fit, everything is read.
    if let known, known.range.size <= smaller {
      if let hashed = try? hashed(
        upTo: size, rootsAt: [smaller, size], from: known, segments: segments, in: folder),
        hashed.roots[size] == covered?.root,
        published == nil || hashed.roots[smaller] == published?.root,
        try holds(hashed.offset, at: size, folder)
      {
        return hashed
      }
    }
    let hashed: Hashed
    do {
      hashed = try self.hashed(
        upTo: size, rootsAt: [smaller, size], from: Known(), segments: segments, in: folder)
    } catch {
      // Lines that the published checkpoint does not promise are missed by the memory alone.
      let isShort = error.code == .shorterThanCheckpoint || error.code == .lineNotTerminated
      if isShort, let index = error.index, index >= smaller {
        throw .at(
          index, .signingMemoryAhead, expected: "\(size) entries", found: "\(index) entries")
      }
      throw error
    }
    if let published, hashed.roots[smaller] != published.root {
      throw LogStorageError(
        .rootMismatch, file: Self.checkpointName,
        expected: "root \(published.root.base64) at size \(smaller)",
        found: "root \(hashed.roots[smaller]?.base64 ?? "none")")
    }
    if let covered, hashed.range.root != covered.root {
      throw LogStorageError(
        .signingMemoryAhead, expected: "root \(covered.root.base64) at size \(size)",
        found: "root \(hashed.range.root.base64)")
    }
    return hashed
  }

  /// Whether the unfilled segment has as many bytes as are known of it.
  private func holds(
    _ offset: Int, at size: UInt64, _ folder: borrowing DiskFolder
  ) throws(LogStorageError) -> Bool {
    if offset == 0 { return true }
    guard let file = try folder.file(SegmentName.fileName(holding: size)) else { return false }
    return try file.byteCount() >= offset
  }
}
