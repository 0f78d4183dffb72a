// SPDX-License-Identifier: Apache-2.0

/// Writes a report as one self-contained page, which browsers print on A4 and word processors open.
///
/// The page is well-formed XML too (the polyglot subset of HTML), has no script and asks for nothing
/// from outside. Lights keep their words and signs beside their colours.
struct HTMLRenderer: Sendable {
  /// The language of everything that is not data.
  var language: Language

  /// The page, ending in one line feed.
  func render(_ report: Report) -> String {
    var body: [String] = []
    if let banner = report.banner { body.append(element("p", "banner", escape(banner(language)))) }
    body.append("<h1>\(escape(report.title(language)))</h1>")
    if let aside = report.aside { body.append(element("p", "aside", escape(aside(language)))) }
    body += report.notes.map { block($0) }
    for section in report.sectionsForPeople { body += lines(of: section) }
    body += report.footers.map { block($0) }
    if let unknownLine = report.meta.unknownLine {
      body.append(element("p", "meta", escape(unknownLine(language))))
    }
    if let tokenLine = report.meta.tokenLine {
      body.append(element("p", "meta", escape(tokenLine(language))))
    }
    if let command = report.meta.command { body.append(code(command)) }
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(tag)" xml:lang="\(tag)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(escape(report.title(language)))</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private var tag: String { language == .zh ? "zh-CN" : "en" }

  private func lines(of section: Report.Section) -> [String] {
    var lines: [String] = []
    if let heading = section.heading { lines.append("<h2>\(escape(heading(language)))</h2>") }
    if let chart = section.chart { lines.append(picture(chart)) }
    switch section.content {
    case .table(let table): lines.append(self.table(table))
    case .fields(let fields): lines.append(self.fields(fields))
    case .lines(let content): lines += content.map { block($0) }
    }
    return lines + section.footers.map { block($0) }
  }

  /// A chart, which Word is told to pass over: the content below it says the same.
  private func picture(_ chart: Chart) -> String {
    "<!--[if !mso]><!--><div class=\"chart\">" + chart.svg(language) + "</div><!--<![endif]-->"
  }

  private func table(_ table: Table) -> String {
    guard !table.rows.isEmpty else {
      return element("p", nil, escape(table.emptyNote(language)))
    }
    let shown = table.columns.indices.filter { table.columns[$0].isForPeople }
    var lines = [Self.table(class: nil), "<thead><tr>"]
    lines += shown.map {
      element("th", side(table.columns[$0]), escape(table.columns[$0].header(language)))
    }
    lines += ["</tr></thead>", "<tbody>"]
    var group: Localized?
    for row in table.rows {
      if let next = row.group, next != group {
        lines.append(
          "<tr class=\"group\"><th colspan=\"\(shown.count)\">\(escape(next(language)))</th></tr>")
      }
      group = row.group
      lines.append(self.row(row, table.columns, shown))
    }
    if let total = table.total {
      lines.append(
        "<tr class=\"total\">"
          + shown.map {
            total[$0] == .missing ? "<td></td>" : cell(total[$0], table.columns[$0])
          }.joined() + "</tr>")
    }
    return (lines + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  private func row(_ row: Table.Row, _ columns: [Column], _ shown: [Int]) -> String {
    var cells = shown.map { cell(row[$0], columns[$0]) }
    if !row.notes.isEmpty, let last = shown.last {
      let notes = row.notes.map { "<br/>" + escape($0(language)) }.joined()
      cells[cells.count - 1] = cell(row[last], columns[last], notes: notes)
    }
    return "<tr>" + cells.joined() + "</tr>"
  }

  private func cell(_ cell: Cell, _ column: Column, notes: String = "") -> String {
    let text = escape(cell.display(language)) + notes
    if case .light(let sign) = cell { return element("td", sign.rawValue, text) }
    if column.kind == .date, side(column) == nil { return element("td", "date", text) }
    return element("td", side(column), text)
  }

  private func side(_ column: Column) -> String? { column.alignment == .right ? "right" : nil }

  private func fields(_ fields: [Report.Field]) -> String {
    let rows = fields.filter(\.column.isForPeople).map { field in
      "<tr><th scope=\"row\" width=\"12%\">\(escape(field.column.header(language)))</th>"
        + "<td>\(escape(field.value.display(language)))"
        + field.notes.map { "<br/>" + inline($0) }.joined() + "</td></tr>"
    }
    guard !rows.isEmpty else { return "" }
    return Self.table(class: "fields") + "<tbody>\n" + rows.joined(separator: "\n")
      + "\n</tbody></table>"
  }

  private func inline(_ line: Report.Line) -> String {
    switch line {
    case .prose(let text): escape(text(language))
    case .command(let command, let label):
      (label.map { escape($0(language)) + " " } ?? "") + "<code>\(escape(command))</code>"
    }
  }

  private func block(_ line: Report.Line) -> String { element("p", nil, inline(line)) }

  private func code(_ command: String) -> String {
    "<p class=\"meta\"><code>\(escape(command))</code></p>"
  }

  private func element(_ name: String, _ style: String?, _ content: String) -> String {
    var attributes = style.map { " class=\"\($0)\"" } ?? ""
    if style == "right" { attributes += " align=\"right\"" }
    return "<\(name)\(attributes)>\(content)</\(name)>"
  }

  /// Word processors take borders, sides and widths from attributes only.
  private static func table(class style: String?) -> String {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    return "<table\(attribute) border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">"
  }

  /// Text that no reader takes for markup.
  private func escape(_ text: String) -> String { HTMLText.escaped(text) }
}
