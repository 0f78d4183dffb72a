// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONLines
import RegistryModel

/// `annals schema show`.
struct SchemaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: helpText(
      "一种登记或视图的 JSON Schema", "the JSON Schema of an event type or a view"),
    discussion: helpText(
      """
      例:
        annals schema show milestone.planned      新版的
        annals schema show milestone.planned.v1   旧版的也这样看
        annals schema show portfolio              视图的
        annals schema show project 超算中心        说一个对象的视图,写上那个对象
      """,
      """
      Examples:
        annals schema show milestone.planned
        annals schema show milestone.planned.v1
        annals schema show portfolio
        annals schema show project wuxi-supercomputing-centre
      """))
  @OptionGroup var global: GlobalOptions
  @Argument(
    help: help(
      "类型,可加 .vN;或视图", "a type, with .vN where a version is meant, or a view", valueName: "name"))
  var name: String
  @Argument(
    help: help("视图所说的对象", "what the view is about, where it needs that", valueName: "argument"))
  var arguments: [String] = []

  func run() throws {
    let catalogue = EventCatalogue.standard
    if let view = ViewDeclaration.all.first(where: { $0.name == name }) {
      return try show(view)
    }
    let (typeName, version) = Self.parts(of: name)
    guard let type = catalogue[typeName] else { throw unknown(typeName) }
    guard type.versions.contains(version ?? type.version) else {
      let known = type.versions.map { "\(typeName).v\($0)" }.joined(separator: " ")
      throw CommandFailure.usage(
        "\(typeName) 没有第 \(version ?? 0) 版", "\(typeName) has no version \(version ?? 0)",
        remedies: [Localized(zh: "有:\(known)", en: "There is: \(known)")])
    }
    guard arguments.isEmpty else {
      throw CommandFailure.usage(
        "类型后面不写别的:\(arguments[0])", "nothing follows a type: \(arguments[0])")
    }
    var writer = JSONWriter()
    Self.entrySchema(type, version: version ?? type.version).write(to: &writer)
    try StandardStream.output.write(writer.bytes + [UInt8(ascii: "\n")])
  }

  /// The name and the version in `milestone.met`, `milestone.met.v1` or `annals.milestone.met.v1`.
  static func parts(of text: String) -> (name: String, version: Int?) {
    let whole = text.hasPrefix("annals.") ? text : "annals." + text
    if let known = EventTypeText(whole) { return (known.name, known.version) }
    return (String(whole.dropFirst("annals.".count)), nil)
  }

  /// A view prints its own schema.
  private func show(_ view: ViewDeclaration) throws {
    guard let words = view.words(arguments) else {
      throw CommandFailure.usage(
        "要写明是哪一个:annals schema show \(view.usage)",
        "say which one: annals schema show \(view.usage)")
    }
    var command = words + ["--schema"]
    if let registry = global.registry { command += ["--registry", registry] }
    if let language = global.lang { command += ["--lang", language.rawValue] }
    var parsed = try AnnalsCommand.parseAsRoot(command)
    try parsed.run()
  }

  private func unknown(_ name: String) -> CommandFailure {
    let names = EventCatalogue.standard.declarations.map(\.name) + ViewDeclaration.all.map(\.name)
    let near = Suggestion.nearest(to: name, among: names)
    return CommandFailure.usage(
      "没有类型或视图“\(name)”", "there is no type or view “\(name)”",
      remedies: near.prefix(1).map { Localized(zh: "是不是“\($0)”?", en: "Did you mean “\($0)”?") }
        + [Localized(zh: "全部:annals schema", en: "All: annals schema")])
  }

  /// The schema of a whole entry: a CloudEvents object whose `data` has the fields of a version.
  static func entrySchema(_ type: EventDeclaration, version: Int) -> JSONValue {
    let typeText = type.typeText(version: version)
    func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
      .init(key: key, value: value)
    }
    func text(_ pattern: String?) -> JSONValue {
      FieldSchema.string(format: nil, pattern: pattern).jsonSchema
    }
    let constant: (String) -> JSONValue = { .object([member("const", .string($0))]) }
    let properties: [JSONValue.Member] = [
      member("specversion", constant("1.0")), member("id", text(EntryID.pattern)),
      member("source", text("^//")), member("type", constant(typeText)),
      member("subject", text(Subject.pattern)), member("time", text(nil)),
      member("dataclassification", DataClassification.schema.jsonSchema),
      member("correlationid", text(EntryID.pattern)), member("causationid", text(EntryID.pattern)),
      member("data", (type.schema(version: version) ?? .anyObject).jsonSchema),
      member("signature", text(SignatureText.pattern)), member("recordedtime", text(nil)),
    ]
    let optional: Set<String> = ["correlationid", "causationid", "signature"]
    return .object([
      member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      member("title", .string(typeText)), member("type", .string("object")),
      member("properties", .object(properties)),
      member(
        "required",
        .array(properties.map(\.key).filter { !optional.contains($0) }.map { .string($0) })),
      member("additionalProperties", .bool(false)),
    ])
  }
}
