// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry

/// Grows a log of any size for tests: an invented registry whose keys are sample keys.
@main struct AnnalsTestLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals-testlog",
    abstract: "Grows an invented registry to a size, with keys that anybody can derive.")

  @Argument(help: "The registry's folder; its keys and signing memory lie in keys/ there.")
  var directory: String

  @Argument(help: "The size to grow to; 0 makes nothing but a signed empty checkpoint.")
  var size: Int

  @Option(help: "An entry to classify as internal, may be repeated.")
  var `internal`: [Int] = []

  @Option(help: "Makes other entries of the same size under the same key: a fork.")
  var variant = ""

  @Flag(help: "Takes a snapshot at the end.")
  var snapshot = false

  func run() async throws {
    let log = try InventedLog(
      directory: directory, internalEntries: Set(`internal`), variant: variant)
    if size == 0 {
      try log.writeEmptyCheckpoint()
    } else {
      try await log.grow(to: size)
      if snapshot { try log.takeSnapshot() }
    }
    print(log.verifierKey)
  }
}
