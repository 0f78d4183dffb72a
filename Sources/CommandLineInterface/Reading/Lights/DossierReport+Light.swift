// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

extension DossierReport {
  /// The computed light with what it was computed from, and beside it what a person judged.
  var lightFields: [Report.Field] {
    let light = dossier.light
    var notes: [Report.Line] = [.prose(Localized(zh: "规则 ", en: "Rule ") + rule)]
    if state.newestProgress != nil, let reason = LightText.reason(light, policy) {
      notes.append(.prose(reason))
    }
    notes += light.parts.filter { $0.light != .green }.prefix(5).map { part in
      .prose(LightText.sign(part.light) + "  " + LightText.part(part))
    }
    let money = light.parts.filter { part in
      if case .investment = part { part.light == .green } else { false }
    }
    notes += money.map { .prose(LightText.sign($0.light) + "  " + LightText.part($0)) }
    return [
      Report.Field(
        Column("light", Localized(zh: "灯号", en: "Light"), .light), .light(of: light.light),
        notes: notes),
      Report.Field(
        Column("assessment", Localized(zh: "判断", en: "Assessment"), .light),
        .light(of: light.assessed), notes: assessmentNotes),
    ]
  }

  var policy: SchedulePolicy { SchedulePolicy(view.state) }

  private var rule: Localized {
    let progress =
      dossier.news.progressDays == nil
      ? Localized(zh: ",没有进展报送", en: ", no progress reported") : Localized("")
    return Localized(zh: "\(dossier.light.policy)。", en: "\(dossier.light.policy); ")
      + (news ?? Localized(zh: "没有消息", en: "no news")) + progress
  }

  /// Days for what was reported; the stated date for what a document says, which may be a year only.
  private var news: Localized? {
    if dossier.news.progressDays != nil { return LightText.news(dossier.news) }
    if let mention = dossier.mentions.last {
      let date = words.date(mention.mark.time, mention.precision)
      return Localized(zh: "最近消息 \(date)(文件)", en: "newest news \(date) (a document)")
    }
    return dossier.news.days.map {
      Localized(zh: "最近消息 \($0) 天前", en: "newest news \($0) days ago")
    }
  }

  /// Who judged the project last, and in which words.
  var assessmentNotes: [Report.Line] {
    guard let assessment = dossier.light.assessment else {
      return [.prose(Localized(zh: "还没有人工判断", en: "nobody has judged it yet"))]
    }
    let day = assessment.mark.time.day(at: view.state.offset)
    var notes: [Report.Line] = [
      .prose(Localized("\(day)  \(assessment.fact.narrative)  #\(assessment.mark.index)"))
    ]
    if dossier.light.differs {
      notes.append(.prose(Localized(zh: "与规则算出的灯号不一致", en: "differs from the computed light")))
    }
    return notes
  }

  /// The milestones with their lights.
  var milestones: Report.Section {
    let columns = [
      Column("light", Localized(zh: "灯", en: "Light"), .light),
      Column("baseline", Localized(zh: "原定", en: "Baseline"), .date),
      Column("due", Localized(zh: "现定", en: "Due"), .date),
      Column("slip_days", Localized(zh: "滞后", en: "Slip"), .integer),
      Column("rescheduled", Localized(zh: "改期", en: "Moved"), .integer),
      Column("standing", Localized(zh: "情况", en: "Standing")),
      MilestoneOutcome.column,
      Column("milestone", Localized(zh: "编号", en: "Id")),
      Column("title", Localized(zh: "里程碑", en: "Milestone"), flexible: true),
    ]
    let rows = dossier.milestones.map { row in
      let outcome = MilestoneOutcome(row, view.state)
      return Table.Row(
        [
          .light(of: row.light), .text(row.milestone.baseline.description),
          .text(row.milestone.due.description), row.slip.map { .integer(Int64($0)) } ?? .missing,
          .count(Int64(row.milestone.reschedules)), MilestoneList.standing(row), outcome.cell,
          .text(row.milestone.id.description), .name(row.milestone.title),
        ], notes: outcome.notes)
    }
    return Report.Section(
      "milestones", heading: Localized(zh: "里程碑", en: "Milestones"),
      .table(Table(columns: columns, rows: rows)),
      chart: MilestoneChart(view.state, on: view.asOf).chart(of: dossier))
  }
}
