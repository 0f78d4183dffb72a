// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals expert list`.
struct ExpertList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("专家库,按领域", "the experts by field"),
    discussion: helpText(
      "例:annals expert --field 科技 --without-interest-in wuxi-sensor",
      "Example: annals expert --field technology --without-interest-in wuxi-sensor"))
  @OptionGroup var view: ViewOptions
  @Option(help: help("一个领域", "a field", valueName: "field")) var field: String?
  @Option(help: help("产业名称的一部分", "a part of an industry's name", valueName: "text"))
  var industry: String?
  @Option(
    name: .customLong("without-interest-in"),
    help: help("与它没有利益关系的", "who has declared no interest in it", valueName: "subject"),
    completion: subjects(.project, .organization))
  var withoutInterestIn: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    var filter = ExpertView.Filter()
    filter.field = try field.map { try Choice.code(ExpertField.self, $0, "--field") }
    filter.industry = industry
    filter.withoutInterestIn = try withoutInterestIn.map {
      try Names(ledger.state).one($0, [.project, .organization], allowsFragment: true)
    }
    let experts = ExpertView(ledger.state, on: ledger.asOf, filter: filter)
    let lists = ExpertTables(
      experts: experts, words: Words(state: ledger.state, language: context.language))
    let fields = filter.field.map { [$0] } ?? ExpertField.allCases
    let counts = fields.map { (Localized($0.label), experts.rows(in: $0).count) }
    try context.show(
      Report(
        name: "experts",
        title: Localized(
          zh: "专家  \(experts.rows.count) 位", en: NumberText.counted(experts.rows.count, "expert")),
        notes: [
          .prose(
            Localized(
              zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "  "),
              en: counts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ")))
        ],
        sections: [
          Report.Section("fields", .table(lists.byField(fields)), audience: .people),
          Report.Section("experts", .table(lists.flat), primary: true, audience: .machines),
        ],
        footers: [
          .prose(
            Localized(
              zh: "一位专家列在每个领域下。有利益关系的要回避;项目的牵头和参加单位也算。",
              en:
                "An expert stands under every field. Who has an interest stays away, also from projects of that organisation."
            ))
        ],
        meta: context.meta(
          ledger,
          command: ["expert", "list"]
            + optionWords([
              ("--field", field), ("--industry", industry),
              ("--without-interest-in", withoutInterestIn),
            ]), judges: false)), view)
  }
}

/// The experts as people read them, by field, and as machines do, one by one.
struct ExpertTables {
  let experts: ExpertView
  let words: Words

  func byField(_ fields: [ExpertField]) -> Table {
    Table(
      columns: [
        Column("expert", Localized(zh: "编号", en: "Id")),
        Column("name", Localized(zh: "姓名", en: "Name"), maximumWidth: 20),
        Column(
          "industries", Localized(zh: "产业", en: "Industries"), .list, flexible: true,
          minimumWidth: 8, maximumWidth: 28),
        Column("conflicts", Localized(zh: "利益关系", en: "Interests"), .list, flexible: true),
      ],
      rows: fields.flatMap { field in
        experts.rows(in: field).map { row in
          Table.Row(
            [
              .text(row.id.description), name(row), .list(row.registered.industries),
              .names(row.conflicts.map { words.name($0.declared.with) }),
            ], group: Localized(field.label))
        }
      }, terminalRows: 60, moreHint: "--all",
      emptyNote: Localized(zh: "没有这样的专家。", en: "No such expert."))
  }

  var flat: Table {
    Table(
      columns: [
        Column("expert", Localized(zh: "编号", en: "Id")),
        Column("person", Localized(zh: "人员", en: "Person")),
        Column("name", Localized(zh: "姓名", en: "Name")),
        Column("fields", Localized(zh: "领域", en: "Fields"), .list),
        Column("industries", Localized(zh: "产业", en: "Industries"), .list),
        Column("conflicts", Localized(zh: "利益关系", en: "Interests"), .list),
      ],
      rows: experts.rows.map { row in
        Table.Row([
          .text(row.id.description), .text(row.registered.person.description), name(row),
          .codes(row.registered.fields), .list(row.registered.industries),
          .list(row.conflicts.map(\.declared.with.description)),
        ])
      })
  }

  private func name(_ row: ExpertView.Row) -> Cell {
    PersonWords.name(words.state.persons[row.registered.person]?.state)
  }
}

/// `annals expert show`.
struct ExpertShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一位专家", "one expert"),
    discussion: helpText("例:annals expert show e-017", "Example: annals expert show e-017"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或姓名", "an id or a name", valueName: "expert"), completion: subjects(.expert))
  var expert: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(expert, .expert, allowsFragment: true).id
    guard let row = ExpertView.Row(id, ledger.state) else {
      throw CommandFailure.notRegistered(expert)
    }
    let words = Words(state: ledger.state, language: context.language)
    let registered = row.registered
    let fields = [
      Dossier.field(
        "name", "姓名", "Name", PersonWords.name(ledger.state.persons[registered.person]?.state)),
      Dossier.field("person", "人员", "Person", .text(registered.person.description)),
      Report.Field(
        Column("fields", Localized(zh: "领域", en: "Fields"), .list), .codes(registered.fields)),
      Report.Field(
        Column("industries", Localized(zh: "产业", en: "Industries"), .list),
        .list(registered.industries)),
    ]
    let rows = row.conflicts.map { conflict in
      Table.Row([
        .text(words.date(conflict.mark.time, nil)), .code(conflict.mark.standing),
        .text(conflict.declared.with.description), .name(words.name(conflict.declared.with)),
        .optional(conflict.declared.reason),
      ])
    }
    var report = Dossier.report("expert", Subject(.expert, id), fields, ledger, context)
    report.sections.append(
      Report.Section(
        "conflicts", heading: Localized(zh: "利益关系", en: "Interests"),
        .table(
          Table(
            columns: [
              Column("since", Localized(zh: "申报", en: "Declared"), .date),
              Column("standing", Localized(zh: "确认", en: "Standing")),
              Column("with", Localized(zh: "对象编号", en: "Subject"), audience: .machines),
              Column(
                "with_name", Localized(zh: "对象", en: "Subject"), flexible: true,
                maximumWidth: 32),
              Column("reason", Localized(zh: "关系", en: "Interest"), flexible: true),
            ], rows: rows,
            emptyNote: Localized(zh: "没有申报。", en: "None declared.")))))
    try context.show(report, view)
  }
}
