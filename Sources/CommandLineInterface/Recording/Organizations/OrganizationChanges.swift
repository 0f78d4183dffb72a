// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Gives an organisation a new name from a day on.
struct OrganizationRename: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "rename", "单位改名", "an organization takes a new name",
    examples: [
      #"organization rename wuxi-stb 无锡市科学技术局 --on 2019-03"#
    ])

  @Argument(help: help("单位的编号、全名或别名", "an organization"), completion: subjects(.organization))
  var organization: String
  @Argument(help: help("新的全名", "the new name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(organization, .organization)
    var event = OrganizationRenamed()
    event.name = try desk.name(name, nameEnglish)
    return try desk.drafts(subject, .organizationRenamed(event))
  }
}

/// An organisation becomes part of another.
struct OrganizationMerge: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "merge", "单位并入", "an organization becomes part of another",
    examples: [
      #"organization merge wuxi-itb --into wuxi-stb --on 2019-03"#
    ])

  @Argument(help: help("单位的编号、全名或别名", "an organization"), completion: subjects(.organization))
  var organization: String
  @Option(
    name: .long, help: help("并入哪个单位", "the one it becomes part of"),
    completion: subjects(.organization))
  var into: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(organization, .organization)
    var event = OrganizationMerged()
    event.into = try desk.id(into, .organization)
    return try desk.drafts(subject, .organizationMerged(event))
  }
}
