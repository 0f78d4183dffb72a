// SPDX-License-Identifier: Apache-2.0

/// Writes a report in GitHub Flavored Markdown.
struct MarkdownRenderer: Sendable {
  /// The language of everything that is not data.
  var language: Language

  /// The report, ending in one line feed.
  func render(_ report: Report) -> String {
    var blocks: [String] = []
    if let banner = report.banner { blocks.append("**\(escape(banner(language)))**") }
    blocks.append("# " + escape(report.title(language)))
    if let aside = report.aside { blocks.append(escape(aside(language))) }
    blocks += report.notes.map(block)
    for section in report.sectionsForPeople {
      if let heading = section.heading { blocks.append("## " + escape(heading(language))) }
      switch section.content {
      case .table(let table): blocks.append(self.table(table))
      case .fields(let fields): blocks.append(self.fields(fields))
      case .lines(let lines): blocks += lines.map(block)
      }
      blocks += section.footers.map(block)
    }
    blocks += report.footers.map(block)
    if let unknownLine = report.meta.unknownLine { blocks.append(escape(unknownLine(language))) }
    if let tokenLine = report.meta.tokenLine { blocks.append(escape(tokenLine(language))) }
    if let command = report.meta.command { blocks.append(fence(command)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func table(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return escape(table.emptyNote(language)) }
    let shown = table.columns.indices.filter { table.columns[$0].isForPeople }
    var lines = [
      row(shown.map { escape(table.columns[$0].header(language)) }),
      row(shown.map { table.columns[$0].alignment == .right ? "---:" : "---" }),
    ]
    var group: Localized?
    for tableRow in table.rows {
      if let next = tableRow.group, next != group {
        // GFM has no row across columns: the group stands in the first one.
        lines.append(
          row(shown.indices.map { $0 == 0 ? "**\(escape(next(language)))**" : "" }))
      }
      group = tableRow.group
      var cells = shown.map { escape(tableRow[$0].display(language)) }
      if !tableRow.notes.isEmpty, let last = cells.indices.last {
        cells[last] += tableRow.notes.map { "<br>" + escape($0(language)) }.joined()
      }
      lines.append(row(cells))
    }
    if let total = table.total {
      lines.append(
        row(shown.map { total[$0] == .missing ? "" : "**\(escape(total[$0].display(language)))**" })
      )
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private func fields(_ fields: [Report.Field]) -> String {
    fields.filter(\.column.isForPeople).map { field in
      let label = escape(field.column.header(language))
      var lines = ["- **\(label)** \(escape(field.value.display(language)))"]
      for note in field.notes {
        switch note {
        case .prose(let text): lines.append("  - " + escape(text(language)))
        case .command(let command, let label):
          let lead = label.map { escape($0(language)) + " " } ?? ""
          lines.append("  - " + lead + code(command))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func block(_ line: Report.Line) -> String {
    switch line {
    case .prose(let text): return escape(text(language).trimmingSpaces)
    case .command(let command, let label):
      return label.map { escape($0(language)) + "\n\n" + fence(command) } ?? fence(command)
    }
  }

  private func fence(_ command: String) -> String {
    // A fence longer than every run of backticks inside cannot be closed by the command.
    let ticks = String(repeating: "`", count: max(3, longestRun(of: "`", in: command) + 1))
    return ticks + "sh\n" + SafeText.line(command) + "\n" + ticks
  }

  private func code(_ text: String) -> String {
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return ticks + space + SafeText.line(text) + space + ticks
  }

  private func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Prose that Markdown shows as it is, with nothing read as markup or HTML.
  private func escape(_ text: String) -> String {
    let characters = Array(SafeText.line(text))
    var result = ""
    for (index, character) in characters.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&":
        result.append("\\")
      case "_":
        // Inside a word GFM reads it as a letter.
        let before = index > 0 && characters[index - 1].isLetterOrDigit
        let after = index + 1 < characters.count && characters[index + 1].isLetterOrDigit
        if !(before && after) { result.append("\\") }
      case "#", "-", "+", "=":
        // At the beginning of a block they would make a heading, a list or an underline.
        if index == 0, characters.count > 1 { result.append("\\") }
      case ".", ")":
        if index > 0, characters[..<index].allSatisfy(\.isASCIIDigit) { result.append("\\") }
      default: break
      }
      result.append(character)
    }
    return result
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
