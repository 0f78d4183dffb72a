// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Puts something on the agenda of a meeting.
struct MeetingAdd: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "add", "添加议题", "put something on the agenda",
    examples: [
      #"meeting add 2026-3 演示传感实验室立项 --kind 项目立项 --about wuxi-sensor --evidence 论证意见.pdf"#,
      #"meeting add 2026-3 2027年度项目清单 --kind 年度项目清单 --evidence 清单.xlsx"#,
    ])

  @Argument(help: help("会议的编号或名称", "a meeting"), completion: subjects(.meeting)) var meeting: String
  @Argument(help: help("议题,决策时照这里的原文写", "the item, in the words that decisions will use"))
  var item: String
  @Option(
    name: .long,
    help: help(
      "项目立项、方向和目标调整、经费预算、年度项目清单、其他",
      "project, direction, budget, yearly-list or other"))
  var kind: String
  @Option(
    name: .long, help: help("关于什么:项目、基金、文件…", "what it is about, where that is registered"),
    completion: subjects(.project, .fund))
  var about: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let meeting = try desk.subject(meeting, .meeting)
    var event = MeetingItemAdded()
    event.item = try desk.words(item, "item")
    event.kind = try desk.code(kind, "--kind")
    event.subject = try about.map { (text) throws(LedgerError) in try desk.anySubject(text) }
    return try desk.drafts(meeting, .meetingItemAdded(event))
  }
}
