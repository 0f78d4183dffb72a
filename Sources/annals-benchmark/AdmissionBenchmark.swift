// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// One admission of a whole history: every entry is read in its canonical form and judged by all rules
/// at its own index, in a process of its own. Hashing, signatures and comparing snapshots are not counted.
struct AdmissionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admission",
    abstract: "One pass over a registry that judges every entry by all rules.")

  @Argument(help: "The folder of the registry.")
  var directory: String

  func run() throws {
    let ledger = Ledger(directory: directory)
    let keys = try ledger.logKeys()
    let report = try ledger.verify(Verification(keys: keys))
    guard report.findings.isEmpty else { throw BenchmarkError("the registry does not verify") }
    let times = report.times
    let run = Run(
      entries: report.size, reading: times.reading.seconds, lines: times.lines.seconds,
      rules: times.rules.seconds, seconds: (times.reading + times.lines + times.rules).seconds,
      peakMemory: ProcessMemory.peak)
    try run.print()
  }

  private struct Run: JSONRow {
    let entries: Int
    let reading: Double
    let lines: Double
    let rules: Double
    let seconds: Double
    let peakMemory: Int
  }
}
