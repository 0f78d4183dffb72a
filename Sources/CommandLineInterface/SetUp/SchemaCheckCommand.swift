// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals schema check`: every entry against the declaration of its type.
struct SchemaCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: helpText(
      "整本台账逐条对照类型和 JSON Schema", "replay the whole log through types and JSON Schemas"),
    discussion: helpText(
      """
      例:
        annals schema check
        annals schema check --registry ./台账 --format json

      每条登记的类型和版本都要认识,data 都要合那一版的 JSON Schema,旧版本要能提升到新版本。
      都认识,退出码 0;有不认识的类型、版本、规则,或不合的,逐一列出,退出码 1。
      """,
      """
      Examples:
        annals schema check
        annals schema check --registry ./registry --format json

      The type and version of every entry must be known, its data valid for the
      JSON Schema of that version, and an earlier version lifted to the newest.
      Exit code 0 where all is known; 1 where a type, version or policy is not, or
      data are not valid: each is named with its place.
      """))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    guard view.asOf == nil, view.knownAt == nil else {
      throw CommandFailure.usage(
        "schema check 看的是每一条登记,不分时点;要看以前的台账用 --at",
        "schema check looks at every entry, whatever its time; for the log as it was: --at")
    }
    let token = try context.selection(view).token
    let check = try context.ledger().checkSchemas(at: token)
    let report = SchemaCheckReport(check).report(command(context, check))
    try context.show(report, view)
    if !view.schema, !check.findings.isEmpty { throw ExitCode(1) }
  }

  private func command(_ context: CommandContext, _ check: SchemaCheck) -> String {
    var words = ["annals", "schema", "check"]
    if ProgramLanguage.current != Language.resolve(flag: nil, environment: context.environment) {
      words += ["--lang", context.language.rawValue]
    }
    return (words + ["--at", check.token.description]).joined(separator: " ")
  }
}

/// A check of schemas as people and machines read it.
struct SchemaCheckReport {
  private let check: SchemaCheck

  init(_ check: SchemaCheck) { self.check = check }

  func report(_ command: String) -> Report {
    Report(
      name: "schema-check", title: title,
      aside: Localized(zh: "共 \(check.size) 条", en: "\(check.size) entries"),
      notes: [
        .prose(
          Localized(
            zh: "核对 data \(check.validated) 份,\(check.tallies.count) 种类型版本。",
            en: "\(check.validated) data checked, of \(check.tallies.count) types and versions."))
      ],
      sections: [
        Report.Section("counts", .table(counts), primary: true),
        Report.Section(
          "lifted", heading: Localized(zh: "从旧版本提升", en: "Lifted from earlier versions"),
          .table(lifted)),
        Report.Section(
          "unknown", heading: Localized(zh: "不认识的", en: "Not known to this program"),
          .table(unknown),
          footers: check.unrecognized.isEmpty ? [] : [.prose(Localized(Unrecognized.remedy))]),
        Report.Section(
          "faults", heading: Localized(zh: "不合的", en: "Not valid"), .table(faults)),
      ],
      meta: ReportMeta(
        token: check.token.description, command: command,
        extra: check.isInvented ? [InventedData.meta] : []))
  }

  private var title: Localized {
    let count = check.findings.count
    return count == 0
      ? Localized(zh: "全部认识,全部合格", en: "Everything is known and valid")
      : Localized(zh: "\(count) 处不认识或不合", en: "\(count) unknown or not valid")
  }

  private var counts: Table {
    Table(
      columns: [
        Column("type", Localized(zh: "类型", en: "Type"), flexible: true),
        Column("version", Localized(zh: "版本", en: "Version"), .integer),
        Column("entries", Localized(zh: "条数", en: "Entries"), .integer),
        Column("first", Localized(zh: "第一条", en: "First"), .integer),
        Column("known", Localized(zh: "认识", en: "Known"), .flag),
      ],
      rows: check.tallies.map { tally in
        Table.Row([
          .text(tally.name), .integer(Int64(tally.version)), .integer(Int64(tally.count)),
          .entry(UInt64(tally.first)), .flag(tally.isKnown),
        ])
      })
  }

  private var lifted: Table {
    Table(
      columns: [
        Column("type", Localized(zh: "类型", en: "Type"), flexible: true),
        Column("from", Localized(zh: "从", en: "From"), .integer),
        Column("to", Localized(zh: "到", en: "To"), .integer),
        Column("entries", Localized(zh: "条数", en: "Entries"), .integer),
        Column("corrections", Localized(zh: "更正", en: "Corrections"), .integer),
      ],
      rows: check.liftings.map { lifting in
        Table.Row([
          .text(lifting.name), .integer(Int64(lifting.from)), .integer(Int64(lifting.to)),
          .integer(Int64(lifting.entries)), .integer(Int64(lifting.corrections)),
        ])
      }, emptyNote: Localized(zh: "没有旧版本的登记。", en: "No entry is of an earlier version."))
  }

  private var unknown: Table {
    Table(
      columns: [
        Column("code", Localized(zh: "代码", en: "Code")),
        Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
        Column("entries", Localized(zh: "条数", en: "Entries"), .integer),
        Column("place", Localized(zh: "第一条在", en: "First at")),
      ],
      rows: check.unrecognized.map { unknown in
        Table.Row([
          .text(unknown.code.rawValue), .text(unknown.name), .integer(Int64(unknown.count)),
          .text(Ledger.place(of: unknown.first)),
        ])
      }, emptyNote: Localized(zh: "没有。", en: "None."))
  }

  private var faults: Table {
    Table(
      columns: [
        Column("code", Localized(zh: "代码", en: "Code")),
        Column("place", Localized(zh: "在哪里", en: "Where")),
        Column(
          "shown", Localized(zh: "怎么不合", en: "What"), flexible: true, minimumWidth: 20,
          audience: .people),
        Column("reason", Localized(zh: "怎么不合", en: "What"), audience: .machines),
      ],
      rows: check.faults.map { fault in
        Table.Row([
          .text(fault.code), .text(fault.place), .name(Localized(fault.reason)),
          .text(fault.reason.en ?? fault.reason.zh),
        ])
      }, emptyNote: Localized(zh: "没有。", en: "None."))
  }
}
