// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// The unit says what it has done.
struct SupervisionAnswer: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "answer", "答复", "answer",
    examples: [
      #"supervision answer db-2026-1 --summary 设备已于十二月进场"#,
      #"supervision answer db-2026-1 --summary 设备已进场 --for 常州市科技局 --evidence 复函.pdf"#,
    ],
    notes: helpText(
      "单位的答复经确认后才能销号:annals entry confirm。",
      "A unit's answer is confirmed before the matter is struck off: annals entry confirm."))

  @Argument(
    help: help("督办的编号", "a matter by id or words"), completion: subjects(.supervision))
  var matter: String
  @Option(name: .long, help: help("办理情况", "what was done"))
  var summary: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(matter, .supervision)
    var event = SupervisionAnswered()
    event.summary = try desk.words(summary, "--summary")
    return try desk.drafts(subject, .supervisionAnswered(event))
  }
}

/// The matter is struck off (销号).
struct SupervisionClose: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "close", "销号", "strike a matter off", examples: [#"supervision close db-2026-1"#])

  @Argument(
    help: help("督办的编号", "a matter by id or words"), completion: subjects(.supervision))
  var matter: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try desk.drafts(try desk.subject(matter, .supervision), .supervisionClosed(SupervisionClosed()))
  }
}
