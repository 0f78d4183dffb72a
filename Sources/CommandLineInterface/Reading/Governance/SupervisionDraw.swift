// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Projections
import Registry
import RegistryModel

/// `annals supervision draw`: which projects are inspected, drawn by a seed that nobody chose.
///
/// The seed is the root that a bulletin published, and the pool is the portfolio as the bulletin
/// showed it. A project's draw is SHA-256 of `ROOT SUBJECT`, in lower-case hexadecimal; the smallest
/// ones are drawn. Anybody repeats it with the bulletin, the list and a program that hashes.
struct SupervisionDraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: helpText("随机抽查:按通报公布的树根抽签", "draw projects to inspect, by a bulletin's root"),
    discussion: helpText(
      """
      例:annals supervision draw 2026-10 --count 5 --city 无锡
      谁都能复算:printf '%s %s' <树根> project/<编号> | sha256sum,取最小的几个。
      """,
      """
      Example: annals supervision draw 2026-10 --count 5 --city wuxi
      Anybody repeats it: printf '%s %s' <root> project/<id> | sha256sum; the
      smallest are drawn.
      """))
  @OptionGroup var view: ViewOptions
  @OptionGroup var wanted: PortfolioOptions
  @Argument(
    help: help(
      "通报:它的树根是随机数,它那时的项目是签筒", "a bulletin: its root is the seed", valueName: "bulletin"),
    completion: subjects(.bulletin))
  var bulletin: String
  @Option(help: help("抽几个", "how many to draw", valueName: "n"))
  var count: Int

  func validate() throws {
    guard count > 0 else {
      throw ValidationError(helpText("--count 要大于 0", "--count must be above 0"))
    }
  }

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    let id = try Names(ledger.state).one(bulletin, .bulletin, allowsFragment: true).id
    guard let published = ledger.state.bulletins[id]?.state.published else {
      throw CommandFailure.notRegistered(bulletin)
    }
    let shown = try context.view(
      ViewSelection(asOf: published.period.lastDay, knownAt: .size(published.size)))
    let filter = try wanted.filter(shown.state, includesUncounted: view.all)
    let pool = PortfolioView(shown.state, on: shown.asOf, filter: filter).rows
    let drawn = pool.map { row in
      (row: row, draw: Self.draw(Subject(.project, row.id), by: published.root))
    }.sorted { $0.draw < $1.draw }.prefix(count)
    try context.show(
      Report(
        name: "random-draw",
        title: Localized(
          zh: "随机抽查  从 \(pool.count) 个项目里抽 \(drawn.count) 个",
          en: "Random inspection: \(drawn.count) drawn of "
            + NumberText.counted(pool.count, "project")),
        notes: [
          .prose(Localized(zh: "随机数:\(published.root)", en: "Seed: \(published.root)")),
          .prose(
            Localized(
              zh: "即通报 \(id) 公布的 \(published.size) 条时的树根,抽签前谁也定不了。",
              en: "the root at size \(published.size) that bulletin \(id) published")),
        ],
        sections: [
          Report.Section(
            "drawn",
            .table(
              Table(
                columns: [
                  Column("number", Localized(zh: "序", en: "No."), .integer),
                  Column("draw", Localized(zh: "签", en: "Draw")),
                  Column("city", Localized(zh: "城市", en: "City")),
                  Column("project", Localized(zh: "编号", en: "Id")),
                  Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
                ],
                rows: drawn.enumerated().map { number, drawn in
                  Table.Row([
                    .integer(Int64(number + 1)), .text(String(drawn.draw.prefix(12))),
                    .text(context.language == .zh ? drawn.row.city.name.zh : drawn.row.city.key),
                    .text(drawn.row.id.description), .text(drawn.row.name.zh),
                  ])
                })), primary: true)
        ],
        footers: [
          .command(
            "annals supervision issue --kind inspection --project "
              + (drawn.first?.row.id.description ?? "<id>") + " --to <unit> --due <day>",
            label: Localized(zh: "逐项登记", en: "Record each"))
        ],
        meta: context.meta(
          ledger,
          command: ["supervision", "draw", id.description, "--count", "\(count)"]
            + wanted.arguments + (view.all ? ["--all"] : []))), view)
  }

  /// The draw of a subject: the SHA-256 of the seed, a space and the subject.
  private static func draw(_ subject: Subject, by seed: Digest) -> String {
    TreeHash.sha256(Array("\(seed) \(subject)".utf8)).hexadecimal
  }
}
