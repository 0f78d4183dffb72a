// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import RegistryModel

/// `annals schema list`.
struct SchemaList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: helpText("全部登记类型和视图", "every event type and view"),
    discussion: helpText(
      """
      例:
        annals schema                          全部类型和视图
        annals schema show milestone.planned
        annals schema check                    整本台账逐条对照
      """,
      """
      Examples:
        annals schema
        annals schema show milestone.planned
        annals schema check
      """))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let types = EventCatalogue.standard.declarations
    let context = CommandContext(view.global)
    try context.show(
      Report(
        name: "schemas",
        title: Localized(
          zh: "登记类型  \(types.count) 种,视图 \(ViewDeclaration.all.count) 种",
          en: "\(types.count) event types, \(ViewDeclaration.all.count) views"),
        sections: [
          Report.Section("types", .table(Self.table(types)), primary: true),
          Report.Section(
            "views", heading: Localized(zh: "视图", en: "Views"), .table(Self.viewTable)),
        ],
        footers: [
          .command(
            "annals schema show milestone.planned", label: Localized(zh: "看一种:", en: "One of them:")
          )
        ], meta: context.meta(ofProgram: ["schema", "list"])), view)
  }

  private static func table(_ types: [EventDeclaration]) -> Table {
    Table(
      columns: [
        Column("type", Localized(zh: "类型", en: "Type")),
        Column("version", Localized(zh: "版本", en: "Version")),
        Column("earlier", Localized(zh: "旧版本", en: "Earlier"), .list, audience: .machines),
        Column("roles", Localized(zh: "谁", en: "Who")),
        Column(
          "fields", Localized(zh: "字段(? 可省)", en: "Fields (? optional)"), .list,
          flexible: true),
      ],
      rows: types.map { type in
        Table.Row([
          .text(type.name), .text("v\(type.version)"),
          .list(type.versions.dropLast().map { "v\($0)" }),
          .text(RoleMatrix.row(for: type.name)?.letters ?? ""), .list(fields(type.payload)),
        ])
      })
  }

  private static var viewTable: Table {
    Table(
      columns: [
        Column("view", Localized(zh: "视图", en: "View")),
        Column("version", Localized(zh: "版本", en: "Version")),
        Column("command", Localized(zh: "命令", en: "Command"), flexible: true),
      ],
      rows: ViewDeclaration.all.map { view in
        Table.Row([.text(view.name), .text("v\(view.version)"), .text(view.command)])
      })
  }

  private static func fields(_ type: any EventPayload.Type) -> [String] {
    guard case .object(let members) = type.schema else { return [] }
    return members.map { $0.key + ($0.isRequired ? "" : "?") }
  }
}
