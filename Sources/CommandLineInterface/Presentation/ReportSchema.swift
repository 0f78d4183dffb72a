// SPDX-License-Identifier: Apache-2.0

/// The JSON Schema (draft 2020-12) of what ``JSONRenderer`` writes, made of the same columns.
struct ReportSchema: Sendable {
  /// The schema of the JSON document of `report`.
  func document(of report: Report) -> String {
    var writer = MachineWriter()
    writer.beginObject()
    begin(report, title: report.name, to: &writer)
    var keys = ["meta"]
    writer.key("properties")
    writer.beginObject()
    writer.key("meta")
    meta(of: report, to: &writer)
    for section in report.sectionsForMachines {
      switch section.content {
      case .table(let table):
        keys.append(section.key)
        writer.key(section.key)
        writer.beginObject()
        writer.member("type", "array")
        writer.key("items")
        object(table.columns, to: &writer)
        writer.endObject()
        if table.total != nil {
          keys.append(section.key + "_total")
          writer.key(section.key + "_total")
          object(table.columns, allOptional: true, to: &writer)
        }
      case .fields(let fields):
        keys.append(section.key)
        writer.key(section.key)
        object(fields.map(\.column), to: &writer)
      case .lines: break
      }
    }
    writer.endObject()
    writer.key("required")
    writer.strings(keys)
    writer.key("additionalProperties")
    writer.bool(false)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The schema of one NDJSON line of `report`; `nil` if it has no section with rows.
  func line(of report: Report, section key: String? = nil) -> String? {
    let columns: [Column]
    switch report.rowSection(key: key)?.content {
    case .table(let table): columns = table.columns
    case .fields(let fields): columns = fields.map(\.column)
    case .lines, nil: return nil
    }
    var writer = MachineWriter()
    writer.beginObject()
    begin(report, title: report.name + " row", to: &writer)
    members(columns, allOptional: false, to: &writer)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func begin(_ report: Report, title: String, to writer: inout MachineWriter) {
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", title)
    writer.member("description", report.title(.en))
    writer.member("type", "object")
  }

  private func meta(of report: Report, to writer: inout MachineWriter) {
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    writer.key("view")
    writer.beginObject()
    writer.member("const", report.name)
    writer.endObject()
    writer.key("version")
    writer.beginObject()
    writer.key("const")
    writer.integer(Int64(ViewDeclaration.version(of: report.name)))
    writer.endObject()
    let texts = ["token", "other_token", "as_of", "known_at", "command"]
    for key in texts {
      writer.key(key)
      writer.beginObject()
      writer.key("type")
      writer.strings(["string", "null"])
      writer.endObject()
    }
    writer.key("policies")
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.member("type", "string")
    writer.endObject()
    writer.endObject()
    writer.endObject()
    writer.key("required")
    writer.strings(["view", "version"] + texts + ["policies"])
    writer.endObject()
  }

  private func object(
    _ columns: [Column], allOptional: Bool = false, to writer: inout MachineWriter
  ) {
    writer.beginObject()
    writer.member("type", "object")
    members(columns, allOptional: allOptional, to: &writer)
    writer.endObject()
  }

  private func members(_ columns: [Column], allOptional: Bool, to writer: inout MachineWriter) {
    let shown = columns.filter(\.isForMachines)
    writer.key("properties")
    writer.beginObject()
    for column in shown {
      writer.key(column.key)
      property(column, isOptional: allOptional || column.isOptional, to: &writer)
    }
    writer.endObject()
    writer.key("required")
    writer.strings(shown.map(\.key))
    writer.key("additionalProperties")
    writer.bool(false)
  }

  private func property(_ column: Column, isOptional: Bool, to writer: inout MachineWriter) {
    writer.beginObject()
    let label = column.header(.en)
    // The header may name the unit of the table, which is not that of the raw value.
    let description = column.kind == .money ? "In fen (CNY 0.01). Shown as: \(label)" : label
    writer.member("description", description)
    if let codes = column.kind.codes {
      writer.key("enum")
      writer.beginArray()
      for code in codes { writer.string(code) }
      if isOptional { writer.null() }
      writer.endArray()
    } else {
      writer.key("type")
      let types = column.kind.jsonTypes + (isOptional ? ["null"] : [])
      if types.count == 1 { writer.string(types[0]) } else { writer.strings(types) }
      if column.kind == .list {
        writer.key("items")
        writer.beginObject()
        writer.member("type", "string")
        writer.endObject()
      }
    }
    writer.endObject()
  }
}

extension MachineWriter {
  fileprivate mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }
}

extension Column.Kind {
  /// The values of a closed list, if it is one.
  fileprivate var codes: [String]? {
    switch self {
    case .code(let codes): codes.isEmpty ? nil : codes
    case .light: LightSign.allCases.map(\.rawValue)
    default: nil
    }
  }

  fileprivate var jsonTypes: [String] {
    switch self {
    case .text, .code, .date, .light: ["string"]
    case .integer, .money: ["integer"]
    case .decimal: ["number"]
    case .flag: ["boolean"]
    case .list: ["array"]
    case .figureOrText: ["number", "string"]
    }
  }
}
