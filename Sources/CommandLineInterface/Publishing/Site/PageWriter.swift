// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Writes the parts of reports into a page of the site, in which every figure leads somewhere.
///
/// A figure on the word of one entry is a link to it; one on the word of several leads to a note at
/// the end of the page that names them. The markup is well-formed XML (the polyglot subset of HTML).
struct PageWriter {
  /// The language of everything that is not data.
  let language: Language
  /// Where things stand.
  let links: SiteLinks
  /// The way up from the page to the folder of its language.
  let up: String
  /// What was written, a line for each part.
  private(set) var lines: [String] = []
  /// The entries behind figures that rest on several, in the order of the page.
  private var notes: [[Int]] = []
  private var tableCount = 0

  init(language: Language, links: SiteLinks, up: String) {
    self.language = language
    self.links = links
    self.up = up
  }

  /// The way up to the folder that holds all languages, the data and the proofs.
  var root: String { up + "../" }

  // MARK: Text

  /// Takes markup as it is.
  mutating func markup(_ line: String) { lines.append(line) }

  /// A heading of the second level.
  mutating func heading(_ text: Localized, id: String? = nil) {
    let name = id.map { " id=\"\($0)\"" } ?? ""
    lines.append("<h2\(name)>\(HTMLText.escaped(text(language)))</h2>")
  }

  /// A paragraph of prose, in which `#57` leads to the entry and figures to what they rest on.
  mutating func paragraph(
    _ text: Localized, style: String? = nil, figures: Reference? = nil
  ) {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    lines.append("<p\(attribute)>\(prose(text, figures: figures))</p>")
  }

  /// The lines of a report that are for everybody: commands are for those who have the program.
  mutating func prose(
    _ content: [Report.Line], style: String? = nil, figures: Reference? = nil
  ) {
    for case .prose(let text) in content { paragraph(text, style: style, figures: figures) }
  }

  /// Markup of prose in which the figures lead to what they rest on.
  private mutating func prose(_ text: Localized, figures: Reference?) -> String {
    guard let figures else { return prose(text) }
    return ProseFigure.parts(of: text(language)).map { part in
      part.isFigure
        ? figure(.text(part.text), figures) : prose(Localized(part.text))
    }.joined()
  }

