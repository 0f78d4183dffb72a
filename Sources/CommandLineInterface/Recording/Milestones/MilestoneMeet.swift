// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A milestone is met, wholly or in part.
struct MilestoneMeet: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "meet", "里程碑完成", "a milestone is met",
    examples: [
      #"milestone meet 演示传感实验室 完成建章立制 --on 2018-12-20 --basis 锡科发〔2018〕9号"#,
      #"milestone meet wuxi-sensor rules --partial --outstanding 还缺验收报告"#,
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("里程碑的编号或名称", "a milestone by id or title"), completion: milestones())
  var milestone: String
  @Flag(name: .long, help: help("部分完成", "only in part")) var partial = false
  @Option(name: .long, help: help("还差什么(和 --partial 一起)", "what is outstanding"))
  var outstanding: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    let milestone = try desk.milestone(milestone, of: subject)
    guard partial == (outstanding != nil) else {
      throw LedgerError(
        "E-USAGE", zh: "--partial 和 --outstanding 要一起写",
        en: "--partial and --outstanding go together")
    }
    if let outstanding {
      var event = MilestonePartiallyMet()
      event.milestone = milestone
      event.outstanding = try desk.words(outstanding, "--outstanding")
      return try desk.drafts(subject, .milestonePartiallyMet(event))
    }
    var event = MilestoneMet()
    event.milestone = milestone
    return try desk.drafts(subject, .milestoneMet(event))
  }
}
