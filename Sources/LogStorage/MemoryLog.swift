// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
internal import Synchronization

/// A log that ends with the process: for tests, rehearsals and conversions.
///
/// It keeps every promise of ``LogStore`` but durability.
public final class MemoryLog: LogStore {
  private struct Contents {
    var lines: [[UInt8]] = []
    var range = CompactRange()
    var head: SignedCheckpoint?
  }

  /// Held for the whole of a transaction, which may read meanwhile.
  private let transactions = Mutex<Void>(())
  private let contents: Mutex<Contents>

  /// Starts an empty log.
  public init() {
    contents = Mutex(Contents())
  }

  /// Copies a log as it is now, as a backup would.
  public init(copying other: MemoryLog) {
    let copied = other.contents.withLock { $0 }
    contents = Mutex(copied)
  }

  /// The newest published checkpoint.
  public func head() -> LogHead? {
    contents.withLock { $0.head.map { LogHead(checkpoint: $0) } }
  }

  /// Hands over the entries of a range, a segment at a time.
  ///
  /// - Throws: `rangeBeyondHead`, or what `body` throws.
  public func read(_ range: Range<UInt64>, _ body: (LogSegment) throws -> Void) throws {
    let lines = contents.withLock { $0.lines }
    guard !range.isEmpty else { return }
    guard range.upperBound <= UInt64(lines.count) else {
      throw LogStorageError(
        .rangeBeyondHead, expected: "at most \(lines.count)", found: "\(range.upperBound)")
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let next = SegmentName.firstIndex(holding: index) + SegmentName.capacity
      let end = min(range.upperBound, next)
      try body(LogSegment(firstIndex: index, lines: Array(lines[Int(index)..<Int(end)])))
      index = end
    }
  }

  /// The writer transaction.
  ///
  /// - Throws: ``LogStorageError``, or what `body` throws, unchanged.
  @discardableResult
  public func append(
    signer: any CheckpointSigner, _ body: (LogHead?) throws -> [LogLine]
  ) throws -> LogHead? {
    try transactions.withLock { _ in
      var next = contents.withLock { $0 }
      let memory = try checkedMemory(signer, next)
      let head = next.head.map { LogHead(checkpoint: $0, range: next.range) }
      let lines = try body(head)
      if lines.isEmpty { return head }
      if memory == .missing { try signer.startMemory() }
      for line in lines {
        next.lines.append(line.bytes)
        next.range.append(TreeHash.leaf(line.bytes))
      }
      let signed = try signer.sign(
        Checkpoint(origin: signer.origin, size: next.range.size, root: next.range.root),
        extending: memory == .missing ? .empty : memory)
      next.head = signed
      let written = next
      contents.withLock { $0 = written }
      return LogHead(checkpoint: signed, range: next.range)
    }
  }

  /// Creates the signing memory of a log that has entries.
  ///
  /// - Throws: ``LogStorageError``.
  public func adopt(
    _ checkpoint: SignedCheckpoint, signer: any CheckpointSigner
  ) throws(LogStorageError) {
    try transactions.withLock { _ throws(LogStorageError) in
      let now = contents.withLock { $0 }
      try verify(checkpoint, signer)
      let memory = try signer.memory()
      if let newest = memory.newest, newest.size > checkpoint.size {
        throw LogStorageError(.signingMemoryAhead, found: "size \(checkpoint.size)")
      }
      guard checkpoint.size >= now.range.size else {
        throw LogStorageError(.checkpointDoesNotExtend, found: "size \(checkpoint.size)")
      }
      guard checkpoint.size == now.range.size else {
        throw .at(now.range.size, .shorterThanCheckpoint)
      }
      guard checkpoint.root == now.range.root, agrees(memory, now) else {
        throw LogStorageError(.rootMismatch, expected: "root \(checkpoint.root.base64)")
      }
      if memory.newest?.checkpoint == checkpoint.checkpoint { return }
      if memory == .missing { try signer.startMemory() }
      let signed = try signer.sign(
        checkpoint.checkpoint, extending: memory == .missing ? .empty : memory)
      contents.withLock { $0.head = signed }
    }
  }

  private func checkedMemory(
    _ signer: any CheckpointSigner, _ now: Contents
  ) throws(LogStorageError) -> SigningMemoryState {
    let memory = try signer.memory()
    if let head = now.head {
      try verify(head, signer)
      if memory == .missing { throw LogStorageError(.signingMemoryMissing) }
    }
    let remembered = memory.newest?.size ?? 0
    let found = "size \(remembered)"
    if remembered < now.range.size { throw LogStorageError(.signingMemoryBehind, found: found) }
    guard remembered == now.range.size, memory.newest.map({ $0.root == now.range.root }) ?? true
    else { throw LogStorageError(.signingMemoryAhead, found: found) }
    return memory
  }

  private func verify(
    _ checkpoint: SignedCheckpoint, _ signer: any CheckpointSigner
  ) throws(LogStorageError) {
    guard checkpoint.origin == signer.origin else {
      throw LogStorageError(
        .originMismatch, expected: signer.origin, found: checkpoint.origin)
    }
    do {
      try checkpoint.verified(by: signer.verifierKeys)
    } catch {
      throw LogStorageError(.checkpointSignatureInvalid, found: error.description)
    }
  }

  /// Whether the lines pass through what the memory holds.
  private func agrees(_ memory: SigningMemoryState, _ now: Contents) -> Bool {
    guard let newest = memory.newest, newest.size <= now.range.size else { return true }
    var range = CompactRange()
    for line in now.lines.prefix(Int(newest.size)) { range.append(TreeHash.leaf(line)) }
    return range.root == newest.root
  }
}
