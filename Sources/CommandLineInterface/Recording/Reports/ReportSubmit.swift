// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// A unit hands in its report.
struct ReportSubmit: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "submit", "报送", "a unit hands in its report",
    examples: [
      #"report submit 无锡-10月.xlsx --unit 无锡市科技局 --period 2026-10"#,
      #"report submit 无锡-10月.xlsx --unit 无锡市科技局 --period 2026-10 --for 无锡市科技局"#,
    ],
    notes: helpText(
      "只登记文件的 SHA-256,文件本身请自己存好。秘书处代录(--for)时,文件就是来件。",
      "The SHA-256 of the file is recorded; keep the file itself. Where the secretariat records it\n"
        + "(--for), the file is the paper that came."))

  @Argument(help: help("报表文件", "the file of the report", valueName: "file"), completion: .file())
  var file: String
  @Option(
    name: .long, help: help("填报单位", "the unit whose report it is"),
    completion: subjects(.organization))
  var unit: String
  @Option(name: .long, help: help("报送期", "the period"), completion: subjects(.report))
  var period: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let round = try ReportRounds.round(period, at: desk)
    let bytes = try desk.readFile(file, code: "E-REPORT-FILE")
    var event = ReportSubmitted()
    event.unit = try desk.id(unit, .organization)
    event.sha256 = Digest(TreeHash.sha256(bytes).hexadecimal) ?? .blank
    var draft = try desk.draft(round, .reportSubmitted(event))
    if draft.data.common.for != nil, draft.data.common.evidence.isEmpty {
      draft.data.common.evidence = [try desk.evidence(file)]
    }
    return [draft]
  }
}
