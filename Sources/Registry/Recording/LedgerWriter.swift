// SPDX-License-Identifier: Apache-2.0

import Dispatch
public import LogStorage
import MerkleLog
public import RegistryModel

/// Records statements: one writer transaction for everything that waits (group commit).
///
/// Tasks of one process share a transaction; processes queue on the store's lock. What `append`
/// returned is durable.
public actor LedgerWriter {
  private let ledger: Ledger
  private let core: WriterCore
  private let queue = DispatchQueue(label: "annals.writer")
  private var waiting: [Submission] = []
  private var isRunning = false

  /// A writer for a registry.
  ///
  /// - Parameters:
  ///   - ledger: The registry.
  ///   - store: Its log.
  ///   - signer: Signs checkpoints with the log's key, and remembers what it signed.
  ///   - confirmsClock: A person has confirmed that this machine's clock is right.
  ///   - clock: The time now.
  public init(
    ledger: Ledger, store: any LogStore, signer: any CheckpointSigner,
    confirmsClock: Bool = false, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.init(
      ledger: ledger, store: store, signer: signer, confirmsClock: confirmsClock, snapshots: nil,
      clock: clock)
  }

  /// A writer that takes snapshots of the registry by itself.
  init(
    ledger: Ledger, store: any LogStore, signer: any CheckpointSigner, confirmsClock: Bool,
    snapshots: SnapshotTaker?, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.ledger = ledger
    core = WriterCore(
      ledger: ledger, store: store, signer: signer, confirmsClock: confirmsClock,
      snapshots: snapshots, clock: clock)
  }

  /// Records a batch: all of it or nothing.
  ///
  /// The same statements again are answered with their old places.
  ///
  /// - Throws: ``LedgerError`` with the first statement that was refused; nothing was recorded.
  public func append(
    _ batch: [SignedStatement], expecting expectation: Expectation = .anything
  ) async throws(LedgerError) -> [Receipt] {
    guard !batch.isEmpty else { return [] }
    let result = await withCheckedContinuation { continuation in
      waiting.append(
        Submission(batch: batch, expectation: expectation, continuation: continuation))
      runNext()
    }
    return try result.get()
  }

  /// Judges a batch as `append` would, and records nothing.
  ///
  /// - Throws: ``LedgerError``, as `append` would.
  public func rehearse(
    _ batch: [SignedStatement], expecting expectation: Expectation = .anything
  ) throws(LedgerError) -> [Receipt] {
    try core.rehearse(batch, expectation)
  }

  private func runNext() {
    guard !isRunning, !waiting.isEmpty else { return }
    isRunning = true
    let group = waiting
    waiting = []
    let core = core
    queue.async {
      let results = core.run(group.map { ($0.batch, $0.expectation) })
      for (submission, result) in zip(group, results) {
        submission.continuation.resume(returning: result)
      }
      Task { await self.finish() }
    }
  }

  private func finish() {
    isRunning = false
    runNext()
  }

  private struct Submission: Sendable {
    let batch: [SignedStatement]
    let expectation: Expectation
    let continuation: CheckedContinuation<Result<[Receipt], LedgerError>, Never>
  }
}
