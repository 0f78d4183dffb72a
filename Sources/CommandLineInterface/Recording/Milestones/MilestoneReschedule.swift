// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Gives a milestone a new due date.
struct MilestoneReschedule: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "reschedule", "改期", "give a milestone a new due date",
    examples: [
      #"milestone reschedule wuxi-sensor rules --due 2019-06 --reason 设备延期到货"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("里程碑的编号或名称", "a milestone by id or title"), completion: milestones())
  var milestone: String
  @Option(name: .long, help: help("新的到期日", "the new due date"))
  var due: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = MilestoneRescheduled()
    event.milestone = try desk.milestone(milestone, of: subject)
    event.due = try desk.period(due, "--due")
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .milestoneRescheduled(event))
  }
}
