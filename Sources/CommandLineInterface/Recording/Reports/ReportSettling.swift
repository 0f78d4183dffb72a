// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// Sends a report back to its unit.
struct ReportReturn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "return", "退回填报", "send a report back to its unit",
    examples: [
      #"report return --unit 无锡市科技局 --period 2026-10 --reason 支出与凭证不符"#
    ])

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
    return try desk.drafts(round, .reportReturned(event))
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
    var drafts = try desk.drafts(round, .reportConfirmed(event))
    let confirmer = try ActorChoice(desk).key(for: drafts).actor
    var own: [Int] = []
    for waiting in WaitingStatements(desk.state).of(event.unit, in: round.id) {
      guard waiting.recordedBy != confirmer else {
        own.append(waiting.index)
        continue
      }
      var confirmation = EntryConfirmed()
      confirmation.entry = try desk.entry("\(waiting.index)").statement.id
      drafts.append(try desk.draft(waiting.subject, .entryConfirmed(confirmation)))
    }
    if !own.isEmpty {
      let list = own.map { "#\($0)" }.joined(separator: " ")
      desk.notice(
        zh: "自己登记的 \(own.count) 条不在其中,由另一个人确认:\(list)",
        en: "left to somebody else, since you recorded them: \(list)")
    }
    return drafts
  }
}
