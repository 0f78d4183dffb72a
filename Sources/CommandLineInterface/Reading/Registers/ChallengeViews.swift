// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals challenge list`.
struct ChallengeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("榜单清单(揭榜挂帅)", "the challenges"),
    discussion: helpText(
      "例:annals challenge --state 揭榜中", "Example: annals challenge --state open"))
  @OptionGroup var view: ViewOptions
  @Option(
    help: help(
      "揭榜中、待定榜、攻关中、已交付、已结束、流榜", "open, undecided, awarded, delivered, closed or lapsed",
      valueName: "state"))
  var state: String?
  @Option(
    help: help("揭榜或中榜单位", "who claims it or was given it", valueName: "unit"),
    completion: subjects(.organization))
  var unit: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    var filter = ChallengeView.Filter()
    filter.stage = try state.map(Choice.stage)
    filter.unit = try unit.map {
      try Names(ledger.state).one($0, .organization, allowsFragment: true).id
    }
    let challenges = ChallengeView(ledger.state, on: ledger.asOf, filter: filter)
    let words = Words(state: ledger.state, language: context.language)
    let counts = ChallengeView.Stage.allCases.map { ($0.label, challenges.count($0)) }
      .filter { $0.1 > 0 }
    try context.show(
      Report(
        name: "challenges",
        title: Localized(
          zh: "榜单  \(challenges.rows.count) 个",
          en: NumberText.counted(challenges.rows.count, "challenge")),
        aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
        notes: counts.isEmpty
          ? []
          : [
            .prose(
              Localized(
                zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "  "),
                en: counts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ")))
          ],
        sections: [Report.Section("challenges", .table(table(challenges, words)), primary: true)],
        meta: context.meta(
          ledger,
          command: ["challenge", "list"] + optionWords([("--state", state), ("--unit", unit)]))),
      view)
  }

  private func table(_ challenges: ChallengeView, _ words: Words) -> Table {
    let columns = [
      Column("challenge", Localized(zh: "编号", en: "Id")),
      Column("state", Localized(zh: "情况", en: "State"), ChallengeView.Stage.codes),
      Column("deadline", Localized(zh: "截止", en: "Deadline"), .date),
      Column("days_left", Localized(zh: "还剩", en: "Left"), .integer),
      Column("claims", Localized(zh: "揭榜", en: "Claims"), .integer),
      Column(
        "prize_fen", Localized(zh: "榜金(万元)", en: "Prize, 10,000 yuan"), .money,
        audience: .machines),
      Column("claimants", Localized(zh: "揭榜单位", en: "Claimants"), .list, audience: .machines),
      Column("awarded_to", Localized(zh: "中榜单位编号", en: "Awarded to"), audience: .machines),
      Column("project", Localized(zh: "项目", en: "Project"), audience: .machines),
      Column(
        "award", Localized(zh: "中榜单位", en: "Awarded to"), flexible: true, minimumWidth: 8,
        maximumWidth: 18, audience: .people),
      Column("title", Localized(zh: "榜单", en: "Challenge"), flexible: true),
    ]
    let rows = challenges.rows.map { row in
      Table.Row([
        .text(row.id.description), .code(row.stage.rawValue, label: row.stage.label),
        .text(row.published.deadline.description),
        row.daysLeft.map { .integer(Int64($0)) } ?? .missing,
        .count(Int64(row.claimants.count)),
        row.published.prize.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing,
        .list(row.claimants.map(\.claimed.by.description)),
        .optional(row.award?.to.description), .optional(row.award?.project.description),
        row.award.map { .name(words.organization($0.to)) } ?? .missing,
        .name(row.published.title),
      ])
    }
    return Table(
      columns: columns, rows: rows, terminalRows: 40, moreHint: "--all",
      emptyNote: Localized(zh: "没有这样的榜单。", en: "No such challenge."))
  }
}

extension ChallengeView.Stage {
  static let codes = Column.Kind.code(allCases.map(\.rawValue))

  /// What people read.
  var label: Localized {
    switch self {
    case .open: Localized(zh: "揭榜中", en: "open")
    case .undecided: Localized(zh: "待定榜", en: "undecided")
    case .awarded: Localized(zh: "攻关中", en: "awarded")
    case .delivered: Localized(zh: "已交付", en: "delivered")
    case .closed: Localized(zh: "已结束", en: "closed")
    case .lapsed: Localized(zh: "流榜", en: "lapsed")
    }
  }
}

