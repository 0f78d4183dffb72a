// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Sets a target of an indicator.
struct TargetSetVerb: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "set", "登记目标", "set a target",
    examples: [
      #"target set annual-utilisation utilisation-2018 --scope wuxi-sensor --printed 超过65% --value 65 --comparator 超过 --in 2018"#
    ])

  @Argument(help: help("指标的编号或名称", "an indicator"), completion: subjects(.indicator)) var indicator:
    String
  @Argument(help: help("目标的新编号", "the new id")) var id: String
  @Option(
    name: .long, help: help("范围:单位或项目的编号、全名", "what it is about: an organization or project"),
    completion: subjects(.organization, .project))
  var scope: String?
  @Option(name: .customLong("scope-name"), help: help("范围的原文名称", "its printed name"))
  var scopeName: String?
  @Option(
    name: .customLong("printed-name"), help: help("指标在原文的名称", "the printed name of the indicator"))
  var printedName: String?
  @Option(name: .customLong("in"), help: help("当年", "in this year"))
  var inYear: Int?
  @Option(name: .customLong("by"), help: help("到哪一年", "by this year"))
  var byYear: Int?
  @Flag(name: .customLong("each-year"), help: help("每年", "each year")) var eachYear = false
  @Option(name: .customLong("period-basis"), help: help("期间写明(默认)还是计划期", "stated or plan-period"))
  var periodBasis: String?
  @Option(name: .long, help: help("不低于、超过、不高于、低于、等于、左右、相对基数的倍数", "the comparator"))
  var comparator: String?
  @Option(name: .long, help: help("原文用词,例:超过", "the printed word"))
  var word: String?
  @Option(name: .long, parsing: .unconditional, help: help("数,照原文的小数位", "the number as printed"))
  var value: String?
  @Option(name: .long, parsing: .unconditional, help: help("金额目标,带单位", "an amount with its unit"))
  var amount: String?
  @Option(name: .long, help: help("原文", "the printed text"))
  var printed: String
  @Flag(name: .long, help: help("力争、争取", "an aspiration")) var aspiration = false
  @Option(name: .long, help: help("基数", "the baseline"))
  var baseline: String?
  @Option(name: .long, help: help("有关的项目", "the project"), completion: subjects(.project))
  var project: String?
  @Option(name: .long, help: help("写有目标的已登记文件", "the document"), completion: subjects(.document))
  var document: String?
  @Option(name: .customLong("in-section"), help: help("文件中的章节", "the section of the document"))
  var place: String?
  @Option(name: .long, help: help("重复哪个目标", "the target it repeats"), completion: targets())
  var repeats: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(indicator, .indicator)
    var event = TargetSet()
    event.target = try desk.newID(id)
    event.scope = try TargetWords.scope(scope, scopeName, at: desk)
    event.name = printedName
    event.period = try TargetWords.period(
      try desk.year(inYear, "--in"), try desk.year(byYear, "--by"), eachYear)
    event.periodBasis = try desk.code(periodBasis, "--period-basis")
    event.comparator = try desk.code(comparator, "--comparator")
    event.word = word
    event.value = try desk.decimal(value, "--value")
    event.amount = try amount.map { (text) throws(LedgerError) in try desk.money(text) }
    event.printed = try desk.words(printed, "--printed")
    event.aspiration = aspiration ? true : nil
    event.baseline = try desk.decimal(baseline, "--baseline")
    event.project = try desk.id(project, .project)
    event.document = try desk.id(document, .document)
    event.section = place
    event.repeats = try repeats.map { (text) throws(LedgerError) in try desk.target(text).target }
    return try desk.drafts(subject, .targetSet(event))
  }
}

/// Gives a target another value.
struct TargetRevise: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "revise", "调整目标", "revise a target",
    examples: [
      #"target revise utilisation-2018 --printed 不低于60% --value 60 --comparator 不低于 --reason 停机检修"#
    ])

  @Argument(help: help("目标的编号", "the target's id"), completion: targets()) var target: String
  @Option(name: .long, help: help("不低于、超过、不高于、低于、等于、左右、相对基数的倍数", "the comparator"))
  var comparator: String?
  @Option(name: .long, help: help("原文用词,例:超过", "the printed word"))
  var word: String?
  @Option(name: .long, parsing: .unconditional, help: help("数,照原文的小数位", "the number as printed"))
  var value: String?
  @Option(name: .long, parsing: .unconditional, help: help("金额目标,带单位", "an amount with its unit"))
  var amount: String?
  @Option(name: .long, help: help("原文", "the printed text"))
  var printed: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let found = try desk.target(target)
    var event = TargetRevised()
    event.target = found.target
    event.comparator = try desk.code(comparator, "--comparator")
    event.word = word
    event.value = try desk.decimal(value, "--value")
    event.amount = try amount.map { (text) throws(LedgerError) in try desk.money(text) }
    event.printed = try desk.words(printed, "--printed")
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(found.indicator, .targetRevised(event))
  }
}

/// Records a reading of an indicator.
struct TargetObserve: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "observe", "登记读数", "record a reading",
    examples: [
      #"target observe annual-utilisation --scope wuxi-sensor --period 2018 --value 67.2 --filing 锡科统〔2019〕3号"#
    ])

  @Argument(help: help("指标的编号或名称", "an indicator"), completion: subjects(.indicator)) var indicator:
    String
  @Option(
    name: .long, help: help("范围:单位或项目的编号、全名", "what it is about: an organization or project"),
    completion: subjects(.organization, .project))
  var scope: String?
  @Option(name: .customLong("scope-name"), help: help("范围的原文名称", "its printed name"))
  var scopeName: String?
  @Option(name: .long, help: help("哪一期", "the period"))
  var period: String
  @Option(name: .long, parsing: .unconditional, help: help("数", "the value"))
  var value: String
  @Option(
    name: .long, help: help("备案文号;没有就算未核实", "the file reference; without one it is unverified"))
  var filing: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(indicator, .indicator)
    var event = ObservationRecorded()
    event.scope = try TargetWords.scope(scope, scopeName, at: desk)
    event.period = try desk.period(period, "--period")
    event.value = try desk.decimal(value, "--value")
    event.filing = filing
    return try desk.drafts(subject, .observationRecorded(event))
  }
}
