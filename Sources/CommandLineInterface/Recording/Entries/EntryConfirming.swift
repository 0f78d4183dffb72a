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
    event.entry = try desk.standing(entry)
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
    event.entry = try desk.standing(entry)
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(entry.statement.subject, .entryReturned(event))
  }
}

extension RecordingDesk {
  /// The id of what counts now of an entry: its newest correction, or itself.
  ///
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN`.
  func standing(_ entry: Entry) throws(LedgerError) -> EntryID {
    guard let fact = state.fact(statedBy: entry.statement.id), fact.statedBy != entry.index else {
      return entry.statement.id
    }
    let newest = try self.entry("\(fact.statedBy)")
    notice(
      zh: "登记 #\(entry.index) 已经更正,按更正 #\(newest.index)",
      en: "entry #\(entry.index) was corrected; this is about its correction #\(newest.index)")
    return newest.statement.id
  }
}
