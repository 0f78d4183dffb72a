// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONLines
import RegistryModel

/// `annals schema`: the event types and their JSON Schemas.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: helpText("登记类型和 JSON Schema", "event types and their JSON Schemas"),
    subcommands: [SchemaList.self, SchemaShow.self], defaultSubcommand: SchemaList.self,
    aliases: ["schemas"])
}

/// `annals schema list`.
struct SchemaList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("全部登记类型", "every event type"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let rows = EventCatalogue.all.map { type in
      Table.Row([
        .text(type.name), .text("v\(type.version)"),
        .text(RoleMatrix.row(for: type.name)?.letters ?? ""),
        .list(Self.fields(type)),
      ])
    }
    try context.show(
      Report(
        name: "schemas",
        title: Localized(zh: "登记类型  \(rows.count) 种", en: "\(rows.count) event types"),
        sections: [
          Report.Section(
            "types",
            .table(
              Table(
                columns: [
                  Column("type", Localized(zh: "类型", en: "Type")),
                  Column("version", Localized(zh: "版本", en: "Version")),
                  Column("roles", Localized(zh: "谁", en: "Who")),
                  Column(
                    "fields", Localized(zh: "字段(? 可省)", en: "Fields (? optional)"), .list,
                    flexible: true),
                ], rows: rows)), primary: true)
        ]), view)
  }

  private static func fields(_ type: any EventPayload.Type) -> [String] {
    guard case .object(let members) = type.schema else { return [] }
    return members.map { $0.key + ($0.isRequired ? "" : "?") }
  }
}

/// `annals schema show`.
struct SchemaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: helpText("一种登记的 JSON Schema", "the JSON Schema of an event type"),
    discussion: helpText(
      "例:annals schema show milestone.planned", "Example: annals schema show milestone.planned"))
  @OptionGroup var global: GlobalOptions
  @Argument(help: help("类型", "a type", valueName: "type")) var type: String

  func run() throws {
    guard let payload = EventCatalogue.type(named: type) else {
      let near = Suggestion.nearest(to: type, among: EventCatalogue.all.map { $0.name })
      throw CommandFailure.usage(
        "没有类型“\(type)”", "there is no type “\(type)”",
        remedies: near.prefix(1).map { Localized(zh: "是不是“\($0)”?", en: "Did you mean “\($0)”?") }
          + [
            Localized(
              zh: "视图的 Schema:annals portfolio --schema",
              en: "The schema of a view: annals portfolio --schema")
          ])
    }
    var writer = JSONWriter()
    Self.entrySchema(payload).write(to: &writer)
    try StandardStream.output.write(writer.bytes + [UInt8(ascii: "\n")])
  }

  /// The schema of a whole entry: a CloudEvents object whose `data` has the type's fields.
  static func entrySchema(_ type: any EventPayload.Type) -> JSONValue {
    func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
      .init(key: key, value: value)
    }
    func text(_ pattern: String?) -> JSONValue {
      FieldSchema.string(format: nil, pattern: pattern).jsonSchema
    }
    let constant: (String) -> JSONValue = { .object([member("const", .string($0))]) }
    let properties: [JSONValue.Member] = [
      member("specversion", constant("1.0")), member("id", text(EntryID.pattern)),
      member("source", text("^//")), member("type", constant(type.typeText)),
      member("subject", text(Subject.pattern)), member("time", text(nil)),
      member("dataclassification", DataClassification.schema.jsonSchema),
      member("correlationid", text(EntryID.pattern)), member("causationid", text(EntryID.pattern)),
      member("data", EventData.schema(of: type).jsonSchema),
      member("signature", text(SignatureText.pattern)), member("recordedtime", text(nil)),
    ]
    let optional: Set<String> = ["correlationid", "causationid", "signature"]
    return .object([
      member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      member("title", .string(type.typeText)), member("type", .string("object")),
      member("properties", .object(properties)),
      member(
        "required",
        .array(properties.map(\.key).filter { !optional.contains($0) }.map { .string($0) })),
      member("additionalProperties", .bool(false)),
    ])
  }
}