  /// Markup of prose, in which `#57` leads to the entry.
  func prose(_ text: Localized) -> String {
    let text = text(language)
    guard text.contains("#") else { return HTMLText.escaped(text) }
    var result = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /#([0-9]{1,9})/) {
      result += HTMLText.escaped(String(rest[..<match.range.lowerBound]))
      let path = Int(match.1).flatMap(links.path(ofEntry:))
      result += path.map { anchor($0, String(match.0), style: "source") } ?? String(match.0)
      rest = rest[match.range.upperBound...]
    }
    return result + HTMLText.escaped(String(rest))
  }

  /// A link to a page below the folder of the language.
  func anchor(_ path: String, _ text: String, style: String? = nil) -> String {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    return "<a\(attribute) href=\"\(up)\(path)\">\(HTMLText.escaped(text))</a>"
  }

  /// A link to a file beside the languages.
  func file(_ path: String, _ text: String) -> String {
    "<a href=\"\(root)\(path)\">\(HTMLText.escaped(text))</a>"
  }

  // MARK: Reports

  /// A part of a report under its heading, or under one that the page gives it.
  ///
  /// - Parameters:
  ///   - section: The part.
  ///   - heading: Its heading on the page, where that is another.
  ///   - figures: What the figures in the prose below it lead to.
  mutating func section(
    _ section: Report.Section, heading: Localized? = nil, figures: Reference? = nil
  ) {
    guard section.audience != .machines else { return }
    let heading = heading ?? section.heading
    if let heading { self.heading(heading, id: section.key) }
    if let chart = section.chart { picture(chart) }
    switch section.content {
    case .table(let table): self.table(table, caption: heading, id: section.key)
    case .fields(let fields): self.fields(fields)
    case .lines(let content): prose(content)
    }
    prose(section.footers, style: "remark", figures: figures)
  }

  /// A chart; the content below it says the same.
  private mutating func picture(_ chart: Chart) {
    let name = Localized(zh: "图", en: "Chart")(language)
    lines.append(
      "<figure class=\"chart\" role=\"group\" tabindex=\"0\" aria-label=\"\(name)\">"
        + "\(chart.svg(language))</figure>")
  }

  /// Labelled values.
  ///
  /// - Parameters:
  ///   - fields: The values; those that are missing are left out.
  ///   - named: Whether other pages may lead to one of them, as `f-status`.
  mutating func fields(_ fields: [Report.Field], named: Bool = true) {
    lines.append("<dl class=\"facts\">")
    for field in fields where field.column.isForPeople && field.value.display(language) != "-" {
      let term = HTMLText.escaped(field.column.header(language))
      let value = figure(field.value, field.reference)
      var remarks: [String] = []
      for case .prose(let text) in field.notes {
        let prose = prose(text, figures: field.reference)
        remarks.append("<p class=\"remark\"\(foreign(text(language)))>\(prose)</p>")
      }
      lines.append(
        "<div\(named ? " id=\"f-\(field.column.key)\"" : "")><dt>\(term)</dt>"
          + "<dd\(style(field.value, nil))\(foreign(field.value.display(language)))>"
          + "\(value)\(remarks.joined())</dd></div>")
    }
    lines.append("</dl>")
  }

  /// A table in a box of its own, which scrolls by itself on a narrow screen.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - caption: What the table is called; people see it unless it is the heading just above.
  ///   - id: The name of that heading.
  ///   - attributes: More attributes of the table, each after a space.
  mutating func table(
    _ table: Table, caption: Localized?, id: String? = nil, attributes: String = ""
  ) {
    guard !table.rows.isEmpty else {
      paragraph(table.emptyNote, style: "remark")
      return
    }
    tableCount += 1
    let columns = table.columns.filter(\.isForPeople)
    let name = HTMLText.escaped((caption ?? Localized(zh: "表", en: "Table"))(language))
    lines.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(name)\">")
    lines.append("<table\(attributes)><caption>\(name)</caption>")
    lines.append(
      "<thead><tr>"
        + columns.map {
          "<th scope=\"col\"\(side($0))>\(HTMLText.escaped($0.header(language)))</th>"
        }.joined() + "</tr></thead>")
    lines.append("<tbody>")
    var group: Localized?
    for row in table.rows {
      if let next = row.group, next != group {
        lines.append(
          "</tbody><tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">"
            + "\(HTMLText.escaped(next(language)))</th></tr>")
      }
      group = row.group
      lines.append(self.row(row, table.columns))
    }
    lines.append("</tbody>")
    if let total = table.total {
      lines.append("<tfoot>\(self.row(total, table.columns))</tfoot>")
    }
    lines.append("</table></div>")
  }

  private mutating func row(_ row: Table.Row, _ columns: [Column]) -> String {
    var cells: [String] = []
    for (position, column) in columns.enumerated() where column.isForPeople {
      let value = row[position]
      let isHead = cells.isEmpty && value != .missing
      let notes = isHead ? row.notes.map { "<br/>\(prose($0))" }.joined() : ""
      let text = value.display(language)
      let attributes = style(value, column) + foreign(text)
      cells.append(
        isHead
          ? "<th scope=\"row\"\(attributes)>\(figure(value, row.references[column.key]))\(notes)</th>"
          : "<td\(attributes)>\(figure(value, row.references[column.key]))</td>")
    }
    return "<tr>\(cells.joined())</tr>"
  }

  // MARK: Figures

  /// A value, with the link to what it rests on or to what it names.
  mutating func figure(_ cell: Cell, _ reference: Reference?) -> String {
    let text = cell.display(language)
    if case .entry(let index) = cell, reference == nil {
      return linked(text, links.path(ofEntry: Int(clamping: index)), "source")
    }
    guard cell != .missing, text != "-" else { return HTMLText.escaped(text) }
    switch reference {
    case nil: return prose(Localized(text))
    case .page(let path): return anchor(path, text)
    case .subject(let subject): return linked(text, links.path(of: subject), nil)
    case .subjects(let subjects):
      return subjects.map { linked(links.name(of: $0)(language), links.path(of: $0), nil) }
        .joined(separator: language == .zh ? "、" : ", ")
    case .entries(let indexes):
      let published = Set(indexes).intersection(links.entries).sorted()
      guard let first = published.first else { return HTMLText.escaped(text) }
      guard published.count > 1 else {
        return linked(text, links.path(ofEntry: first), "source")
      }
      return "<a class=\"source\" href=\"#s\(note(published))\">\(HTMLText.escaped(text))</a>"
    }
  }

  private func linked(_ text: String, _ path: String?, _ style: String?) -> String {
    path.map { anchor($0, text, style: style) } ?? HTMLText.escaped(text)
  }

  /// The number of the note that names some entries.
  private mutating func note(_ entries: [Int]) -> Int {
    if let position = notes.firstIndex(of: entries) { return position + 1 }
    notes.append(entries)
    return notes.count
  }

  /// The notes to the figures of the page.
  mutating func sources() {
    guard !notes.isEmpty else { return }
    heading(Localized(zh: "数字的来源", en: "Where the figures come from"), id: "sources")
    lines.append("<ol class=\"sources\">")
    for (position, entries) in notes.enumerated() {
      let list = entries.compactMap { index in
        links.path(ofEntry: index).map { anchor($0, "#\(index)") }
      }
      lines.append("<li id=\"s\(position + 1)\">\(list.joined(separator: " "))</li>")
    }
    lines.append("</ol>")
  }

  // MARK: Attributes

  private func side(_ column: Column) -> String {
    column.alignment == .right ? " class=\"figure\"" : ""
  }

  /// How a value looks: figures stand right, lights have their colour, short codes are not broken.
  private func style(_ cell: Cell, _ column: Column?) -> String {
    if case .light(let sign) = cell { return " class=\"light \(sign.rawValue)\"" }
    if let column, column.alignment == .right { return side(column) }
    if let column, column.kind == .date { return " class=\"brief\"" }
    if column != nil, case .code = cell, DisplayWidth.cells(cell.display(language)) <= 16 {
      return " class=\"brief\""
    }
    return ""
  }

  /// Names that the record has in Chinese only are read out as Chinese, also on an English page.
  private func foreign(_ text: String) -> String {
    language == .en && text.unicodeScalars.contains(where: Self.isHan) ? " lang=\"zh-CN\"" : ""
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
