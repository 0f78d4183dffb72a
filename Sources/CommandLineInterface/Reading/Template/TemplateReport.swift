// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Projections
import Registry
import RegistryModel

/// `annals template report`: what a unit is asked for, with what stands in the register.
struct TemplateReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: helpText("月报表,已填上台账里有的", "the form of a report, prefilled"),
    discussion: helpText(
      """
      例:annals template report --unit 无锡市科技局 --period 2026-10 -o 无锡-10月.csv
      每行问一个数或一个日期;“现有”是台账里的,“本期”和“日期”请单位填。
      填好以后:annals import 无锡-10月.csv --as report --period 2026-10。.xlsx 有下拉选项。
      """,
      """
      Example: annals template report --unit wuxi-stb --period 2026-10 -o wuxi-10.csv
      Every row asks for a figure or a date; “recorded” is what stands in the register, “now” and
      “date” are for the unit to fill in. Then: annals import wuxi-10.csv --as report
      --period 2026-10. A file .xlsx has drop-downs.
      """))

  @OptionGroup var view: ViewOptions
  @Option(
    help: help("填报单位", "the unit that reports", valueName: "unit"),
    completion: subjects(.organization))
  var unit: String
  @Option(help: help("报送期,例:2026-10", "the period, such as 2026-10", valueName: "period"))
  var period: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    let asked = try Choice.period(period, "--period")
    let rounds = ReportRound.all(ledger.state, on: ledger.asOf, cores: .all)
    let owing = rounds.first { $0.opened.period == asked }
    let organization = try Names(ledger.state).one(
      unit, [.organization], allowsFragment: true,
      preferring: Set((owing?.rows ?? []).map { Subject(.organization, $0.state.unit) })
    ).id
    let form = ReportForm(ledger.state, of: organization, for: asked)
    let words = Words(state: ledger.state, language: context.language)
    let name = words.organization(organization)
    var report = Report(
      name: "report-form",
      title: name + Localized(zh: "  \(asked) 月报表", en: ": report for \(asked)"),
      aside: owing.map {
        Localized(zh: "截止 \($0.opened.due)", en: "due \($0.opened.due)")
      },
      notes: [
        .prose(
          Localized(
            zh: "金额:万元。没有变化的可以不填;没有的不要填 0。",
            en: "Money in CNY 10,000. Leave out what has not changed; never write 0 for “unknown”.")
        )
      ],
      sections: [Report.Section("rows", .table(Self.table(form)), primary: true)],
      meta: context.meta(
        ledger,
        command: ["template", "report", "--unit", organization.description, "--period"]
          + [asked.description]))
    report.isForm = true
    if let path = view.output, path.lowercased().hasSuffix(".xlsx"), !view.schema {
      let title = report.title(context.language)
      let sheet = ReportFormSheet(
        language: context.language, unit: name(context.language), period: asked)
      try FormFile.write(
        Workbook(title: title, sheets: [sheet.sheet(Self.table(form), title: title)]), to: path)
      return
    }
    try context.show(report, view)
  }

  private static func table(_ form: ReportForm) -> Table {
    Table(
      columns: [
        Column("subject", Localized(zh: "对象编号", en: "Subject"), audience: .machines),
        Column("matter", Localized(zh: "事项", en: "Matter")),
        Column("item", Localized(zh: "编号", en: "Id"), flexible: true, maximumWidth: 16),
        Column("planned", Localized(zh: "计划", en: "Planned"), .figureOrText, alignment: .right),
        Column("recorded", Localized(zh: "现有", en: "Recorded"), .figureOrText, alignment: .right),
        Column("recorded_period", Localized(zh: "期间", en: "Period"), .date),
        Column("now", Localized(zh: "本期", en: "Now")),
        Column("unit", Localized(zh: "单位", en: "Unit"), audience: .machines),
        Column("measure", Localized(zh: "口径", en: "Measure"), audience: .machines),
        Column("date", Localized(zh: "日期", en: "Date"), .date),
        Column("basis", Localized(zh: "依据", en: "Basis")),
        Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
      ],
      rows: form.rows.map { row in
        Table.Row([
          .text(row.subject.description), .code(row.matter), .optional(row.item),
          row.planned.map(cell) ?? .missing, row.last.map(cell) ?? .missing,
          .optional(row.lastPeriod?.description), .missing, unit(row), measure(row), .missing,
          .missing, .name(name(row)),
        ])
      },
      emptyNote: Localized(
        zh: "这个单位没有牵头的项目,也没有这一年的指标。",
        en: "The unit leads no project and has no target for the year."))
  }

  private static func name(_ row: ReportForm.Row) -> Localized {
    let item = row.itemName.map { Localized($0) + " / " } ?? ""
    let unit =
      row.unit.flatMap { UnitList.unit($0)?.name }.map {
        Localized(zh: "(\($0.zh))", en: " (\($0.en ?? $0.zh))")
      } ?? ""
    return item + Localized(row.name) + unit
  }

  /// In which unit the figure is asked for.
  private static func unit(_ row: ReportForm.Row) -> Cell {
    switch row.matter {
    case .progress: .text("%")
    case .investment, .expenditure: .text(RegistryModel.MoneyUnit.tenThousandYuan.rawValue)
    case .reading: row.unit.map { .text(UnitList.unit($0)?.name.zh ?? "\($0)") } ?? .missing
    case .milestone: .missing
    }
  }

  /// Whether the figure is of the period or adds up; whoever fills it in may say otherwise.
  private static func measure(_ row: ReportForm.Row) -> Cell {
    switch row.matter {
    case .investment: .code(AmountMeasure.yearToDate)
    case .expenditure: .code(AmountMeasure.period)
    case .progress, .milestone, .reading: .missing
    }
  }

  private static func cell(_ value: ReportForm.Value) -> Cell {
    switch value {
    case .percent(let share): .percent("\(share)")
    case .day(let day): .text(day.description)
    case .money(let money): .money(fen: money.fen, unit: .tenThousandYuan)
    case .number(let number): .decimal(number.description)
    }
  }
}
