// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  /// What experts advised or the council decided about a project.
  struct Deliberated {
    let project: Slug
    let mark: FactMark
    let verdict: String
    let by: String
    let summary: String?
    let meeting: Slug?
  }

  var deliberationTable: ExportTable {
    typealias F = ExportTable.Field<Deliberated>
    let said = projects.flatMap { project -> [Deliberated] in
      let deliberation = project.state.deliberation
      let opinions = deliberation.opinions.map { opinion in
        Deliberated(
          project: project.id, mark: opinion.mark, verdict: opinion.fact.verdict.rawValue,
          by: "experts", summary: opinion.fact.summary, meeting: nil)
      }
      let decisions = deliberation.decisions.map { decision in
        Deliberated(
          project: project.id, mark: decision.mark, verdict: decision.fact.verdict.rawValue,
          by: "council", summary: decision.fact.waives, meeting: decision.fact.meeting)
      }
      return (opinions + decisions).sorted {
        ($0.mark.time, $0.mark.index) < ($1.mark.time, $1.mark.index)
      }
    }
    return ExportTable(
      "deliberations", "专家意见和决策", "opinions and decisions", references: Self.ofProject, said,
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F(
          "by", "谁", "by", .words([("experts", "专家", "experts"), ("council", "理事会", "council")]),
          required: true
        ) { .text($0.by) },
        F("verdict", "结论", "verdict", .text, required: true) { .text($0.verdict) },
        F("day", "日期", "day", .period, required: true) { self.day($0.mark) },
        F("summary", "说明", "summary", .text) { .words($0.summary) },
        F("meeting", "会议", "meeting", .text) { .id($0.meeting) },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.mark.standing)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.mark.index) },
      ])
  }

  /// The targets, also those in unit matrices; where projects were chosen, those about them.
  private var targets: [TargetView.Row] {
    var filter = TargetView.Filter()
    filter.includesMatrices = true
    return TargetView(state, filter: filter).rows.filter { row in
      guard isNarrowed else { return true }
      let scope = row.target.set.scope.subject
      return row.target.set.project.map(ids.contains) ?? false
        || (scope?.kind == .project && scope.map { ids.contains($0.id) } ?? false)
    }
  }

  private static let judgements = ExportTable.Column.Kind.words([
    ("met", "达标", "met"), ("not-met", "不达标", "not met"),
    ("cannot-be-judged", "无法判定", "cannot be judged"),
  ])

  var targetTable: ExportTable {
    typealias F = ExportTable.Field<TargetView.Row>
    return ExportTable(
      "targets", "指标和目标", "indicators and targets", primaryKey: ["target"], targets,
      [
        F("target", "编号", "target", .text, required: true) { .id($0.target.set.target) },
        F("indicator", "指标编号", "indicator, id", .text, required: true) { .id($0.indicator) },
        F("indicator_name", "指标", "indicator", .text) { .text($0.definition.name.zh) },
        F("unit", "单位", "unit", .text) { .id($0.definition.unit) },
        F("scope", "范围", "scope", .text) {
          .words($0.target.set.scope.subject?.description ?? $0.target.set.scope.name)
        },
        F("period_kind", "期间口径", "kind of period", .codes(TargetPeriodKind.self)) {
          .code($0.target.set.period?.kind)
        },
        F("year", "年份", "year", .year) { .number($0.target.set.period?.year) },
        F("comparator", "比较", "comparator", .codes(Comparator.self)) {
          .code($0.target.set.comparator)
        },
        F("value", "目标值", "value", .decimal) { .number($0.target.set.value) },
        F("amount_fen", "目标金额", "amount", .money) { .money($0.target.set.amount) },
        F("printed", "原文", "as printed", .text) { .words($0.target.set.printed) },
        F("aspiration", "力争", "an aspiration", .flag, required: true) {
          .flag($0.target.set.aspiration ?? false)
        },
        F("repeats", "重复", "repeats", .text) { .id($0.target.set.repeats) },
        F("project", "项目", "project", .text) { .id($0.target.set.project) },
        F("document", "文件", "document", .text) { .id($0.target.set.document) },
        F("section", "章节", "section", .text) { .words($0.target.set.section) },
        F("reading", "最新值", "newest reading", .decimal) { .number($0.reading?.reading.value) },
        F("reading_period", "读数期间", "period of the reading", .period) {
          .id($0.reading?.reading.period)
        },
        F("judgement", "判定", "judgement", Self.judgements, required: true) {
          .text($0.judgement.key)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.target.mark.index) },
      ])
  }

  /// A reading of an indicator.
  struct Reading {
    let indicator: Slug
    let observation: IndicatorState.Observation
  }

  var observationTable: ExportTable {
    typealias F = ExportTable.Field<Reading>
    let wanted = isNarrowed ? Set(targets.map(\.indicator)) : nil
    let readings = state.indicators.sorted { $0.key < $1.key }
      .filter { wanted?.contains($0.key) ?? true }
      .flatMap { id, record in
        record.state.observations.map { Reading(indicator: id, observation: $0) }
      }
    return ExportTable(
      "observations", "指标读数", "readings of indicators", readings,
      [
        F("indicator", "指标", "indicator", .text, required: true) { .id($0.indicator) },
        F("scope", "范围", "scope", .text) {
          let scope = $0.observation.reading.scope
          return .words(scope.subject?.description ?? scope.name)
        },
        F("period", "期间", "period", .period, required: true) {
          .id($0.observation.reading.period)
        },
        F("value", "值", "value", .decimal, required: true) {
          .number($0.observation.reading.value)
        },
        F("filing", "备案", "filing", .text) { .words($0.observation.reading.filing) },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.observation.mark.standing)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.observation.mark.index) },
      ])
  }

  func taskTable(_ tasks: [(id: Slug, state: TaskState)]) -> ExportTable {
    typealias F = ExportTable.Field<(id: Slug, state: TaskState)>
    return ExportTable(
      "tasks", "任务", "tasks", primaryKey: ["id"], tasks,
      [
        F("id", "编号", "id", .text, required: true) { .id($0.id) },
        F("title", "任务", "title", .text) { .words($0.state.assigned?.title.zh) },
        F("kind", "种类", "kind", .codes(TaskKind.self)) { .code($0.state.assigned?.kind) },
        F("document", "文件", "document", .text) { .id($0.state.assigned?.document) },
        F("section", "章节", "section", .text) { .words($0.state.assigned?.section) },
        F("number", "条目", "number", .text) { .words($0.state.assigned?.number) },
        F("due", "期限", "due", .period) { .id($0.state.assigned?.due) },
        F("percent", "进度 %", "per cent", .integer) { .number($0.state.progress.last?.percent) },
        F("summary", "进展", "progress", .text) { .words($0.state.progress.last?.summary) },
        F("completed", "完成日", "completed", .period) { self.day($0.state.completed) },
        F("entry", "登记序号", "entry", .integer) { .number($0.state.mark?.index) },
      ])
  }

  func taskLeadTable(_ tasks: [(id: Slug, state: TaskState)]) -> ExportTable {
    typealias F = ExportTable.Field<(task: Slug, position: Int, lead: TaskLead)>
    let leads = tasks.flatMap { task in
      task.state.leads.enumerated().map { (task: task.id, position: $0 + 1, lead: $1) }
    }
    return ExportTable(
      "task_leads", "任务牵头单位", "lead units of tasks", primaryKey: ["task", "position"],
      references: [(column: "task", table: "tasks", key: "id")], leads,
      [
        F("task", "任务", "task", .text, required: true) { .id($0.task) },
        F("position", "位次", "position", .integer, required: true) { .number($0.position) },
        F("organization", "单位编号", "organisation, id", .text, required: true) {
          .id($0.lead.organization)
        },
        F("word", "原文用词", "printed word", .text) { .words($0.lead.word) },
        F("printed_name", "原文单位", "printed name", .text) { .words($0.lead.name) },
      ])
  }
}

extension TargetJudgement {
  /// The code under which machines read it.
  var key: String {
    switch self {
    case .met: "met"
    case .notMet: "not-met"
    case .cannotBeJudged: "cannot-be-judged"
    }
  }
}
