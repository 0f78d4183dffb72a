// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// An organisation takes part.
struct ProjectJoin: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "join", "单位参加项目", "an organization takes part",
    examples: [
      #"project join wuxi-sensor 无锡市科技局 --role 主管"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("单位的编号、全名或别名", "an organization"), completion: subjects(.organization))
  var organization: String
  @Option(name: .long, help: help("牵头、建设、运营、出资、参与、主管、依托", "the role"))
  var role: String
  @Option(name: .long, help: help("占比,百分数", "the share in per cent"))
  var share: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = PartyJoined()
    event.organization = try desk.id(organization, .organization)
    event.partyRole = try desk.code(role, "--role")
    event.share = try desk.decimal(share, "--share")
    return try desk.drafts(subject, .partyJoined(event))
  }
}

/// An organisation no longer takes part.
struct ProjectLeave: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "leave", "单位退出项目", "an organization leaves",
    examples: [
      #"project leave wuxi-sensor 无锡市科技局 --role 主管"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("单位的编号、全名或别名", "an organization"), completion: subjects(.organization))
  var organization: String
  @Option(name: .long, help: help("它的角色", "the role it had"))
  var role: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = PartyLeft()
    event.organization = try desk.id(organization, .organization)
    event.partyRole = try desk.code(role, "--role")
    return try desk.drafts(subject, .partyLeft(event))
  }
}
