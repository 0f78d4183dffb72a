// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Registry
import RegistryModel

/// Reads the rows of a sheet as statements; what cannot be read is told with its cell.
struct TableRowReading {
  let desk: RecordingDesk
  let names: ImportNames
  let options: TableOptions
  let columns: SheetColumns
  let defaults: CommonDefaults
  private(set) var items: [ImportItem] = []
  private(set) var issues: [ImportIssue] = []
  private(set) var sums = 0
  /// What was told already, so that rows with one cause tell of it once.
  private var told: Set<[String]> = []

  init(
    _ columns: SheetColumns, desk: RecordingDesk, names: ImportNames, options: TableOptions,
    defaults: CommonDefaults
  ) {
    self.columns = columns
    self.desk = desk
    self.names = names
    self.options = options
    self.defaults = defaults
  }

  /// The reader of cells, with the unit that the sheet states.
  var cells: TableCellReader {
    TableCellReader(desk: desk, names: names, statedUnit: columns.statedUnit)
  }

  func place(_ row: TableRow, _ column: SheetColumns.Column) -> String {
    columns.sheet.place(row: row.index, column: column.index)
  }

  /// The place of a heading.
  func place(_ column: SheetColumns.Column) -> String {
    columns.sheet.place(row: columns.headingRow, column: column.index)
  }

  /// The value of a field in a row; absent where it says nothing.
  func value(_ key: String, _ row: TableRow) -> (TableValue, SheetColumns.Column)? {
    guard let column = columns.column(key), let value = row[column.index],
      !TableCellReader.isBlank(value)
    else { return nil }
    return (value, column)
  }

  /// Whether a row only adds up others, or is blank where it matters.
  mutating func isSum(_ row: TableRow) -> Bool {
    let texts = row.cells.sorted { $0.key < $1.key }.prefix(2).map(\.value.text)
    let isSum = texts.contains { text in
      ["合计", "小计", "总计", "共计", "total", "subtotal"].contains(HeaderWords.plain(text))
    }
    if isSum { sums += 1 }
    return isSum
  }

  mutating func add(_ item: ImportItem) { items.append(item) }

  mutating func tell(_ issue: ImportIssue) { issues.append(issue) }

  /// Runs `body`; what it throws becomes a problem at a cell.
  mutating func attempt(
    _ place: String, _ body: (inout TableRowReading) throws(LedgerError) -> Void
  ) {
    do throws(LedgerError) {
      try body(&self)
    } catch {
      issues.append(ImportIssue(error, place: place))
    }
  }

  /// Leaves out, of what was told since there were `count` issues, what was told before: a row with
  /// several amounts has one name, one kind and one basis, and what is wrong with them is one problem.
  mutating func settle(since count: Int) {
    let new = issues[count...].filter { issue in
      told.insert([issue.kind.rawValue, issue.place ?? "", issue.code ?? "", issue.text.zh])
        .inserted
    }
    issues.replaceSubrange(count..., with: new)
  }

  /// The cell of what a row rests on; absent where it says nothing.
  func placeOfBasis(_ row: TableRow) -> String? {
    (value("basis", row) ?? value("note", row)).map { place(row, $0.1) }
  }

  /// The common members of a row: the options of the command, and what the row itself says.
  ///
  /// - Throws: ``LedgerError`` about the basis or the note.
  func common(_ row: TableRow, event: Event) throws(LedgerError) -> CommonMembers {
    var common = try defaults.members(of: event)
    if let (value, _) = value("basis", row) {
      let section = try self.value("basis-section", row).map { (found) throws(LedgerError) in
        try cells.text(found.0)
      }
      common.basis = try defaults.basis(try cells.text(value), section: section)
    }
    if let (value, _) = value("note", row) {
      common.note = try desk.words(try cells.text(value), "note")
    }
    return common
  }
}

/// What the options of the command say for all rows, resolved once.
final class CommonDefaults {
  private let desk: RecordingDesk
  private var members: [EventName: CommonMembers] = [:]
  private var bases: [[String?]: Basis?] = [:]
  private var basisOfAll: Basis??

  init(_ desk: RecordingDesk) { self.desk = desk }

  /// The common members of an event that its row says nothing of.
  ///
  /// - Throws: ``LedgerError`` about an option.
  func members(of event: Event) throws(LedgerError) -> CommonMembers {
    let name = type(of: event.payload).name
    if let known = members[name] { return known }
    let made = try desk.draft(.registry, event).data.common
    members[name] = made
    return made
  }

  /// What everything rests on, as the command says it.
  ///
  /// - Throws: ``LedgerError`` about the basis.
  func basisOfCommand() throws(LedgerError) -> Basis? {
    if let known = basisOfAll { return known }
    let made = try desk.basis()
    basisOfAll = .some(made)
    return made
  }

  /// What a row rests on.
  ///
  /// - Throws: ``LedgerError`` about the basis.
  func basis(_ text: String, section: String?) throws(LedgerError) -> Basis? {
    if let known = bases[[text, section]] { return known }
    let made = try desk.basis(text, section: section, kind: nil)
    bases[[text, section]] = made
    return made
  }
}
