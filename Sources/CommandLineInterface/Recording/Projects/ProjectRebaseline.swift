// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Sets the plan against which a project is measured, or changes it; the first one stays for ever.
struct ProjectRebaseline: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "rebaseline", "登记基线(开工、完成、投资),或调整它", "set or revise the baseline: start, end, cost",
    examples: [
      #"project rebaseline wuxi-sensor --start 2026-09 --end 2028-12 --cost 1.2亿元"#,
      #"project rebaseline wuxi-sensor --end 2029-06 --reason 进口设备晚到 --basis 锡科发〔2027〕8号"#,
    ],
    notes: helpText(
      "第一次登记要写全三项;以后不写的照旧,并要写理由。",
      "The first time all three are needed; later what is left out stays, and a reason is needed."))

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("开工", "when work begins", valueName: "date"))
  var start: String?
  @Option(name: .long, help: help("完成", "when it is done", valueName: "date"))
  var end: String?
  @Option(
    name: .long, parsing: .unconditional, help: help("总投资,带单位:1.2亿元", "the cost, with its unit"))
  var cost: String?
  @Option(name: .long, help: help("为什么调整,记入说明", "why it changes; goes into the note"))
  var reason: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    let standing = desk.state.projects[subject.id]?.state.baseline
    let start = try desk.period(start, "--start") ?? standing?.start
    let end = try desk.period(end, "--end") ?? standing?.end
    let cost =
      try cost.map { (text) throws(LedgerError) in try desk.money(text, "--cost") }
      ?? standing?.cost
    guard let start, let end, let cost else {
      throw LedgerError(
        "E-USAGE", zh: "第一次登记基线要写 --start、--end 和 --cost",
        en: "the first baseline needs --start, --end and --cost")
    }
    guard standing != nil else {
      var event = BaselineSet()
      event.start = start
      event.end = end
      event.cost = cost
      return [try desk.draft(subject, .baselineSet(event), reason: reason)]
    }
    guard reason != nil || desk.options.basis != nil else {
      throw LedgerError(
        "E-USAGE", zh: "调整基线要写 --reason 或 --basis",
        en: "a revision of the baseline needs --reason or --basis")
    }
    var event = BaselineRevised()
    event.start = start
    event.end = end
    event.cost = cost
    return [try desk.draft(subject, .baselineRevised(event), reason: reason)]
  }
}
