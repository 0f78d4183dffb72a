// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records what an outsider found about a project.
struct ReviewEvaluate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "evaluate", "登记第三方评估", "an outsider's evaluation of a project",
    examples: [
      #"review evaluate wuxi-sensor --evaluator 江苏省评估中心 --grade 良好 --summary 目标基本实现,运行机制待完善"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(
    name: .long, help: help("评估单位,不能是承担单位", "who evaluated; no implementer of it"),
    completion: subjects(.organization))
  var evaluator: String
  @Option(name: .long, help: help("优秀、良好、合格、不合格", "excellent, good, fair or poor"))
  var grade: String
  @Option(name: .long, help: help("评估意见", "what was found"))
  var summary: String
  @Option(name: .long, help: help("承担单位的答复", "what the implementers reply"))
  var reply: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = EvaluationRecorded()
    event.evaluator = try desk.id(evaluator, .organization)
    event.grade = try desk.code(grade, "--grade")
    event.summary = try desk.words(summary, "--summary")
    event.reply = try reply.map { (text) throws(LedgerError) in try desk.words(text, "--reply") }
    return try desk.drafts(subject, .evaluationRecorded(event))
  }
}
