// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// Where the values of a subject come from: entries, documents, people, and what was there before.
struct Explanation {
  private let subject: Subject
  private let fields: [StateField]
  private let view: LedgerView
  private let words: Words
  private let fieldWords: FieldWords
  private let history: RecordingHistory

  init(of subject: Subject, fields: [StateField], in view: LedgerView, language: Language) {
    self.subject = subject
    self.fields = fields
    self.view = view
    words = Words(state: view.state, language: language)
    fieldWords = FieldWords(view.state, language)
    history = RecordingHistory(of: subject, in: view.state)
  }

  /// What people call a value.
  func label(_ field: StateField) -> Localized { fieldWords.label(field.path, of: subject) }

  /// The values that words name: the whole path, or words of it in any order; of values that differ
  /// by their year only the newest.
  func matching(_ text: [String]) -> [StateField] {
    let found = named(text)
    return newestYear(of: found).map { [$0] } ?? found
  }

  /// The values of other years that the words name as well.
  func otherYears(_ text: [String]) -> [StateField] {
    let found = named(text)
    guard let newest = newestYear(of: found) else { return [] }
    return found.filter { $0.name != newest.name }
      .sorted { Self.years(in: $0).year > Self.years(in: $1).year }
  }

  private func named(_ text: [String]) -> [StateField] {
    let name = text.joined(separator: ".")
    if let exact = fields.first(where: { $0.name == name }) { return [exact] }
    let wanted = name.split { ".[] ".contains($0) }.map { $0.lowercased() }
    let found = fields.filter { field in
      let label = label(field)
      let own = Set(
        field.path.flatMap { part -> [String] in
          switch part {
          case .member(let key): [key.lowercased()]
          case .element(let id): id.split(separator: " ").map { $0.lowercased() }
          }
        } + (label.zh + " " + label.en).split(separator: " ").map { $0.lowercased() })
      return wanted.allSatisfy(own.contains)
    }
    // A value that is called so itself is meant before those that only lie below it.
    let named = found.filter { field in
      if case .member(let key)? = field.path.last {
        wanted.contains(key.lowercased())
      } else {
        false
      }
    }
    return named.isEmpty ? found : named
  }

  /// Of values that differ by their year only, the newest.
  private func newestYear(of fields: [StateField]) -> StateField? {
    let dated = fields.map { field in (field: field, parts: Self.years(in: field)) }
    guard let first = dated.first, dated.allSatisfy({ $0.parts.rest == first.parts.rest }) else {
      return nil
    }
    return dated.max { $0.parts.year < $1.parts.year }?.field
  }

  private static func years(in field: StateField) -> (year: Int, rest: [String]) {
    let words = field.name.split { ".[] ".contains($0) }.map(String.init)
    let years = words.compactMap { $0.count == 4 ? Int($0) : nil }
    return (years.max() ?? 0, words.filter { $0.count != 4 || Int($0) == nil })
  }

  /// That of several years the newest is explained, and the command for each of the others.
  func years(_ shown: StateField, among others: [StateField]) -> Report.Section {
    func words(of cell: Cell) -> Localized {
      Localized(zh: cell.display(.zh), en: cell.display(.en))
    }
    func year(_ field: StateField) -> Localized {
      let year = Self.years(in: field).year
      return year == 0 ? Localized(zh: "未写年度", en: "no year") : Localized("\(year)")
    }
    let heading =
      Localized(zh: "没有写哪一年,上面是 ", en: "No year was named; above is ") + year(shown)
      + Localized(zh: "。其他年度:", en: ". Other years:")
    return Report.Section(
      "years", heading: heading,
      .lines(
        others.map { field in
          .command(
            "annals explain " + ShellWord.quoted("\(subject).\(field.name)"),
            label: year(field) + "  " + words(of: self.shown(field)) + ":")
        }), audience: .people)
  }

