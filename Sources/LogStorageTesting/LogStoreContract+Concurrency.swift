// SPDX-License-Identifier: Apache-2.0

internal import Dispatch
internal import LogStorage
internal import Synchronization

extension LogStoreContract {
  static let concurrency: [Claim] = [
    Claim("writers queue: every batch is whole and none is lost") { fixture in
      let signer = try SampleLog.signer()
      let logs = try [fixture.log, fixture.reopened(), fixture.reopened()]
      try concurrently(6) { writer in
        for _ in 0..<20 { try logs[writer % logs.count].grow(by: 3, signer: signer) }
      }
      try requireSampleLines(360, in: fixture.log)
    },
    Claim("a reader beside a writer never sees an error, a part of a batch, or less than before") {
      fixture in
      let signer = try SampleLog.signer()
      let isDone = Atomic<Bool>(false)
      try concurrently(3) { task in
        if task == 0 {
          defer { isDone.store(true, ordering: .releasing) }
          for _ in 0..<60 { try fixture.log.grow(by: 100, signer: signer) }
          return
        }
        let log = try fixture.reopened()
        var before: UInt64 = 0
        var isLast = false
        while !isLast {
          isLast = isDone.load(ordering: .acquiring)
          let size = try log.head()?.size ?? 0
          try require(size >= before, "at least \(before), not \(size)")
          try require(size % 100 == 0, "whole batches, not \(size)")
          let lines = try log.lines((size < 150 ? 0 : size - 150)..<size)
          try require(lines.last == (size == 0 ? nil : SampleLog.bytes(size - 1)), "the last line")
          before = size
        }
      }
      try requireSampleLines(6000, in: fixture.log)
    },
  ]

  /// Runs some work on several threads at once and throws what the first of them threw.
  private static func concurrently(
    _ count: Int, _ work: @Sendable (Int) throws -> Void
  ) throws {
    let failures = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      do {
        try work(number)
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let first = failures.withLock({ $0.first }) { throw first }
  }
}
