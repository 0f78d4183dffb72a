// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Changes what a project was registered with.
struct ProjectAmend: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "amend", "改登记事项", "change what a project was registered with",
    examples: [
      #"project amend wuxi-sensor --name 演示传感技术实验室 --basis 锡科发〔2026〕7号"#,
      #"project amend wuxi-sensor --lead 无锡市科技局"#,
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("新的全名", "the new full name"))
  var name: String?
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("种类", "the kind"))
  var kind: String?
  @Option(name: .long, help: help("细类", "a finer kind"))
  var subkind: String?
  @Option(name: .long, help: help("具名还是一类", "named or class"))
  var naming: String?
  @Option(name: .long, help: help("核心还是背景", "core or context"))
  var scope: String?
  @Option(name: .long, help: help("牵头单位", "the lead unit"), completion: subjects(.organization))
  var lead: String?
  @Option(name: .long, help: help("上级项目", "the parent project"), completion: subjects(.project))
  var parent: String?
  @Option(name: .long, help: help("所属计划的项目", "the programme"), completion: subjects(.project))
  var programme: String?
  @Option(name: .customLong("project-code"), help: help("项目代码", "the national project code"))
  var code: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)

    var event = ProjectAmended()
    if let name { event.name = try desk.name(name, nameEnglish) }
    event.kind = try desk.code(kind, "--kind")
    event.subkind = try desk.value(subkind, "--subkind")
    event.naming = try desk.code(naming, "--naming")
    event.scope = try desk.code(scope, "--scope")
    event.lead = try desk.id(lead, .organization)
    event.parent = try desk.id(parent, .project)
    event.programme = try desk.id(programme, .project)
    event.projectCode = try desk.value(code, "--project-code")
    return try desk.drafts(subject, .projectAmended(event))
  }
}
