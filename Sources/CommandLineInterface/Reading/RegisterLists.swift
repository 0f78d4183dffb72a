// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals document list`.
struct DocumentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("文件清单", "list the documents"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let table = Self.table(
      ledger.state, Words(state: ledger.state, language: context.language))
    try context.show(
      Report(
        name: "documents",
        title: Localized(
          zh: "文件  \(table.rows.count) 份", en: NumberText.counted(table.rows.count, "document")),
        sections: [Report.Section("documents", .table(table), primary: true)],
        meta: context.meta(ledger, command: ["document", "list"], judges: false)), view)
  }

  /// The documents in the order of their dates.
  static func table(_ state: RegistryState, _ words: Words) -> Table {
    let documents = state.documents.filter(\.value.state.isRegistered)
      .sorted {
        ($0.value.state.mark?.time ?? .blank, $0.key) < (
          $1.value.state.mark?.time ?? .blank, $1.key
        )
      }
    let rows = documents.map { id, record in
      let state = record.state
      return Table.Row([
        .text(id.description),
        .text(state.mark.map { words.date($0.time, state.precision) } ?? "-"),
        .optional(state.issued?.number?.description), .count(Int64(state.citations.count)),
        .name(state.issued?.title ?? LocalizedName()),
      ])
    }
    return Table(
      columns: [
        Column("document", Localized(zh: "编号", en: "Id")),
        Column("date", Localized(zh: "日期", en: "Date"), .date),
        Column("number", Localized(zh: "文号", en: "Number")),
        Column("citations", Localized(zh: "引用", en: "Cites"), .integer),
        Column("title", Localized(zh: "标题", en: "Title"), flexible: true),
      ], rows: rows)
  }
}

/// `annals document show`.
struct DocumentShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一份文件和它引用的文件", "one document and what it cites"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号、文号或标题", "an id, a number or a title", valueName: "document"),
    completion: subjects(.document))
  var document: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let id = try Names(ledger.state).one(document, .document, allowsFragment: true).id
    guard let state = ledger.state.documents[id]?.state, let issued = state.issued else {
      throw CommandFailure.notRegistered(document)
    }
    try context.show(
      Report(
        name: "document", title: Localized("document/\(id)"),
        sections: Self.sections(state, issued, words),
        meta: context.meta(ledger, command: ["document", "show", id.description], judges: false)),
      view)
  }

  /// What a document is, and what it cites.
  static func sections(
    _ state: DocumentState, _ issued: DocumentIssued, _ words: Words
  ) -> [Report.Section] {
    func field(_ key: String, _ zh: String, _ en: String, _ cell: Cell) -> Report.Field {
      Report.Field(Column(key, Localized(zh: zh, en: en)), cell)
    }
    let number = issued.number.map {
      Localized($0.description)
        + (issued.numberBasis == .inferred ? Localized(zh: "(推定)", en: " (inferred)") : "")
    }
    let fields = [
      field("title_zh", "标题", "Title", .text(issued.title.zh)),
      field("title_en", "英文标题", "English title", .optional(issued.title.en)),
      field("number", "文号", "Number", number.map { .name($0) } ?? .missing),
      field(
        "date", "日期", "Date", .text(state.mark.map { words.date($0.time, state.precision) } ?? "-")),
      field("date_basis", "日期依据", "Date basis", state.dateBasis.map { .code($0) } ?? .missing),
      field("published", "发布", "Published", .optional(issued.published?.description)),
      field("period_from", "起", "In force from", .optional(issued.period?.from?.description)),
      field("period_to", "止", "In force to", .optional(issued.period?.to?.description)),
      field("superseded_by", "接替", "Superseded by", .optional(state.supersededBy?.description)),
      field("jurisdiction", "层级", "Level", .code(issued.jurisdiction)),
      field("issuers", "发文单位", "Issuers", .names(issued.issuers.map { words.organization($0) })),
      field("sha256", "SHA-256", "SHA-256", .optional(issued.sha256?.description)),
      field("note", "说明", "Note", .optional(state.note)),
    ]
    let citations = state.citations.map { citation in
      Table.Row([
        .text(citation.section), .code(citation.kind), .optional(citation.number),
        .name(citation.title),
      ])
    }
    return [
      Report.Section("document", .fields(fields), primary: true),
      Report.Section(
        "citations",
        heading: Localized(zh: "引用 \(citations.count) 份", en: "Cites \(citations.count)"),
        .table(
          Table(
            columns: [
              Column("section", Localized(zh: "章节", en: "Section")),
              Column("kind", Localized(zh: "种类", en: "Kind")),
              Column(
                "number", Localized(zh: "文号", en: "Number"), flexible: true, maximumWidth: 24),
              Column("title", Localized(zh: "标题", en: "Title"), flexible: true),
            ], rows: citations))),
    ]
  }
}