  /// All values, each with the entry that states it.
  func overview(_ meta: ReportMeta) -> Report {
    // One that a shell takes as it is, where there is one.
    let names = fields.map { "\(subject).\($0.name)" }
    let example =
      names.last { ShellWord.quoted($0) == $0 } ?? ShellWord.quoted(names.last ?? "\(subject)")
    return Report(
      name: "explain",
      title: words.name(subject), aside: Localized(subject.description),
      sections: [
        Report.Section(
          "values",
          .table(
            Table(
              columns: [
                Column("path", Localized(zh: "路径", en: "Path"), audience: .machines),
                Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
                Column("time", Localized(zh: "生效", en: "Effective"), .date),
                Column(
                  "matter", Localized(zh: "事项", en: "Matter"), flexible: true, minimumWidth: 10,
                  maximumWidth: 30
                ).tellingApart([fields.map { label($0)(words.language) }]),
                Column(
                  "shown", Localized(zh: "值", en: "Value"), flexible: true, minimumWidth: 10,
                  audience: .people),
                Column("value", Localized(zh: "值", en: "Value"), audience: .machines),
              ],
              rows: fields.map { field in
                let fact = source(field.path).map(\.fact)
                return Table.Row([
                  .text(field.name), fact.map { .entry(UInt64($0.statedBy)) } ?? .missing,
                  fact.map { .text(date($0)) } ?? .missing, .label(label(field)),
                  fieldWords.value(field), fieldWords.raw(field),
                ])
              })), primary: true)
      ],
      footers: (fields.contains(where: fieldWords.isFigure)
        ? [.prose(Localized(zh: "金额单位:万元。", en: "Money in CNY 10,000."))] : []) + [
          .command(
            "annals explain " + example,
            label: Localized(zh: "看一个值:", en: "One value: "))
        ], meta: meta)
  }

  /// One value: the entry, the document, who said it, what was there before, what meetings saw.
  func report(
    _ field: StateField, _ context: CommandContext, _ meta: ReportMeta
  ) throws -> Report {
    var report = Report(
      name: "explain-value", title: words.name(subject),
      aside: Localized("\(subject).\(field.name)"), meta: meta)
    guard let source = source(field.path) else {
      report.sections = [Report.Section("value", .fields(values(field)), primary: true)]
      return report
    }
    report.sections = [
      Report.Section(
        "value",
        .fields(
          values(field) + provenance(source.fact, try context.ledger())), primary: true)
    ]
    report.sections += takenBack(field.path, since: source.recording)
    report.sections.append(
      Report.Section(
        "history", heading: Localized(zh: "以前", en: "Before"),
        .table(earlier(field, source.recording))))
    let seen = try occasions(field, source.fact, context)
    if !seen.rows.isEmpty {
      report.sections.append(
        Report.Section(
          "seen", heading: Localized(zh: "会上和通报里看到的", en: "What meetings and bulletins saw"),
          .table(seen)))
    }
    return report
  }

  /// The recording on whose word a value is what it is, and its fact as it stands now.
  private func source(
    _ path: [StateField.Part]
  ) -> (recording: Int, fact: TimelineEntry)? {
    history.source(path, in: view.state).map { step in
      let now = view.state.timeline(of: subject).first { $0.index == step.fact.index }
      let stands = now?.standing.counts == true || !step.fact.standing.counts
      return (step.recording, stands ? now ?? step.fact : step.fact)
    }
  }

  private func values(_ field: StateField) -> [Report.Field] {
    [
      Report.Field(Column("matter", Localized(zh: "事项", en: "Matter")), .label(label(field))),
      Report.Field(
        Column("shown", Localized(zh: "值", en: "Value"), audience: .people),
        shown(field)),
      Report.Field(
        Column("value", Localized(zh: "值", en: "Value"), audience: .machines),
        fieldWords.raw(field)),
    ]
  }

  private func shown(_ field: StateField) -> Cell {
    guard case .money(let fen, let unit) = fieldWords.value(field) else {
      return fieldWords.value(field)
    }
    return .name(Localized(unit.format(fen: fen)) + " " + unit.label)
  }

