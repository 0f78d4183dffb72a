// SPDX-License-Identifier: Apache-2.0

/// Writes a report as text for a terminal, line by line, in a given number of cells.
struct TerminalRenderer: Sendable {
  /// The language of everything that is not data.
  var language: Language
  /// The cells of a line.
  var width: Int
  /// Whether lights are coloured; see ``ColourDecision``.
  var usesColour: Bool
  /// Whether long tables are shown whole, whatever ``Table/terminalRows`` says.
  var showsAllRows: Bool

  /// The narrowest line that is laid out; a narrower terminal wraps by itself.
  static let minimumWidth = 20
  /// Beyond this, a date at the right end is too far from its title to be read with it.
  static let titleWidth = 80

  /// A renderer.
  init(
    language: Language, width: Int = 80, usesColour: Bool = false, showsAllRows: Bool = false
  ) {
    self.language = language
    self.width = max(width, Self.minimumWidth)
    self.usesColour = usesColour
    self.showsAllRows = showsAllRows
  }

  /// The report, ending in one line feed.
  func render(_ report: Report) -> String {
    var blocks: [[String]] = [titleLines(of: report) + report.notes.flatMap { lines(of: $0) }]
    for section in report.sectionsForPeople {
      blocks.append(lines(of: section))
    }
    var end = report.footers.flatMap { lines(of: $0) }
    if let unknownLine = report.meta.unknownLine { end += wrap(unknownLine(language), rest: "  ") }
    if let tokenLine = report.meta.tokenLine {
      end += wrap(tokenLine(language), rest: "  ")
    }
    if let command = report.meta.command {
      end += lines(of: .command(command, label: Localized(zh: "复现", en: "Again:")))
    }
    // Footers belong to what stands above them; after several parts a blank line says to all.
    if report.sectionsForPeople.count > 1 || blocks.count == 1 {
      blocks.append(end)
    } else {
      blocks[blocks.count - 1] += end
    }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// The lines of one section, its heading and footers among them.
  func lines(of section: Report.Section) -> [String] {
    var result: [String] = []
    if let heading = section.heading { result += wrap(heading(language)) }
    // Under a heading the content is indented, as in a dossier.
    let indent = section.heading == nil ? "" : "  "
    switch section.content {
    case .table(let table):
      result += TerminalTable(
        table: table, language: language, width: width - indent.count, usesColour: usesColour,
        showsAllRows: showsAllRows
      ).lines.map { $0.isEmpty ? $0 : indent + $0 }
    case .fields(let fields):
      result += lines(of: fields, indent: indent)
    case .lines(let content):
      result += content.flatMap { lines(of: $0, indent: indent) }
    }
    return result + section.footers.flatMap { lines(of: $0) }
  }

  /// One line of prose or a command, wrapped.
  func lines(of line: Report.Line, indent: String = "") -> [String] {
    switch line {
    case .prose(let text):
      return wrap(text(language), first: indent, rest: indent)
    case .command(let command, let label):
      let first = indent + (label.map { $0(language) + " " } ?? "  ")
      return LineWrapping.wrapCommand(
        SafeText.line(command), width: width, first: first, rest: indent + "    ")
    }
  }

  private func titleLines(of report: Report) -> [String] {
    let banner = report.banner.map { SafeText.line($0(language)) }
    let title = SafeText.line(report.title(language))
    let aside = report.aside.map { SafeText.line($0(language)) } ?? ""
    let room = min(width, Self.titleWidth) - (aside.isEmpty ? 0 : DisplayWidth.cells(aside) + 2)
    var result: [String] = []
    var left = title
    if let banner {
      let both = banner + "  " + title
      if DisplayWidth.cells(both) <= room {
        left = both
      } else {
        result += LineWrapping.wrap(banner, width: width)
      }
    }
    if DisplayWidth.cells(left) <= room {
      let padding = aside.isEmpty ? "" : "  " + aside
      return result + [
        (aside.isEmpty ? left : DisplayWidth.padRight(left, toCells: room)) + padding
      ]
    }
    result += LineWrapping.wrap(left, width: width)
    if !aside.isEmpty { result += LineWrapping.wrap(aside, width: width) }
    return result
  }

  /// Label and value in two columns; values wrap under themselves.
  private func lines(of fields: [Report.Field], indent: String) -> [String] {
    let shown = fields.filter(\.column.isForPeople)
    let labels = shown.map { SafeText.line($0.column.header(language)) }
    // A label longer than half a line is cut: the value must keep room.
    let labelWidth = min(labels.map { DisplayWidth.cells($0) }.max() ?? 0, width / 2 - 2)
    let hanging = indent + String(repeating: " ", count: labelWidth + 2)
    var result: [String] = []
    for (field, label) in zip(shown, labels) {
      let cut = DisplayWidth.truncate(label, toCells: labelWidth)
      let first = indent + DisplayWidth.padRight(cut, toCells: labelWidth) + "  "
      var lines = LineWrapping.wrap(
        field.value.display(language), width: width, first: first, rest: hanging)
      if usesColour, case .light(let sign) = field.value, lines.count == 1 {
        lines = [first + sign.coloured(String(lines[0].dropFirst(first.count)))]
      }
      result += lines
      for note in field.notes { result += self.lines(of: note, indent: hanging) }
    }
    return result
  }

  /// Wraps prose; spaces that it begins with indent all of its lines.
  private func wrap(_ text: String, first: String = "", rest: String = "") -> [String] {
    let safe = SafeText.line(text)
    let lead = String(safe.prefix { $0 == " " }.prefix(width / 2))
    return LineWrapping.wrap(
      String(safe.drop { $0 == " " }), width: width, first: first + lead, rest: rest + lead)
  }
}
