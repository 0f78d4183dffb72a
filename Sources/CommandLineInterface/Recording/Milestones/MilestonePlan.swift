// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Plans a milestone; its first due date stays as the baseline.
struct MilestonePlan: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "plan", "登记一个里程碑", "plan a milestone",
    examples: [
      #"milestone plan wuxi-sensor rules 完成建章立制 --due 2018-12"#,
      #"milestone plan wuxi-sensor review 专家论证 --due 2026Q3 --basis 锡科发〔2026〕7号"#,
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("里程碑的新编号", "the new id")) var id: String
  @Argument(help: help("名称", "the title")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文名称", "the English title"))
  var titleEnglish: String?
  @Option(name: .long, help: help("到期日、月、季或年", "when it is due"))
  var due: String
  @Option(name: .customLong("due-basis"), help: help("写明(默认)还是计划期", "stated or plan-period"))
  var dueBasis: String?
  @Option(name: .long, help: help("每年、每季、每月", "how often"))
  var recurrence: String?
  @Option(name: .long, help: help("原文的编号", "the printed code"))
  var code: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = MilestonePlanned()
    event.milestone = try desk.newID(id)
    event.title = try desk.name(title, titleEnglish)
    event.due = try desk.period(due, "--due")
    event.dueBasis = try desk.code(dueBasis, "--due-basis") ?? .stated
    event.recurrence = try desk.code(recurrence, "--recurrence")
    event.code = code
    return try desk.drafts(subject, .milestonePlanned(event))
  }
}
