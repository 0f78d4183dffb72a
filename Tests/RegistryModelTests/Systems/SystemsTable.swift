// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A row of `Documentation/systems.md`.
struct SystemRow: Sendable, CustomTestStringConvertible {
  /// What a system is to the registry.
  enum Priority: String, Sendable { case core = "A", beside = "B", tag = "C" }

  let id: String
  let priority: Priority
  let section: String
  /// What stands between backticks, cell by cell.
  let fields: [EventField]
  let views: [String]
  let refusal: String?

  var testDescription: String { id }
}

/// An event type and one of its fields: `opinion.recorded.verdict`; no field where the type has none.
struct EventField: Hashable, Sendable, CustomStringConvertible {
  let type: String
  let field: String?

  init(_ text: String) {
    let parts = text.split(separator: ".").map(String.init)
    type = parts.prefix(2).joined(separator: ".")
    field = parts.count > 2 ? parts.dropFirst(2).joined(separator: ".") : nil
  }

  var description: String { [type, field].compactMap(\.self).joined(separator: ".") }
}

/// The table of the systems that the registry carries, as the documentation prints it.
enum SystemsTable {
  static let rows = (try? read()) ?? []

  private static func read() throws -> [SystemRow] {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let text = try String(
      contentsOf: root.appending(path: "Documentation/systems.md"), encoding: .utf8)
    var section = ""
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      return row(line, section)
    }
  }

  /// A row of the table: seven cells, of which the first is an id between backticks.
  private static func row(_ line: Substring, _ section: String) -> SystemRow? {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard line.hasPrefix("| `"), cells.count == 7,
      let priority = SystemRow.Priority(rawValue: cells[1])
    else { return nil }
    return SystemRow(
      id: code(cells[0]).first ?? "", priority: priority, section: section,
      fields: code(cells[4]).map { EventField($0) }, views: code(cells[5]),
      refusal: code(cells[6]).first)
  }

  /// What stands between backticks.
  private static func code(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
