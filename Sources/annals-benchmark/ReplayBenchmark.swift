// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Projections
import Registry
import RegistryModel

/// One replay of a registry, from the first entry to the views, in a process of its own.
struct ReplayBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "One replay of a registry from its first entry to the views.")

  @Argument(help: "The folder of the registry.")
  var directory: String

  func run() throws {
    let ledger = Ledger(directory: directory)
    let clock = ContinuousClock()
    let start = clock.now
    let view = try ledger.view(today: CivilDay(daysSinceEpoch: 0))
    let folded = clock.now
    let day = view.state.lastRecorded?.day(at: view.state.offset) ?? view.asOf
    let rows = [
      PortfolioView(view.state, on: day).rows.count,
      MilestoneView(view.state, on: day).rows.count,
      FundingView(view.state, by: .source).lines.count,
      TargetView(view.state).rows.count,
      TaskView(view.state).rows.count,
    ]
    let end = clock.now
    let run = Run(
      entries: view.size, fold: (folded - start).seconds, views: (end - folded).seconds,
      seconds: (end - start).seconds, rows: rows, peakMemory: ProcessMemory.peak)
    try run.print()
  }

  private struct Run: JSONRow {
    let entries: Int
    let fold: Double
    let views: Double
    let seconds: Double
    let rows: [Int]
    let peakMemory: Int
  }
}
