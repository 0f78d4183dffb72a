// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Registry
import RegistryModel

/// Rows of a noun: each column goes where the noun's list of columns says, and nowhere is a row of a
/// noun read in its own way.
extension TableRowReading {
  /// Reads all rows.
  mutating func readNoun() {
    let noun = options.noun
    // Of a matrix the cell is the figure, and the heading is whose it is.
    let isMatrix = columns.column("matrix") != nil
    let given: Set = isMatrix ? ["target", "printed", "value", "period"] : []
    for field in noun.fields
    where field.isRequired && columns.column(field.key) == nil && !given.contains(field.key) {
      tell(
        ImportIssue(
          .problem, place: columns.sheet.place(row: columns.headingRow, column: 0),
          code: "E-TABLE-COLUMN",
          Localized(
            zh: "没有“\(field.label.zh)”这一列",
            en: "there is no column “\(field.label.en ?? field.key)”"),
          proposals: [
            Localized(
              zh: "列名不同就写明:--map 列=\(field.label.zh)",
              en: "say which it is: --map COLUMN=\(field.key)")
          ]))
    }
    guard issues.isEmpty else { return }
    nameNewSubjects()
    let amounts = columns.columns.filter { $0.field.allowsSeveral }
    for row in columns.rows {
      guard !isSum(row), hasValues(row) else { continue }
      let before = issues.count
      defer { settle(since: before) }
      if amounts.isEmpty {
        read(row, amount: nil)
      } else {
        for column in amounts
        where !TableCellReader.isBlank(row[column.index])
          || MatrixCell.isPrintedBlank(row[column.index], column, noun)
        {
          read(row, amount: column)
        }
      }
    }
  }

  private func hasValues(_ row: TableRow) -> Bool {
    columns.columns.contains {
      $0.field.shape != .display && !TableCellReader.isBlank(row[$0.index])
    }
  }

  /// What a file registers can be named in its other rows.
  private func nameNewSubjects() {
    guard let statement = options.noun.statements.first, statement.isNew,
      let kind = statement.kinds.first
    else { return }
    for row in columns.rows {
      guard let (id, _) = value("id", row), let slug = ImportNames.id(id.text) else { continue }
      let name = value("name", row) ?? value("title", row)
      names.add(Subject(kind, slug), names: name.map { [$0.0.text] } ?? [])
    }
  }

  /// The place of a row: its amount, else its first cell.
  private func place(of row: TableRow, _ amount: SheetColumns.Column?) -> String {
    let first = columns.columns.first { row[$0.index] != nil }
    return columns.sheet.place(row: row.index, column: (amount ?? first)?.index ?? 0)
  }

  /// The cell that names what a row is about.
  private func placeOfSubject(_ row: TableRow, _ statement: ImportStatement) -> String? {
    let keys = statement.isNew ? ["id", "name", "title"] : [statement.subject]
    return keys.lazy.compactMap { columns.column($0) }.first.map { place(row, $0) }
  }

  /// The cell that says the day of a row.
  private func placeOfDay(_ row: TableRow, _ statement: ImportStatement) -> String? {
    if let (_, column) = value("on", row) { return place(row, column) }
    guard desk.options.on == nil, let field = statement.dayField else { return nil }
    return value(field, row).map { place(row, $0.1) }
  }

  /// What says which statement a row makes: its cell of kinds, else the heading of the amount.
  private func placeOfKind(_ row: TableRow, _ amount: SheetColumns.Column?) -> String {
    if let (_, column) = value("kind", row) { return place(row, column) }
    return amount.map { place($0) } ?? place(of: row, nil)
  }

  private mutating func read(_ row: TableRow, amount: SheetColumns.Column?) {
    var stated: ImportStatement?
    attempt(placeOfKind(row, amount)) { (self) throws(LedgerError) in
      stated = try self.statement(of: row, amount)
    }
    guard let statement = stated else { return }
    attempt(place(of: row, amount)) { (self) throws(LedgerError) in
      if let item = try self.item(row, statement, amount) { self.add(item) }
    }
  }

