// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records that a meeting took place, and where its minutes are.
struct MeetingHold: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "hold", "登记会议已开和纪要", "the meeting took place",
    examples: [
      #"meeting hold 2026-3 --from "2026-09-20 09:00" --to 12:00 --minutes council-minutes-3"#
    ],
    notes: helpText(
      "纪要先登记为文件:annals document issue。不写 --on 就按 --from 的那一天。",
      "Register the minutes as a document first: annals document issue. Without --on it is the day "
        + "of --from."))

  @Argument(help: help("会议的编号或名称", "a meeting"), completion: subjects(.meeting)) var meeting: String
  @Option(
    name: .long, help: help("开始:2026-09-20 09:00", "when it began", valueName: "time"))
  var from: String
  @Option(name: .long, help: help("结束:12:00", "when it ended", valueName: "time"))
  var to: String
  @Option(
    name: .long, help: help("纪要,已登记的文件", "the document that holds the minutes"),
    completion: subjects(.document))
  var minutes: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let meeting = try desk.subject(meeting, .meeting)
    let day = try desk.day(recording.on, "--on")
    var event = MeetingHeld()
    event.from = try desk.instant(from, "--from", on: day ?? desk.today)
    let began = event.from.timestamp.day(at: desk.state.offset)
    event.to = try desk.instant(to, "--to", on: began)
    event.minutes = try desk.id(minutes, .document)
    var draft = try desk.draft(meeting, .meetingHeld(event))
    if day == nil { draft.time = Timestamp(startOf: began, offset: desk.state.offset) }
    return [draft]
  }
}
