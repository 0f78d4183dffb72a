// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Confirms what another reported.
struct EntryConfirm: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "confirm", "确认一条填报", "confirm a reported entry",
    examples: [
      #"entry confirm 2175"#
    ])

  @Argument(help: help("第几条或它的 id", "an entry by index or id")) var entry: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let entry = try desk.entry(entry)
    var event = EntryConfirmed()
    event.entry = entry.statement.id
    return try desk.drafts(entry.statement.subject, .entryConfirmed(event))
  }
}

/// Sends a reported entry back.
struct EntryReturn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "return", "退回一条填报", "send a reported entry back",
    examples: [
      #"entry return 2175 --reason 金额与凭证不符"#
    ])

  @Argument(help: help("第几条或它的 id", "an entry by index or id")) var entry: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let entry = try desk.entry(entry)
    var event = EntryReturned()
    event.entry = entry.statement.id
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(entry.statement.subject, .entryReturned(event))
  }
}
