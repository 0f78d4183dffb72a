// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals person list`.
struct PersonList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("人员清单", "list the people"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let experts = Dictionary(
      ledger.state.experts.compactMap { id, record in
        record.state.registered.map { ($0.person, id) }
      }, uniquingKeysWith: min)
    let rows = ledger.state.persons.sorted { $0.key < $1.key }.compactMap {
      id, record -> Table.Row? in
      guard let registered = record.state.registered else { return nil }
      return Table.Row([
        .text(id.description), PersonWords.form(record.state), .codes(registered.fields),
        .optional(experts[id]?.description), PersonWords.name(record.state),
      ])
    }
    try context.show(
      Report(
        name: "persons", title: Localized(zh: "人员  \(rows.count) 人", en: "\(rows.count) people"),
        sections: [
          Report.Section(
            "persons",
            .table(
              Table(
                columns: [
                  Column("person", Localized(zh: "编号", en: "Id")),
                  Column("name_form", Localized(zh: "姓名", en: "Name is"), PersonWords.forms),
                  Column(
                    "fields", Localized(zh: "领域", en: "Fields"), .list, flexible: true,
                    minimumWidth: 8, maximumWidth: 24),
                  Column("expert", Localized(zh: "专家", en: "Expert")),
                  Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["person", "list"], judges: false)), view)
  }
}

/// `annals person show`.
struct PersonShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个人", "one person"),
    discussion: helpText("例:annals person show p-017", "Example: annals person show p-017"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或姓名", "an id or a name", valueName: "person"), completion: subjects(.person))
  var person: String
  @Flag(help: help("用本机的密钥读出加密的姓名", "read a sealed name with the key of this machine"))
  var unseal = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(person, .person, allowsFragment: true).id
    guard let state = ledger.state.persons[id]?.state, let registered = state.registered else {
      throw CommandFailure.notRegistered(person)
    }
    let words = Words(state: ledger.state, language: context.language)
    let name =
      unseal ? .name(try unsealed(state, id, ledger, context)) : PersonWords.name(state)
    let expert = ledger.state.experts.filter { $0.value.state.registered?.person == id }.keys.min()
    let fields = [
      Dossier.field("name", "姓名", "Name", name),
      Report.Field(
        Column("name_form", Localized(zh: "形式", en: "Name is"), PersonWords.forms),
        PersonWords.form(state)),
      Report.Field(
        Column("fields", Localized(zh: "领域", en: "Fields"), .list), .codes(registered.fields)),
      Dossier.field("expert", "专家", "Expert", .optional(expert?.description)),
      Dossier.field(
        "registered", "登记", "Registered",
        state.mark.map { .text(words.date($0.time, nil)) } ?? .missing),
      Dossier.field(
        "erased", "擦除", "Erased",
        state.isErased ? state.erased.map { .text(words.date($0.time, nil)) } ?? .missing : .missing
      ),
      Dossier.field(
        "erasure_reason", "理由", "Reason", state.isErased ? .optional(state.erasureReason) : .missing
      ),
    ]
    var report = Dossier.report("person", Subject(.person, id), fields, ledger, context)
    if unseal {
      report.meta = context.meta(ledger, command: ["person", "show", id.description, "--unseal"])
    }
    try context.show(report, view)
  }

  /// The name, opened with the key of this machine.
  private func unsealed(
    _ state: PersonState, _ id: Slug, _ ledger: LedgerView, _ context: CommandContext
  ) throws -> Localized {
    if let clear = state.title { return Localized(clear) }
    let key = try KeyFolder(environment: context.environment).personKey(ledger.origin, id)
    guard let sealed = state.registered?.name.sealed,
      let statement = state.mark.flatMap({ ledger.entry(at: $0.index) })?.statement,
      let name = key.open(sealed, in: ledger.origin, statement.id)
    else {
      throw CommandFailure(
        code: "E-SEALED",
        reason: Localized(
          zh: "这把密钥打不开 \(id) 的姓名", en: "this key does not open the name of \(id)"))
    }
    return Localized(name)
  }
}

/// How people's names are shown.
enum PersonWords {
  /// Whether the name can be read.
  static let forms = Column.Kind.code(["clear", "sealed", "erased"])

  static func form(_ person: PersonState) -> Cell {
    if person.isErased { return .code("erased", label: Localized(zh: "已擦除", en: "erased")) }
    return person.title == nil
      ? .code("sealed", label: Localized(zh: "加密", en: "sealed"))
      : .code("clear", label: Localized(zh: "明文", en: "clear"))
  }

  static func name(_ person: PersonState?) -> Cell {
    guard let person else { return .missing }
    return person.title.map { .name($0) }
      ?? .remark(
        person.isErased
          ? Localized(zh: "(已擦除)", en: "(erased)") : Localized(zh: "(加密)", en: "(sealed)"))
  }
}
