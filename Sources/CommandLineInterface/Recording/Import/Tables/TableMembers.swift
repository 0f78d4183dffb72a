// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Registry
import RegistryModel

/// The members of `data` as a row gives them, shaped by the fields of the event type.
struct TableMembers {
  private let schema: FieldSchema
  private var members: [JSONValue.Member] = []
  /// The members that the row gives.
  private(set) var given: Set<String> = []

  init(_ type: any EventPayload.Type) { schema = EventData.schema(of: type) }

  var value: JSONValue { .object(members) }

  /// Whether the type has a member.
  func has(_ key: String) -> Bool { shape(at: key) != nil }

  /// Whether the row gives a member.
  func gives(_ key: String) -> Bool { given.contains(key) }

  /// Puts a value that the row gives.
  mutating func put(_ path: String, _ value: JSONValue) {
    given.insert(String(path.prefix { $0 != "." }))
    set(path, value)
  }

  /// Puts a value where the row gives none.
  mutating func fill(_ path: String, _ value: JSONValue) {
    guard !given.contains(String(path.prefix { $0 != "." })) else { return }
    set(path, value)
  }

  private mutating func set(_ path: String, _ value: JSONValue) {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let key = parts.first else { return }
    guard parts.count == 2 else {
      members.set(.init(key: key, value: value))
      return
    }
    var inner = members.first { $0.key == key }?.value.members ?? []
    inner.set(.init(key: parts[1], value: value))
    members.set(.init(key: key, value: .object(inner)))
  }

  private func shape(at path: String) -> FieldSchema? {
    var schema = schema
    for key in path.split(separator: ".") {
      var shapes = [schema]
      if case .either(let several) = schema { shapes = several }
      let member = shapes.lazy.compactMap { shape -> FieldSchema.Member? in
        guard case .object(let fields) = shape else { return nil }
        return fields.first { $0.key == key }
      }.first
      guard let member else { return nil }
      schema = member.schema
    }
    return schema
  }

  /// Puts the value of a cell where its column belongs.
  ///
  /// - Throws: ``LedgerError`` about the cell.
  mutating func put(
    _ column: SheetColumns.Column, _ cell: TableValue, _ reading: TableRowReading
  ) throws(LedgerError) {
    let field = column.field
    guard let schema = shape(at: field.path) else {
      throw LedgerError(
        "E-IMPORT-MEMBER", zh: "这一种没有“\(field.label.zh)”",
        en: "this kind has no “\(field.label.en ?? field.key)”",
        remedy: LocalizedName(zh: "留空,或者改种类", en: "leave it blank, or change the kind"))
    }
    put(field.path, try json(column, cell, schema, reading))
  }

  private func json(
    _ column: SheetColumns.Column, _ cell: TableValue, _ schema: FieldSchema,
    _ reading: TableRowReading
  ) throws(LedgerError) -> JSONValue {
    let (cells, desk, heading) = (reading.cells, reading.desk, column.heading)
    switch column.field.shape {
    case .money: return .number("\(try cells.money(cell, unit: column.unit).fen)")
    case .decimal: return .string(try cells.decimal(cell, heading).description)
    case .integer: return .number("\(try cells.integer(cell, heading))")
    case .percent: return .number("\(try cells.percent(cell))")
    case .period: return .string(try cells.period(cell, heading).description)
    case .day: return .string(try cells.day(cell, heading).description)
    case .code: return .string(try code(try cells.text(cell), heading, schema))
    case .id: return .string(try reading.names.newID(try cells.text(cell), at: desk).description)
    case .target: return .string(try desk.target(try cells.text(cell)).target.description)
    case .documentNumber:
      let number = try DocumentWords.number(try cells.text(cell), at: desk)
      return .string(number?.description ?? "")
    case .subject(let kinds):
      let subject = try reading.names.subject(try cells.text(cell), among: kinds)
      return .string(kinds.count > 1 ? subject.description : subject.id.description)
    case .subjects(let kind):
      var ids: [JSONValue] = []
      for part in TableCellReader.parts(try cells.text(cell)) {
        ids.append(.string(try reading.names.subject(part, among: [kind]).id.description))
      }
      return .array(ids)
    case .divisions:
      var codes: [JSONValue] = []
      for part in TableCellReader.parts(try cells.text(cell)) {
        codes.append(.string(try desk.division(part, heading).description))
      }
      if case .array = schema { return .array(codes) }
      return codes.first ?? .string("")
    case .leads: return try leads(try cells.text(cell), reading)
    case .codes:
      guard case .array(let element) = schema else { return .array([]) }
      var codes: [JSONValue] = []
      for part in TableCellReader.parts(try cells.text(cell)) {
        codes += try several(part, heading, element).map { .string($0) }
      }
      return .array(codes)
    case .unit: return .string(try cells.unit(cell, heading).description)
    case .targetPeriod: return try TargetPeriodText.json(try cells.text(cell), heading)
    case .text, .value, .milestone, .word, .matrix, .display:
      return .string(try desk.words(try cells.text(cell), heading))
    }
  }

  /// One code, or several that a hyphen joins where none is written so.
  private func several(
    _ text: String, _ heading: String, _ schema: FieldSchema
  ) throws(LedgerError) -> [String] {
    if let whole = try? code(text, heading, schema) { return [whole] }
    var codes: [String] = []
    for part in text.split(separator: "-") { codes.append(try code(String(part), heading, schema)) }
    return codes
  }

  private func code(
    _ text: String, _ heading: String, _ schema: FieldSchema
  ) throws(LedgerError) -> String {
    guard case .code(let list, let codes) = schema else { return text }
    let plain = text.lowercased()
    let found = codes.first {
      $0.code == plain || $0.label.zh == text || $0.label.en?.lowercased() == plain
    }
    if let found { return found.code }
    // Comparisons are printed as signs.
    let signs = ["≥": ">=", "≤": "<=", "≈": "~"]
    let sign = signs[text] ?? TableCellReader.narrow(text)
    if list == Comparator.list, let found = Comparator.allCases.first(where: { $0.sign == sign }) {
      return found.rawValue
    }
    throw LedgerError(
      "E-CODE", zh: "“\(heading)”没有“\(SafeText.line(text))”这一项",
      en: "“\(heading)” has no code “\(SafeText.line(text))”",
      remedy: LocalizedName(
        zh: "可以写:" + codes.map(\.label.zh).joined(separator: "、"),
        en: "one of: " + codes.map(\.code).joined(separator: ", ")))
  }

  /// Lead units in their printed order, each with its printed word after a colon.
  private func leads(
    _ text: String, _ reading: TableRowReading
  ) throws(LedgerError) -> JSONValue {
    var leads: [JSONValue] = []
    for part in TableCellReader.parts(text) {
      let halves = part.withNarrowColons.split(separator: ":", maxSplits: 1)
        .map { String($0).trimmedWhitespace }
      let name = halves.first ?? ""
      let unit = try reading.names.subject(name, among: [.organization])
      let title = reading.desk.state.name(of: unit)?.zh ?? name
      leads.append(
        .object([
          .init(key: "organization", value: .string(unit.id.description)),
          .init(key: "word", value: .string(halves.count == 2 ? halves[1] : "牵头单位")),
          .init(key: "name", value: .string(title)),
        ]))
    }
    return .array(leads)
  }
}
