// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Puts a matter before a unit that has to answer for it.
struct SupervisionIssue: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "issue", "交办一件事", "put a matter before a unit",
    examples: [
      #"supervision issue db-2026-1 中试线设备迟迟没有进场 --to 常州市科技局 --due 2026-12-31 --project wuxi-sensor"#,
      #"supervision issue wt-2026-3 配套资金没有到位 --kind 问题 --to 无锡市科技局 --due 2026-12"#,
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("什么事", "the matter")) var matter: String
  @Option(
    name: .long, help: help("哪个单位答复", "the unit that has to answer"),
    completion: subjects(.organization))
  var to: String
  @Option(name: .long, help: help("答复期限:日、月、季或年", "when the answer is due"))
  var due: String
  @Option(name: .long, help: help("督办(默认)、督查、问题", "notice, inspection or problem"))
  var kind: String?
  @Option(
    name: .long, help: help("关于哪个项目", "the project it is about"), completion: subjects(.project))
  var project: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = SupervisionIssued()
    event.kind = try desk.code(kind, "--kind") ?? .notice
    event.to = try desk.id(to, .organization)
    event.matter = try desk.words(matter, helpText("事项", "the matter"))
    event.due = try desk.period(due, "--due")
    event.project = try desk.id(project, .project)
    return try desk.drafts(Subject(.supervision, try desk.newID(id)), .supervisionIssued(event))
  }
}
