// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Measures what the registry promises, each time beside a peer or a floor on the same input.
@main struct AnnalsBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals-benchmark",
    abstract: "Measures Annals beside a peer or a floor on the same input in the same run.",
    discussion: """
      Prints one JSON object a row: seconds of every run, the ratio of each pair (ours / theirs), their
      median, and the peak memory of the process. Build with -c release; leave the machine alone.
      """,
    subcommands: [
      ReplayBenchmark.self, AdmissionBenchmark.self, VerifyBenchmark.self, AppendBenchmark.self,
    ])
}