/// `annals organization list`.
struct OrganizationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("单位清单", "list the organisations"))
  @OptionGroup var view: ViewOptions
  @Option(help: help("名称的一部分", "a part of the name", valueName: "text")) var name: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let part = name.map(NameNormalization.normalized)
    let rows = ledger.state.organizations.sorted { $0.key < $1.key }.compactMap {
      id, record -> Table.Row? in
      let state = record.state
      let names = state.names.map(\.name) + state.aliases
      if let part,
        !names.flatMap({ [$0.zh, $0.en ?? ""] }).contains(where: {
          NameNormalization.normalized($0).contains(part)
        })
      {
        return nil
      }
      return Table.Row([
        .text(id.description), state.registered.map { .code($0.kind) } ?? .missing,
        words.region(state.registered?.region),
        .name(
          Localized(
            zh: names.map(\.zh).joined(separator: " / "),
            en: names.map { $0.en ?? $0.zh }.joined(separator: " / "))),
      ])
    }
    try context.show(
      Report(
        name: "organizations",
        title: Localized(
          zh: "单位  \(rows.count) 个", en: NumberText.counted(rows.count, "organisation")),
        sections: [
          Report.Section(
            "organizations",
            .table(
              Table(
                columns: [
                  Column("organization", Localized(zh: "编号", en: "Id")),
                  Column("kind", Localized(zh: "种类", en: "Kind"), maximumWidth: 14),
                  Column("region", Localized(zh: "地区", en: "Region"), maximumWidth: 10),
                  Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
                ], rows: rows)), primary: true)
        ],
        meta: context.meta(
          ledger, command: ["organization", "list"] + optionWords([("--name", name)]),
          judges: false)),
      view)
  }
}

/// `annals fund list`.
struct FundList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("基金和资金机制清单", "list the funds and money mechanisms"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let table = Self.table(ledger.state, words)
    try context.show(
      Report(
        name: "funds",
        title: Localized(
          zh: "基金和资金机制  \(table.rows.count) 项",
          en: "\(table.rows.count) funds and mechanisms"),
        sections: [Report.Section("funds", .table(table), primary: true)],
        footers: [Self.remark],
        meta: context.meta(ledger, command: ["fund", "list"], judges: false)), view)
  }

  /// What the amounts in the list are not.
  static let remark = Report.Line.prose(
    Localized(zh: "文件里的金额是目标,不是预算。", en: "Amounts in a plan are targets, never budgets."))

  /// The funds and mechanisms by their ids.
  static func table(_ state: RegistryState, _ words: Words) -> Table {
    let rows = state.funds.sorted { $0.key < $1.key }.map { id, record in
      let state = record.state
      let named = state.registered?.levels ?? []
      return Table.Row([
        .text(id.description), state.registered.map { .code($0.kind) } ?? .missing,
        .codes(named.isEmpty ? state.established.map { [$0.level] } ?? [] : named),
        .period(words.period(state.registered?.period)),
        .optional(state.registered?.target?.description),
        state.established?.size.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing,
        .name(state.name),
      ])
    }
    return Table(
      columns: [
        Column("fund", Localized(zh: "编号", en: "Id")),
        Column(
          "kind", Localized(zh: "种类", en: "Kind"), flexible: true, minimumWidth: 8,
          maximumWidth: 16),
        Column(
          "levels", Localized(zh: "谁的钱", en: "Whose"), .list, flexible: true,
          minimumWidth: 8, maximumWidth: 14),
        Column(
          "period", Localized(zh: "期间", en: "Period"), flexible: true, minimumWidth: 8,
          maximumWidth: 14),
        Column("target", Localized(zh: "目标", en: "Target")),
        // Most plans name no size; where none does, nobody need look at an empty column.
        Column(
          "size_fen", Localized(zh: "规模(万元)", en: "CNY 10,000"), .money,
          audience: rows.contains { $0[5] != .missing } ? .everyone : .machines),
        Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
      ], rows: rows)
  }
}

/// `annals actor list`.
struct ActorList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("登记人清单", "list the actors"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let rows = ledger.state.actors.sorted { $0.key < $1.key }.map { id, record in
      Table.Row([
        .text(id.description), .code(record.state.role),
        .optional(record.state.organization?.description),
        .flag(record.state.isSuspended), .text(record.state.publicKey.description),
        .name(record.state.name),
      ])
    }
    try context.show(
      Report(
        name: "actors",
        title: Localized(zh: "登记人  \(rows.count) 个", en: NumberText.counted(rows.count, "actor")),
        sections: [
          Report.Section(
            "actors",
            .table(
              Table(
                columns: [
                  Column("actor", Localized(zh: "编号", en: "Id")),
                  Column("role", Localized(zh: "角色", en: "Role")),
                  Column("organization", Localized(zh: "单位", en: "Organisation")),
                  Column("suspended", Localized(zh: "停用", en: "Suspended"), .flag),
                  Column("public_key", Localized(zh: "公钥", en: "Public key"), audience: .machines),
                  Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["actor", "list"], judges: false)), view)
  }
}

/// `annals actor roles`: the newest version of policy `roles`.
struct ActorRoles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: helpText("谁可以登记什么", "who may state what"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let rows = RoleMatrix.rows.map { row in
      Table.Row([
        .text(row.type.name), .text(row.letters),
        .codes(row.roles),
      ])
    }
    try context.show(
      Report(
        name: "roles",
        title: Localized(
          zh: "谁可以登记什么(roles-\(RoleMatrix.version))",
          en: "Who may state what (roles-\(RoleMatrix.version))"),
        sections: [
          Report.Section(
            "roles",
            .table(
              Table(
                columns: [
                  Column("type", Localized(zh: "类型", en: "Type")),
                  Column("letters", Localized(zh: "字母", en: "Letters")),
                  Column("roles", Localized(zh: "角色", en: "Roles"), .list, flexible: true),
                ], rows: rows)), primary: true)
        ],
        footers: [
          .prose(
            Localized(
              zh: "牵头单位(L)只能登记自己的事。秘书处可以代录 L、E、C、M(--for),要附来件。",
              en:
                "A lead unit (L) states only its own. The secretariat records for L, E, C or M (--for) with the paper that came."
            ))
        ], meta: context.meta(ofProgram: ["actor", "roles"])), view)
  }
}
