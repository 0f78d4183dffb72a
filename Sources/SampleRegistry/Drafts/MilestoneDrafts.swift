// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The dated deliverables. Those that only repeat a target are recorded as the target.
struct MilestoneDrafts {
  let drafts: [Draft]

  /// A deliverable that stands beside a target of the same project and says something else.
  private static let besideTarget: Set<String> = ["ms-016"]
  /// A deliverable whose target names no project.
  private static let repeatsTarget: Set<String> = ["ms-050"]

  /// Titles for deliverables that are printed without a verb.
  private static let titles: [String: String] = [
    "ms-002": "完成技术项目招标规范", "ms-003": "启动建设微系统创新应用平台",
    "ms-004": "启动建设测试验证服务平台", "ms-005": "启动建设技术产权交易平台",
    "ms-007": "完善“环境医院”服务模式", "ms-012": "举办2018世界物联网博览会",
    "ms-013": "举办无锡科技创新创业大赛", "ms-014": "举办第七届“太湖奖”设计大赛",
    "ms-015": "举办无锡年度创客大会暨苏南全球创客大赛", "ms-018": "出台科技企业孵化器和众创空间绩效考评办法",
    "ms-024": "开展人才地图建设试点", "ms-033": "创建一批国家技术创新中心",
    "ms-034": "创建一批国家制造业创新中心", "ms-035": "创建一批国家产业创新中心",
    "ms-056": "建成智能制造龙城实验室",
  ]

  init(_ tables: SampleTables) throws {
    let targets = Set(
      tables.targets.rows.compactMap { row in row["project_id"].map { Self.key(row, $0) } })
    drafts = try tables.milestones.rows.compactMap { row in
      let id = try row.required("milestone_id")
      let project = try row.required("project_id")
      let isTarget =
        Self.repeatsTarget.contains(id)
        || (targets.contains(Self.key(row, project)) && !Self.besideTarget.contains(id))
      guard !isTarget else { return nil }
      let source = try tables.sources.source(row)
      var event = MilestonePlanned()
      event.milestone = try row.value("milestone_id", Slug.init)
      event.title = LocalizedName(
        zh: try Self.titles[id] ?? row.required("title_zh"), en: row["title_en"])
      event.nameComposed = Self.titles[id] != nil || row.isComposed == true ? true : nil
      event.due = try row.value("due", CalendarPeriod.init)
      event.dueBasis = try row.value("due_basis", DueBasis.init(rawValue:))
      event.recurrence = try row.optional("recurrence") { $0 == "each year" ? .eachYear : nil }
      return source.draft(
        try .sample(.project, project), .milestonePlanned(event),
        source.common(section: row["section"], note: row["note"]))
    }
  }

  private static func key(_ row: SampleTable.Row, _ project: String) -> String {
    [row["document_id"], row["section"], project].compactMap { $0 }.joined(separator: "\n")
  }
}
