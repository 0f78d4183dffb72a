// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals log`: the entries, the newest last.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: helpText("流水", "the entries"),
    discussion: helpText(
      """
      例:
        annals log project/wuxi-supercomputing-centre --changes
        annals log --type 里程碑改期 --limit 20        或代码 milestone.rescheduled
        annals log --late 30d --since 2026-09-20      补录,和它跨过的会议、通报
        annals log --without-basis --by secretariat
        annals log --follow                           一直看着,有新的就打印
      """,
      """
      Examples:
        annals log project/wuxi-supercomputing-centre --changes
        annals log --type milestone.planned --limit 20
        annals log --late 30d --since 2026-09-20
        annals log --without-basis --by secretariat
        annals log --follow
      """))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("对象:kind/id,或项目名", "a subject: kind/id, or a project's name", valueName: "subject"),
    completion: subjects(.project))
  var subject: String?
  @Option(help: help("类型:代码或名称,如 预算调整", "a type: its code or its label", valueName: "type"))
  var type: String?
  @Option(help: help("登记人", "an actor", valueName: "actor"), completion: subjects(.actor)) var by:
    String?
  @Option(help: help("从某日或 @N 起登记的", "recorded since a day or @N", valueName: "day|@n")) var since:
    String?
  @Option(help: help("补录晚于多少天的,如 30d", "recorded later than so many days", valueName: "days"))
  var late: String?
  @Flag(name: .customLong("without-basis"), help: help("只看没有依据的", "only entries without a basis"))
  var withoutBasis = false
  @Flag(help: help("一步一步看状态怎么变;要写对象", "step through a subject's state")) var changes = false
  @Flag(help: help("一直看着,有新的就打印", "wait for new entries and print them")) var follow = false
  @Option(help: help("最多几条", "at most so many", valueName: "n")) var limit: Int?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try subject == nil ? context.view(view) : context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let names = Names(ledger.state)
    let about = try subject.map {
      try names.one($0, SubjectKind.allCases, allowsFragment: true)
    }
    let type = try type.map(Self.type)
    let actor = try by.map { try names.one($0, .actor, allowsFragment: true).id }
    let minimumLate = try late.map { try Choice.days($0, "--late") }
    let firstIndex = try startIndex(ledger)
    @Sendable func isShown(_ entry: Entry) -> Bool {
      if entry.index < firstIndex { return false }
      if let about, entry.statement.subject != about { return false }
      if let type, entry.statement.name != type { return false }
      if let actor, entry.statement.source.actor != actor { return false }
      if let minimumLate, Self.lateness(entry, ledger) <= minimumLate { return false }
      if withoutBasis, ledger.basis(of: entry) != nil { return false }
      return true
    }
    if follow {
      try LogFollowing(context: context, view: ledger).run(where: isShown)
    }
    var entries = (about.map(ledger.entries(about:)) ?? ledger.entries).filter(isShown)
    let options =
      optionWords([
        ("--type", type), ("--by", by), ("--since", since), ("--late", late),
        ("--limit", limit.map(String.init)),
      ]) + (withoutBasis ? ["--without-basis"] : [])
    if changes {
      guard let about else {
        throw CommandFailure.usage(
          "--changes 要写明对象,例:annals log 超算中心 --changes",
          "--changes needs a subject, such as annals log wuxi-supercomputing-centre --changes")
      }
      let shown = Set(entries.map(\.index))
      let changes = LogChanges(
        view: ledger, subject: about, limit: limit, language: context.language)
      let report = changes.report(
        context.meta(
          ledger, command: ["log", about.description, "--changes"] + options, judges: false)
      ) { shown.contains($0.index) || shown.contains($0.statedBy) }
      try context.show(report, view)
      return
    }
    let total = entries.count
    if let limit { entries = Array(entries.suffix(max(0, limit))) }
    let fieldWords = FieldWords(ledger.state, context.language)
    let crossings = late == nil ? nil : LateCrossings(entries, in: ledger)
    let crossed = crossings?.notes ?? [:]
    let rows = entries.map { entry in
      let line = LogLine(entry, fieldWords, hasSubject: about != nil)
      let dispute = ledger.state.dispute(of: entry)
      let data = entry.statement.data
      let precision = entry.factTime == entry.statement.time ? data.common.precision : nil
      return Table.Row(
        [
          .entry(UInt64(entry.index)), .text(words.date(entry.factTime, precision)),
          .text(entry.recorded.day(at: ledger.state.offset).description),
          .integer(Int64(Self.lateness(entry, ledger))),
          .text(entry.statement.source.actor.description), .name(line.who),
          .text(entry.statement.name), .text(entry.statement.subject.description),
          EntryText.basis(ledger.basis(of: entry), words),
          ledger.basis(of: entry) == nil ? .missing : .name(Localized(zh: "有", en: "yes")),
          .flag(dispute != nil), .name(line.cell),
          .text(entry.statement.name + " " + EntryText.summary(data)),
        ],
        notes: [line.note, crossed[entry.index], dispute.map(DisputeText.note)]
          .compactMap(\.self))
    }
    var report = Report(
      name: "log",
      title: title(rows.count, of: total, ledger.size),
      sections: [Report.Section("entries", .table(table(rows, about != nil)), primary: true)],
      meta: context.meta(
        ledger, command: ["log"] + (about.map { [$0.description] } ?? []) + options, judges: false))
    if let crossings { report.sections.append(contentsOf: crossings.sections) }
    try context.show(report, view)
  }

  private func title(_ shown: Int, of total: Int, _ size: Int) -> Localized {
    guard shown < total else {
      return Localized(zh: "流水  \(total) 条(共 \(size) 条)", en: "\(total) of \(size) entries")
    }
    guard total < size else {
      return Localized(
        zh: "流水  最近 \(shown) 条(共 \(size) 条)", en: "Newest \(shown) of \(size) entries")
    }
    return Localized(
      zh: "流水  最近 \(shown) 条(符合的 \(total) 条,共 \(size) 条)",
      en: "Newest \(shown) of \(total) that match, of \(size) entries")
  }

  private func table(_ rows: [Table.Row], _ hasSubject: Bool) -> Table {
    Table(
      columns: [
        Column("index", Localized(zh: "序号", en: "Index"), .integer),
        Column("time", Localized(zh: "生效", en: "Effective"), .date),
        Column("recorded", Localized(zh: "登记", en: "Recorded"), .date),
        Column("late_days", Localized(zh: "晚", en: "Late"), .integer),
        Column("actor", Localized(zh: "登记人", en: "Actor"), audience: .machines),
        Column(
          "who", Localized(zh: "谁", en: "Who"), flexible: true, minimumWidth: 6, maximumWidth: 10,
          audience: .people
        ).keepingEnds,
        Column("type", Localized(zh: "类型", en: "Type"), audience: .machines),
        Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
        Column("basis", Localized(zh: "依据", en: "Basis"), audience: .machines),
        Column("has_basis", Localized(zh: "依据", en: "Basis"), audience: .people),
        Column("disputed", Localized(zh: "争议", en: "Disputed"), .flag, audience: .machines),
        Column(
          "said",
          hasSubject
            ? Localized(zh: "内容", en: "Content")
            : Localized(zh: "对象 / 内容", en: "Subject / content"),
          flexible: true, minimumWidth: 12, audience: .people
        ).keepingEnds,
        Column("content", Localized(zh: "内容", en: "Content"), audience: .machines),
      ], rows: rows, terminalRows: limit == nil ? 40 : nil,
      moreHint: Localized(
        zh: "--all  --limit 20  --type  --since", en: "--all  --limit 20  --type  --since"),
      emptyNote: Localized(zh: "没有这样的登记。", en: "No such entry."))
  }

  /// The type that is meant by a code or a label.
  private static func type(_ text: String) throws -> EventName {
    if let type = EventLabels.type(text) { return type }
    let near = Suggestion.nearest(to: text, among: EventCatalogue.all.map { $0.name })
    throw CommandFailure.usage(
      "没有类型“\(text)”", "there is no type “\(text)”",
      remedies: near.prefix(1).map { Localized(zh: "是不是“\($0)”?", en: "Did you mean “\($0)”?") }
        + [Localized(zh: "全部:annals schema", en: "All: annals schema")])
  }

  private func startIndex(_ ledger: LedgerView) throws -> Int {
    guard let since else { return 0 }
    if since.hasPrefix("@"), let size = Int(since.dropFirst()) { return size }
    guard let period = CalendarPeriod(since) else {
      throw CommandFailure(
        code: "E-DATE",
        reason: Localized(
          zh: "--since “\(since)”不是日期也不是 @N", en: "--since “\(since)” is neither a date nor @N"),
        remedies: [
          Localized(
            zh: "写 2018-12-20、2018-12、2018Q4、2018 或 @612",
            en: "Write 2018-12-20, 2018-12, 2018Q4, 2018 or @612")
        ],
        exitCode: 2)
    }
    return ledger.entries.first {
      $0.recorded.day(at: ledger.state.offset) >= period.firstDay
    }?.index ?? ledger.size
  }

  private static func lateness(_ entry: Entry, _ ledger: LedgerView) -> Int {
    let offset = ledger.state.offset
    return entry.recorded.day(at: offset).daysSinceEpoch
      - entry.factTime.day(at: offset).daysSinceEpoch
  }
}

extension Entry {
  /// When what the entry says was so: of a correction the day to which it puts the fact, since its own
  /// day is only that on which it was made.
  var factTime: Timestamp {
    guard case .entryCorrected(let event) = statement.data.event else { return statement.time }
    return event.replacement.time.timestamp
  }
}

extension LedgerView {
  /// What an entry rests on; of a correction also what the corrected fact rests on.
  func basis(of entry: Entry) -> Basis? {
    if let basis = entry.statement.data.common.basis { return basis }
    guard case .entryCorrected = entry.statement.data.event,
      let version = state.namedFact(of: entry.statement)?.fact.versions.first(where: {
        $0.index == entry.index
      }), case .stated(_, let data) = version.content
    else { return nil }
    return data.common.basis
  }
}
