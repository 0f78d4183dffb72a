// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records the statements of a file as one batch, after a plan.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "import", "从文件批量登记:先出计划,--apply 才登记",
    "record a file as one batch: a plan first, --apply records",
    examples: [
      "import 月报.ndjson", "import 月报.ndjson --apply", "import - --apply < 月报.ndjson",
    ],
    notes: helpText(
      """
      每行一条:
        {"type":"milestone.met","subject":"project/wuxi-sensor","time":"2018-12-20",
         "data":{"milestone":"rules"}}
      成员顺序随意,金额可写 "3500万元";也收已签名的完整陈述。有一处问题就整份不登记。
      """,
      """
      One object a line:
        {"type":"milestone.met","subject":"project/wuxi-sensor","time":"2018-12-20",
         "data":{"milestone":"rules"}}
      Members in any order; signed statements are taken too. One problem, and nothing is recorded.
      """))

  @Argument(
    help: help("NDJSON 文件;- 是标准输入", "a file, or - for standard input", valueName: "file"),
    completion: .file())
  var file: String

  @Flag(name: .long, help: help("登记;不写只出计划", "record; without it only the plan is shown"))
  var apply = false

  @OptionGroup var recording: RecordingOptions

  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      try refuseCommonOptions()
      let desk = try session.desk()
      let batch = try ImportBatch(reading: file, at: desk)
      return try await batch.record(session, desk, applies: apply && !recording.dryRun)
    }
  }

  /// Dates, bases and the like stand in the lines of the file.
  private func refuseCommonOptions() throws(LedgerError) {
    let given =
      recording.on != nil || recording.basis != nil || recording.section != nil
      || recording.note != nil || !recording.evidence.isEmpty || recording.onBehalf != nil
      || recording.internal
    guard !given else {
      throw LedgerError(
        "E-USAGE", zh: "导入时,日期、依据、说明、附件、代录和密级写在文件里,不写在命令里",
        en: "dates, bases, notes, evidence, --for and --internal stand in the file, not here")
    }
  }
}
