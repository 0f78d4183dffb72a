// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import Registry

/// Records an invented registry.
///
/// Lines go straight to the log, a segment at a time, without being folded: the history is made so
/// that every entry is admissible at its index, which the tests verify. The signing memory lies in
/// the folder, so that whoever tries things on records on at once, and another copy minds its own.
public struct DemoRecorder {
  private let plan: DemoPlan

  /// A recorder of a plan.
  public init(_ plan: DemoPlan) { self.plan = plan }

  /// Records into a folder that holds no registry yet.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - progress: Called with the number of entries recorded, and of all where that is known.
  /// - Returns: How many entries were recorded.
  /// - Throws: ``LedgerError``.
  public func record(
    into directory: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Int {
    let ledger = Ledger(directory: directory)
    let keys = KeySource.sample(.registry(ledger))
    try ledger.createFolders()
    let signer = try keys.checkpointSigner(plan.origin)
    let store = ledger.fileLog()
    var run = DemoRun(plan)
    var count = 0
    var pending: [LogLine] = []
    func flush() throws {
      guard !pending.isEmpty else { return }
      let lines = pending
      pending = []
      _ = try store.append(signer: signer) { _ in lines }
      count += lines.count
      progress(count, plan.entries ?? 0)
    }
    while let lines = try run.next(keys) {
      for line in lines where count + pending.count < plan.limit {
        pending.append(line)
        if pending.count == Int(SegmentName.capacity) { try flush() }
      }
      if count + pending.count >= plan.limit { break }
    }
    try flush()
    return count
  }
}
