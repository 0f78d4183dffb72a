// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals audit list`: what auditors attested, and what they noted about anything.
struct AuditList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("审计结论和意见清单", "list what auditors said"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let table = Self.table(ledger, Words(state: ledger.state, language: context.language))
    try context.show(
      Report(
        name: "audits",
        title: Localized(
          zh: "审计  \(table.rows.count) 条", en: "\(table.rows.count) statements of auditors"),
        sections: [Report.Section("audits", .table(table), primary: true)],
        footers: [
          .command("annals verify", label: Localized(zh: "自己验证", en: "Verify it yourself"))
        ], meta: context.meta(ledger, command: ["audit", "list"], judges: false)), view)
  }

  /// What auditors said, in the order of the log.
  static func table(_ ledger: LedgerView, _ words: Words) -> Table {
    let rows = ledger.entries.compactMap { entry -> Table.Row? in
      let statement = entry.statement
      let stated = ledger.state.fact(statedBy: statement.id)
      let start: [Cell] = [
        .text(words.date(stated?.time ?? statement.time, nil)),
        .entry(UInt64(entry.index)), .text(statement.source.actor.description),
      ]
      switch stated?.data.event ?? statement.data.event {
      case .auditAttested(let event):
        return Table.Row(
          start + [
            .code(event.finding), .integer(Int64(event.size)), .text(event.root.description),
            .text(statement.subject.description), .optional(statement.data.common.note),
          ])
      case .auditNoted(let event) where stated?.standing.counts ?? true:
        // A correction is another entry of the same fact, which is listed once.
        guard stated.map({ $0.index == entry.index }) ?? true else { return nil }
        return Table.Row(
          start + [
            .missing, .missing, .missing, .text(statement.subject.description), .text(event.text),
          ], notes: [Localized(statement.subject.description)])
      default: return nil
      }
    }
    return Table(
      columns: [
        GovernanceColumns.date, GovernanceColumns.entry,
        GovernanceColumns.text("actor", "谁", "Who", most: 12),
        Column("finding", Localized(zh: "结论", en: "Finding"), maximumWidth: 20),
        Column("size", Localized(zh: "条数", en: "Size"), .integer),
        Column("root", Localized(zh: "树根", en: "Root"), audience: .machines),
        GovernanceColumns.subject, GovernanceColumns.text("text", "意见", "Remark"),
      ], rows: rows)
  }
}
