// SPDX-License-Identifier: Apache-2.0

#if SQLite
  import Foundation
  import GRDB
  import Registry
  import RegistryModel
  import Testing

  @testable import Exchange

  @Suite struct DatabaseExportTests {
    private func write(_ registry: ExportRegistry, internal isInternal: Bool = false) throws
      -> String
    {
      let path = registry.directory + "/out.sqlite"
      try DatabaseExport(registry.scope(internal: isInternal)).write(to: path)
      return path
    }

    @Test func `tables have their keys, and every reference is there`() async throws {
      let registry = try await ExportRegistry()
      let database = try DatabaseQueue(path: write(registry))
      try await database.read { database in
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        let budget = try Int64.fetchOne(
          database, sql: "SELECT sum(budget_fen) FROM funding JOIN projects ON project = id")
        #expect(budget == 120_005_050)
        let token = try String.fetchOne(
          database, sql: "SELECT value FROM about WHERE key = 'token'")
        #expect(token == (try registry.scope().view.token.description))
      }
    }

    @Test func `the history has every entry, and what each changed`() async throws {
      let registry = try await ExportRegistry()
      let database = try DatabaseQueue(path: write(registry, internal: true))
      try await database.read { database in
        #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM entries") == 14)
        let amount = try Int64.fetchOne(
          database,
          sql: """
            SELECT json_extract(data, '$.amount') FROM entries
            WHERE subject = 'other' AND type = 'budget.approved'
            """)
        #expect(amount == 5_000)
        let due = try String.fetchOne(
          database,
          sql: "SELECT new FROM changes WHERE subject = 'open' AND field = 'milestones[tests].due'")
        #expect(due == "2027Q3")
      }
    }

    @Test func `what is internal is in no table`() async throws {
      let registry = try await ExportRegistry()
      let bytes = try Data(contentsOf: URL(filePath: write(registry)))
      for word in ["内部实验室", "涉密节点", "hidden"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
      }
    }

    @Test func `the same log gives the same file`() async throws {
      let registry = try await ExportRegistry()
      let first = try Data(contentsOf: URL(filePath: write(registry)))
      #expect(try Data(contentsOf: URL(filePath: write(registry))) == first)
    }

    @Test func `a folder that is not there is a clear error`() async throws {
      let scope = try await ExportRegistry().scope()
      let error = #expect(throws: LedgerError.self) {
        try DatabaseExport(scope).write(to: "/nonexistent/out.sqlite")
      }
      #expect(error?.code == "E-OUTPUT")
    }
  }
#endif
