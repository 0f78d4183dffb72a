// SPDX-License-Identifier: Apache-2.0

/// Writes a report as one JSON object: `{"meta":{...},"<section>":[{...}]}`.
///
/// Tables are arrays of objects, dossiers are objects, and lines for people are left out. A sum
/// line is the object `<section>_total`. Keys are those of sections and columns, in any language
/// the same.
struct JSONRenderer: Sendable {
  /// The document and one line feed.
  func render(_ report: Report) -> String {
    var writer = MachineWriter()
    writer.beginObject()
    writer.key("meta")
    write(report, to: &writer)
    for section in report.sectionsForMachines {
      switch section.content {
      case .table(let table):
        writer.key(section.key)
        writer.beginArray()
        for row in table.rows { write(row, of: table, to: &writer) }
        writer.endArray()
        if let total = table.total {
          writer.key(section.key + "_total")
          write(total, of: table, to: &writer)
        }
      case .fields(let fields):
        writer.key(section.key)
        write(fields, to: &writer)
      case .lines: break
      }
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// NDJSON: the rows of the section that ``Report/rowSection(key:)`` finds, an object a line.
  func renderLines(_ report: Report, section key: String? = nil) -> String {
    var lines = ""
    func append(_ body: (inout MachineWriter) -> Void) {
      var writer = MachineWriter()
      body(&writer)
      lines += String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
    switch report.rowSection(key: key)?.content {
    case .table(let table):
      for row in table.rows { append { write(row, of: table, to: &$0) } }
    case .fields(let fields): append { write(fields, to: &$0) }
    case .lines, nil: break
    }
    return lines
  }

  private func write(_ report: Report, to writer: inout MachineWriter) {
    let meta = report.meta
    writer.beginObject()
    writer.key("view")
    writer.string(report.name)
    writer.key("version")
    writer.integer(Int64(ViewDeclaration.version(of: report.name)))
    let members = [
      ("token", meta.token), ("other_token", meta.otherToken), ("as_of", meta.asOf),
      ("known_at", meta.knownAt), ("command", meta.command),
    ]
    for (key, value) in members {
      writer.key(key)
      writer.optionalString(value)
    }
    writer.key("policies")
    writer.strings(meta.policies)
    if !meta.unknown.isEmpty {
      writer.key("unknown")
      writer.strings(meta.unknown.map(\.name))
    }
    for extra in meta.extra {
      writer.key(extra.key)
      writer.value(extra.value.raw)
    }
    writer.endObject()
  }

  private func write(_ row: Table.Row, of table: Table, to writer: inout MachineWriter) {
    writer.beginObject()
    for (index, column) in table.columns.enumerated() where column.isForMachines {
      writer.key(column.key)
      writer.value(row[index].raw)
    }
    writer.endObject()
  }

  private func write(_ fields: [Report.Field], to writer: inout MachineWriter) {
    writer.beginObject()
    for field in fields where field.column.isForMachines {
      writer.key(field.column.key)
      writer.value(field.value.raw)
    }
    writer.endObject()
  }
}
