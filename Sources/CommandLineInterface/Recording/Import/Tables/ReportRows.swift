// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Projections
import Registry
import RegistryModel

/// Rows of a report: of the form with a row a figure, or of a table with a row a project.
struct ReportRows {
  let period: CalendarPeriod
  /// The unit that reports.
  let unit: Slug?

  /// Reads all rows of a sheet.
  func read(_ reading: inout TableRowReading) {
    let columns = reading.columns
    let isForm = columns.column("matter") != nil
    if !isForm {
      for column in columns.columns("investment") + columns.columns("expenditure")
      where column.measure == nil && columns.column("measure") == nil
        && columns.rows.contains(where: { !TableCellReader.isBlank($0[column.index]) })
      {
        reading.ask(column)
      }
      for column in columns.columns where column.isBareTotal { tellOfTotal(column, &reading) }
    }
    for row in columns.rows {
      if isForm {
        readForm(row, &reading)
      } else if !reading.isSum(row) {
        readProject(row, &reading)
      }
    }
  }

  private func tellOfTotal(_ column: SheetColumns.Column, _ reading: inout TableRowReading) {
    let letters = CellName.letters(ofColumn: column.index)
    reading.tell(
      ImportIssue(
        .note, place: reading.place(column),
        Localized(
          zh: "“\(SafeText.line(column.heading))”按本年累计读;开工累计写 --map \(letters)=to-date",
          en:
            "“\(SafeText.line(column.heading))” is read as the year's total; else --map \(letters)=to-date"
        )))
  }

  // MARK: The form

