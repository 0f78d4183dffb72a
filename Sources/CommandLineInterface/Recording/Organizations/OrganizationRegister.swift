// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Registers an organisation.
struct OrganizationRegister: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "register", "登记单位", "register an organization",
    examples: [
      #"organization register wuxi-stb 无锡市科技局 --kind 政府部门 --division 无锡"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("全名", "the full name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("种类", "the kind"))
  var kind: String
  @Option(name: .long, help: help("地区", "the region"))
  var region: String?
  @Option(name: .long, help: help("统一社会信用代码", "the unified social credit code"))
  var uscc: String?
  @Option(name: .long, help: help("行政区划代码或名称", "division code or name"))
  var division: String?
  @Option(name: .long, help: help("上级单位", "the parent"), completion: subjects(.organization))
  var parent: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = OrganizationRegistered()
    event.name = try desk.name(name, nameEnglish)
    event.kind = try desk.code(kind, "--kind")
    event.region = region
    event.uscc = try desk.value(uscc, "--uscc")
    event.division = try division.map { (text) throws(LedgerError) in try desk.division(text) }
    event.parent = try desk.id(parent, .organization)
    return try desk.drafts(
      Subject(.organization, try desk.newID(id)), .organizationRegistered(event))
  }
}
