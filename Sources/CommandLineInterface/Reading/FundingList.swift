// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals funding list`.
struct FundingList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("资金汇总", "money put together"),
    discussion: helpText("例:annals funding --by source", "Example: annals funding --by source"))

  @OptionGroup var view: ViewOptions
  @Option(
    help: help(
      "按 source year city fund 汇总", "put together by source, year, city or fund", valueName: "group"
    ))
  var by: String = "source"
  @Option(help: help("一个项目或基金", "a project or fund", valueName: "project")) var project: String?
  @Option(help: help("单位:元 万元 亿元", "the unit: 元 万元 亿元", valueName: "unit")) var unit: String = "万元"

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let labels = ["来源": "source", "年度": "year", "城市": "city", "基金": "fund"]
    guard let grouping = FundingView.Grouping(rawValue: labels[by] ?? by) else {
      throw CommandFailure.usage(
        "--by 不认识“\(by)”:source year city fund", "--by does not know “\(by)”: source year city fund"
      )
    }
    guard let money = MoneyUnit.allCases.first(where: { $0.label.zh == unit }) else {
      throw CommandFailure.usage(
        "--unit 不认识“\(unit)”:元 万元 亿元", "--unit does not know “\(unit)”: 元 万元 亿元")
    }
    let subject = try project.map {
      try Names(ledger.state).one($0, [.project, .fund], allowsFragment: true)
    }
    let investment: InvestmentView? =
      switch subject?.kind {
      case .project: subject.map { InvestmentView(ledger.state, on: ledger.asOf, project: $0.id) }
      case nil: InvestmentView(ledger.state, on: ledger.asOf)
      default: nil
      }
    let funding = FundingView(ledger.state, by: grouping, subject: subject)
    let name = subject.flatMap { ledger.state.name(of: $0) }.map { Localized($0) }
    var report = Report(
      name: "funding",
      title: Localized(
        zh: (name.map { $0.zh + "  " } ?? "") + "资金",
        en: (name.map { $0.en + ": m" } ?? "M") + "oney"),
      aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
      sections: [
        FundingReport.section(
          funding, by: grouping, unit: money, investment: investment, showsLight: true)
      ],
      meta: context.meta(
        ledger,
        command: ["funding", "list", "--by", grouping.rawValue]
          + optionWords([("--project", project)]) + (unit == "万元" ? [] : ["--unit", unit])))
    if let subject {
      let words = Words(state: ledger.state, language: context.language)
      report.sections +=
        FundingDetailsReport(
          details: FundingDetails(ledger.state, of: subject), unit: money, words: words
        ).sections
    }
    try context.show(report, view)
  }
}
