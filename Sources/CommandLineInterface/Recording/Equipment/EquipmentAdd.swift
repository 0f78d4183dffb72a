// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Puts an instrument or facility on the list.
struct EquipmentAdd: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "add", "登记一台仪器设备", "list an instrument or facility",
    examples: [
      #"equipment add sem-1 扫描电子显微镜 --owner 演示光学所 --location 三号楼102室 --open"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("名称", "the name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(
    name: .long, help: help("属于哪个单位", "the organization it belongs to"),
    completion: subjects(.organization))
  var owner: String
  @Option(name: .long, help: help("在哪里", "where it stands"))
  var location: String
  @Flag(name: .long, help: help("对外开放", "others may use it"))
  var open = false
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = EquipmentListed()
    event.name = try desk.name(name, nameEnglish)
    event.owner = try desk.id(owner, .organization)
    event.location = try desk.words(location, "--location")
    event.open = open
    return try desk.drafts(Subject(.equipment, try desk.newID(id)), .equipmentListed(event))
  }
}
