// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import MerkleLog
import Registry
import RegistryModel

/// Reads files of tables and compares them with the registry: the plan before anything is recorded.
struct TablePlanning {
  let desk: RecordingDesk
  let options: TableOptions
  private let names: ImportNames
  private let comparison: FactComparison
  private let defaults: CommonDefaults

  init(_ desk: RecordingDesk, _ options: TableOptions) {
    self.desk = desk
    self.options = options
    names = ImportNames(desk.state)
    comparison = FactComparison(desk.state)
    defaults = CommonDefaults(desk)
  }

  /// The round of a report, where one was opened.
  var round: (id: Slug, state: ReportState)? {
    guard let period = options.period, let id = Slug(period.description.lowercased()),
      let state = desk.state.reports[id]?.state, state.isRegistered
    else { return nil }
    return (id, state)
  }

  /// What would come of each file.
  func plan(_ files: [String]) -> [FilePlan] {
    var plans = files.map(plan)
    tellOfRepeated(&plans)
    return plans
  }

  private func plan(_ typed: String) -> FilePlan {
    var plan = FilePlan(typed: typed)
    names.forget()
    do throws(LedgerError) {
      let bytes = try desk.readFile(typed, code: "E-IMPORT-FILE")
      plan.evidence.name = plan.name
      plan.evidence.mediaType = MediaType.of(fileName: plan.name)
      plan.evidence.size = bytes.count
      plan.evidence.sha256 = Digest(TreeHash.sha256(bytes).hexadecimal) ?? .blank
      let file: TableFile
      do throws(TableError) {
        file = try TableFile(bytes, name: plan.name)
      } catch {
        throw error.ledgerError(plan.name)
      }
      plan.encoding = file.encoding
      try read(file, into: &plan)
    } catch {
      plan.issues.append(ImportIssue(error, place: nil))
    }
    return plan
  }

  private func read(_ file: TableFile, into plan: inout FilePlan) throws(LedgerError) {
    let sheets = file.sheets.map {
      ($0, columns(of: $0))
    }
    let known = sheets.compactMap(\.1)
    guard !known.isEmpty else {
      let fields = options.noun.fields.filter { $0.shape != .display }.prefix(6)
      throw LedgerError(
        "E-TABLE-COLUMN", zh: "没有认出表头", en: "no row of headings is known",
        remedy: LocalizedName(
          zh: "\(options.noun.label.zh)的列:\(fields.map(\.label.zh).joined(separator: "、"))…"
            + "\n空表:annals template \(options.noun.name) -o \(options.noun.name).csv"
            + "\n列名不同就写明:--map 列=含义",
          en: "columns of \(options.noun.name): \(fields.map(\.key).joined(separator: ", "))…"
            + "\na form: annals template \(options.noun.name) -o \(options.noun.name).csv"
            + "\nor say what a column is: --map COLUMN=MEANING"))
    }
    plan.isRead = true
    for (sheet, columns) in sheets where columns == nil && !sheet.rows.isEmpty {
      plan.issues.append(
        ImportIssue(
          .note, place: sheet.name,
          Localized(zh: "没有认出表头,这一张没有读", en: "no headings are known; the sheet was not read")))
    }
    if options.noun.name == "report" {
      checkPeriod(known, &plan)
      findUnit(file, known, &plan)
    }
    for columns in known { read(columns, into: &plan) }
    if options.noun.name == "report" { finishReport(&plan) }
  }