  private func provenance(_ fact: TimelineEntry, _ ledger: Ledger) -> [Report.Field] {
    let common = fact.data.common
    let version = fact.effectiveVersion
    let recorded = version?.recorded ?? fact.recorded
    let offset = view.state.offset
    let late = recorded.day(at: offset).daysSinceEpoch - fact.time.day(at: offset).daysSinceEpoch
    let basis = [common.basis.map { _ in EntryText.basis(common.basis, words) }].compactMap(\.self)
    func field(_ key: String, _ zh: String, _ en: String, _ cell: Cell) -> Report.Field {
      Report.Field(Column(key, Localized(zh: zh, en: en)), cell)
    }
    let actor = version?.actor ?? fact.actor
    var fields = [
      field("entry", "登记", "Entry", .entry(UInt64(fact.statedBy))),
      field("type", "类型", "Type", EventLabels.cell(type(of: fact.data.event.payload).name)),
      field("time", "生效", "Effective", .text(date(fact))),
      field("recorded", "登记时间", "Recorded", .text(recorded.text(at: offset))),
      Report.Field(
        Column("late_days", Localized(zh: "补录天数", en: "Days late"), .integer),
        late > 0 ? .integer(Int64(late)) : .missing),
      field("basis", "依据", "Basis", basis.first ?? .missing),
      field("section", "章节", "Section", .optional(common.basis?.section)),
      field(
        "evidence", "附件", "Evidence",
        .list(common.evidence.map { "\($0.name) sha256 \($0.sha256.description.prefix(8)).." })),
      field("actor", "谁", "Who", person(actor)),
      field(
        "for", "替谁", "For",
        common.for.map { .name(words.organization($0.organization)) } ?? .missing),
      field("standing", "状态", "Standing", .code(fact.standing)),
      field(
        "settled_by", "确认或退回", "Settled by",
        fact.settledBy.map { .name(settling($0)) } ?? .missing),
      field("place", "原行", "Line", .text(ledger.place(of: fact.statedBy))),
      field("proof", "证明", "Proof", .text("annals proof make \(fact.statedBy)")),
    ]
    if let reason = version?.reason, fact.statedBy != fact.index {
      let correction = view.entry(at: fact.statedBy)?.statement.data.common.basis
      fields.insert(
        field(
          "correction_basis", "更正依据", "Basis of the correction", EntryText.basis(correction, words)),
        at: 5)
      fields.insert(
        field("reason", "更正理由", "Corrected because", .text(reason)), at: 5)
      fields.insert(
        field("original", "原登记", "First stated by", .entry(UInt64(fact.index))), at: 5)
    }
    if let later = view.laterAmended[fact.index] {
      fields.append(field("later", "后来更正", "Later corrected by", .entry(UInt64(later))))
    }
    return fields
      + DisputeText.fields(view.entry(at: fact.statedBy).flatMap { view.state.dispute(of: $0) })
  }

  private func person(_ actor: Slug) -> Cell {
    let state = view.state.actors[actor]?.state
    let name = state.map { Localized($0.name) } ?? Localized(actor.description)
    return .name(name + (state.map { Localized(" (") + Localized($0.role.label) + ")" } ?? ""))
  }

  private func settling(_ index: Int) -> Localized {
    let actor = view.entry(at: index)?.statement.source.actor
    let name = actor.flatMap { view.state.actors[$0]?.state.name }.map { Localized($0) }
    return Localized("#\(index) ") + (name ?? "")
  }

  private func date(_ fact: TimelineEntry) -> String {
    words.date(fact.time, fact.data.common.precision)
  }

  /// What the register said before, the newest recording first; then also what was recorded late of
  /// days before the value, which it never was.
  private func earlier(_ field: StateField, _ source: Int) -> Table {
    let known = history.steps(changing: field.path)
    var rows: [(recording: Int, row: Table.Row)] =
      known.filter { $0.recording != source && !$0.takesBack }.map { step in
        (step.recording, row(step.entry, step.fact, step.value(field.path)))
      }
    let told = Set(known.map(\.fact.index))
    for step in SubjectHistory(of: subject, in: view.state).steps
    where !told.contains(step.entry.index)
      && step.changes.contains(where: { $0.covers(field.path) })
    {
      let value = step.changes.flatMap(\.after).first { $0.path == field.path }
      rows.append((step.entry.index, row(step.entry.statedBy, step.entry, value)))
    }
    return Self.table(rows.sorted { $0.recording > $1.recording }.map(\.row))
  }

  private func row(_ entry: Int, _ fact: TimelineEntry, _ value: StateField?) -> Table.Row {
    let stating = view.entry(at: entry)
    let basis = stating?.statement.data.common.basis ?? fact.data.common.basis
    return Table.Row([
      .entry(UInt64(entry)), .text(date(fact)),
      .text((stating?.recorded ?? fact.recorded).day(at: view.state.offset).description),
      value.map(shown) ?? .missing, fieldWords.raw(value), EntryText.basis(basis, words),
    ])
  }

