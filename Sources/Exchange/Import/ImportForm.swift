// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A form for a noun: its columns under the headings that people read, with what may be chosen.
public struct ImportForm: Sendable {
  /// The noun.
  public let noun: ImportNoun

  /// The form of a noun.
  public init(_ noun: ImportNoun) { self.noun = noun }

  /// The columns to fill in.
  public var fields: [ImportField] {
    noun.fields.filter { $0.shape != .display && $0.shape != .matrix }
  }

  /// What a column gives to choose from: the codelist of its member, else what the field lists.
  public func choices(_ field: ImportField) -> [LocalizedName] {
    guard field.choices.isEmpty else { return field.choices }
    guard field.shape == .code else { return [] }
    for statement in noun.statements {
      guard let type = EventCatalogue.type(named: statement.event) else { continue }
      let codes = Self.codes(EventData.schema(of: type), field.path)
      if !codes.isEmpty { return codes }
    }
    return []
  }

  private static func codes(_ schema: FieldSchema, _ path: String) -> [LocalizedName] {
    var schema = schema
    for key in path.split(separator: ".") {
      guard case .object(let members) = schema,
        let member = members.first(where: { $0.key == key })
      else { return [] }
      schema = member.schema
    }
    guard case .code(_, let codes) = schema else { return [] }
    return codes.map(\.label)
  }

  /// The form as a sheet.
  ///
  /// - Parameters:
  ///   - text: Which of two languages the headings are in.
  ///   - lines: What stands above the headings.
  ///   - rows: How many rows have drop-downs.
  /// - Returns: The sheet, without rows.
  public func sheet(
    _ text: (LocalizedName) -> String, lines: [String], rows: Int = 500
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      text(noun.label), preamble: lines,
      columns: fields.map { field in
        let heading = text(field.label)
        let width = heading.unicodeScalars.reduce(4.0) { $0 + ($1.value > 0x2E7F ? 2.2 : 1.1) }
        return Workbook.Column(
          heading + (field.isRequired ? "*" : ""), width: max(width, 12),
          choices: choices(field).map(text), isInput: true)
      }, spareRows: rows)
  }
}