  private func read(_ columns: SheetColumns, into plan: inout FilePlan) {
    var reading = TableRowReading(
      columns, desk: desk, names: names, options: options, defaults: defaults)
    for (column, first) in columns.repeated {
      reading.tell(
        ImportIssue(
          .problem, place: reading.place(column), code: "E-TABLE-COLUMN",
          Localized(
            zh: "“\(SafeText.line(column.heading))”和“\(SafeText.line(first))”是同一个意思",
            en: "“\(SafeText.line(column.heading))” means the same as “\(SafeText.line(first))”"),
          proposals: [
            Localized(
              zh: "不用的一列:--map \(CellName.letters(ofColumn: column.index))=-",
              en: "leave one out: --map \(CellName.letters(ofColumn: column.index))=-")
          ]))
    }
    if options.noun.name == "report", let period = options.period {
      ReportRows(period: period, unit: plan.unit).read(&reading)
    } else {
      reading.readNoun()
    }
    if !columns.unknown.isEmpty {
      let list = columns.unknown.map { unknown in
        "\(CellName.letters(ofColumn: unknown.index)) “\(SafeText.line(unknown.heading))”"
      }
      reading.tell(
        ImportIssue(
          .note, place: columns.sheet.name,
          Localized(
            zh: "没有用到的列:\(list.joined(separator: "、"))",
            en: "columns that are not used: \(list.joined(separator: ", "))")))
    }
    if reading.sums > 0 {
      reading.tell(
        ImportIssue(
          .note, place: columns.sheet.name,
          Localized(
            zh: "合计行 \(reading.sums) 行不导", en: "\(reading.sums) rows of sums are left out")))
    }
    plan.unreadable += reading.issues.count { $0.kind == .problem }
    plan.issues += reading.issues
    let items = reading.items
    for position in ItemOrder(items).order {
      let item = items[position]
      let outcome = comparison.outcome(of: item)
      plan.items.append((item, outcome))
      if case .conflict(let index, let differences) = outcome {
        plan.issues.append(ConflictText(item, index, differences).issue)
      }
    }
  }

  private func columns(of sheet: TableSheet) -> SheetColumns? {
    SheetColumns(sheet, as: options.noun, mapping: options.mapping) { heading in
      names.known(heading, among: [.organization]) != nil
    }
  }

  // MARK: Reports

  /// A file that says it is about another period is the wrong file.
  private func checkPeriod(_ sheets: [SheetColumns], _ plan: inout FilePlan) {
    let keys = ["报送期", "报告期", "所属期", "reportingperiod", "period"]
    let stated = sheets.lazy.compactMap { sheet in
      keys.lazy.compactMap { sheet.stated[$0] }.first
    }.first
    guard let stated, let asked = options.period,
      let period = CalendarPeriod(stated) ?? TypedDate.period(stated, today: desk.today),
      period != asked
    else { return }
    plan.issues.append(
      ImportIssue(
        .problem, code: "E-TABLE-PERIOD",
        Localized(
          zh: "文件写的报送期是 \(period),不是 \(asked)",
          en: "the file says that it is about \(period), not \(asked)")))
  }

  /// Who reports: the command, the file or its name says so.
  private func findUnit(
    _ file: TableFile, _ sheets: [SheetColumns], _ plan: inout FilePlan
  ) {
    if let unit = options.unit {
      plan.unit = unit
      return
    }
    let keys = ["填报单位", "报送单位", "reportingunit", "unit"]
    if let stated = sheets.lazy.compactMap({ sheet in
      keys.lazy.compactMap { sheet.stated[$0] }.first
    })
    .first {
      do throws(LedgerError) {
        plan.unit = try names.subject(stated, among: [.organization]).id
      } catch {
        plan.issues.append(ImportIssue(error, place: nil))
      }
      return
    }
    let stem = plan.name.split(separator: ".").dropLast().joined(separator: ".")
    let parts = stem.split(whereSeparator: { !$0.isLetter }).map(String.init)
    let owing = round.map { Set($0.state.units.map { Subject(.organization, $0.unit) }) }
    let all = SubjectNames(desk.state, kinds: [.organization])
    for part in parts where part.count >= 2 {
      let found = all.partial(part).filter { owing?.contains($0.subject) ?? true }
      guard let only = found.first, found.count == 1 else { continue }
      plan.unit = only.subject.id
      plan.unitIsFromName = true
      return
    }
    plan.issues.append(
      ImportIssue(
        .problem, code: "E-TABLE-UNIT",
        Localized(zh: "看不出是哪个单位填报的", en: "it is not said which unit reports"),
        proposals: [
          Localized(
            zh: "表上面写一行“填报单位:全名”,或者 --unit 单位(一次导这一个文件)",
            en: "a line “reporting unit: NAME” above the table, or --unit UNIT for this one file")
        ]))
  }

