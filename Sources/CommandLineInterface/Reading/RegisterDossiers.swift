// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals organization show`.
struct OrganizationShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个单位", "one organisation"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号、名称或又名", "an id, a name or an alias", valueName: "organization"),
    completion: subjects(.organization))
  var organization: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(organization, .organization, allowsFragment: true).id
    guard let state = ledger.state.organizations[id]?.state, let registered = state.registered
    else { throw CommandFailure.notRegistered(organization) }
    let words = Words(state: ledger.state, language: context.language)
    let tasks = ledger.state.tasks.filter {
      $0.value.state.leads.contains { $0.organization == id }
    }
    var fields = state.names.enumerated().map { position, dated in
      Dossier.field(
        "name_\(position + 1)", "名称", "Name",
        .text("\(dated.name.zh)  \(words.date(dated.mark.time, nil))"))
    }
    fields += [
      Dossier.field("name_en", "英文名", "English name", .optional(state.name.en)),
      Dossier.field("kind", "种类", "Kind", .code(registered.kind)),
      Dossier.field("region", "地区", "Region", words.region(registered.region)),
      Dossier.field("uscc", "信用代码", "Credit code", .optional(registered.uscc?.description)),
      Dossier.field("division", "区划", "Division", .optional(registered.division?.description)),
      Dossier.field(
        "parent", "上级", "Superior",
        registered.parent.map { .name(words.organization($0)) } ?? .missing),
      Dossier.field("aliases", "又名", "Also called", .list(state.aliases.map(\.zh))),
      Dossier.field("merged_into", "并入", "Merged into", .optional(state.mergedInto?.description)),
      Dossier.field("tasks", "牵头任务", "Leads tasks", .count(Int64(tasks.count))),
      Dossier.field("note", "说明", "Note", .optional(state.note)),
    ]
    try context.show(
      Dossier.report("organization", Subject(.organization, id), fields, ledger, context), view)
  }
}

/// `annals fund show`.
struct FundShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个基金或资金机制", "one fund or money mechanism"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号、名称或又名", "an id, a name or an alias", valueName: "fund"),
    completion: subjects(.fund)) var fund: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(fund, .fund, allowsFragment: true).id
    guard let state = ledger.state.funds[id]?.state else {
      throw CommandFailure.notRegistered(fund)
    }
    let words = Words(state: ledger.state, language: context.language)
    let size = state.established?.size.map { Cell.money(fen: $0.fen, unit: .tenThousandYuan) }
    let fields = [
      Dossier.field("name_zh", "名称", "Chinese name", .text(state.name.zh)),
      Dossier.field("name_en", "英文名", "English name", .optional(state.name.en)),
      Dossier.field("kind", "种类", "Kind", state.registered.map { .code($0.kind) } ?? .missing),
      Dossier.field(
        "levels", "谁的钱", "Whose", .codes(state.registered?.levels ?? [])),
      Dossier.field("project", "项目", "Project", .optional(state.registered?.project?.description)),
      Dossier.field("target", "目标", "Target", .optional(state.registered?.target?.description)),
      Dossier.field("size_fen", "规模(万元)", "Size (CNY 10,000)", size ?? .missing, .money),
      Dossier.field("level", "层级", "Level", state.established.map { .code($0.level) } ?? .missing),
      Dossier.field(
        "leverage", "带动倍数", "Leverage",
        state.established?.leverage.map { .decimal($0.description) } ?? .missing, .decimal),
      Dossier.field(
        "manager", "管理单位", "Manager",
        state.established?.manager.map { .name(words.organization($0)) } ?? .missing),
      Dossier.field(
        "parent", "母基金", "Parent fund", .optional(state.established?.parent?.description)),
      Dossier.field("basis", "依据", "Basis", EntryText.basis(state.basis, words)),
      Dossier.field("note", "说明", "Note", .optional(state.note)),
    ]
    var report = Dossier.report("fund", Subject(.fund, id), fields, ledger, context)
    let details = FundingDetails(ledger.state, of: Subject(.fund, id))
    report.sections +=
      FundingDetailsReport(details: details, unit: .tenThousandYuan, words: words).sections
    try context.show(report, view)
  }
}

/// `annals actor show`.
struct ActorShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个登记人", "one actor"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或名称", "an id or a name", valueName: "actor"), completion: subjects(.actor))
  var actor: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    let id = try Names(ledger.state).one(actor, .actor, allowsFragment: true).id
    guard let state = ledger.state.actors[id]?.state else {
      throw CommandFailure.notRegistered(actor)
    }
    let entries = ledger.entries.count { $0.statement.source.actor == id }
    let disputes = state.disputes.map { dispute in
      (
        dispute,
        ledger.entries.count {
          $0.statement.source.actor == id
            && dispute.covers(recorded: $0.recorded.day(at: ledger.state.offset), at: $0.index)
        }
      )
    }
    let fields = [
      Dossier.field("name", "名称", "Name", .name(state.name)),
      Dossier.field("role", "角色", "Role", .code(state.role)),
      Dossier.field(
        "organization", "单位", "Organisation", .optional(state.organization?.description)),
      Dossier.field("public_key", "公钥", "Public key", .text(state.publicKey.description)),
      Dossier.field("suspended", "停用", "Suspended", .flag(state.isSuspended)),
      Dossier.field(
        "key_compromised", "密钥泄露", "Key compromised", .flag(state.isKeyCompromised)),
      Dossier.field("successor", "接任", "Successor", .optional(state.successor?.description)),
      Dossier.field("entries", "登记数", "Entries", .integer(Int64(entries))),
    ]
    var report = Dossier.report("actor", Subject(.actor, id), fields, ledger, context)
    if !disputes.isEmpty { report.sections.append(Self.section(disputes, of: id)) }
    try context.show(report, view)
  }

  /// The times in which entries signed with the actor's key are disputed.
  private static func section(_ disputes: [(KeyDispute, Int)], of id: Slug) -> Report.Section {
    Report.Section(
      "disputes", heading: Localized(zh: "争议:这段时间的登记,密钥标为泄露", en: "Disputed: the key is marked"),
      .table(
        Table(
          columns: [
            Column("since", Localized(zh: "登记日自", en: "Recorded since"), .date),
            Column("until", Localized(zh: "标记于", en: "Marked by"), .integer),
            Column("entries", Localized(zh: "争议登记", en: "Disputed entries"), .integer),
          ],
          rows: disputes.map { dispute, count in
            Table.Row([
              .text(dispute.since.description), .entry(UInt64(dispute.until)),
              .count(Int64(count)),
            ])
          })),
      footers: disputes.suffix(1).map { dispute, _ in
        .command(
          "annals log --by \(id) --since \(dispute.since)",
          label: Localized(zh: "看这些登记", en: "See them"))
      })
  }
}

/// The form that short dossiers share.
enum Dossier {
  static func field(
    _ key: String, _ zh: String, _ en: String, _ cell: Cell, _ kind: Column.Kind = .text
  ) -> Report.Field {
    Report.Field(Column(key, Localized(zh: zh, en: en), kind), cell)
  }

  static func report(
    _ name: String, _ subject: Subject, _ fields: [Report.Field], _ view: LedgerView,
    _ context: CommandContext
  ) -> Report {
    Report(
      name: name, title: Localized("\(subject)"),
      sections: [Report.Section(name, .fields(fields), primary: true)],
      meta: context.meta(view, command: [name, "show", subject.id.description], judges: false))
  }
}
