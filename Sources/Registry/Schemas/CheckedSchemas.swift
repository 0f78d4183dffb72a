// SPDX-License-Identifier: Apache-2.0

import Dispatch
import JSONLines
import LogStorage
import RegistryModel
import Synchronization

/// The lines of one segment held against the schemas of their types, on all cores.
struct CheckedSchemas {
  /// What a line says and whether its `data` are valid.
  struct Line: Sendable {
    let line: ParsedSegment.Line
    let fault: SchemaFault?
  }

  let lines: [Line]

  init(_ parsed: ParsedSegment, _ schemas: EventSchemas) {
    // Regular expressions are read once a chunk, since no two cores may share them.
    let chunk = 512
    let count = parsed.lines.count
    let results = Mutex([[Line]](repeating: [], count: (count + chunk - 1) / chunk))
    DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
      var validator = SchemaValidator()
      let lines = parsed.lines[number * chunk..<min((number + 1) * chunk, count)].map { line in
        Line(line: line, fault: schemas.fault(in: line, &validator))
      }
      results.withLock { $0[number] = lines }
    }
    lines = results.withLock { Array($0.joined()) }
  }
}

/// Where `data` are not valid, and for which version.
struct SchemaFault: Sendable {
  let type: String
  let path: String
  let expected: String
}

/// The schemas of every version of every type of a catalogue.
struct EventSchemas: Sendable {
  private let byTypeText: [String: FieldSchema]

  init(_ catalogue: EventCatalogue) {
    byTypeText = Dictionary(
      uniqueKeysWithValues: catalogue.declarations.flatMap { type in
        type.versions.compactMap { version in
          type.schema(version: version).map { (type.typeText(version: version), $0) }
        }
      })
  }

  /// The first fault of a line's `data`: as they stand, and as they are lifted to the newest version.
  func fault(
    in line: ParsedSegment.Line, _ validator: inout SchemaValidator
  ) -> SchemaFault? {
    guard case .success(let parsed)? = line.parsed else { return nil }
    let statement = parsed.entry.statement
    guard let data = (try? JSONValue(parsing: line.bytes))?["data"] else {
      return SchemaFault(type: statement.name, path: "data", expected: "a member")
    }
    let stated = Self.typeText(statement.name, statement.version)
    if let fault = fault(in: data, stated, &validator) { return fault }
    guard statement.stated != nil, let newest = newest(statement.name, after: statement.version)
    else { return nil }
    return fault(in: ReplacementData(statement.data).json, newest, &validator)
  }

  /// The first fault of what a correction gives in place of an entry's `data`.
  func fault(
    in replacement: Replacement, of name: EventName, _ validator: inout SchemaValidator
  ) -> SchemaFault? {
    let type = Self.typeText(name, replacement.version ?? 1)
    guard
      var fault = fault(in: replacement.data.json, type, &validator)
    else { return nil }
    fault = SchemaFault(
      type: fault.type, path: "data.replacement.\(fault.path)", expected: fault.expected)
    return fault
  }

  private func fault(
    in data: JSONValue, _ type: String, _ validator: inout SchemaValidator
  ) -> SchemaFault? {
    guard let schema = byTypeText[type], let fault = validator.fault(in: data, schema) else {
      return nil
    }
    let path = fault.path.isEmpty ? "data" : "data.\(fault.path)"
    return SchemaFault(type: type, path: path, expected: fault.expected)
  }

  private func newest(_ name: EventName, after version: Int) -> String? {
    var newest: String?
    var version = version + 1
    while byTypeText[Self.typeText(name, version)] != nil {
      newest = Self.typeText(name, version)
      version += 1
    }
    return newest
  }

  private static func typeText(_ name: EventName, _ version: Int) -> String {
    "annals.\(name).v\(version)"
  }
}
