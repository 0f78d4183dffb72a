// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import MerkleLog
import Registry
import RegistryModel

/// One run of durable, signed appends: one at a time, in batches, and from tasks at once.
struct AppendBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Durable, signed appends to a new registry, beside the bare writes and syncs.",
    discussion: """
      Prints one JSON object: for each way the seconds an entry takes, and those of the bare writes,
      syncs and the signature that one append cannot do without.
      """)

  @Option(help: "How many entries are appended one at a time.")
  var single = 200
  @Option(help: "How many batches of 256 entries are appended.")
  var batches = 8
  @Option(help: "How many entries each of 16 tasks appends, one after the other.")
  var perTask = 32

  private static let batchSize = 256
  private static let tasks = 16

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/annals-append-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let registry = try await AppendedRegistry(directory: folder)
    let writer = registry.writer
    let clock = ContinuousClock()

    let ones = try registry.statements(single)
    let floor = try BareAppend(folder: folder, lineBytes: ones.first?.bytes.count ?? 0)
    // In turn, so that a disk that is slow for a while is slow for both.
    var (one, bare) = (Duration.zero, Duration.zero)
    for statement in ones {
      one += try await clock.measure { _ = try await writer.append([statement]) }
      bare += try clock.measure { try floor.append() }
    }

    var batch = Duration.zero
    for _ in 0..<batches {
      batch += try await clock.measure {
        _ = try await writer.append(try registry.statements(Self.batchSize))
      }
    }

    let each = perTask
    let lists = try (0..<Self.tasks).map { _ in try registry.statements(each) }
    let shared = try await clock.measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for list in lists {
          group.addTask {
            for statement in list { _ = try await writer.append([statement]) }
          }
        }
        try await group.waitForAll()
      }
    }

    try Run(
      single: one.seconds / Double(single), floor: bare.seconds / Double(single),
      batch: batch.seconds / Double(batches), signatures: try registry.signing(Self.batchSize),
      tasks: shared.seconds, taskEntries: Self.tasks * perTask,
      lineBytes: ones.first?.bytes.count ?? 0, peakMemory: ProcessMemory.peak
    ).print()
  }

  private struct Run: JSONRow {
    /// Seconds an entry, one at a time.
    let single: Double
    /// Seconds of what one of them cannot do without.
    let floor: Double
    /// Seconds a batch of 256 entries, with signing them.
    let batch: Double
    /// Seconds of 256 bare Ed25519 signatures.
    let signatures: Double
    /// Seconds until all tasks are done.
    let tasks: Double
    /// How many entries they appended.
    let taskEntries: Int
    /// Bytes of a statement.
    let lineBytes: Int
    let peakMemory: Int
  }
}
