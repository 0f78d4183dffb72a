// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records what the council decided.
struct DecisionRecord: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "record", "登记理事会决策", "record what the council decided",
    examples: [
      #"decision record wuxi-sensor --meeting 2026-3 --verdict 同意 --votes 9:0:1 --item 演示传感实验室立项"#,
      #"decision record --meeting 2026-3 --item 年度项目清单 --verdict 原则通过 --for 理事会 --evidence 纪要.pdf"#,
    ],
    notes: helpText(
      "不写对象:议题是关于项目或基金的就登记在那里,否则登记在会议上。\n纸质纪要由秘书处代录(--for 理事会 --evidence),确认后才算数。",
      "Without a subject it is recorded where its item belongs: on the project or fund, else on the\n"
        + "meeting. Paper minutes are recorded by the secretariat (--for council --evidence) and\n"
        + "count once they are confirmed."))

  @Argument(
    help: help("项目、基金或会议;写了 --item 可以不写", "a project, fund or meeting; may be left to --item"),
    completion: subjects(.project, .fund, .meeting))
  var subject: String?
  @Option(
    name: .long, help: help("哪次会议", "the meeting that decided"), completion: subjects(.meeting))
  var meeting: String
  @Option(
    name: .long,
    help: help("同意、原则通过、暂缓、不同意", "approve, approve-with-changes, defer or reject"))
  var verdict: String
  @Option(
    name: .long, help: help("票数,赞成:反对:弃权", "votes for, against and abstaining", valueName: "9:0:1"))
  var votes: String?
  @Option(name: .long, help: help("为何免予专家论证", "why no expert opinion is needed"))
  var waives: String?
  @Option(name: .long, help: help("议题,照会议议程的原文", "the item, in the words of the agenda"))
  var item: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = DecisionRecorded()
    event.meeting = try desk.id(meeting, .meeting)
    event.verdict = try desk.code(verdict, "--verdict")
    event.votes = try votes.map { (text) throws(LedgerError) in try Self.votes(text) }
    event.waives = try waives.map { (text) throws(LedgerError) in
      try desk.words(text, "--waives")
    }
    event.item = item
    return try desk.drafts(try subject(event.meeting, at: desk), .decisionRecorded(event))
  }

  private func subject(_ meeting: Slug, at desk: RecordingDesk) throws(LedgerError) -> Subject {
    if let subject { return try desk.subject(subject, .project, .fund, .meeting) }
    guard let item else {
      throw LedgerError(
        "E-USAGE", zh: "写明决定的是什么:项目、基金,或 --item 议题",
        en: "say what was decided: a project, a fund, or an --item of the agenda")
    }
    let added = desk.state.meetings[meeting]?.state.items.first { $0.fact.item == item }
    guard let about = added?.fact.subject, about.kind == .project || about.kind == .fund else {
      return Subject(.meeting, meeting)
    }
    return about
  }

  /// Votes as `9:0:1`, also with a Chinese colon.
  private static func votes(_ text: String) throws(LedgerError) -> Votes {
    let numbers = text.split(whereSeparator: { ":：/".contains($0) }).map { Int($0) }
    guard numbers.count == 3, let inFavour = numbers[0], let against = numbers[1],
      let abstained = numbers[2], inFavour >= 0, against >= 0, abstained >= 0
    else {
      throw LedgerError(
        "E-NUMBER", zh: "--votes 写 赞成:反对:弃权,例:9:0:1,不是“\(text)”",
        en: "--votes takes for:against:abstaining, such as 9:0:1, not “\(text)”")
    }
    var votes = Votes()
    votes.inFavour = inFavour
    votes.against = against
    votes.abstained = abstained
    return votes
  }
}