  private static func table(_ rows: [Table.Row]) -> Table {
    Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("time", Localized(zh: "生效", en: "Effective"), .date),
        Column("recorded", Localized(zh: "登记日", en: "Recorded"), .date),
        Column(
          "shown", Localized(zh: "值", en: "Value"), flexible: true, minimumWidth: 8,
          audience: .people),
        Column("value", Localized(zh: "值", en: "Value"), audience: .machines),
        Column("basis", Localized(zh: "依据", en: "Basis"), flexible: true, minimumWidth: 8),
      ], rows: rows, emptyNote: Localized(zh: "没有更早的值。", en: "There was no earlier value."))
  }

  /// What said the value in between and was taken back, the newest first: by whom, and why; and what
  /// waits to take its place.
  private func takenBack(_ path: [StateField.Part], since source: Int) -> [Report.Section] {
    let steps = history.steps(changing: path).filter { $0.recording > source && $0.takesBack }
    let entries = steps.reversed().compactMap { step in
      view.entry(at: step.recording).map { (entry: $0, waits: step.fact.standing == .reported) }
    }
    guard !entries.isEmpty else { return [] }
    let table = Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("recorded", Localized(zh: "登记日", en: "Recorded"), .date),
        Column("type", Localized(zh: "类型", en: "Type")),
        Column("actor", Localized(zh: "谁", en: "Who"), flexible: true, minimumWidth: 8),
        Column("reason", Localized(zh: "理由", en: "Because"), flexible: true, minimumWidth: 8),
      ],
      rows: entries.map { entry, _ in
        let event = entry.statement.data.event
        return Table.Row([
          .entry(UInt64(entry.index)),
          .text(entry.recorded.day(at: view.state.offset).description),
          EventLabels.cell(type(of: event.payload).name), person(entry.statement.source.actor),
          .optional(event.amendmentReason),
        ])
      })
    let waiting = entries.filter(\.waits).map { entry, _ -> Report.Line in
      .prose(Localized(zh: "待确认:", en: "Waiting: ") + EntryText.words(entry, fieldWords))
    }
    return [
      Report.Section(
        "taken_back", heading: Localized(zh: "此后更正、撤回或退回的", en: "Taken back since"),
        .table(table), footers: waiting)
    ]
  }

  /// What the register showed to each meeting and bulletin between the day of a value, or of what was
  /// taken back since, and its recording.
  private func occasions(
    _ field: StateField, _ fact: TimelineEntry, _ context: CommandContext
  ) throws -> Table {
    var since = fact.time
    var stated = fact.effectiveVersion?.recorded ?? fact.recorded
    if let last = history.steps(changing: field.path).last, last.takesBack {
      since = min(since, last.fact.time)
      stated = max(stated, view.entry(at: last.recording)?.recorded ?? stated)
    }
    let first = since.day(at: view.state.offset)
    let crossed = Occasion.all(in: view).filter { $0.day >= first && $0.instant < stated }
    let rows = try crossed.suffix(10).map { occasion -> Table.Row in
      var selection = ViewSelection(token: view.selection.token)
      selection.knownAt = occasion.knownAt
      selection.asOf = occasion.day
      let name = Cell.text(occasion.name)
      let day = Cell.text(occasion.day.description)
      let then: LedgerView
      do {
        then = try context.ledger().view(selection, today: view.asOf)
      } catch let error as LedgerError where error.code == "E-NOT-FOUNDED-THEN" {
        let nothing = Localized(zh: "台账还没有建立", en: "not founded yet")
        return Table.Row([name, day, .remark(nothing), .missing])
      }
      let value = then.state.tree(of: subject)?.fields.first { $0.path == field.path }
      return Table.Row([
        name, day, value.map(shown) ?? .missing, fieldWords.raw(value),
      ])
    }
    return Table(
      columns: [
        Column("occasion", Localized(zh: "会议或通报", en: "Meeting or bulletin")),
        Column("day", Localized(zh: "日期", en: "Day"), .date),
        Column(
          "shown", Localized(zh: "当时台账上", en: "The register said"), flexible: true,
          audience: .people),
        Column("value", Localized(zh: "值", en: "Value"), audience: .machines),
      ], rows: rows)
  }
}

extension Event {
  /// Why an entry was corrected, withdrawn or returned.
  fileprivate var amendmentReason: String? {
    switch self {
    case .entryCorrected(let event): event.reason
    case .entryWithdrawn(let event): event.reason
    case .entryReturned(let event): event.reason
    default: nil
    }
  }
}
