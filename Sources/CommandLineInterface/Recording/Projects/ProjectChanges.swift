// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Files a change of the way to the goal.
struct ProjectAdjust: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "adjust", "登记备案的调整(目标和方向不变)", "file an adjustment that leaves targets and direction",
    examples: [
      #"project adjust wuxi-sensor --summary 更换中试设备供应商 --filing 锡科备〔2026〕12号"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("调整了什么", "what changes"))
  var summary: String
  @Option(name: .long, help: help("备案号", "the reference under which it is filed"))
  var filing: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = PlanAdjusted()
    event.summary = try desk.words(summary, "--summary")
    event.filing = try desk.words(filing, "--filing")
    return try desk.drafts(subject, .planAdjusted(event))
  }
}

/// The project takes another direction, as the council decided.
struct ProjectRedirect: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "redirect", "登记方向的改变(要有理事会决策)", "change the direction, as the council decided",
    examples: [
      #"project redirect wuxi-sensor --from 消费级传感 --to 车规级传感 --for 理事会 --evidence 纪要.pdf"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("原来的方向;登记过的可以不写", "the direction so far; known once recorded"))
  var from: String?
  @Option(name: .long, help: help("新的方向", "the new direction"))
  var to: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    guard let from = from ?? desk.state.projects[subject.id]?.state.direction else {
      throw LedgerError(
        "E-USAGE", zh: "还没有登记过方向,请用 --from 写明原来的方向",
        en: "no direction is recorded yet; say the one so far with --from")
    }
    var event = DirectionChanged()
    event.from = try desk.words(from, "--from")
    event.to = try desk.words(to, "--to")
    return try desk.drafts(subject, .directionChanged(event))
  }
}
