// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// How far the work has come.
struct ProjectProgress: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "progress", "登记形象进度", "how far the work has come",
    examples: [
      #"project progress wuxi-sensor --percent 45 --period 2026-10"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(
    name: .long, parsing: .unconditional,
    help: help("期末完成百分之几,0 到 100", "how much is done, 0 to 100"))
  var percent: Int
  @Option(name: .long, help: help("哪一期末", "the period at whose end"))
  var period: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = ProgressObserved()
    event.percent = percent
    event.period = try desk.period(period, "--period")
    return try desk.drafts(subject, .progressObserved(event))
  }
}

/// A person's judgement beside the computed light.
struct ProjectAssess: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "assess", "登记人工判断,与灯号并列", "a person's judgement, which stands beside the light",
    examples: [
      #"project assess wuxi-sensor --light 黄 --narrative 设备晚到一个月,总工期不受影响"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("绿、黄、红", "green, yellow or red"))
  var light: String
  @Option(name: .long, help: help("为什么", "why"))
  var narrative: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = AssessmentRecorded()
    event.light = try desk.code(light, "--light")
    event.narrative = try desk.words(narrative, "--narrative")
    return try desk.drafts(subject, .assessmentRecorded(event))
  }
}
