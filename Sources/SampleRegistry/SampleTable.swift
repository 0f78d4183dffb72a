// SPDX-License-Identifier: Apache-2.0

import Foundation
import SwiftCSV

/// A table of the zone's record.
struct SampleTable {
  /// A row with its place.
  struct Row {
    let place: String
    let cells: [String: String]

    /// A cell; `nil` where it is empty.
    subscript(column: String) -> String? {
      guard let text = cells[column], !text.isEmpty else { return nil }
      return text
    }

    /// A cell that must not be empty.
    ///
    /// - Throws: ``SampleError``.
    func required(_ column: String) throws -> String {
      guard let text = self[column] else { throw SampleError("\(place): no \(column)") }
      return text
    }

    /// A cell as another type.
    ///
    /// - Throws: ``SampleError``.
    func value<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
      let text = try required(column)
      guard let value = make(text) else {
        throw SampleError("\(place): \(column) is “\(text)”")
      }
      return value
    }

    /// A cell as another type; `nil` where it is empty.
    ///
    /// - Throws: ``SampleError`` where it is not empty and cannot be read.
    func optional<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value? {
      self[column] == nil ? nil : try value(column, make)
    }

    /// A list whose items are separated by semicolons.
    func list(_ column: String, separator: Character = ";") -> [String] {
      (self[column] ?? "").split(separator: separator).map(String.init)
    }
  }

  let rows: [Row]

  /// Reads a table of this package's resources.
  ///
  /// - Throws: ``SampleError``.
  init(_ name: String) throws {
    guard
      let url = Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Data")
    else { throw SampleError("no table \(name)") }
    let table = try CSV<Named>(string: String(contentsOf: url, encoding: .utf8))
    rows = table.rows.enumerated().map { position, cells in
      Row(place: "\(name).csv row \(position + 2)", cells: cells)
    }
  }
}
