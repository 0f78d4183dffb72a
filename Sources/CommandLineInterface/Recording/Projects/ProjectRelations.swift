// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Says how a project stands to another.
struct ProjectRelate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "relate", "登记与另一项目的关系", "relate a project to another",
    examples: [
      #"project relate wuxi-sensor wuxi-iot --as 隶属"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("另一个项目", "the other project"), completion: subjects(.project)) var other:
    String
  @Option(name: .customLong("as"), help: help("隶属、疑似同一、承接、支撑、相关", "the relation"))
  var relation: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = RelationSet()
    event.other = try desk.id(other, .project)
    event.relation = try desk.code(relation, "--as")
    return try desk.drafts(subject, .relationSet(event))
  }
}

/// Says that another project of the same name is a different one.
struct ProjectDismissDuplicate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "dismiss-duplicate", "说明不是同一个项目", "say that two projects are not the same",
    examples: [
      #"project dismiss-duplicate wuxi-sensor wuxi-sensor-2 --reason 两个单位各建一个"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("另一个项目", "the other project"), completion: subjects(.project)) var other:
    String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = DuplicateDismissed()
    event.other = try desk.id(other, .project)
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .duplicateDismissed(event))
  }
}
