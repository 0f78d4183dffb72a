// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals todo`: what waits for somebody.
struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo", abstract: helpText("待办", "what waits for somebody"),
    discussion: helpText(
      "例:annals todo --due 30d --stale 180d", "Example: annals todo --due 30d --stale 180d"),
    aliases: ["todos"])

  @OptionGroup var view: ViewOptions
  @Option(help: help("牵头单位", "a lead unit", valueName: "unit"), completion: subjects(.organization))
  var unit: String?
  @Option(help: help("多少天内到期", "due within so many days", valueName: "days")) var due: String?
  @Option(help: help("多少天没有消息", "no news for so many days", valueName: "days")) var stale: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    var filter = TodoView.Filter()
    filter.unit = try unit.map {
      try Names(ledger.state).one($0, .organization, allowsFragment: true).id
    }
    filter.dueWithin = try due.map { try Choice.days($0, "--due") }
    filter.staleAfter = try stale.map { try Choice.days($0, "--stale") }
    let todo = TodoView(ledger.state, on: ledger.asOf, filter: filter, cores: .all)
    let words = Words(state: ledger.state, language: context.language)
    let report = TodoReport(
      todo: todo, unit: filter.unit, asOf: ledger.asOf, words: words,
      entry: { ledger.entry(at: $0) }
    ).report(
      context.meta(
        ledger,
        command: ["todo"] + optionWords([("--unit", unit), ("--due", due), ("--stale", stale)])))
    try context.show(report, view)
  }
}