  private func readForm(_ row: TableRow, _ reading: inout TableRowReading) {
    let now = reading.value("now", row)
    let date = reading.value("date", row)
    guard now != nil || date != nil else { return }
    guard let (matter, matterColumn) = reading.value("matter", row) else {
      if let (_, column) = now ?? date {
        reading.attempt(reading.place(row, column)) { (_) throws(LedgerError) in
          throw LedgerError("E-TABLE-REQUIRED", zh: "没有写是什么事项", en: "the matter is not given")
        }
      }
      return
    }
    let column = (now ?? date)?.1 ?? matterColumn
    reading.attempt(reading.place(row, column)) { (reading) throws(LedgerError) in
      guard let matter = ReportForm.Matter(named: matter.text) else {
        throw LedgerError(
          "E-CODE", zh: "没有“\(SafeText.line(matter.text))”这一事项",
          en: "there is no matter “\(SafeText.line(matter.text))”",
          remedy: LocalizedName(
            zh: "可以写:" + ReportForm.Matter.allCases.map(\.label.zh).joined(separator: "、"),
            en: "one of: " + ReportForm.Matter.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      let subject = try self.subject(
        row, matter == .reading ? [.indicator] : [.project], reading)
      try self.figure(matter, subject, row, now: now, date: date, &reading)
    }
  }

  private func figure(
    _ matter: ReportForm.Matter, _ subject: Subject, _ row: TableRow,
    now: (TableValue, SheetColumns.Column)?, date: (TableValue, SheetColumns.Column)?,
    _ reading: inout TableRowReading
  ) throws(LedgerError) {
    let item = reading.value("item", row)?.0.text
    if matter == .milestone {
      try milestone(subject, item ?? "", date, (now ?? date)?.1, row, &reading)
      return
    }
    guard let (value, column) = now else {
      throw LedgerError(
        "E-TABLE-REQUIRED", zh: "填了日期,没有填“本期”", en: "there is a date, and no figure in “now”")
    }
    let unit = reading.value("unit", row).flatMap {
      RegistryModel.MoneyUnit(rawValue: $0.0.text)
    }
    switch matter {
    case .progress: try progress(subject, value, column, row, &reading)
    case .investment:
      let measure = try measure(row, reading) ?? .yearToDate
      try investment(subject, value, column, unit, measure, row, &reading)
    case .expenditure:
      let source: FundingSource = try reading.desk.code(item ?? "", "编号")
      let measure = try measure(row, reading) ?? .period
      try expenditure(subject, value, column, unit, source, measure, row, &reading)
    case .reading: try self.reading(subject, value, column, row, &reading)
    case .milestone: break
    }
  }

  private func measure(
    of column: SheetColumns.Column, _ row: TableRow, _ reading: TableRowReading
  ) throws(LedgerError) -> AmountMeasure? {
    if let measure = column.measure { return measure }
    return try measure(row, reading)
  }

  private func measure(
    _ row: TableRow, _ reading: TableRowReading
  ) throws(LedgerError) -> AmountMeasure? {
    guard let (value, column) = reading.value("measure", row) else {
      guard reading.columns.column("measure") != nil else { return nil }
      throw LedgerError(
        "E-TABLE-MEASURE", zh: "“口径”没有填:本期、本年累计还是开工累计",
        en: "the measure is blank: period, year to date or to date")
    }
    return try reading.desk.code(value.text, column.heading) as AmountMeasure
  }

  // MARK: A table of projects

  private func readProject(_ row: TableRow, _ reading: inout TableRowReading) {
    let columns = reading.columns
    let keys = ["percent", "investment", "expenditure", "milestone", "value"]
    let filled = columns.columns.filter {
      keys.contains($0.field.key) && !TableCellReader.isBlank(row[$0.index])
    }
    guard !filled.isEmpty else { return }
    let told = reading.issues.count
    defer { reading.settle(since: told) }
    var project: Subject?
    // One problem for a name, however many figures stand beside it.
    if let column = columns.column("subject") {
      let before = reading.issues.count
      reading.attempt(reading.place(row, column)) { (reading) throws(LedgerError) in
        project = try self.subject(row, [.project], reading)
      }
      if reading.issues.count > before { return }
    }
    for column in filled {
      guard !reading.issues.contains(where: { isAsked(column, $0, reading) }) else { continue }
      reading.attempt(reading.place(row, column)) { (reading) throws(LedgerError) in
        try self.figure(column, project, row, &reading)
      }
    }
  }

  private func isAsked(
    _ column: SheetColumns.Column, _ issue: ImportIssue, _ reading: TableRowReading
  ) -> Bool {
    let letters = CellName.letters(ofColumn: column.index)
    let place = reading.columns.sheet.name.map { "\($0)!\(letters)" } ?? letters
    return issue.kind == .question && issue.place == place
  }

  private func figure(
    _ column: SheetColumns.Column, _ project: Subject?, _ row: TableRow,
    _ reading: inout TableRowReading
  ) throws(LedgerError) {
    guard let value = row[column.index] else { return }
    if column.field.key == "value" {
      guard let (name, _) = reading.value("indicator", row) else {
        throw LedgerError("E-TABLE-REQUIRED", zh: "没有写是哪一个指标", en: "no indicator is named")
      }
      let indicator = try reading.names.subject(name.text, among: [.indicator])
      try self.reading(indicator, value, column, row, scope: project, &reading)
      return
    }
    guard let project else {
      throw LedgerError("E-TABLE-REQUIRED", zh: "没有写是哪一个项目", en: "no project is named")
    }
    switch column.field.key {
    case "percent": try progress(project, value, column, row, &reading)
    case "investment":
      guard let measure = try measure(of: column, row, reading) else { return }
      try investment(project, value, column, column.unit, measure, row, &reading)
    case "expenditure":
      guard let measure = try measure(of: column, row, reading) else { return }
      var source = column.source
      if source == nil, let (typed, _) = reading.value("source", row) {
        source = try reading.desk.code(typed.text, "资金来源") as FundingSource
      }
      guard let source else {
        throw LedgerError(
          "E-TABLE-REQUIRED", zh: "支出没有写资金来源", en: "the source of the money spent is not given",
          remedy: LocalizedName(
            zh: "加“资金来源”一列,或在列名里写:省级财政支出;整列也可以 --map "
              + "\(CellName.letters(ofColumn: column.index))=省级财政",
            en: "add a column “source”, or say it for the column: --map "
              + "\(CellName.letters(ofColumn: column.index))=provincial"))
      }
      try expenditure(project, value, column, column.unit, source, measure, row, &reading)
    case "milestone":
      try milestone(
        project, value.text, reading.value("date", row), column, row, &reading)
    default: break
    }
  }

  // MARK: What is stated

  private func subject(
    _ row: TableRow, _ kinds: [SubjectKind], _ reading: TableRowReading
  ) throws(LedgerError) -> Subject {
    guard let (value, _) = reading.value("subject", row) else {
      throw LedgerError("E-TABLE-REQUIRED", zh: "没有写是哪一个项目", en: "no project is named")
    }
    return try reading.names.subject(try reading.cells.text(value), among: kinds)
  }

  private func progress(
    _ project: Subject, _ value: TableValue, _ column: SheetColumns.Column, _ row: TableRow,
    _ reading: inout TableRowReading
  ) throws(LedgerError) {
    var event = ProgressObserved()
    event.percent = try reading.cells.percent(value)
    event.period = period
    try add(project, .progressObserved(event), ["percent"], ["period"], column, row, &reading)
  }

  private func investment(
    _ project: Subject, _ value: TableValue, _ column: SheetColumns.Column,
    _ unit: RegistryModel.MoneyUnit?, _ measure: AmountMeasure, _ row: TableRow,
    _ reading: inout TableRowReading
  ) throws(LedgerError) {
    var event = InvestmentReported()
    event.period = period
    event.amount = try amount(value, unit, column, reading)
    event.measure = measure
    try add(
      project, .investmentReported(event), ["amount"], ["period", "measure"], column, row, &reading)
  }

  private func expenditure(
    _ project: Subject, _ value: TableValue, _ column: SheetColumns.Column,
    _ unit: RegistryModel.MoneyUnit?, _ source: FundingSource, _ measure: AmountMeasure,
    _ row: TableRow, _ reading: inout TableRowReading
  ) throws(LedgerError) {
    var event = ExpenditureRecorded()
    event.source = source
    event.category = "未分科目"
    if let (category, _) = reading.value("category", row) {
      event.category = try reading.cells.text(category)
    }
    event.cost = .direct
    event.period = period
    event.amount = try amount(value, unit, column, reading)
    event.measure = measure
    try add(
      project, .expenditureRecorded(event), ["amount"],
      ["source", "year", "category", "cost", "period", "measure", "voucher"], column, row, &reading
    )
  }

  private func amount(
    _ value: TableValue, _ unit: RegistryModel.MoneyUnit?, _ column: SheetColumns.Column,
    _ reading: TableRowReading
  ) throws(LedgerError) -> Money {
    do throws(LedgerError) {
      return try reading.cells.money(value, unit: unit)
    } catch {
      guard error.code == "E-AMOUNT-UNIT" else { throw error }
      var asked = error
      let letters = CellName.letters(ofColumn: column.index)
      asked.remedy = LocalizedName(
        zh: "整列的单位:--map \(letters)=万元", en: "the unit of the column: --map \(letters)=万元")
      throw asked
    }
  }

  private func milestone(
    _ project: Subject, _ name: String, _ date: (TableValue, SheetColumns.Column)?,
    _ column: SheetColumns.Column?, _ row: TableRow, _ reading: inout TableRowReading
  ) throws(LedgerError) {
    guard let (value, dateColumn) = date else {
      throw LedgerError(
        "E-TABLE-REQUIRED", zh: "里程碑完成要写日期(“日期”列)", en: "a milestone that is met needs its date")
    }
    var event = MilestoneMet()
    event.milestone = try reading.desk.milestone(name, of: project)
    let day = try reading.cells.period(value, dateColumn.heading)
    try add(
      project, .milestoneMet(event), [], ["milestone"], column ?? dateColumn, row, on: day, &reading
    )
  }

  private func reading(
    _ indicator: Subject, _ value: TableValue, _ column: SheetColumns.Column, _ row: TableRow,
    scope: Subject? = nil, _ reading: inout TableRowReading
  ) throws(LedgerError) {
    var event = ObservationRecorded()
    event.scope.subject = scope ?? unit.map { Subject(.organization, $0) }
    event.period = period
    event.value = try reading.cells.decimal(value, column.heading)
    // A reading rests on what it was filed under.
    if let (filing, _) = reading.value("filing", row) ?? reading.value("basis", row) {
      event.filing = try reading.cells.text(filing)
    }
    try add(
      indicator, .observationRecorded(event), ["value", "filing"], ["scope", "period"], column, row,
      &reading)
  }

  private func add(
    _ subject: Subject, _ event: Event, _ given: Set<String>, _ identity: [String],
    _ column: SheetColumns.Column, _ row: TableRow, on date: CalendarPeriod? = nil,
    _ reading: inout TableRowReading
  ) throws(LedgerError) {
    let desk = reading.desk
    var known: CommonMembers?
    let basis = reading.placeOfBasis(row) ?? reading.place(row, column)
    reading.attempt(basis) { (reading) throws(LedgerError) in
      known = try reading.common(row, event: event)
    }
    guard var common = known else { return }
    if case .observationRecorded = event {
      common.basis = try reading.defaults.members(of: event).basis
    }
    // What is reported of a period was so at its end; a period that still runs is told of today.
    let last = period.lastDay
    let day = date?.firstDay ?? (last < desk.today ? last : desk.today)
    common.precision = date.flatMap { $0.precision == .day ? nil : $0.precision }
    var item = ImportItem(
      place: reading.place(row, column), label: Self.label(of: event),
      draft: Draft(
        subject: subject, time: Timestamp(startOf: day, offset: desk.state.offset), event: event,
        common: common, classification: desk.options.internal ? .internal : .public),
      given: given, identity: identity)
    item.saysDay = date != nil
    reading.add(item)
  }

  private static func label(of event: Event) -> Localized {
    let matter: ReportForm.Matter =
      switch event {
      case .progressObserved: .progress
      case .milestoneMet: .milestone
      case .investmentReported: .investment
      case .expenditureRecorded: .expenditure
      default: .reading
      }
    return Localized(matter.label)
  }
}
