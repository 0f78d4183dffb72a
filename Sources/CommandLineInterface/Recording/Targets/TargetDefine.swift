// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Defines an indicator.
struct TargetDefine: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "define", "定义指标", "define an indicator",
    examples: [
      #"target define annual-utilisation 年平均使用率 --unit percent --direction 越高越好"#
    ])

  @Argument(help: help("指标的新编号", "the new id")) var id: String
  @Argument(help: help("名称", "the name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("计量单位代码,例:percent、enterprises", "the unit's code"))
  var unit: String?
  @Option(name: .long, help: help("越高越好还是越低越好", "increase or decrease"))
  var direction: String?
  @Option(name: .long, help: help("相加还是不合计", "sum or none"))
  var aggregation: String?
  @Option(name: .long, help: help("口径", "the definition"))
  var definition: String?
  @Option(name: .long, help: help("上级指标", "the parent indicator"), completion: subjects(.indicator))
  var parent: String?
  @Option(
    name: .customLong("rolls-up-to"), help: help("汇总到哪个目标", "the target it adds up to"),
    completion: targets())
  var rollsUpTo: String?
  @Option(name: .long, help: help("口径相同还是不同", "same or different-definition"))
  var comparable: String?
  @Option(name: .long, help: help("备案单位", "who keeps the readings"))
  var filing: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = IndicatorDefined()
    event.name = try desk.name(name, nameEnglish)
    event.unit = try desk.value(unit, "--unit")
    event.direction = try desk.code(direction, "--direction")
    event.aggregation = try desk.code(aggregation, "--aggregation")
    event.definition = definition
    event.parent = try desk.id(parent, .indicator)
    if let rollsUpTo {
      var rollUp = RollUp()
      rollUp.target = try desk.target(rollsUpTo).target
      rollUp.comparable = try desk.code(comparable, "--comparable") ?? .same
      event.rollsUpTo = rollUp
    }
    event.filing = filing
    return try desk.drafts(Subject(.indicator, try desk.newID(id)), .indicatorDefined(event))
  }
}
