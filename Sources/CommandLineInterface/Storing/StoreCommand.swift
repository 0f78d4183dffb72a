// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Where the bytes of a registry are kept.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: helpText("备份和存放", "back up and keep a registry"),
    subcommands: [StoreCopy.self, StoreSnapshot.self])
}
