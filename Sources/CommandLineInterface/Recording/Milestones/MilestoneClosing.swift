// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A milestone will not be met.
struct MilestoneMiss: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "miss", "里程碑没有完成", "a milestone is missed",
    examples: [
      #"milestone miss wuxi-sensor rules --note 项目转向"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("里程碑的编号或名称", "a milestone by id or title"), completion: milestones())
  var milestone: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = MilestoneMissed()
    event.milestone = try desk.milestone(milestone, of: subject)
    return try desk.drafts(subject, .milestoneMissed(event))
  }
}

/// A milestone is no longer wanted.
struct MilestoneCancel: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "cancel", "取消里程碑", "cancel a milestone",
    examples: [
      #"milestone cancel wuxi-sensor rules --reason 并入另一里程碑"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("里程碑的编号或名称", "a milestone by id or title"), completion: milestones())
  var milestone: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = MilestoneCancelled()
    event.milestone = try desk.milestone(milestone, of: subject)
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .milestoneCancelled(event))
  }
}
