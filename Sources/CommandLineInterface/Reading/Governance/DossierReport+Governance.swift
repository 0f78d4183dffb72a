// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension DossierReport {
  /// What was advised, decided, planned, delivered and judged: a section for each that exists.
  var governance: [Report.Section] {
    [
      deliberation, baselines, delivery, changes, progress, exemptions, evaluations,
    ].compactMap(\.self)
  }

  private func section(
    _ key: String, _ zh: String, _ en: String, _ columns: [Column],
    _ rows: [(FactMark, Table.Row)]
  ) -> Report.Section? {
    guard !rows.isEmpty else { return nil }
    let ordered = rows.sorted { ($0.0.time, $0.0.index) < ($1.0.time, $1.0.index) }
    return Report.Section(
      key, heading: Localized(zh: zh, en: en),
      .table(Table(columns: columns, rows: ordered.map(\.1))))
  }

  private func what(_ key: String, _ zh: String, _ en: String) -> Cell {
    .code(key, label: Localized(zh: zh, en: en))
  }

  private var deliberation: Report.Section? {
    let said = state.deliberation
    func row(
      _ mark: FactMark, _ what: Cell, _ verdict: Cell, _ by: Localized, _ text: String?
    ) -> (FactMark, Table.Row) {
      (
        mark,
        Table.Row([
          GovernanceColumns.day(mark, words), what, verdict, .name(by), .code(mark.standing),
          GovernanceColumns.entry(mark), .optional(text),
        ])
      )
    }
    let rows =
      said.opinions.map { opinion in
        row(
          opinion.mark, what("opinion", "专家", "experts"), .code(opinion.fact.verdict),
          Localized(opinion.fact.panel), opinion.fact.summary)
      }
      + said.decisions.map { decision in
        let votes = GovernanceColumns.votes(decision.fact.votes)
        let text = [votes, decision.fact.item, decision.fact.waives].compactMap(\.self)
        return row(
          decision.mark, what("decision", "决策", "decision"), .code(decision.fact.verdict),
          Localized(decision.fact.meeting.description),
          text.isEmpty ? decision.note : text.joined(separator: " "))
      }
      + said.proposals.map { proposal in
        row(
          proposal.mark, what("proposal", "提出", "proposal"), .code(proposal.fact.what),
          Localized("\(proposal.fact.year)"), proposal.note)
      }
      + said.requests.map { request in
        row(
          request.mark, what("request", "请示", "request"), .missing,
          words.organization(request.fact.body), request.note)
      }
      + said.instructions.map { instruction in
        row(
          instruction.mark, what("instruction", "批示", "instruction"), .missing,
          words.organization(instruction.fact.body), instruction.note)
      }
    return section(
      "deliberation", "专家意见和决策", "Opinions and decisions",
      [
        GovernanceColumns.date, Column("what", Localized(zh: "事项", en: "What")),
        GovernanceColumns.text("verdict", "结论", "Verdict", most: 14),
        GovernanceColumns.text("by", "出自", "By", most: 14), GovernanceColumns.standing,
        GovernanceColumns.entry, GovernanceColumns.text("text", "内容", "Content"),
      ], rows)
  }

  private var baselines: Report.Section? {
    let rows = state.baselines.enumerated().map { position, baseline in
      (
        baseline.mark,
        Table.Row([
          GovernanceColumns.day(baseline.mark, words), .ordinal(Int64(position + 1)),
          .text(baseline.start.description), .text(baseline.end.description),
          .money(fen: baseline.cost.fen, unit: .tenThousandYuan),
          GovernanceColumns.entry(baseline.mark),
        ])
      )
    }
    return section(
      "baselines", "基线(投资:万元)", "Baselines (cost in CNY 10,000)",
      [
        GovernanceColumns.date, Column("version", Localized(zh: "版", en: "Version"), .integer),
        Column("start", Localized(zh: "开工", en: "Start"), .date),
        Column("end", Localized(zh: "完成", en: "End"), .date),
        Column("cost_fen", Localized(zh: "投资", en: "Cost"), .money), GovernanceColumns.entry,
      ], rows)
  }

  private var delivery: Report.Section? {
    let contracts = state.contracts.map { contract in
      (
        contract.mark,
        Table.Row([
          GovernanceColumns.day(contract.mark, words), what("contract", "签订", "contract"),
          .code(contract.mark.standing), GovernanceColumns.entry(contract.mark),
          .optional(contract.fact.number), .name(words.organization(contract.fact.with)),
        ])
      )
    }
    let acceptances = state.acceptances.map { examination in
      (
        examination.mark,
        Table.Row([
          GovernanceColumns.day(examination.mark, words),
          examination.outcome == .passed
            ? what("passed", "验收通过", "passed") : what("failed", "验收未通过", "failed"),
          .code(examination.mark.standing), GovernanceColumns.entry(examination.mark), .missing,
          .name(words.organization(examination.reviewer)),
        ])
      )
    }
    return section(
      "delivery", "合同和验收", "Contracts and acceptance",
      [
        GovernanceColumns.date, Column("what", Localized(zh: "事项", en: "What")),
        GovernanceColumns.standing, GovernanceColumns.entry,
        GovernanceColumns.text("number", "合同号", "Number", most: 20),
        GovernanceColumns.text("organization", "单位", "Organisation"),
      ], contracts + acceptances)
  }

  private var changes: Report.Section? {
    let adjustments = state.adjustments.map { adjustment in
      (
        adjustment.mark,
        Table.Row([
          GovernanceColumns.day(adjustment.mark, words), what("adjustment", "备案调整", "adjustment"),
          .code(adjustment.mark.standing), GovernanceColumns.entry(adjustment.mark),
          .text(adjustment.fact.filing), .text(adjustment.fact.summary),
        ])
      )
    }
    let directions = state.directions.map { direction in
      (
        direction.mark,
        Table.Row([
          GovernanceColumns.day(direction.mark, words), what("direction", "改变方向", "direction"),
          .code(direction.mark.standing), GovernanceColumns.entry(direction.mark), .missing,
          .text("\(direction.fact.from) -> \(direction.fact.to)"),
        ])
      )
    }
    return section(
      "changes", "调整和方向", "Adjustments and directions",
      [
        GovernanceColumns.date, Column("what", Localized(zh: "事项", en: "What")),
        GovernanceColumns.standing, GovernanceColumns.entry,
        GovernanceColumns.text("filing", "备案号", "Filing", most: 18),
        GovernanceColumns.text("text", "内容", "Content"),
      ], adjustments + directions)
  }

  private var progress: Report.Section? {
    let observed = state.progress.map { observation in
      (
        observation.mark,
        Table.Row([
          GovernanceColumns.day(observation.mark, words),
          .text(observation.fact.period.description),
          .integer(Int64(observation.fact.percent)), .missing, .code(observation.mark.standing),
          GovernanceColumns.entry(observation.mark), .missing,
        ])
      )
    }
    let judged = state.assessments.map { assessment in
      (
        assessment.mark,
        Table.Row([
          GovernanceColumns.day(assessment.mark, words), .missing, .missing,
          GovernanceColumns.light(assessment.fact.light), .code(assessment.mark.standing),
          GovernanceColumns.entry(assessment.mark), .text(assessment.fact.narrative),
        ])
      )
    }
    return section(
      "progress", "进展和判断", "Progress and assessments",
      [
        GovernanceColumns.date, Column("period", Localized(zh: "期末", en: "Period"), .date),
        Column("percent", Localized(zh: "完成 %", en: "Done %"), .integer),
        Column("light", Localized(zh: "判断", en: "Light"), .light), GovernanceColumns.standing,
        GovernanceColumns.entry, GovernanceColumns.text("narrative", "说明", "Narrative"),
      ], observed + judged)
  }

  private var exemptions: Report.Section? {
    let rows = state.exemptions.map { exemption in
      (
        exemption.mark,
        Table.Row([
          GovernanceColumns.day(exemption.mark, words),
          .name(words.organization(exemption.fact.by)), .code(exemption.mark.standing),
          GovernanceColumns.entry(exemption.mark), .codes(exemption.fact.conditions),
          .text(exemption.fact.reason),
        ])
      )
    }
    return section(
      "exemptions", "容错", "Exemptions",
      [
        GovernanceColumns.date, GovernanceColumns.text("by", "给予", "By", most: 20),
        GovernanceColumns.standing, GovernanceColumns.entry,
        Column("conditions", Localized(zh: "条件", en: "Conditions"), .list, audience: .machines),
        GovernanceColumns.text("reason", "理由", "Reason"),
      ], rows)
  }

  private var evaluations: Report.Section? {
    let rows = state.evaluations.map { evaluation in
      (
        evaluation.mark,
        Table.Row(
          [
            GovernanceColumns.day(evaluation.mark, words), .code(evaluation.fact.grade),
            .name(words.organization(evaluation.fact.evaluator)), .code(evaluation.mark.standing),
            GovernanceColumns.entry(evaluation.mark), .text(evaluation.fact.summary),
            .optional(evaluation.fact.reply),
          ],
          notes: evaluation.fact.reply.map { [Localized(zh: "答复:\($0)", en: "reply: \($0)")] }
            ?? [])
      )
    }
    return section(
      "evaluations", "第三方评估", "Evaluations",
      [
        GovernanceColumns.date, Column("grade", Localized(zh: "等次", en: "Grade")),
        GovernanceColumns.text("evaluator", "评估单位", "Evaluator", most: 18),
        GovernanceColumns.standing, GovernanceColumns.entry,
        GovernanceColumns.text("summary", "意见", "Summary"),
        GovernanceColumns.text("reply", "答复", "Reply", audience: .machines),
      ], rows)
  }
}
