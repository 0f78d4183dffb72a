// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import SampleRegistry

/// Records the sample registry.
@main struct AnnalsSample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals-sample", abstract: "Records the sample registry from the zone's plans.",
    subcommands: [Record.self])

  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record it into an empty folder; the same bytes every time.")

    @Argument(help: "The folder to make Events/ and Snapshots/ in.", completion: .directory)
    var directory: String

    func run() async throws {
      let view = try await SampleRecorder().record(into: directory)
      print("\(view.size) entries, \(view.token)")
    }
  }
}
