// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals opinion list`.
struct OpinionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("专家意见清单", "list what the experts advised"),
    discussion: helpText(
      "例:annals opinion --project wuxi-sensor", "Example: annals opinion --project wuxi-sensor"))

  @OptionGroup var view: ViewOptions
  @Option(
    help: help("一个项目或基金", "a project or fund", valueName: "project"),
    completion: subjects(.project, .fund))
  var project: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let words = Words(state: ledger.state, language: context.language)
    let subject = try project.map {
      try Names(ledger.state).one($0, [.project, .fund], allowsFragment: true)
    }
    let opinions = Deliberations(ledger.state).opinions.filter {
      subject == nil || $0.subject == subject
    }
    let rows = opinions.map { subject, opinion in
      Table.Row([
        GovernanceColumns.day(opinion.mark, words), .text(subject.description),
        .code(opinion.fact.verdict), .text(opinion.fact.panel), .code(opinion.mark.standing),
        GovernanceColumns.entry(opinion.mark), .text(opinion.fact.summary),
        .codes(opinion.fact.fields), .name(words.name(subject)),
      ])
    }
    try context.show(
      Report(
        name: "opinions",
        title: Localized(
          zh: "专家意见  \(rows.count) 条", en: NumberText.counted(rows.count, "opinion")),
        sections: [
          Report.Section(
            "opinions",
            .table(
              Table(
                columns: [
                  GovernanceColumns.date, GovernanceColumns.subject,
                  Column("verdict", Localized(zh: "意见", en: "Verdict"), maximumWidth: 16),
                  GovernanceColumns.text("panel", "专家组", "Panel", most: 16),
                  GovernanceColumns.standing, GovernanceColumns.entry,
                  GovernanceColumns.text("summary", "要点", "Summary", audience: .machines),
                  Column("fields", Localized(zh: "领域", en: "Fields"), .list, audience: .machines),
                  GovernanceColumns.name,
                ], rows: rows)), primary: true)
        ],
        meta: context.meta(
          ledger, command: ["opinion", "list"] + optionWords([("--project", project)]),
          judges: false)), view)
  }
}

/// `annals decision list`.
struct DecisionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("理事会决策清单", "list what the council decided"),
    discussion: helpText(
      "例:annals decision --meeting 2026-3", "Example: annals decision --meeting 2026-3"))

  @OptionGroup var view: ViewOptions
  @Option(
    help: help("一次会议", "one meeting", valueName: "meeting"), completion: subjects(.meeting))
  var meeting: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let words = Words(state: ledger.state, language: context.language)
    let id = try meeting.map {
      try Names(ledger.state).one($0, .meeting, allowsFragment: true).id
    }
    let decisions = Deliberations(ledger.state).decisions.filter {
      id == nil || $0.decision.fact.meeting == id
    }
    try context.show(
      Report(
        name: "decisions",
        title: Localized(
          zh: "理事会决策  \(decisions.count) 项", en: NumberText.counted(decisions.count, "decision")),
        sections: [
          Report.Section("decisions", .table(Self.table(decisions, words)), primary: true)
        ],
        meta: context.meta(
          ledger, command: ["decision", "list"] + optionWords([("--meeting", meeting)]),
          judges: false)), view)
  }

  static func table(
    _ decisions: [(subject: Subject, decision: Recorded<DecisionRecorded>)], _ words: Words
  ) -> Table {
    let rows = decisions.map { subject, decision in
      Table.Row([
        GovernanceColumns.day(decision.mark, words), .text(decision.fact.meeting.description),
        .text(subject.description), .code(decision.fact.verdict),
        .optional(GovernanceColumns.votes(decision.fact.votes)), .code(decision.mark.standing),
        GovernanceColumns.entry(decision.mark), .optional(decision.fact.waives),
        .name(decision.fact.item.map { Localized($0) } ?? words.name(subject)),
      ])
    }
    return Table(
      columns: [
        GovernanceColumns.date,
        Column("meeting", Localized(zh: "会议", en: "Meeting"), maximumWidth: 12),
        GovernanceColumns.subject,
        Column("verdict", Localized(zh: "结论", en: "Verdict"), maximumWidth: 12),
        Column("votes", Localized(zh: "票数", en: "Votes")), GovernanceColumns.standing,
        GovernanceColumns.entry,
        GovernanceColumns.text("waives", "免予论证", "Waives", audience: .machines),
        GovernanceColumns.text("item", "事项", "Item"),
      ], rows: rows)
  }
}

/// `annals exemption list`.
struct ExemptionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("容错清单", "list the failures that are tolerated"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    ledger.fetch([.project])
    let words = Words(state: ledger.state, language: context.language)
    let rows = Deliberations.exemptions(in: ledger.state).map { subject, exemption in
      Table.Row(
        [
          GovernanceColumns.day(exemption.mark, words), .text(subject.description),
          .name(words.organization(exemption.fact.by)), .code(exemption.mark.standing),
          GovernanceColumns.entry(exemption.mark), .codes(exemption.fact.conditions),
          .text(exemption.fact.reason), .name(words.name(subject)),
        ], notes: [Localized(exemption.fact.reason)])
    }
    try context.show(
      Report(
        name: "exemptions",
        title: Localized(
          zh: "容错  \(rows.count) 项", en: NumberText.counted(rows.count, "exemption")),
        sections: [
          Report.Section(
            "exemptions",
            .table(
              Table(
                columns: [
                  GovernanceColumns.date, GovernanceColumns.subject,
                  GovernanceColumns.text("by", "给予", "By", most: 20),
                  GovernanceColumns.standing, GovernanceColumns.entry,
                  Column(
                    "conditions", Localized(zh: "条件", en: "Conditions"), .list,
                    audience: .machines),
                  GovernanceColumns.text("reason", "理由", "Reason", audience: .machines),
                  GovernanceColumns.name,
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["exemption", "list"], judges: false)), view)
  }
}
