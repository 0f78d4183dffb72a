// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Registry
import RegistryModel

/// Records what stands in files, after a plan: statements as NDJSON, or tables as people send them.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "import", "从文件批量登记:先出计划,--apply 才登记",
    "record files as batches: a plan first, --apply records",
    examples: [
      "import 月报/无锡-10月.xlsx 月报/苏州-10月.csv --as report --period 2026-10",
      "import 资金.csv --as funding --kind 下达 --on 2026-03-01 --apply",
      "import 月报.ndjson", "import - --apply < 月报.ndjson",
    ],
    notes: helpText(
      """
      表格(--as):CSV、TSV(UTF-8、GB 18030)和 .xlsx。列名中英文都认;
      不同的用 --map 写明:
        --map D=ytd  --map 负责单位=牵头单位  --map 列名.txt(每行一个 列=含义)
      对象按编号、项目代码、全名或已登记的别名认,不按相似认。一个文件一个批次,
      有问题的文件整份不进;同一个文件再导一次什么也不登记。空表:annals template

      NDJSON(不写 --as),每行一条:
        {"type":"milestone.met","subject":"project/wuxi-sensor","time":"2018-12-20",
         "data":{"milestone":"rules"}}
      成员顺序随意,金额可写 "3500万元";也收已签名的完整陈述。
      有一处问题就整份不登记。
      """,
      """
      Tables (--as): CSV, TSV (UTF-8, GB 18030) and .xlsx, headed in Chinese or
      English; say what other headings mean with --map:
        --map D=ytd  --map Who=lead  --map headings.txt (lines: heading=meaning)
      Subjects are found by id, project code, full name or recorded alias, never
      by likeness. A file is a batch; one with a problem stays out whole.
      Forms: annals template

      NDJSON (without --as), one object a line:
        {"type":"milestone.met","subject":"project/wuxi-sensor","time":"2018-12-20",
         "data":{"milestone":"rules"}}
      Members in any order; signed statements are taken too. One problem, and
      nothing is recorded.
      """))

  @Argument(
    help: help("文件;NDJSON 写 - 是标准输入", "files; - is NDJSON from standard input", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: help(
      "表格里是什么:"
        + "report project milestone funding fund indicator target observation task organization document",
      "what the rows are", valueName: "noun"),
    completion: .list(ImportNoun.all.map(\.name)))
  var noun: String?

  @Option(name: .long, help: help("月报的报送期", "the period of a report"))
  var period: String?

  @Option(
    name: .long, help: help("填报单位,文件里没有写时", "the unit that reports, where the file does not say"),
    completion: subjects(.organization))
  var unit: String?

  @Option(
    name: .long,
    help: help("资金种类:预算、下达、拨付、到位、支出、退回、完成投资", "budget, commitment, disbursement, receipt…"))
  var kind: String?

  @Option(
    name: .long,
    help: help(
      "一列是什么意思,或写有这些的文件;可写多次", "what a column means, or a file that says so",
      valueName: "column=meaning"))
  var map: [String] = []

  @Option(help: help("计划的格式:table json ndjson csv markdown html", "the format of the plan"))
  var format: OutputFormat?

  @Flag(name: .long, help: help("登记;不写只出计划", "record; without it only the plan is shown"))
  var apply = false

  @OptionGroup var recording: RecordingOptions

  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      guard let noun else { return try await importStatements(session) }
      return try await importTables(session, as: noun)
    }
  }

  private func importTables(
    _ session: RecordingSession, as noun: String
  ) async throws(LedgerError) -> RecordingAnswer {
    guard recording.receipt == nil || files.count == 1 else {
      throw LedgerError(
        "E-USAGE", zh: "--receipt 一次只配一个文件", en: "--receipt goes with one file at a time")
    }
    guard unit == nil || files.count == 1 else {
      throw LedgerError("E-USAGE", zh: "--unit 一次只配一个文件", en: "--unit goes with one file at a time")
    }
    guard Set(files).count == files.count else {
      throw LedgerError("E-USAGE", zh: "同一个文件写了两次", en: "a file is named twice")
    }
    let desk = try session.desk(records: apply && !recording.dryRun)
    let options = try TableOptions(
      noun: noun, period: period, unit: unit, kind: kind, maps: map, at: desk)
    return try await TableImport(
      session: session, desk: desk, options: options, words: words(options)
    ).run(files, applies: apply && !recording.dryRun, format: format ?? .table)
  }

  /// The options that a plan prints in the command that records it.
  private func words(_ options: TableOptions) -> [String] {
    var words = ["--as", options.noun.name]
    if let period = options.period { words += ["--period", period.description] }
    if let unit { words += ["--unit", unit] }
    if let kind { words += ["--kind", kind] }
    for map in map { words += ["--map", map] }
    let given: [(String, String?)] = [
      ("--on", recording.on), ("--basis", recording.basis),
      ("--basis-kind", recording.basisKind), ("--section", recording.section),
      ("--note", recording.note), ("--for", recording.onBehalf), ("--actor", recording.actor),
    ]
    for (option, value) in given {
      if let value { words += [option, value] }
    }
    for evidence in recording.evidence { words += ["--evidence", evidence] }
    if recording.internal { words.append("--internal") }
    return words
  }

  private func importStatements(
    _ session: RecordingSession
  ) async throws(LedgerError) -> RecordingAnswer {
    try refuseTableOptions()
    try refuseCommonOptions()
    let desk = try session.desk(records: apply && !recording.dryRun)
    let batch = try ImportBatch(reading: files[0], at: desk)
    return try await batch.record(session, desk, applies: apply && !recording.dryRun)
  }

  /// Tables need to be told what they are.
  private func refuseTableOptions() throws(LedgerError) {
    let tables = files.filter { file in
      [".csv", ".tsv", ".xlsx", ".xls", ".xlsm"].contains { file.lowercased().hasSuffix($0) }
    }
    guard files.count == 1, tables.isEmpty, period == nil, unit == nil, kind == nil, map.isEmpty,
      format == nil
    else {
      throw LedgerError(
        "E-USAGE", zh: tables.isEmpty ? "NDJSON 一次一个文件,不写表格的选项" : "导入表格要写 --as,说明里面是什么",
        en: tables.isEmpty
          ? "NDJSON is one file, without the options of tables"
          : "say what the tables are with --as",
        remedy: LocalizedName(
          zh: "例:annals import 月报.csv --as report --period 2026-10",
          en: "such as: annals import reports.csv --as report --period 2026-10"))
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
