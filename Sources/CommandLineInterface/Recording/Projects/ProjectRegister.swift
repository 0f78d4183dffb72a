// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Registers a platform or project; that sets no status.
struct ProjectRegister: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "register", "登记一个平台或项目", "register a platform or project",
    examples: [
      #"project register wuxi-sensor 演示传感实验室 --kind 实验室 --division 无锡"#,
      #"project register wuxi-sensor-2 演示传感实验室 --kind 实验室 --distinct-from wuxi-sensor --reason 两个单位各建一个"#,
    ])

  @Argument(help: help("新编号:a-z、0-9、连字符", "the new id")) var id: String
  @Argument(help: help("全名", "the full Chinese name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("种类,例:大科学设施、实验室", "the kind"))
  var kind: String
  @Option(name: .long, help: help("细类的编号", "a finer kind"))
  var subkind: String?
  @Option(name: .long, help: help("具名(默认)还是一类", "named or class"))
  var naming: String?
  @Option(name: .long, help: help("核心(默认)还是背景", "core or context"))
  var scope: String?
  @Option(name: .long, help: help("行政区划代码或名称,可写几次", "division code or name"))
  var division: [String] = []
  @Option(name: .long, help: help("具体地点", "the place within the division"))
  var locality: String?
  @Option(name: .long, help: help("牵头单位", "the lead unit"), completion: subjects(.organization))
  var lead: String?
  @Option(name: .long, help: help("上级项目", "the parent project"), completion: subjects(.project))
  var parent: String?
  @Option(name: .long, help: help("所属计划的项目", "the programme"), completion: subjects(.project))
  var programme: String?
  @Option(name: .customLong("project-code"), help: help("项目代码", "the national project code"))
  var code: String?
  @Option(
    name: .customLong("distinct-from"),
    help: help("与这个同名项目不是同一个", "it is not this project of the same name"),
    completion: subjects(.project))
  var distinctFrom: String?
  @Option(name: .long, help: help("为什么不是同一个", "why it is another one"))
  var reason: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = Subject(.project, try desk.newID(id))
    var event = ProjectRegistered()
    event.name = try desk.name(name, nameEnglish)
    event.kind = try desk.code(kind, "--kind")
    event.subkind = try desk.value(subkind, "--subkind")
    event.naming = try desk.code(naming, "--naming") ?? .named
    event.scope = try desk.code(scope, "--scope") ?? .core
    for text in division { event.divisions.append(try desk.division(text)) }
    event.locality = locality
    event.divisionBasis = event.divisions.isEmpty ? nil : .stated
    event.lead = try desk.id(lead, .organization)
    event.parent = try desk.id(parent, .project)
    event.programme = try desk.id(programme, .project)
    event.projectCode = try desk.value(code, "--project-code")
    let registration = try desk.draft(subject, .projectRegistered(event))
    guard let distinctFrom else { return [registration] }
    guard let reason else {
      throw LedgerError(
        "E-USAGE", zh: "--distinct-from 要写 --reason", en: "--distinct-from needs a --reason")
    }
    var dismissal = DuplicateDismissed()
    dismissal.other = try desk.id(distinctFrom, .project)
    dismissal.reason = try desk.words(reason, "--reason")
    return [try desk.draft(subject, .duplicateDismissed(dismissal)), registration]
  }
}
