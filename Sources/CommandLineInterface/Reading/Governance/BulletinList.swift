// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals bulletin list`.
struct BulletinList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("通报清单", "list the bulletins"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let bulletins = ledger.state.bulletins.compactMap { id, record in
      record.state.published.map { (id: id, published: $0, mark: record.state.mark) }
    }.sorted { ($0.mark?.index ?? 0) < ($1.mark?.index ?? 0) }
    let rows = bulletins.map { bulletin in
      Table.Row([
        .text(bulletin.id.description),
        bulletin.mark.map { GovernanceColumns.day($0, words) } ?? .missing,
        .text(bulletin.published.period.description), .integer(Int64(bulletin.published.size)),
        .text(bulletin.published.root.description), .text(bulletin.published.sha256.description),
        .name(bulletin.published.title),
      ])
    }
    var footers: [Report.Line] = []
    if let last = bulletins.last {
      footers.append(
        .command(
          BulletinWords.changes(since: last.id),
          label: Localized(zh: "通报后变更", en: "Changed since")))
    }
    try context.show(
      Report(
        name: "bulletins",
        title: Localized(zh: "通报  \(rows.count) 期", en: NumberText.counted(rows.count, "bulletin")),
        sections: [
          Report.Section(
            "bulletins",
            .table(
              Table(
                columns: [
                  Column("bulletin", Localized(zh: "编号", en: "Id")), GovernanceColumns.date,
                  Column("period", Localized(zh: "期间", en: "Period"), .date),
                  Column("size", Localized(zh: "台账条数", en: "Log size"), .integer),
                  Column("root", Localized(zh: "树根", en: "Root"), audience: .machines),
                  Column("sha256", Localized(zh: "SHA-256", en: "SHA-256"), audience: .machines),
                  Column("title", Localized(zh: "标题", en: "Title"), flexible: true),
                ], rows: rows)), primary: true)
        ], footers: footers,
        meta: context.meta(ledger, command: ["bulletin", "list"], judges: false)), view)
  }
}
