// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals bulletin draft`: the monthly bulletin, frozen to the log from which it was drawn.
struct BulletinDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: helpText("起草一期通报", "draft a bulletin"),
    discussion: helpText(
      """
      例:annals bulletin draft --period 2026-10 -o 10月通报.html
      HTML 可以用浏览器、WPS 和 Word 打开;数字截至本期最后一天,依据写在末尾的版本。
      印发以后登记:annals bulletin publish 10月通报.html --title ... --period 2026-10 --at <版本>
      """,
      """
      Example: annals bulletin draft --period 2026-10 -o bulletin.html
      Browsers and word processors open the HTML. Its figures are those of the last day of the
      period, as known by the token at its end. Once it is handed out, record it:
      annals bulletin publish bulletin.html --title ... --period 2026-10 --at <token>
      """))

  @OptionGroup var view: ViewOptions
  @Option(help: help("通报哪一期,例:2026-10", "the period, such as 2026-10", valueName: "period"))
  var period: String
  @Option(help: help("标题", "the title", valueName: "text"))
  var title: String?

  func run() throws {
    let context = CommandContext(view.global)
    let period = try Choice.period(period, "--period")
    var selection = try context.selection(view)
    // What has not come yet is not told; a bulletin of a period that is not over says so.
    if view.asOf == nil { selection.asOf = min(period.lastDay, try context.today()) }
    let ledger = try context.view(selection)
    // Reports about a period, and bulletins about earlier ones, come after its last day.
    var uncut = selection
    uncut.asOf = nil
    uncut.asOfInstant = nil
    let whole = try context.view(uncut).state
    let last = whole.bulletins.compactMap { id, record in
      record.state.published.map { (id: id, published: $0) }
    }.filter { $0.published.period.lastDay < period.lastDay }
      .max { ($0.published.period.lastDay, $0.id) < ($1.published.period.lastDay, $1.id) }
    let earlier = try last.map { last in
      try context.view(
        ViewSelection(asOf: last.published.period.lastDay, knownAt: .size(last.published.size)))
    }
    let report = BulletinReport(
      period: period, view: ledger, whole: whole, last: last?.id, earlier: earlier,
      language: context.language,
      title: title.map { Localized($0) },
      meta: context.meta(
        ledger,
        command: ["bulletin", "draft", "--period", period.description]
          + optionWords([("--title", title)]))
    ).report
    try context.show(report, view)
    let isOver = ledger.asOf >= period.lastDay
    if let output = view.output, view.knownAt == nil {
      let said = Localized(zh: "印发以后登记:", en: "Once it is handed out: ")
      let words =
        [
          "annals", "bulletin", "publish", output, "--title", report.title(.zh), "--period",
          period.description, "--at", ledger.token.description,
        ].map(ShellWord.quoted).joined(separator: " ") + (isOver ? "" : " --unfinished")
      let command = RegistryInCommands(view.global.registry).naming(Localized(words))
      // The draft is written; nobody need be there for what is said about it.
      try? StandardStream.error.write(said(context.language) + command(context.language) + "\n")
    }
  }
}
