// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// Sends a report back to its unit, with everything that it reported since the round was opened and
/// that waits, so that the unit can report it anew.
struct ReportReturn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "return", "退回填报,连同本期填报的各条登记", "send a report back with all that the unit reported",
    examples: [
      #"report return --unit 无锡市科技局 --period 2026-10 --reason 支出与凭证不符"#
    ],
    notes: helpText(
      "一批登记:报送的退回,和该单位自这一期开始以来每一条待确认的登记;改好后整份重报。只退一条:\n"
        + "annals entry return。自己登记的要由另一个人退回,不在其中。",
      "One batch: the report, and each entry of the unit that waits and was recorded since the round\n"
        + "was opened; the unit then reports all of it anew. To send back one entry: annals entry\n"
        + "return. What you recorded yourself is left to somebody else."))

  @Option(
    name: .long, help: help("填报单位", "the unit whose report it is"),
    completion: subjects(.organization))
  var unit: String
  @Option(name: .long, help: help("报送期", "the period"), completion: subjects(.report))
  var period: String
  @Option(name: .long, help: help("要改什么", "what it has to put right"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let round = try ReportRounds.round(period, at: desk)
    var event = ReportReturned()
    event.unit = try desk.id(unit, .organization)
    event.reason = try desk.words(reason, "--reason")
    let words = event.reason
    return try desk.settling(
      event.unit, in: round, .reportReturned(event), zh: "退回", en: "send back"
    ) { id in
      var settling = EntryReturned()
      settling.entry = id
      settling.reason = words
      return .entryReturned(settling)
    }
  }
}

extension RecordingDesk {
  /// What becomes of a unit's report, and with it of each of its entries that waits.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - round: The round.
  ///   - event: What becomes of the report.
  ///   - zh: What somebody else does to one's own entries, in Chinese.
  ///   - en: The same in English.
  ///   - settling: What becomes of an entry.
  /// - Returns: The drafts, that of the report first.
  /// - Throws: ``LedgerError`` about an option or the actor.
  fileprivate func settling(
    _ unit: Slug, in round: Subject, _ event: Event, zh: String, en: String,
    _ settling: (EntryID) -> Event
  ) throws(LedgerError) -> [Draft] {
    var drafts = try drafts(round, event)
    let actor = try ActorChoice(self).key(for: drafts).actor
    var own: [Int] = []
    // The newest first, so that nothing is sent back while something later rests on it.
    for waiting in WaitingStatements(state, cores: .all).of(unit, in: round.id).reversed() {
      // The round itself says what becomes of the report.
      if case .reportReturned = event, waiting.subject.kind == .report { continue }
      guard waiting.recordedBy != actor else {
        own.insert(waiting.index, at: 0)
        continue
      }
      let id = try entry("\(waiting.index)").statement.id
      drafts.insert(try draft(waiting.subject, settling(id)), at: 1)
    }
    if case .reportReturned = event {
      drafts = drafts.prefix(1) + Array(drafts.dropFirst().reversed())
    }
    if !own.isEmpty {
      let list = own.map { "#\($0)" }.joined(separator: " ")
      notice(
        zh: "自己登记的 \(own.count) 条不在其中,由另一个人\(zh):\(list)",
        en: "left to somebody else to \(en), since you recorded them: \(list)")
    }
    return drafts
  }
}

/// Confirms the report of a unit, with everything that it reported since the round was opened.
struct ReportConfirm: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "confirm", "确认填报,连同本期填报的各条登记", "confirm a report with all that the unit reported",
    examples: [
      #"report confirm --unit 无锡市科技局 --period 2026-10"#
    ],
    notes: helpText(
      "一批登记:报送的确认,和该单位自这一期开始以来每一条待确认的登记。自己登记的要由另一个人确认,不在其中。",
      "One batch: the report, and each entry of the unit that waits and was recorded since the round\n"
        + "was opened. What you recorded yourself is left to somebody else."))

  @Option(
    name: .long, help: help("填报单位", "the unit whose report it is"),
    completion: subjects(.organization))
  var unit: String
  @Option(name: .long, help: help("报送期", "the period"), completion: subjects(.report))
  var period: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let round = try ReportRounds.round(period, at: desk)
    var event = ReportConfirmed()
    event.unit = try desk.id(unit, .organization)
    return try desk.settling(
      event.unit, in: round, .reportConfirmed(event), zh: "确认", en: "confirm"
    ) { id in
      var confirmation = EntryConfirmed()
      confirmation.entry = id
      return .entryConfirmed(confirmation)
    }
  }
}
