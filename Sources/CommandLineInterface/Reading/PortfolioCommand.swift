// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals portfolio`: totals and the list.
struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: helpText("总览:汇总和清单", "the portfolio: totals and the list"),
    discussion: helpText(
      """
      例:
        annals portfolio --city 无锡
        annals portfolio --status 在建 --format csv
        annals portfolio --differs            灯号和判断不一致的
        annals portfolio -o 总览.csv
      """,
      """
      Examples:
        annals portfolio --city wuxi
        annals portfolio --status construction --format csv
        annals portfolio --differs
        annals portfolio -o portfolio.csv
      """))

  @OptionGroup var view: ViewOptions

  @Option(help: help("城市:名称或代码", "a city: name or code", valueName: "city"))
  var city: String?

  @Option(help: help("状态:代码或名称", "a status: code or label", valueName: "status"))
  var status: String?

  @Option(help: help("灯号:绿 黄 红 灰", "a light: green yellow red grey", valueName: "light"))
  var light: String?

  @Flag(
    help: help("只看灯号与人工判断不一致的", "only where the light and the person's assessment differ"))
  var differs = false

  @Option(help: help("种类:代码或名称", "a kind: code or label", valueName: "kind"))
  var kind: String?

  @Option(
    help: help("牵头单位", "the lead unit", valueName: "unit"), completion: subjects(.organization))
  var lead: String?

  @Option(help: help("名称的一部分", "a part of the name", valueName: "text"))
  var name: String?

  @Flag(help: help("显示编号", "show ids"))
  var ids = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledgerView = try context.view(view)
    let names = Names(ledgerView.state)
    var filter = PortfolioView.Filter()
    filter.division = try city.map(Choice.division)
    filter.light = try light.map(Choice.light)
    filter.differs = differs
    filter.kind = try kind.map { try Choice.code(ProjectKind.self, $0, "--kind") }
    filter.lead = try lead.map { try names.one($0, .organization, allowsFragment: true).id }
    filter.name = name
    filter.includesUncounted = view.all
    if let status { try Choice.status(status, &filter) }
    let portfolio = PortfolioView(ledgerView.state, on: ledgerView.asOf, filter: filter)
    let report = PortfolioReport(
      portfolio: portfolio, view: ledgerView, showsIDs: ids, showsAssessments: differs,
      meta: context.meta(ledgerView, command: ["portfolio"] + arguments)
    ).report
    try context.show(report, view)
  }

  private var arguments: [String] {
    let options: [(String, String?)] = [
      ("--city", city), ("--status", status), ("--light", light), ("--kind", kind),
      ("--lead", lead), ("--name", name),
    ]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + (differs ? ["--differs"] : []) + (view.all ? ["--all"] : []) + (ids ? ["--ids"] : [])
  }
}
