// SPDX-License-Identifier: Apache-2.0

import Exchange
import RegistryModel

/// Writes the tables of a view as a workbook: a sheet each, behind one that says what it is and how
/// to have it again.
///
/// Numbers, days and amounts are typed, codes are what people read; text is text, also where it
/// begins like a formula. What people alone read as lines stays on the first sheet.
struct WorkbookRenderer: Sendable {
  /// The language of heads, labels and lines.
  let language: Language

  /// The workbook of a report.
  func workbook(_ report: Report) -> Workbook {
    var names: Set<String> = []
    var sheets = [sheet(about: report, &names)]
    for section in report.sectionsForPeople {
      switch section.content {
      case .table(let table):
        sheets.append(sheet(table, name(section, report, &names), report.banner))
      case .fields(let fields):
        sheets.append(sheet(fields, name(section, report, &names), report.banner))
      case .lines: break
      }
    }
    return Workbook(title: text(report.title), sheets: sheets)
  }

  private func text(_ text: Localized) -> String { SafeText.line(text(language)) }

  // MARK: The first sheet

  private func sheet(about report: Report, _ names: inout Set<String>) -> Workbook.Sheet {
    var lines = [text(report.title)]
    lines += [report.aside].compactMap(\.self).map(text)
    lines += report.notes.map(line)
    for section in report.sectionsForPeople {
      if case .lines(let own) = section.content {
        lines += [section.heading].compactMap(\.self).map(text) + own.map(line)
      }
      lines += section.footers.map(line)
    }
    lines += report.footers.map(line)
    lines += [report.meta.unknownLine, report.meta.tokenLine].compactMap(\.self).map(text)
    lines += [report.meta.command].compactMap(\.self)
    let title = Localized(zh: "说明", en: "About")(language)
    names.insert(title)
    return Workbook.Sheet(
      title, preamble: preamble(report.banner), columns: [Workbook.Column(title, width: 100)],
      rows: lines.map { [.text(Self.fitted($0))] })
  }

  private func line(_ line: Report.Line) -> String {
    switch line {
    case .prose(let prose): text(prose)
    case .command(let command, let label):
      (label.map { text($0) + " " } ?? "") + SafeText.line(command)
    }
  }

  private func preamble(_ banner: Localized?) -> [String] { banner.map { [text($0)] } ?? [] }

  /// A name that a sheet may have, and no other of the workbook has.
  private func name(
    _ section: Report.Section, _ report: Report, _ names: inout Set<String>
  ) -> String {
    let wanted = text(section.heading ?? report.title)
    let allowed = String(wanted.filter { !"[]:*?/\\'".contains($0) })
      .trimmedWhitespace
    let base = allowed.isEmpty ? section.key : allowed
    var name = Self.short(base, 31)
    var number = 2
    while names.contains(where: { $0.lowercased() == name.lowercased() }) {
      name = Self.short(base, 27) + " \(number)"
      number += 1
    }
    names.insert(name)
    return name
  }

  /// The beginning of a text of at most so many UTF-16 units, in which a sheet's name is counted.
  private static func short(_ text: String, _ count: Int) -> String {
    var result = ""
    for character in text where (result + String(character)).utf16.count <= count {
      result.append(character)
    }
    return result.trimmedWhitespace
  }

  // MARK: Tables and dossiers

  private func sheet(_ table: Table, _ name: String, _ banner: Localized?) -> Workbook.Sheet {
    let shown = table.columns.indices.filter { table.columns[$0].isForPeople }
    let isGrouped = table.rows.contains { $0.group != nil }
    let isNoted = table.rows.contains { !$0.notes.isEmpty }
    var rows = table.rows.map { row -> [Workbook.Cell] in
      let group: [Workbook.Cell] = isGrouped ? [row.group.map { .text(text($0)) } ?? .empty] : []
      let notes: [Workbook.Cell] =
        isNoted
        ? [row.notes.isEmpty ? .empty : .text(row.notes.map(text).joined(separator: "; "))] : []
      return group + shown.map { cell(row[$0], table.columns[$0]) } + notes
    }
    if let total = table.total {
      rows.append(
        (isGrouped ? [.empty] : []) + shown.map { cell(total[$0], table.columns[$0]) })
    }
    var titles = shown.map { index in
      head(table.columns[index], (table.rows + [table.total].compactMap(\.self)).map { $0[index] })
    }
    if isGrouped { titles.insert(Localized(zh: "分组", en: "Group")(language), at: 0) }
    if isNoted { titles.append(Localized(zh: "备注", en: "Notes")(language)) }
    return Workbook.Sheet(
      name, preamble: preamble(banner),
      columns: titles.indices.map { column in
        let cells = rows.prefix(200).map { $0.indices.contains(column) ? $0[column] : .empty }
        return Workbook.Column(titles[column], width: Self.width(titles[column], cells))
      }, rows: rows)
  }

  private func sheet(
    _ fields: [Report.Field], _ name: String, _ banner: Localized?
  ) -> Workbook.Sheet {
    let shown = fields.filter(\.column.isForPeople)
    let titles = [Localized(zh: "项目", en: "Field"), Localized(zh: "内容", en: "Value")]
    return Workbook.Sheet(
      name, preamble: preamble(banner),
      columns: [
        Workbook.Column(titles[0](language), width: 24),
        Workbook.Column(titles[1](language), width: 60),
      ],
      rows: shown.map { field in
        [.text(head(field.column, [field.value])), cell(field.value, field.column)]
      })
  }

  /// A header, with the unit of the amounts below it.
  private func head(_ column: Column, _ cells: [Cell]) -> String {
    let title = text(column.header)
    for cell in cells {
      guard case .money(_, let unit) = cell else { continue }
      let name = unit.label(language)
      return title.contains(name)
        ? title : title + Localized(zh: "(\(name))", en: " (\(name))")(language)
    }
    return title
  }

  private func cell(_ cell: Cell, _ column: Column) -> Workbook.Cell {
    switch cell {
    case .missing: .empty
    case .integer(let value), .ordinal(let value), .count(let value): .integer(Int(value))
    case .entry(let index): .integer(Int(clamping: index))
    case .decimal(let text): Double(text).map { .number($0, format: "General") } ?? .text(text)
    case .percent(let text): Double(text).map { .number($0, format: "0.0\" %\"") } ?? .text(text)
    case .money(let fen, let unit): .amount(Double(fen) / Double(unit.fen))
    case .text(let text) where column.kind == .date:
      CivilDay(text).map { .day($0) } ?? .text(SafeText.line(text))
    case .text, .name, .code, .light, .flag, .list, .codes, .names, .remark:
      .text(Self.fitted(cell.display(language)))
    }
  }

  /// A text that a cell holds; the whole text is in the other formats.
  private static func fitted(_ text: String) -> String {
    text.utf16.count <= 32_767 ? text : String(text.prefix(16_000)) + " ..."
  }

  /// Wide enough for most of what stands there, and never so wide that the next is out of sight.
  private static func width(_ title: String, _ cells: [Workbook.Cell]) -> Double {
    let widest = cells.reduce(DisplayWidth.cells(title)) { width, cell in
      switch cell {
      case .empty: width
      case .text(let text): max(width, DisplayWidth.cells(text))
      case .number(let number, _): max(width, number.magnitude < 1_000_000 ? 10 : 18)
      case .day: max(width, 10)
      }
    }
    return Double(min(44, max(8, widest)) + 2)
  }
}
