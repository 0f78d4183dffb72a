// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Proofs about the log that can be checked without it.
struct ProofCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: helpText("证明", "proofs that can be checked without the log"),
    subcommands: [ProofMake.self, ProofCheck.self])
}