  /// What a row states, where a noun has several statements.
  private func statement(
    of row: TableRow, _ amount: SheetColumns.Column?
  ) throws(LedgerError) -> ImportStatement? {
    let noun = options.noun
    if noun.statements.count == 1 { return noun.statements.first }
    if let (value, _) = value("kind", row) {
      if let found = noun.statement(named: value.text) { return found }
      throw LedgerError(
        "E-CODE", zh: "资金种类没有“\(SafeText.line(value.text))”这一项",
        en: "there is no kind “\(SafeText.line(value.text))”",
        remedy: LocalizedName(
          zh: "可以写:" + noun.statements.map(\.kind.zh).joined(separator: "、"),
          en: "one of: " + noun.statements.map(\.word).joined(separator: ", ")))
    }
    if let kind = options.kind { return kind }
    let heading = HeaderWords.plain(amount?.heading ?? "")
    let named = noun.statements.filter {
      heading.contains($0.kind.zh) || heading.contains($0.word)
    }
    if let only = named.first, named.count == 1 { return only }
    throw LedgerError(
      "E-TABLE-REQUIRED", zh: "没有写是预算、下达、拨付还是到位",
      en: "it is not said whether this is a budget, a commitment, a disbursement or a receipt",
      remedy: LocalizedName(
        zh: "加“资金种类”一列,或整份写 --kind 下达", en: "add a column “kind”, or say --kind for all"))
  }

  /// A row as a statement; absent where a problem of it has been told.
  private mutating func item(
    _ row: TableRow, _ statement: ImportStatement, _ amount: SheetColumns.Column?
  ) throws(LedgerError) -> ImportItem? {
    guard let type = EventCatalogue.type(named: statement.event) else { return nil }
    var members = TableMembers(type)
    let problems = issues.count
    var named: Subject?
    attempt(placeOfSubject(row, statement) ?? place(of: row, amount)) {
      (self) throws(LedgerError) in named = try self.subject(row, statement)
    }
    guard let subject = named else { return nil }
    for column in columns.columns where !column.field.path.isEmpty {
      if column.field.allowsSeveral, column != amount { continue }
      guard let cell = row[column.index],
        !TableCellReader.isBlank(cell) || MatrixCell.isPrintedBlank(cell, column, options.noun)
      else {
        require(column, row)
        continue
      }
      attempt(place(row, column)) { (self) throws(LedgerError) in
        guard column.field.key == "value", members.has("amount"), self.isMoney(subject) else {
          return try members.put(column, cell, self)
        }
        let amount = try self.cells.money(cell, unit: column.unit)
        members.put("amount", .number("\(amount.fen)"))
      }
    }
    guard issues.count == problems else { return nil }
    if let amount, amount.field.shape == .matrix {
      try MatrixCell(row, amount, subject, self).put(in: &members)
    }
    if let basis = try defaults.basisOfCommand(), members.has("printed") {
      if let document = basis.document { members.fill("document", .string("\(document)")) }
      if let section = basis.section { members.fill("section", .string(section)) }
    }
    if let source = amount?.source { members.put("source", .string(source.rawValue)) }
    if members.has("measure"), let measure = amount?.measure {
      members.put("measure", .string(measure.rawValue))
    }
    for (path, value) in statement.defaults { members.fill(path, .string(value)) }
    // A task of a document may have no lead; that is said, not left out.
    if members.has("leads") { members.fill("leads", .array([])) }
    if let amount, members.has("measure"), !members.gives("measure") {
      ask(amount)
      return nil
    }
    let data = try LooseData.read(members.value, as: type)
    var known: CommonMembers?
    attempt(placeOfBasis(row) ?? place(of: row, amount)) { (self) throws(LedgerError) in
      known = try self.common(row, event: data.event)
    }
    guard let common = known else { return nil }
    var draft = Draft(
      subject: subject, time: Timestamp(milliseconds: 0), event: data.event, common: common,
      classification: desk.options.internal ? .internal : .public)
    attempt(placeOfDay(row, statement) ?? place(of: row, amount)) {
      (self) throws(LedgerError) in try self.date(&draft, row, statement)
    }
    guard issues.count == problems else { return nil }
    return ImportItem(
      place: place(of: row, amount),
      label: Localized(statement.kind.zh.isEmpty ? options.noun.label : statement.kind),
      draft: draft, given: members.given,
      identity: statement.identity, identityHasDay: statement.identityHasDay,
      saysDay: statement.identityHasDay, amendments: statement.amendments)
  }

