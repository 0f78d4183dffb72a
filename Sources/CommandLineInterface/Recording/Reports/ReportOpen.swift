// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// Opens a round of reports.
struct ReportOpen: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "open", "开始一期填报", "open a round of reports",
    examples: [
      #"report open --period 2026-10 --due 2026-11-05 --unit 无锡市科技局 --unit 苏州市科技局"#,
      #"report open --period 2026-11 --due 2026-12-05"#,
    ],
    notes: helpText(
      "编号就是报送期:report/2026-10。不写 --unit 就照上一期的单位。",
      "The id is the period: report/2026-10. Without --unit the units are those of the last round.")
  )

  @Option(name: .long, help: help("报送期:2026-10、2026Q3、2026", "the period that is reported"))
  var period: String
  @Option(name: .long, help: help("截止日", "when the reports are due", valueName: "date"))
  var due: String
  @Option(
    name: .customLong("unit"), help: help("填报单位,可写几次", "a unit that owes a report"),
    completion: subjects(.organization))
  var units: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = ReportOpened()
    event.period = try desk.period(period, "--period")
    event.due = try desk.period(due, "--due")
    for unit in units { event.units.append(try desk.id(unit, .organization)) }
    if units.isEmpty, let last = ReportRound.newestFirst(in: desk.state).first,
      let opened = desk.state.reports[last]?.state.opened
    {
      event.units = opened.units
      desk.notice(
        zh: "填报单位照 report/\(last):\(opened.units.count) 个",
        en: "the units are those of report/\(last): \(opened.units.count)")
    }
    return try desk.drafts(
      Subject(.report, try ReportRounds.id(event.period)), .reportOpened(event))
  }
}
