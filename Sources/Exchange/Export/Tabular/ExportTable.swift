// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A table of an export: what a CSV file, a sheet or a table of a database holds.
///
/// Keys and codes are English and never translated; titles are for people. Money is in fen wherever
/// machines read it.
public struct ExportTable: Sendable {
  /// A column: what it is called, and what its values are.
  public struct Column: Sendable {
    /// What the values of a column are.
    public enum Kind: Hashable, Sendable {
      /// Words.
      case text
      /// Codes of a closed list.
      case code([Code])
      /// A day, such as `2018-12-20`.
      case day
      /// A day, month, quarter or year as it is stated.
      case period
      /// An instant with its offset.
      case instant
      /// A whole number.
      case integer
      /// A year.
      case year
      /// An exact decimal.
      case decimal
      /// Money in fen.
      case money
      /// Yes or no.
      case flag
      /// A web address.
      case uri
    }

    /// A code of a closed list, with what people read.
    public struct Code: Hashable, Sendable {
      /// What machines read.
      public let code: String
      /// What people read.
      public let label: LocalizedName
    }

    /// The machine key, in `snake_case`; that of money ends in `_fen`.
    public let key: String
    /// What people read.
    public let title: LocalizedName
    /// What the values are.
    public let kind: Kind
    /// Whether every row has a value.
    public let isRequired: Bool
  }

  /// One value.
  public enum Value: Hashable, Sendable {
    /// Nothing is recorded; never zero.
    case missing
    /// Words, a code, a date.
    case text(String)
    /// A whole number, or money in fen.
    case integer(Int64)
    /// A number by its digits.
    case decimal(String)
    /// Yes or no.
    case flag(Bool)
  }

  /// A column whose values are keys of another table.
  public struct Reference: Sendable {
    /// The column.
    public let column: String
    /// The other table.
    public let table: String
    /// Its key.
    public let key: String
  }

  /// The machine key of the table.
  public let key: String
  /// What people read.
  public let title: LocalizedName
  /// The columns.
  public let columns: [Column]
  /// The columns that together are different in every row; none where nothing is.
  public let primaryKey: [String]
  /// What refers to other tables.
  public let references: [Reference]
  /// A value for each column, row by row.
  public let rows: [[Value]]
}

extension ExportTable {
  /// A column with how its value is taken from what a row is made of.
  struct Field<Source> {
    let column: Column
    let value: (Source) -> Value

    init(
      _ key: String, _ zh: String, _ en: String, _ kind: Column.Kind, required: Bool = false,
      _ value: @escaping (Source) -> Value
    ) {
      column = Column(
        key: key, title: LocalizedName(zh: zh, en: en), kind: kind, isRequired: required)
      self.value = value
    }
  }

  /// A table with a row for each of the sources.
  init<Source>(
    _ key: String, _ zh: String, _ en: String, primaryKey: [String] = [],
    references: [(column: String, table: String, key: String)] = [], _ sources: [Source],
    _ fields: [Field<Source>]
  ) {
    self.key = key
    title = LocalizedName(zh: zh, en: en)
    columns = fields.map(\.column)
    self.primaryKey = primaryKey
    self.references = references.map {
      Reference(column: $0.column, table: $0.table, key: $0.key)
    }
    rows = sources.map { source in fields.map { $0.value(source) } }
  }
}

extension ExportTable.Value {
  /// Words, where there are any.
  static func words(_ text: String?) -> Self {
    guard let text, !text.isEmpty else { return .missing }
    return .text(text)
  }

  /// The canonical text of a value.
  static func id(_ value: (some CustomStringConvertible)?) -> Self {
    value.map { .text($0.description) } ?? .missing
  }

  /// A code.
  static func code(_ value: (some RawRepresentable<String>)?) -> Self {
    value.map { .text($0.rawValue) } ?? .missing
  }

  /// A whole number.
  static func number(_ value: Int?) -> Self { value.map { .integer(Int64($0)) } ?? .missing }

  /// Money in fen.
  static func money(_ value: Money?) -> Self { value.map { .integer($0.fen) } ?? .missing }

  /// Several words, joined.
  static func list(_ values: [String]) -> Self { .words(values.joined(separator: "; ")) }

  /// An exact decimal.
  static func number(_ value: DecimalText?) -> Self {
    value.map { .decimal($0.description) } ?? .missing
  }
}

extension ExportTable.Column.Kind {
  /// The codes of a list.
  static func codes<List: Codelist>(_: List.Type) -> Self {
    .code(List.allCases.map { .init(code: $0.rawValue, label: $0.label) })
  }

  /// Codes that no list of the register has.
  static func words(_ codes: [(String, String, String)]) -> Self {
    .code(codes.map { .init(code: $0.0, label: LocalizedName(zh: $0.1, en: $0.2)) })
  }

  /// The lights.
  static let lights = words([
    ("green", "绿", "green"), ("yellow", "黄", "yellow"), ("red", "红", "red"),
    ("grey", "灰", "grey"),
  ])
}
