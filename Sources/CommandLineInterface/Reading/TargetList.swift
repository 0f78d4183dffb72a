// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals target list`.
struct TargetList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("目标清单", "list the targets"),
    discussion: helpText(
      "例:annals target --document wuxi-2018", "Example: annals target --document wuxi-2018"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("文件", "a document", valueName: "document"), completion: subjects(.document))
  var document: String?
  @Option(help: help("单位", "a unit", valueName: "unit"), completion: subjects(.organization))
  var unit: String?
  @Option(help: help("项目", "a project", valueName: "project"), completion: subjects(.project))
  var project: String?
  @Option(
    help: help("指标", "an indicator", valueName: "indicator"), completion: subjects(.indicator))
  var indicator: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let names = Names(ledger.state)
    var filter = TargetView.Filter()
    filter.document = try document.map { try names.one($0, .document, allowsFragment: true).id }
    filter.indicator = try indicator.map { try names.one($0, .indicator, allowsFragment: true).id }
    if let unit { filter.subject = try names.one(unit, .organization, allowsFragment: true) }
    if let project { filter.subject = try names.one(project, .project, allowsFragment: true) }
    filter.includesMatrices = view.all || unit != nil
    let targets = TargetView(ledger.state, filter: filter)
    let words = Words(state: ledger.state, language: context.language)
    var table = TargetReport.table(targets.rows, words)
    table.terminalRows = 30
    let options = [
      ("--document", document), ("--unit", unit), ("--project", project),
      ("--indicator", indicator),
    ].flatMap { option, value in value.map { [option, $0] } ?? [] }
    let report = Report(
      name: "targets",
      title: Localized(
        zh: "目标  \(targets.rows.count) 项", en: NumberText.counted(targets.rows.count, "target")),
      aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
      sections: [
        Report.Section(
          "targets", .table(table), primary: true, chart: TargetReport.chart(targets.rows, words))
      ]
        + (targets.quotas.isEmpty ? [] : [TargetReport.quotas(targets.quotas, words)]),
      footers: targets.repeats == 0
        ? []
        : [
          .prose(
            Localized(
              zh: "重复 \(targets.repeats) 项:同一目标在文中再次出现,只计一次。",
              en: "\(targets.repeats) repeat a target that stands elsewhere; each counts once."))
        ],
      meta: context.meta(ledger, command: ["target", "list"] + options))
    try context.show(report, view)
  }
}

/// Targets as a table.
enum TargetReport {
  static func table(_ rows: [TargetView.Row], _ words: Words) -> Table {
    let columns = [
      Column("target", Localized(zh: "编号", en: "Id"), audience: .machines),
      Column("indicator_id", Localized(zh: "指标编号", en: "Indicator id"), audience: .machines),
      Column(
        "scope", Localized(zh: "范围", en: "Scope"), flexible: true, minimumWidth: 8, maximumWidth: 14
      ),
      Column("period", Localized(zh: "期间", en: "Period")),
      Column(
        "asked", Localized(zh: "目标", en: "Target"), flexible: true, minimumWidth: 8,
        maximumWidth: 18, audience: .people),
      Column("comparator", Localized(zh: "比较", en: "Comparator"), audience: .machines),
      Column("unit", Localized(zh: "单位", en: "Unit"), audience: .machines),
      Column("printed", Localized(zh: "原文", en: "Printed"), audience: .machines),
      Column("value", Localized(zh: "值", en: "Value"), .decimal, audience: .machines),
      Column("amount_fen", Localized(zh: "金额", en: "Amount"), .money, audience: .machines),
      Column("reading", Localized(zh: "最新值", en: "Newest"), .decimal),
      Column(
        "judgement", Localized(zh: "判定", en: "Judged"), flexible: true, minimumWidth: 8,
        maximumWidth: 18),
      Column("word", Localized(zh: "原词", en: "Word"), audience: .machines),
      Column("baseline", Localized(zh: "基数", en: "Base"), .decimal, audience: .machines),
      Column("reading_period", Localized(zh: "读数期", en: "Read in"), .date, audience: .machines),
      Column("filing", Localized(zh: "备案", en: "Filed as"), audience: .machines),
      Column("definition", Localized(zh: "口径", en: "Definition"), audience: .machines),
      Column("repeats", Localized(zh: "重复", en: "Repeats"), audience: .machines),
      Column("indicator", Localized(zh: "指标", en: "Indicator"), flexible: true),
    ]
    return Table(columns: columns, rows: rows.map { row(of: $0, words) })
  }

  static func quotas(_ quotas: [TargetView.Quota], _ words: Words) -> Report.Section {
    let rows = quotas.map { quota in
      Table.Row([
        .text(quota.indicator.description), .period(words.period(quota.quota.fact.period)),
        .integer(Int64(quota.quota.fact.count)), .optional(quota.definition.unit?.description),
        .name(quota.definition.name),
      ])
    }
    return Report.Section(
      "quotas", heading: Localized(zh: "名额", en: "Quotas"),
      .table(
        Table(
          columns: [
            Column("indicator_id", Localized(zh: "编号", en: "Id")),
            Column("period", Localized(zh: "期间", en: "Period")),
            Column("count", Localized(zh: "数量", en: "Count"), .integer),
            Column("unit", Localized(zh: "单位", en: "Unit"), audience: .machines),
            Column("indicator", Localized(zh: "指标", en: "Indicator"), flexible: true),
          ], rows: rows)))
  }

  private static func row(of row: TargetView.Row, _ words: Words) -> Table.Row {
    let set = row.target.set
    let mark = set.repeats == nil ? "" : Localized(zh: "[重复] ", en: "[repeat] ")
    return Table.Row([
      .text(set.target.description), .text(row.indicator.description),
      .name(words.scope(set.scope)),
      .period(words.period(set.period)), .text(words.target(set, row.definition)),
      .optional(set.comparator?.rawValue), .optional(row.definition.unit?.description),
      .text(set.printed), set.value.map { .decimal($0.description) } ?? .missing,
      set.amount.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing,
      row.reading.map { .decimal($0.reading.value.description) } ?? .missing,
      judgement(row.judgement), .optional(set.word),
      set.baseline.map { .decimal($0.description) } ?? .missing,
      .optional(row.reading?.reading.period.description), .optional(row.reading?.reading.filing),
      .optional(row.definition.definition), .optional(set.repeats?.description),
      .name(mark + Localized(row.definition.name)),
    ])
  }

  static func judgement(_ judgement: TargetJudgement) -> Cell {
    switch judgement {
    case .met: return .code("met", label: Localized(zh: "达标", en: "met"))
    case .notMet: return .code("not-met", label: Localized(zh: "未达标", en: "not met"))
    case .cannotBeJudged(.noReading):
      return .code("no-reading", label: Localized(zh: "没有读数", en: "no reading"))
    case .cannotBeJudged(.noValue):
      return .code("no-value", label: Localized(zh: "没有目标值", en: "no value"))
    case .cannotBeJudged(.noBase):
      return .code("no-base", label: Localized(zh: "基数未写明", en: "base not stated"))
    case .cannotBeJudged(.unverified):
      return .code("unverified", label: Localized(zh: "未备案", en: "not filed"))
    case .cannotBeJudged(.notDue):
      return .code("not-due", label: Localized(zh: "未到期", en: "not due yet"))
    case .cannotBeJudged(.approximate(let difference)):
      return .code(
        "approximate",
        label: Localized(zh: "近似,差 \(difference)", en: "approximate, off \(difference)"))
    }
  }
}
