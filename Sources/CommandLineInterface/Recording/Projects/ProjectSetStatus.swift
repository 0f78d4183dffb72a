// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Changes the controlled status.
struct ProjectSetStatus: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "set-status", "核定或改变状态", "set the controlled status",
    examples: [
      #"project set-status 演示传感实验室 --to 运行 --basis 锡政办发〔2018〕90号"#,
      #"project set-status wuxi-sensor --to 暂停 --reason 等待用地批复"#,
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("新状态", "the new status", valueName: "status"))
  var to: String
  @Option(name: .long, help: help("理由;有 --basis 时可不写", "the reason; may be left out with --basis"))
  var reason: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = StatusChanged()
    event.to = try desk.code(to, "--to")
    guard let reason = reason ?? desk.options.basis.map({ "依据 \($0)" }) else {
      throw LedgerError(
        "E-USAGE", zh: "改状态要写 --reason 或 --basis",
        en: "a change of status needs --reason or --basis")
    }
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .statusChanged(event))
  }
}
