// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Registers a money mechanism that a plan names.
struct FundRegister: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "register", "登记文件提到的资金机制", "register a money mechanism of a plan",
    examples: [
      #"fund register wuxi-iot-fund 物联网专项资金 --kind 专项资金 --level 市"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("全名", "the full name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("种类", "the kind"))
  var kind: String
  @Option(name: .long, help: help("层级,可写几次", "a level"))
  var level: [String] = []
  @Option(name: .customLong("by-year"), help: help("到哪一年", "by which year"))
  var periodYear: Int?
  @Option(name: .long, help: help("有关的项目", "the project"), completion: subjects(.project))
  var project: String?
  @Option(name: .long, help: help("有关的目标", "the target"), completion: targets())
  var target: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = FundRegistered()
    event.name = try desk.name(name, nameEnglish)
    event.kind = try desk.code(kind, "--kind")
    for text in level { event.levels.append(try desk.code(text, "--level")) }
    if let periodYear {
      var period = TargetPeriod()
      period.kind = .by
      period.year = try desk.year(periodYear, "--by-year")
      event.period = period
    }
    event.project = try desk.id(project, .project)
    event.target = try target.map { (text) throws(LedgerError) in try desk.target(text).target }
    return try desk.drafts(Subject(.fund, try desk.newID(id)), .fundRegistered(event))
  }
}

/// Records a fund that exists.
struct FundEstablish: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "establish", "登记设立的基金", "a fund is established",
    examples: [
      #"fund establish wuxi-iot-fund 物联网产业基金 --level 市 --size 10亿元"#
    ])

  @Argument(help: help("新编号或已登记基金的编号", "a new id, or that of a registered fund")) var id: String
  @Argument(help: help("全名", "the full name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("层级", "the level"))
  var level: String
  @Option(name: .long, parsing: .unconditional, help: help("规模", "the size"))
  var size: String?
  @Option(name: .long, help: help("管理单位", "the manager"), completion: subjects(.organization))
  var manager: String?
  @Option(name: .long, help: help("母基金", "the parent fund"), completion: subjects(.fund))
  var parent: String?
  @Option(name: .long, help: help("放大倍数", "times the public money"))
  var leverage: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = FundEstablished()
    event.name = try desk.name(name, nameEnglish)
    event.level = try desk.code(level, "--level")
    event.size = try size.map { (text) throws(LedgerError) in try desk.money(text, "--size") }
    event.manager = try desk.id(manager, .organization)
    event.parent = try desk.id(parent, .fund)
    event.leverage = try desk.decimal(leverage, "--leverage")
    return try desk.drafts(Subject(.fund, try desk.newID(id)), .fundEstablished(event))
  }
}
