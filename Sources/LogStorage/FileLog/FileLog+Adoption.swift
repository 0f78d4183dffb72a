// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
internal import Synchronization

extension FileLog {
  /// Creates the signing memory of a log that has entries.
  ///
  /// The checkpoint is signed again with the signer's own key; where that differs from the
  /// published one, as after a change of keys, it is published.
  ///
  /// - Throws: ``LogStorageError``.
  public func adopt(
    _ checkpoint: SignedCheckpoint, signer: any CheckpointSigner
  ) throws(LogStorageError) {
    try verify(checkpoint, signer)
    try unlessStopped { () throws(LogStorageError) in
      try transactions.withLock { known throws(LogStorageError) in
        known = nil
        let folder = try DiskFolder(directory, faults: faults)
        let lock = try folder.lock(Self.lockName)
        defer { withExtendedLifetime(lock) {} }
        let published = try self.checkpoint(in: folder)
        if let published { try verify(published, signer) }
        let memory = try signer.memory()
        try check(checkpoint, extends: published, memory)
        try check(checkpoint, published, memory, folder)
        if memory.newest?.checkpoint == checkpoint.checkpoint { return }
        if memory == .missing { try signer.startMemory() }
        let signed = try signer.sign(checkpoint.checkpoint, extending: signer.memory())
        if signed.bytes != published?.bytes { try publish(signed, in: folder) }
      }
    }
  }

  private func check(
    _ checkpoint: SignedCheckpoint, extends published: SignedCheckpoint?,
    _ memory: SigningMemoryState
  ) throws(LogStorageError) {
    if let newest = memory.newest, newest.size > checkpoint.size {
      throw LogStorageError(
        .signingMemoryAhead, expected: "size \(newest.size) or more",
        found: "size \(checkpoint.size)")
    }
    if let published, published.size > checkpoint.size {
      throw LogStorageError(
        .checkpointDoesNotExtend, file: Self.checkpointName,
        expected: "size \(published.size) or more", found: "size \(checkpoint.size)")
    }
  }

  /// Checks that the lines reach the checkpoint, and on the way everything signed before it.
  private func check(
    _ checkpoint: SignedCheckpoint, _ published: SignedCheckpoint?, _ memory: SigningMemoryState,
    _ folder: borrowing DiskFolder
  ) throws(LogStorageError) {
    let before = [published, memory.newest].compactMap { $0 }
    let hashed = try hashed(
      upTo: checkpoint.size, rootsAt: Set((before + [checkpoint]).map(\.size)), from: Known(),
      segments: try segments(in: folder), in: folder)
    for signed in before + [checkpoint] where hashed.roots[signed.size] != signed.root {
      throw LogStorageError(
        .rootMismatch, expected: "root \(signed.root.base64) at size \(signed.size)",
        found: "root \(hashed.roots[signed.size]?.base64 ?? "none")")
    }
  }
}
