// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records that a failure is tolerated.
struct ExemptionGrant: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "grant", "登记容错", "a failure is tolerated",
    examples: [
      #"exemption grant wuxi-sensor --reason 技术路线没有走通 --by 理事会办公室 --condition 按程序经集体决策、勤勉尽责、未谋取私利、未造成严重损失和恶劣影响、及时纠错改正 --evidence 核查报告.pdf"#
    ],
    notes: helpText(
      "五项条件要全部满足,并附材料。", "All five conditions have to be met, and shown by papers."))

  @Argument(
    help: help("项目、任务或基金", "a project, task or fund"),
    completion: subjects(.project, .task, .fund))
  var subject: String
  @Option(
    name: .customLong("condition"),
    help: help(
      "满足的条件,可写几个:按程序经集体决策、勤勉尽责、未谋取私利、未造成严重损失和恶劣影响、及时纠错改正",
      "a condition that is met; may stand several times: collective-decision, diligence, "
        + "no-private-gain, no-grave-loss, corrected-in-time"))
  var conditions: [String] = []
  @Option(name: .long, help: help("哪里失败、为何不追责", "what failed, and why nobody is blamed"))
  var reason: String
  @Option(
    name: .long, help: help("谁给予", "the organization that grants it"),
    completion: subjects(.organization))
  var by: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(subject, .project, .task, .fund)
    var event = ExemptionGranted()
    event.conditions = try desk.codes(conditions, "--condition")
    event.reason = try desk.words(reason, "--reason")
    event.by = try desk.id(by, .organization)
    return try desk.drafts(subject, .exemptionGranted(event))
  }
}
