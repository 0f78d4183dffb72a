// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Calls a meeting.
struct MeetingPlan: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "plan", "召集会议", "call a meeting",
    examples: [
      #"meeting plan 2026-3 理事会第3次会议 --body 理事会 --at 2026-09-20"#
    ])

  @Argument(help: help("会议的新编号,例:2026-3", "the new id, such as 2026-3")) var id: String
  @Argument(help: help("名称", "the name")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文名称", "the English name"))
  var titleEnglish: String?
  @Option(
    name: .long, help: help("开会的单位", "the organization that meets"),
    completion: subjects(.organization))
  var body: String
  @Option(name: .long, help: help("定在什么时候", "when it is to take place", valueName: "date"))
  var at: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = MeetingPlanned()
    event.body = try desk.id(body, .organization)
    event.title = try desk.name(title, titleEnglish)
    event.at = try desk.period(at, "--at")
    return try desk.drafts(Subject(.meeting, try desk.newID(id)), .meetingPlanned(event))
  }
}
