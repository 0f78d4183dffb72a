// SPDX-License-Identifier: Apache-2.0

#if SQLite
  import Foundation
  import GRDB
  import RegistryModel
  public import Registry

  /// The views and the history as a SQLite database, which `sqlite3`, DuckDB and Datasette open.
  ///
  /// Each table says its keys and what it refers to; money is in fen. The same tables give the same
  /// file, byte for byte, with the same version of SQLite.
  public struct DatabaseExport {
    private let tables: [ExportTable]

    /// The database of a scope.
    public init(_ scope: ExportScope) {
      tables = [scope.aboutTable] + scope.tables + scope.historyTables
    }

    /// How many tables there are.
    public var tableCount: Int { tables.count }

    /// How many rows all tables have.
    public var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

    /// Writes the database in the place of whatever is at the path, as a whole or not at all.
    ///
    /// - Throws: ``LedgerError`` `E-OUTPUT`.
    public func write(to path: String) throws(LedgerError) {
      let draft = path + ".writing"
      do {
        try? FileManager.default.removeItem(atPath: draft)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let database = try DatabaseQueue(path: draft)
        try database.write { database in
          for table in tables { try Self.write(table, into: database) }
        }
        try database.close()
        guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      } catch {
        throw LedgerError(
          "E-OUTPUT", zh: "写不了数据库“\(path)”", en: "cannot write the database \(path)")
      }
    }

    private static func write(_ table: ExportTable, into database: Database) throws {
      var lines = table.columns.map { column in
        "\(quoted(column.key)) \(column.affinity)\(column.isRequired ? " NOT NULL" : "")"
      }
      if !table.primaryKey.isEmpty {
        lines.append("PRIMARY KEY (\(table.primaryKey.map(quoted).joined(separator: ", ")))")
      }
      for reference in table.references {
        lines.append(
          "FOREIGN KEY (\(quoted(reference.column))) REFERENCES "
            + "\(quoted(reference.table)) (\(quoted(reference.key)))")
      }
      let name = quoted(table.key)
      try database.execute(sql: "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n)")
      let blanks = table.columns.map { _ in "?" }.joined(separator: ", ")
      let statement = try database.makeStatement(sql: "INSERT INTO \(name) VALUES (\(blanks))")
      for row in table.rows {
        try statement.execute(arguments: StatementArguments(row.map(\.databaseValue)))
      }
      for reference in table.references {
        try database.execute(
          sql: "CREATE INDEX \(quoted("\(table.key)_\(reference.column)")) "
            + "ON \(name) (\(quoted(reference.column)))")
      }
    }

    private static func quoted(_ name: String) -> String { "\"\(name)\"" }
  }

  extension ExportTable.Column {
    /// The affinity under which SQLite keeps the values.
    fileprivate var affinity: String {
      switch kind {
      case .integer, .year, .money, .flag: "INTEGER"
      // A decimal that a binary number cannot hold exactly stays a text.
      case .decimal: "NUMERIC"
      case .text, .code, .day, .period, .instant, .uri: "TEXT"
      }
    }
  }

  extension ExportTable.Value {
    fileprivate var databaseValue: DatabaseValue {
      switch self {
      case .missing: .null
      case .text(let text), .decimal(let text): text.databaseValue
      case .integer(let value): value.databaseValue
      case .flag(let value): value.databaseValue
      }
    }
  }
#endif