  /// The unit speaks, whoever types; and it has handed in its report.
  private func finishReport(_ plan: inout FilePlan) {
    guard let unit = plan.unit else { return }
    if plan.count == 0, plan.problems == 0 {
      plan.issues.append(blankReport(unit))
      return
    }
    for position in plan.items.indices where desk.options.onBehalf == nil {
      speak(&plan.items[position].item.draft.data.common, for: unit, plan.evidence)
    }
    guard let (id, state) = round, let period = options.period else {
      plan.issues.append(
        ImportIssue(
          .note,
          Localized(
            zh: "\(options.period?.description ?? "") 还没有开始填报,不登记报送",
            en:
              "no round is open for \(options.period?.description ?? ""); no submission is recorded"
          )))
      return
    }
    guard let owing = state.units.first(where: { $0.unit == unit }) else {
      plan.issues.append(
        ImportIssue(
          .problem, code: "E-REPORT-UNIT",
          Localized(
            zh: "\(unit) 不在 \(period) 的填报单位中", en: "\(unit) owes no report for \(period)")))
      return
    }
    guard state.owes(unit) else {
      if owing.sha256 != plan.evidence.sha256, !plan.new.isEmpty {
        plan.issues.append(
          ImportIssue(
            .note,
            Localized(
              zh: "这一期已经报送(\(owing.stage.label.zh)),只登记新增的",
              en: "the unit has reported (\(owing.stage.rawValue)); only what is new is recorded")))
      }
      return
    }
    var event = ReportSubmitted()
    event.unit = unit
    event.sha256 = plan.evidence.sha256
    var draft = Draft(
      subject: Subject(.report, id),
      time: Timestamp(startOf: desk.today, offset: desk.state.offset),
      event: .reportSubmitted(event), common: CommonMembers())
    speak(&draft.data.common, for: unit, plan.evidence)
    plan.accompanying = [draft]
  }

  /// A form as it was sent out says nothing: it is not taken for a report.
  private func blankReport(_ unit: Slug) -> ImportIssue {
    let period = options.period?.description ?? ""
    return ImportIssue(
      .problem, code: "E-TABLE-BLANK",
      Localized(
        zh: "表里一个数、一个日期也没有填,不算报送",
        en: "no figure and no date is filled in, which is no report"),
      proposals: [
        Localized(zh: "本期确实没有变化的,登记报送:", en: "if nothing has changed, hand it in:"),
        Localized(
          zh: "annals report submit <文件> --unit \(unit) --period \(period) --for \(unit)",
          en: "annals report submit <file> --unit \(unit) --period \(period) --for \(unit)"),
      ])
  }

  private func speak(_ common: inout CommonMembers, for unit: Slug, _ file: Evidence) {
    var behalf = OnBehalf()
    behalf.organization = unit
    behalf.role = .leadUnit
    common.for = behalf
    if common.evidence.isEmpty { common.evidence = [file] }
  }

  // MARK: Several files

  /// The same fact twice, in one file or in two: nobody knows which is meant.
  private func tellOfRepeated(_ plans: inout [FilePlan]) {
    var seen: [String: (file: String, place: String)] = [:]
    for position in plans.indices {
      for item in plans[position].new {
        let key = item.identityText
        guard let first = seen[key] else {
          seen[key] = (plans[position].name, item.place)
          continue
        }
        let place =
          first.file == plans[position].name ? first.place : "\(first.file) \(first.place)"
        plans[position].issues.append(
          ImportIssue(
            .problem, place: item.place, code: "E-TABLE-REPEATED",
            Localized(zh: "同一件事在 \(place) 已经有了", en: "the same fact stands at \(place)")))
      }
    }
  }
}

extension ImportItem {
  /// What tells the fact from others, as text.
  var identityText: String {
    let members = ReplacementData(draft.data).json.members
    var parts = [draft.subject.description, type(of: draft.data.event.payload).name]
    for key in identity {
      parts.append(
        members.first { $0.key == key }.map { String(decoding: $0.value.bytes, as: UTF8.self) }
          ?? "-")
    }
    if identityHasDay {
      parts.append("\(draft.time.milliseconds)")
      parts.append(
        members.first { $0.key == "amount" }.map { String(decoding: $0.value.bytes, as: UTF8.self) }
          ?? "-")
    }
    return parts.joined(separator: "\u{1F}")
  }
}
