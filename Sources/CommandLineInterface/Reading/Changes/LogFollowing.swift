// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel

/// `annals log --follow`: prints entries as they are recorded, a line each, until it is interrupted.
struct LogFollowing {
  /// How long to wait before the checkpoint is looked at again.
  private static let pause = 1.0

  let context: CommandContext
  let view: LedgerView

  /// Prints the newest entries that `isShown` takes, then every new one.
  ///
  /// - Throws: A failure of the log, or of the output: a reader that leaves ends it.
  func run(where isShown: @Sendable (Entry) -> Bool) throws -> Never {
    for entry in view.entries.filter(isShown).suffix(10) { try write(entry, view.state) }
    var size = view.size
    let ledger = try context.ledger()
    while true {
      if Int(try ledger.checkpoint().size) > size {
        let now = try ledger.view(at: CommandContext.now())
        for entry in now.entries where entry.index >= size && isShown(entry) {
          try write(entry, now.state)
        }
        size = now.size
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  private func write(_ entry: Entry, _ state: RegistryState) throws {
    let offset = state.offset
    let statement = entry.statement
    let line =
      "#\(entry.index)  \(entry.recorded.text(at: offset))  \(statement.time.day(at: offset))  "
      + "\(statement.source.actor)  \(statement.name)  \(statement.subject)  "
      + EntryText.details(entry, FieldWords(state, context.language))(context.language)
    try StandardStream.output.write(SafeText.line(line) + "\n")
  }
}