extension Choice {
  static func stage(_ text: String) throws -> ChallengeView.Stage {
    for stage in ChallengeView.Stage.allCases
    where [stage.rawValue, stage.label.zh].contains(text.lowercased()) {
      return stage
    }
    let known = ChallengeView.Stage.allCases
    throw CommandFailure.usage(
      "--state 不认识“\(text)”", "--state does not know “\(text)”",
      remedies: [
        Localized(
          zh: "可以是:" + known.map { "\($0.label.zh)(\($0.rawValue))" }.joined(separator: "、"),
          en: "Known: " + known.map(\.rawValue).joined(separator: ", "))
      ])
  }
}

/// `annals challenge show`.
struct ChallengeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个榜单和揭榜情况", "one challenge with its claims"),
    discussion: helpText(
      "例:annals challenge show lens-2026", "Example: annals challenge show lens-2026"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或标题", "an id or a title", valueName: "challenge"),
    completion: subjects(.challenge))
  var challenge: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(challenge, .challenge, allowsFragment: true).id
    guard let state = ledger.state.challenges[id]?.state,
      let row = ChallengeView.Row(id, state, on: ledger.asOf)
    else { throw CommandFailure.notRegistered(challenge) }
    let words = Words(state: ledger.state, language: context.language)
    func date(_ mark: FactMark?) -> Cell {
      mark.map { .text(words.date($0.time, nil)) } ?? .missing
    }
    var report = Dossier.report(
      "challenge", Subject(.challenge, id),
      [
        Dossier.field("title", "榜单", "Challenge", .name(row.published.title)),
        Report.Field(
          Column("state", Localized(zh: "情况", en: "State"), ChallengeView.Stage.codes),
          .code(row.stage.rawValue, label: row.stage.label)),
        Dossier.field("published", "张榜", "Published", date(state.mark)),
        Dossier.field("deadline", "截止", "Deadline", .text(row.published.deadline.description)),
        Report.Field(
          Column("days_left", Localized(zh: "还剩(天)", en: "Days left"), .integer),
          row.daysLeft.map { .integer(Int64($0)) } ?? .missing),
        Report.Field(
          Column("prize_fen", Localized(zh: "榜金(万元)", en: "Prize (CNY 10,000)"), .money),
          row.published.prize.map { .money(fen: $0.fen, unit: .tenThousandYuan) } ?? .missing),
        Dossier.field(
          "awarded_to", "中榜单位", "Awarded to",
          row.award.map { .name(words.organization($0.to)) } ?? .missing),
        Dossier.field(
          "project", "项目", "Project",
          row.award.map { .name(words.name(Subject(.project, $0.project))) } ?? .missing),
        Dossier.field("delivered", "交付", "Delivered", date(state.delivered)),
        Dossier.field("closed", "结束", "Closed", date(state.closed)),
      ], ledger, context)
    report.sections += [
      Report.Section(
        "targets", heading: Localized(zh: "要达到", en: "To be reached"), .table(targets(row))),
      Report.Section(
        "claims", heading: Localized(zh: "揭榜", en: "Claims"), .table(claims(row, words))),
    ]
    if let waiting = row.claimants.first(where: { !$0.counts }), row.award == nil {
      report.footers = [
        .command(
          "annals entry confirm \(waiting.mark.index)",
          label: Localized(zh: "确认", en: "Confirm:"))
      ]
    }
    try context.show(report, view)
  }

  private func targets(_ row: ChallengeView.Row) -> Table {
    Table(
      columns: [
        Column("number", Localized(zh: "序号", en: "No."), .integer),
        Column("target", Localized(zh: "指标", en: "Target"), flexible: true),
      ],
      rows: row.published.targets.enumerated().map { position, target in
        Table.Row([.ordinal(Int64(position + 1)), .text(target)])
      })
  }

  private func claims(_ row: ChallengeView.Row, _ words: Words) -> Table {
    Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("date", Localized(zh: "日期", en: "Date"), .date),
        Column("eligible", Localized(zh: "有效", en: "Counts"), .flag),
        Column("by", Localized(zh: "单位编号", en: "Unit's id"), audience: .machines),
        Column("by_name", Localized(zh: "单位", en: "By"), flexible: true, maximumWidth: 24),
        Column("proposal", Localized(zh: "方案", en: "Proposal"), flexible: true),
      ],
      rows: row.claimants.map { claimant in
        Table.Row([
          .entry(UInt64(claimant.mark.index)), .text(words.date(claimant.mark.time, nil)),
          .flag(claimant.counts), .text(claimant.claimed.by.description),
          .name(words.organization(claimant.claimed.by)), .text(claimant.claimed.proposal),
        ])
      }, emptyNote: Localized(zh: "还没有人揭榜。", en: "Nobody has claimed it yet."))
  }
}
