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

  @OptionGroup var wanted: PortfolioOptions

  @Flag(help: help("显示编号", "show ids"))
  var ids = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledgerView = try context.viewForReport(view)
    let filter = try wanted.filter(ledgerView.state, includesUncounted: view.all)
    ledgerView.fetchOutlines(in: filter.division)
    let portfolio = PortfolioView(ledgerView.state, on: ledgerView.asOf, filter: filter)
    let report = PortfolioReport(
      portfolio: portfolio, view: ledgerView, showsIDs: ids, showsAssessments: wanted.differs,
      showsMoney: view.isPage,
      meta: context.meta(ledgerView, command: ["portfolio"] + arguments)
    ).report
    try context.show(report, view)
  }

  private var arguments: [String] {
    wanted.arguments + (view.all ? ["--all"] : []) + (ids ? ["--ids"] : [])
  }
}
