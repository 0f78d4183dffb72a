// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Confirms what another reported.
struct EntryConfirm: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "confirm", "确认填报:一条、几条、一段或一批", "confirm reported entries: one, several, a range or a batch",
    examples: [
      #"entry confirm 2175"#,
      #"entry confirm 2175 2180 2190-2199"#,
      #"entry confirm --batch 2175"#,
    ], notes: EntryChoice.notes)

  @OptionGroup var chosen: EntryChoice
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try chosen.drafts(at: desk, verb: "confirm") { id throws(LedgerError) in
      var event = EntryConfirmed()
      event.entry = id
      return .entryConfirmed(event)
    }
  }
}

/// Sends reported entries back.
struct EntryReturn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "return", "退回填报:一条、几条、一段或一批", "send reported entries back: one, several, a range or a batch",
    examples: [
      #"entry return 2175 --reason 金额与凭证不符"#,
      #"entry return --batch 2175 --reason 整份月报填错了单位"#,
    ], notes: EntryChoice.notes)

  @OptionGroup var chosen: EntryChoice
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let reason = try desk.words(reason, "--reason")
    return try chosen.drafts(at: desk, verb: "return") { id throws(LedgerError) in
      var event = EntryReturned()
      event.entry = id
      event.reason = reason
      return .entryReturned(event)
    }
  }
}

extension EntryChoice {
  /// What the help of both says.
  static let notes = helpText(
    "几条一起登记,要么全成,要么全不成。一段和一批里只取待确认的;自己登记的留给另一个人。",
    "Several are recorded together or not at all. Of a range and of a batch only what waits is\n"
      + "taken, and what you recorded yourself is left to somebody else.")
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
