// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// The tables as a Frictionless data package: a CSV file each, and a `datapackage.json` that says what
/// the columns are (Table Schema).
public struct DataPackage: Sendable {
  /// A file of the package.
  public struct File: Sendable {
    /// Its name in the folder.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The files; the description comes last, so that whoever finds it finds the others.
  public let files: [File]
  /// How many rows all tables have.
  public let rowCount: Int

  /// The package of a scope.
  ///
  /// - Parameters:
  ///   - scope: What is exported.
  ///   - license: The address of the licence, where one is given.
  ///   - byteOrderMark: Whether the CSV files begin with U+FEFF, for spreadsheet programs.
  public init(_ scope: ExportScope, license: String? = nil, byteOrderMark: Bool = false) {
    let tables = scope.tables
    rowCount = tables.reduce(0) { $0 + $1.rows.count }
    var files = tables.map { table in
      File(
        name: "\(table.key).csv",
        bytes: Array(((byteOrderMark ? CSVText.byteOrderMark : "") + table.csv).utf8))
    }
    let description = Self.description(scope, tables, files, license)
    files.append(File(name: Self.descriptionName, bytes: description + [UInt8(ascii: "\n")]))
    self.files = files
  }

  /// The name of the file that describes a package.
  static let descriptionName = "datapackage.json"
  /// The member by which a package of this program is recognised.
  static let provenanceKey = "x_provenance"

  private static func description(
    _ scope: ExportScope, _ tables: [ExportTable], _ files: [File], _ license: String?
  ) -> [UInt8] {
    let package = JSONObject { package in
      package.add("profile", "data-package")
      package.add(
        "name", scope.view.origin.description.replacing("/", with: "-"))
      package.add("title", scope.title)
      package.add("created", scope.recorded.utcText)
      if let license { package.add("licenses", [JSONObject { $0.add("path", license) }]) }
      var provenance = JSONWriter()
      scope.writeProvenance(&provenance)
      package.add(provenanceKey, try? JSONValue(parsing: provenance.bytes))
      package.add(
        "resources",
        zip(tables, files).map { table, file in
          JSONObject { resource in
            resource.add("profile", "tabular-data-resource")
            resource.add("name", table.key.replacing("_", with: "-"))
            resource.add("path", file.name)
            resource.add("title", scope.language(table.title))
            resource.add("format", "csv")
            resource.add("mediatype", "text/csv")
            resource.add("encoding", "utf-8")
            resource.add("bytes", file.bytes.count)
            resource.add("schema", table.schema(scope.language))
          }
        })
    }
    return package.value.bytes
  }
}

extension ExportTable {
  /// The table as CSV: a header of keys, then raw values.
  var csv: String {
    rows.reduce(into: CSVText.record(columns.map(\.key))) { text, row in
      text += CSVText.record(row.map(\.field))
    }
  }

  /// The Table Schema of the columns.
  func schema(_ language: ReadingLanguage) -> JSONObject {
    JSONObject { schema in
      schema.add("fields", columns.map { $0.schema(language) })
      schema.add("primaryKey", primaryKey)
      schema.add(
        "foreignKeys",
        references.map { reference in
          JSONObject { key in
            key.add("fields", reference.column)
            key.add(
              "reference",
              JSONObject {
                $0.add("resource", reference.table.replacing("_", with: "-"))
                $0.add("fields", reference.key)
              })
          }
        })
    }
  }
}

extension ExportTable.Value {
  /// The value in a field of CSV; `nil` where there is none.
  var field: String? {
    switch self {
    case .missing: nil
    case .text(let text): text
    case .integer(let value): "\(value)"
    case .decimal(let text): text
    case .flag(let value): value ? "true" : "false"
    }
  }
}

extension ExportTable.Column {
  /// The column as a field of a Table Schema.
  func schema(_ language: ReadingLanguage) -> JSONObject {
    JSONObject { field in
      field.add("name", key)
      field.add("type", type)
      if kind == .uri { field.add("format", "uri") }
      field.add("title", language(title))
      if kind == .money { field.add("description", language("单位:分", "in fen, 1/100 yuan")) }
      field.add(
        "constraints",
        JSONObject { constraints in
          if isRequired { constraints.add("required", true) }
          switch kind {
          case .code(let codes): constraints.add("enum", codes.map(\.code))
          case .period: constraints.add("pattern", CalendarPeriod.pattern)
          default: break
          }
        })
    }
  }

  private var type: String {
    switch kind {
    case .text, .code, .period, .uri: "string"
    case .day: "date"
    case .instant: "datetime"
    case .integer, .money: "integer"
    case .year: "year"
    case .decimal: "number"
    case .flag: "boolean"
    }
  }
}
