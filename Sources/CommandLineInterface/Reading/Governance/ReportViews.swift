// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals report list`.
struct ReportList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("各期填报", "list the rounds of reports"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let rows = ReportRound.all(ledger.state, on: ledger.asOf, cores: .all).map { round in
      Table.Row(
        [
          .text(round.id.description), .text(round.opened.period.description),
          .text(round.opened.due.description), .count(Int64(round.rows.count)),
        ] + ReportStage.allCases.map { .count(Int64(round.count($0))) }
          + [.count(Int64(round.rows.count { $0.daysLate != nil }))])
    }
    try context.show(
      Report(
        name: "reports",
        title: Localized(zh: "月报  \(rows.count) 期", en: "\(rows.count) rounds of reports"),
        sections: [
          Report.Section(
            "reports",
            .table(
              Table(
                columns: [
                  Column("report", Localized(zh: "编号", en: "Id")),
                  Column("period", Localized(zh: "报送期", en: "Period"), .date),
                  Column("due", Localized(zh: "截止", en: "Due"), .date),
                  Column("units", Localized(zh: "单位", en: "Units"), .integer),
                ]
                  + ReportStage.allCases.map {
                    Column($0.rawValue, Localized($0.short), .integer)
                  } + [Column("late", Localized(zh: "迟报", en: "Late"), .integer)],
                rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["report", "list"])), view)
  }
}

/// `annals report status`: who owes, reported, was returned, is confirmed.
struct ReportStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: helpText("一期填报的情况", "how one round of reports stands"),
    discussion: helpText(
      "例:annals report status 2026-10    不写就是最近一期",
      "Example: annals report status 2026-10    the newest round where left out"))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("报送期,例:2026-10", "the period, such as 2026-10", valueName: "period"),
    completion: subjects(.report))
  var period: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let round = try round(ledger)
    let rows = round.rows.map { row in
      let unit = row.state
      return Table.Row(
        [
          .text(unit.unit.description), .code(unit.stage),
          unit.submitted.map { GovernanceColumns.day($0, words) } ?? .missing,
          row.daysLate.map { .integer(Int64($0)) } ?? .missing, .count(Int64(unit.returns)),
          .count(Int64(row.waiting)),
          unit.submitted.map { GovernanceColumns.entry($0) } ?? .missing,
          .optional(unit.sha256?.description), .optional(unit.reason),
          .name(words.organization(unit.unit)),
        ],
        notes: unit.reason.map { [Localized(zh: "退回:\($0)", en: "returned: \($0)")] } ?? [])
    }
    let counts = ReportStage.allCases.map { ($0.label, round.count($0)) }
    try context.show(
      Report(
        name: "report",
        title: Localized(
          zh: "\(round.opened.period) 月报  截止 \(round.opened.due)",
          en: "Reports for \(round.opened.period), due \(round.opened.due)"),
        aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
        notes: [
          .prose(
            Localized(
              zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "  "),
              en: counts.map { "\($0.0.en ?? $0.0.zh) \($0.1)" }.joined(separator: "  ")))
        ],
        sections: [Report.Section("units", .table(table(rows)), primary: true)],
        footers: footers(round, ledger),
        meta: context.meta(ledger, command: ["report", "status", round.id.description])), view)
  }

  private func table(_ rows: [Table.Row]) -> Table {
    Table(
      columns: [
        Column("unit", Localized(zh: "编号", en: "Id"), audience: .machines),
        Column("stage", Localized(zh: "情况", en: "Stage")),
        Column("submitted", Localized(zh: "报送", en: "Handed in"), .date),
        Column("late_days", Localized(zh: "迟", en: "Late"), .integer),
        Column("returns", Localized(zh: "退回", en: "Returned"), .integer),
        Column("waiting", Localized(zh: "待确认", en: "Waiting"), .integer),
        GovernanceColumns.entry,
        Column("sha256", Localized(zh: "SHA-256", en: "SHA-256"), audience: .machines),
        Column("reason", Localized(zh: "退回原因", en: "Reason"), audience: .machines),
        Column("name", Localized(zh: "单位", en: "Unit"), flexible: true),
      ], rows: rows)
  }

  private func footers(_ round: ReportRound, _ ledger: LedgerView) -> [Report.Line] {
    var lines: [Report.Line] = [
      .prose(
        Localized(
          zh: "迟:过了截止日的天数。待确认:该单位本期开始以来填报的登记。",
          en:
            "Late: days past the due day. Waiting: entries of the unit since the round was opened.")
      )
    ]
    guard let unit = round.rows.first(where: { $0.state.stage == .submitted })?.state else {
      return lines
    }
    let command = "annals report confirm --unit \(unit.unit) --period \(round.id)"
    let next = Localized(zh: "下一步", en: "Next")
    let able = ledger.state.actors(for: ReportConfirmed.name)
    guard let recorder = unit.recordedBy, able.contains(recorder) else {
      // Whoever may say it may say it of this report.
      return lines + [.command(command, label: next)]
    }
    if let other = able.first(where: { $0 != recorder }) {
      lines.append(.command(command + " --actor \(other)", label: next))
    } else {
      lines.append(
        .prose(
          Localized(
            zh: "下一步:\(recorder) 登记的要由另一个人确认,还没有这样的登记人。",
            en: "Next: what \(recorder) recorded is confirmed by somebody else, and nobody "
              + "else is enrolled who may.")))
      let role = ledger.state.roles(for: ReportConfirmed.name).first?.rawValue ?? "secretariat"
      lines.append(
        .command(
          "annals actor enroll <id> <name> --role \(role)",
          label: Localized(zh: "登记一个", en: "Enrol one")))
    }
    return lines
  }

  private func round(_ ledger: LedgerView) throws -> ReportRound {
    let all = ReportRound.all(ledger.state, on: ledger.asOf, cores: .all)
    guard let period else {
      if let newest = all.first { return newest }
      throw CommandFailure(
        code: "E-NAME-UNKNOWN",
        reason: Localized(zh: "还没有开始过填报", en: "no round of reports was opened yet"),
        remedies: [
          Localized(
            zh: "开始:annals report open --period <报送期> --due <日期>",
            en: "Open one: annals report open --period <period> --due <date>")
        ])
    }
    let plain = period.hasPrefix("report/") ? String(period.dropFirst(7)) : period
    if let round = all.first(where: { $0.id.description == plain.lowercased() }) { return round }
    throw CommandFailure(
      code: "E-NAME-UNKNOWN",
      reason: Localized(zh: "没有“\(period)”这一期", en: "there is no round “\(period)”"),
      remedies: [
        Localized(zh: "全部:annals report list", en: "All: annals report list")
      ])
  }
}

extension ReportStage {
  /// What stands above a narrow column.
  fileprivate var short: LocalizedName {
    switch self {
    case .owed: LocalizedName(zh: "未报", en: "Owed")
    case .submitted: LocalizedName(zh: "待确认", en: "Submitted")
    case .returned: LocalizedName(zh: "退回", en: "Returned")
    case .confirmed: LocalizedName(zh: "确认", en: "Confirmed")
    }
  }
}

extension RegistryState {
  /// The actors who may state an event type now, by id.
  fileprivate func actors(for name: EventName) -> [Slug] {
    let roles = roles(for: name)
    return actors.filter { _, record in
      record.state.isRegistered && !record.state.isSuspended && !record.state.isKeyCompromised
        && roles.contains(record.state.role)
    }.keys.sorted()
  }
}
