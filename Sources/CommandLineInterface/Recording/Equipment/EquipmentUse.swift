// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Reports how long the equipment ran.
struct EquipmentUse: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "use", "报使用机时", "report hours of use",
    examples: [#"equipment use sem-1 --period 2026-10 --hours 180 --external-hours 62.5"#])

  @Argument(
    help: help("仪器设备的编号或名称", "equipment by id or name"), completion: subjects(.equipment))
  var equipment: String
  @Option(name: .long, help: help("哪一期", "the period"))
  var period: String
  @Option(name: .long, help: help("总机时,小时", "hours in all"))
  var hours: String
  @Option(
    name: .customLong("external-hours"), help: help("其中对外服务,小时", "hours for others, a part of them")
  )
  var externalHours: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(equipment, .equipment)
    var event = EquipmentUseReported()
    event.period = try desk.period(period, "--period")
    event.hours = try desk.decimal(hours, "--hours")
    event.externalHours = try desk.decimal(externalHours, "--external-hours")
    return try desk.drafts(subject, .equipmentUseReported(event))
  }
}

/// Reserves the equipment.
struct EquipmentBook: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "book", "预约", "reserve equipment",
    examples: [#"equipment book sem-1 --by 无锡市科技局 --from 2026-12-01 --to 2026-12-03"#])

  @Argument(
    help: help("仪器设备的编号或名称", "equipment by id or name"), completion: subjects(.equipment))
  var equipment: String
  @Option(
    name: .long, help: help("哪个单位用", "the organization that will use it"),
    completion: subjects(.organization))
  var by: String
  @Option(name: .long, help: help("第一天", "the first day"))
  var from: String
  @Option(name: .long, help: help("最后一天;不写就是同一天", "the last day; the same where left out"))
  var to: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(equipment, .equipment)
    var event = EquipmentBooked()
    event.by = try desk.id(by, .organization)
    event.period.from = try desk.day(from, "--from") ?? .blank
    event.period.to = try desk.day(to, "--to") ?? event.period.from
    return try desk.drafts(subject, .equipmentBooked(event))
  }
}

/// Takes the equipment off the list.
struct EquipmentRetire: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "retire", "停用", "take equipment off the list",
    examples: [#"equipment retire sem-1 --note 已经报废"#])

  @Argument(
    help: help("仪器设备的编号或名称", "equipment by id or name"), completion: subjects(.equipment))
  var equipment: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try desk.drafts(try desk.subject(equipment, .equipment), .equipmentRetired(EquipmentRetired()))
  }
}
