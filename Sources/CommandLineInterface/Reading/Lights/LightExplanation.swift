// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// `annals explain PROJECT.light`: the light is computed and no entry states it, so this shows what it
/// was computed from.
struct LightExplanation {
  let dossier: ProjectDossier
  let view: LedgerView
  let language: Language

  private var light: ProjectLight { dossier.light }

  /// Whether words after a project mean its light.
  static func isMeant(_ field: [String]) -> Bool {
    field.count == 1 && ["light", "灯号", "灯"].contains(field[0].lowercased())
  }

  func report(_ meta: ReportMeta) -> Report {
    let document = DossierReport(dossier: dossier, view: view, language: language, meta: meta)
    let subject = "project/\(dossier.id)"
    return Report(
      name: "explain-light", title: document.words.name(Subject(.project, dossier.id)),
      aside: Localized("\(subject).light"),
      sections: [
        Report.Section("light", .fields(fields(document)), primary: true),
        Report.Section(
          "parts", heading: Localized(zh: "算灯号时看的", en: "What was looked at"), .table(parts)),
      ],
      footers: [
        .prose(
          Localized(
            zh: "灯号按规则算出,没有一条登记写着它;判断是人登记的。",
            en:
              "The light is computed by the rule; no entry states it. The assessment is a person's."
          )),
        .command("annals project show \(dossier.id)", label: Localized(zh: "档案", en: "Dossier")),
        .command(
          "annals explain \(subject)", label: Localized(zh: "登记的值", en: "Recorded values")),
        .command(
          "annals policy show \(light.policy)", label: Localized(zh: "规则", en: "The rule")),
      ], meta: meta)
  }

  private func fields(_ document: DossierReport) -> [Report.Field] {
    let assessment = light.assessment
    func field(
      _ key: String, _ zh: String, _ en: String, _ kind: Column.Kind, _ cell: Cell,
      audience: Column.Audience = .everyone, notes: [Report.Line] = []
    ) -> Report.Field {
      Report.Field(
        Column(key, Localized(zh: zh, en: en), kind, audience: audience), cell, notes: notes)
    }
    let reason =
      LightText.reason(light, document.policy) ?? light.deciding.map { LightText.part($0) }
      ?? Localized(zh: "看的各项都正常", en: "everything that was looked at is on schedule")
    return [
      field("light", "灯号", "Light", .light, .light(of: light.light)),
      field("because", "因为", "Because", .text, .remark(reason), audience: .people),
      field("policy", "规则", "Rule", .text, .text(light.policy)),
      field("news", "消息", "News", .text, .remark(LightText.news(light.news)), audience: .people),
      field(
        "news_days", "消息", "News", .integer,
        light.news.progressDays.map { .integer(Int64($0)) } ?? .missing, audience: .machines),
      field(
        "news_entry", "消息", "News", .integer,
        light.news.progress.map { .entry(UInt64($0.index)) } ?? .missing, audience: .machines),
      field(
        "assessment", "判断", "Assessment", .light, .light(of: light.assessed),
        notes: document.assessmentNotes),
      field(
        "assessment_entry", "判断", "Assessment", .integer,
        assessment.map { .entry(UInt64($0.mark.index)) } ?? .missing, audience: .machines),
      field("differs", "不一致", "Differs", .flag, .flag(light.differs), audience: .machines),
    ]
  }

  private var parts: Table {
    Table(
      columns: [
        Column("light", Localized(zh: "灯", en: "Light"), .light),
        Column("kind", Localized(zh: "种类", en: "Kind"), audience: .machines),
        Column("milestone", Localized(zh: "里程碑", en: "Milestone"), audience: .machines),
        Column("days_late", Localized(zh: "滞后", en: "Days late"), .integer, audience: .machines),
        Column("decides", Localized(zh: "定灯号", en: "Decides"), .flag),
        Column(
          "what", Localized(zh: "看的是什么", en: "What"), flexible: true, minimumWidth: 20,
          audience: .people),
      ],
      rows: light.parts.enumerated().map { position, part in
        let decides = position == 0 && light.deciding != nil
        let what = LightText.part(part)
        switch part {
        case .milestone(let milestone):
          return Table.Row([
            .light(of: part.light), .text("milestone"),
            .text(milestone.milestone.id.description), .integer(Int64(milestone.daysLate)),
            .flag(decides), .name(what),
          ])
        case .investment:
          return Table.Row([
            .light(of: part.light), .text("investment"), .missing, .missing, .flag(decides),
            .name(what),
          ])
        }
      },
      emptyNote: Localized(
        zh: "没有里程碑和年度计划可比。", en: "No milestone or yearly plan to compare with."))
  }
}