  /// Whether the values of an indicator are amounts.
  private func isMoney(_ subject: Subject) -> Bool {
    guard subject.kind == .indicator else { return false }
    let unit = desk.state.indicators[subject.id]?.state.defined?.unit
    return unit.flatMap { UnitList.unit($0) }?.isMoney ?? false
  }

  private mutating func require(_ column: SheetColumns.Column, _ row: TableRow) {
    guard column.field.isRequired else { return }
    // What exists already may be named without its id.
    if column.field.shape == .id, value("name", row) ?? value("title", row) != nil { return }
    tell(
      ImportIssue(
        .problem, place: place(row, column), code: "E-TABLE-REQUIRED",
        Localized(
          zh: "“\(column.field.label.zh)”没有填",
          en: "“\(column.field.label.en ?? column.field.key)” is blank")))
  }

  /// The subject that a row is about.
  private func subject(
    _ row: TableRow, _ statement: ImportStatement
  ) throws(LedgerError) -> Subject? {
    guard let kind = statement.kinds.first else { return nil }
    guard statement.isNew else {
      guard let (value, _) = value(statement.subject, row) else {
        throw LedgerError(
          "E-TABLE-REQUIRED", zh: "没有写是哪一个\(kind.label.zh)", en: "no \(kind.label.en) is named")
      }
      return try names.subject(value.text, among: statement.kinds)
    }
    if let (value, _) = value("id", row) {
      return Subject(kind, try names.newID(value.text, at: desk))
    }
    if let (name, _) = value("name", row) ?? value("title", row),
      let known = names.known(name.text, among: [kind])
    {
      return known
    }
    throw LedgerError(
      "E-TABLE-REQUIRED", zh: "新的\(kind.label.zh)要写编号", en: "a new \(kind.label.en) needs an id",
      remedy: LocalizedName(
        zh: "编号只用 a-z、0-9 和单个连字符", en: "ids are a-z, 0-9 and single hyphens"))
  }

  /// The day of a statement: the row's, the command's, that of a column that says it, else today.
  private func date(
    _ draft: inout Draft, _ row: TableRow, _ statement: ImportStatement
  ) throws(LedgerError) {
    var period: CalendarPeriod?
    if let (value, column) = value("on", row) {
      period = try cells.period(value, column.heading)
    } else if let typed = desk.options.on {
      period = try desk.period(typed, "--on") as CalendarPeriod
    } else if let field = statement.dayField, let (value, column) = value(field, row) {
      period = try cells.period(value, column.heading)
    }
    guard period != nil || !statement.identityHasDay else {
      throw LedgerError(
        "E-TABLE-REQUIRED", zh: "没有写是哪一天的;明天再导就会重记",
        en: "no day is given; imported tomorrow it would be recorded again",
        remedy: LocalizedName(
          zh: "加“生效日期”一列,或整份写 --on", en: "add a column “on”, or say --on for all"))
    }
    draft.time = Timestamp(startOf: period?.firstDay ?? desk.today, offset: desk.state.offset)
    draft.data.common.precision =
      period.map { $0.precision == .day ? nil : $0.precision } ?? nil
  }

  /// Asks whether a column is of the period or adds up; once a column.
  mutating func ask(_ column: SheetColumns.Column) {
    let letters = CellName.letters(ofColumn: column.index)
    let place = columns.sheet.name.map { "\($0)!\(letters)" } ?? letters
    guard !issues.contains(where: { $0.kind == .question && $0.place == place }) else { return }
    let heading = SafeText.line(column.heading)
    tell(
      ImportIssue(
        .question, place: place, code: "E-TABLE-MEASURE",
        Localized(
          zh: "列标题“\(heading)”没有写本月还是累计:按本年累计读?",
          en: "“\(heading)” does not say whether it adds up: by the year?"),
        proposals: [
          Localized(
            zh: "--map \(letters)=ytd(本月 month,开工累计 to-date)",
            en: "--map \(letters)=ytd (or month, to-date)")
        ]))
  }
}
