// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  /// The references of a table whose rows belong to a project.
  static let ofProject = [(column: "project", table: "projects", key: "id")]

  var projectTable: ExportTable {
    typealias F = ExportTable.Field<Project>
    let fields: [F] = [
      F("id", "编号", "id", .text, required: true) { .id($0.id) },
      F("name", "名称", "name", .text, required: true) { .text($0.row.name.zh) },
      F("name_en", "英文名称", "name in English", .text) { .words($0.row.name.en) },
      F("kind", "种类", "kind", .codes(ProjectKind.self), required: true) { .code($0.row.kind) },
      F("kind_label", "种类名称", "kind in Chinese", .text) { .text($0.row.kind.label.zh) },
      F("subkind", "细类", "subkind", .text) { .id($0.state.registered?.subkind) },
      F("city", "城市代码", "city code", .text, required: true) { .text($0.row.city.key) },
      F("city_name", "城市", "city", .text) { .text($0.row.city.name.zh) },
      F("divisions", "区划代码", "division codes", .text) {
        .list($0.row.divisions.map(\.description))
      },
      F("locality", "地点", "locality", .text) { .words($0.state.registered?.locality) },
      F("status", "状态", "status", .codes(ProjectStatus.self)) { .code(Self.status($0)) },
      F("status_label", "状态名称", "status in Chinese", .text) { project in
        .words(Self.status(project)?.label(for: project.row.kind).zh)
      },
      F("status_basis", "状态来源", "what the status rests on", Self.statusBases, required: true) {
        .text(Self.statusBasis($0))
      },
      F("oc4ids_status", "OC4IDS 状态", "OC4IDS status", .text) {
        .words(Self.status($0)?.standardCodes.oc4ids)
      },
      F("iati_status", "IATI 状态", "IATI status", .text) {
        .words(Self.status($0)?.standardCodes.iati)
      },
      F("reading", "文件读法", "reading of the newest document", .codes(StatusReading.self)) {
        .code($0.row.reading)
      },
      F("phrase", "文件提法", "phrase of the newest document", .text) { .words($0.row.phrase) },
      F("phrase_year", "提法年份", "year of that document", .year) { .number($0.row.year) },
      F("light", "灯号", "computed light", .lights) {
        .code($0.row.light.light)
      },
      F("light_policy", "灯号规则", "policy of the light", .text) {
        $0.row.light.light == nil ? .missing : .text($0.row.light.policy)
      },
      F("assessed_light", "人工判断", "assessed light", .codes(AssessmentLight.self)) {
        .code($0.row.light.assessment?.fact.light)
      },
      F("news_day", "最近消息", "day of the newest news of progress", .period) {
        self.day($0.row.news.progress)
      },
      F("lead", "牵头单位编号", "lead unit, id", .text) { .id($0.row.lead) },
      F("lead_name", "牵头单位", "lead unit", .text) { project in
        .words(project.row.lead.map { self.name(of: $0).zh })
      },
      F("parent", "上级项目", "parent project", .text) { .id($0.state.registered?.parent) },
      F("project_code", "项目代码", "national project code", .text) {
        .id($0.state.registered?.projectCode)
      },
      F("lists", "所在清单", "lists", .text) { .list($0.row.listings.map(\.rawValue)) },
      F("start", "基线开始", "baseline start", .period) { .id($0.state.baselines.last?.start) },
      F("end", "基线完成", "baseline end", .period) { .id($0.state.baselines.last?.end) },
      F("baseline_cost_fen", "基线投资", "baseline cost", .money) {
        .money($0.state.baselines.last?.cost)
      },
      F("aliases", "又名", "other names", .text) { .list($0.state.aliases.map(\.name.zh)) },
      F("counted", "计入总数", "counted in totals", .flag, required: true) {
        .flag($0.row.isCounted)
      },
      F("registered", "登记生效日", "registered from", .period) { self.day($0.state.mark) },
      F("entry", "登记序号", "entry", .integer) { .number($0.state.mark?.index) },
    ]
    return ExportTable(
      "projects", "平台和项目", "platforms and projects", primaryKey: ["id"], projects, fields)
  }

  /// What a status can rest on.
  private static let statusBases = ExportTable.Column.Kind.words([
    ("controlled", "核定", "controlled"), ("reported", "文件提法", "read from a document"),
    ("two-readings", "最新文件有两种读法", "the newest document reads two ways"),
    ("step-back", "比以前的文件倒退", "a step back from an earlier document"),
    ("unknown", "没有记录", "nothing is recorded"),
  ])

  private static func statusBasis(_ project: Project) -> String {
    switch project.row.status {
    case .controlled: "controlled"
    case .reported: "reported"
    case .mixed(.twoReadings): "two-readings"
    case .mixed(.stepBack): "step-back"
    case .unknown: "unknown"
    }
  }

  /// The controlled status, or that to which the reading of the newest document is mapped.
  static func status(_ project: Project) -> ProjectStatus? {
    switch project.row.status {
    case .controlled(let status): status
    case .reported(let reading): reading.status
    case .mixed, .unknown: nil
    }
  }

  var partyTable: ExportTable {
    typealias F = ExportTable.Field<Of<ProjectState.Party>>
    return ExportTable(
      "parties", "参与单位", "parties", references: Self.ofProject, facts(\.parties),
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("organization", "单位编号", "organisation, id", .text, required: true) {
          .id($0.fact.organization)
        },
        F("organization_name", "单位", "organisation", .text) {
          .text(self.name(of: $0.fact.organization).zh)
        },
        F("role", "角色", "role", .codes(PartyRole.self), required: true) { .code($0.fact.role) },
        F("share_percent", "份额 %", "share in per cent", .decimal) { .number($0.fact.share) },
        F("since", "自", "since", .period) { self.day($0.fact.mark) },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }

  var relationTable: ExportTable {
    typealias F = ExportTable.Field<Of<ProjectState.Relation>>
    // A project that nobody may read is not named by another, either.
    let relations = facts(\.relations).filter {
      state.projects[$0.fact.other]?.state.registered != nil
    }
    return ExportTable(
      "relations", "项目关系", "relations of projects", references: Self.ofProject, relations,
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("other", "另一项目", "other project", .text, required: true) { .id($0.fact.other) },
        F("relation", "关系", "relation", .codes(ProjectRelation.self), required: true) {
          .code($0.fact.relation)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }

  var mentionTable: ExportTable {
    typealias F = ExportTable.Field<Of<ProjectState.Mention>>
    return ExportTable(
      "mentions", "文件提法", "mentions in documents", references: Self.ofProject, facts(\.mentions),
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("document", "文件", "document", .text, required: true) { .id($0.fact.report.document) },
        F("section", "章节", "section", .text) { .words($0.fact.report.section) },
        F("ordinal", "次序", "ordinal", .integer) { .number($0.fact.report.ordinal) },
        F("name", "文件中的名称", "name in the document", .text) { .words($0.fact.report.name) },
        F("phrase", "原文", "phrase", .text) { .words($0.fact.report.phrase) },
        F("reading", "读作", "read as", .codes(StatusReading.self), required: true) {
          .code($0.fact.report.reading)
        },
        F("match", "同一性", "how it was matched", .codes(MentionMatch.self), required: true) {
          .code($0.fact.report.match)
        },
        F("day", "日期", "day", .period) { self.day($0.fact.mark) },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }

  var statusTable: ExportTable {
    typealias F = ExportTable.Field<Of<ProjectState.StatusStep>>
    return ExportTable(
      "status_changes", "状态变化", "changes of status", references: Self.ofProject,
      facts(\.statusChanges),
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("status", "状态", "status", .codes(ProjectStatus.self), required: true) {
          .code($0.fact.to)
        },
        F("day", "日期", "day", .period) { self.day($0.fact.mark) },
        F("reason", "原因", "reason", .text) { .words($0.fact.reason) },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.fact.mark.standing)
        },
        F("basis_document", "依据文件", "basis, document", .text) { .id($0.fact.basis?.document) },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }

  var milestoneTable: ExportTable {
    typealias F = ExportTable.Field<MilestoneView.Row>
    let standings = ExportTable.Column.Kind.words([
      ("settled", "已了结", "settled"), ("overdue", "逾期", "overdue"),
      ("not-reported", "到期未报", "past its day, report awaited"),
      ("no-information", "到期无信息", "past its day, no information"),
      ("due-soon", "即将到期", "due soon"), ("open", "未到期", "open"),
    ])
    return ExportTable(
      "milestones", "里程碑", "milestones", primaryKey: ["project", "milestone"],
      references: Self.ofProject, milestones,
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("milestone", "编号", "milestone", .text, required: true) { .id($0.milestone.id) },
        F("project_name", "项目名称", "name of the project", .text) { .text($0.projectName.zh) },
        F("title", "里程碑", "title", .text, required: true) { .text($0.milestone.title.zh) },
        F("title_en", "英文", "title in English", .text) { .words($0.milestone.title.en) },
        F("first_due", "原定", "first due", .period, required: true) { .id($0.milestone.baseline) },
        F("due", "现定", "due", .period, required: true) { .id($0.milestone.due) },
        F("due_last_day", "最后一天", "last day", .day, required: true) {
          .id($0.milestone.due.lastDay)
        },
        F("due_basis", "日期来源", "basis of the date", .codes(DueBasis.self), required: true) {
          .code($0.milestone.dueBasis)
        },
        F("reschedules", "改期次数", "reschedules", .integer, required: true) {
          .number($0.milestone.reschedules)
        },
        F("outcome", "结果", "outcome", .codes(MilestoneState.Outcome.self)) {
          .code($0.milestone.outcome)
        },
        F("outcome_day", "结果日期", "day of the outcome", .period) {
          self.day($0.milestone.outcomeMark)
        },
        F("outcome_standing", "结果确认", "standing of the outcome", .codes(Standing.self)) {
          .code($0.milestone.outcomeMark?.standing)
        },
        F("outstanding", "还差", "outstanding", .text) { .words($0.milestone.outstanding) },
        F("standing", "进展", "how it stands", standings, required: true) {
          .text($0.standing.rawValue)
        },
        F("days_late", "滞后天数", "days late", .integer) { .number($0.slip) },
        F("light", "灯号", "light", .lights) { .code($0.light) },
        F("entry", "登记序号", "entry", .integer) { .number($0.milestone.planned.index) },
      ])
  }
}
