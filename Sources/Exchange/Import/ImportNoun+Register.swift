// SPDX-License-Identifier: Apache-2.0

internal import RegistryModel

extension ImportNoun {
  /// The columns that every noun has: the day, what it rests on, a remark.
  static let common: [ImportField] = [
    ImportField("on", "生效日期", "on", .period, "日期", "发生日期", "登记日期", "date"),
    ImportField("basis", "依据", "basis", .text, "依据文号", "依据文件"),
    ImportField("basis-section", "依据章节", "section of the basis", .text),
    ImportField("note", "备注", "note", .text, "说明", "remarks"),
    ImportField("row", "序号", "no.", .display, "no", "行号"),
  ]

  static let project = ImportNoun(
    "project", "项目", "project",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "项目编号", "平台编号"),
      ImportField(
        "name", "名称", "name", .text, path: "name.zh", required: true, "项目名称", "平台名称", "项目", "平台",
        "全名"),
      ImportField("name-en", "英文名称", "English name", .text, path: "name.en", "英文名"),
      ImportField("kind", "种类", "kind", .code, path: "kind", required: true, "类型", "类别", "项目类型"),
      ImportField("subkind", "细类", "subkind", .value, path: "subkind"),
      ImportField("naming", "命名", "naming", .code, path: "naming"),
      ImportField("scope", "范围", "scope", .code, path: "scope"),
      ImportField(
        "divisions", "区划", "divisions", .divisions, path: "divisions", "行政区划", "所在地", "地区",
        "division"),
      ImportField("locality", "地点", "locality", .text, path: "locality", "建设地点", "地址"),
      ImportField(
        "lead", "牵头单位", "lead", .subject([.organization]), path: "lead", "责任单位", "建设单位", "lead unit"
      ),
      ImportField("parent", "上级项目", "parent", .subject([.project]), path: "parent", "隶属"),
      ImportField("programme", "所属计划", "programme", .subject([.project]), path: "programme"),
      ImportField("projectCode", "项目代码", "project code", .value, path: "projectCode", "国家代码"),
    ] + common,
    statements: [
      ImportStatement(
        "project.registered", of: "id", [.project], isNew: true,
        defaults: [("naming", "named"), ("scope", "core")], amendments: ["project.amended"])
    ])

  static let milestone = ImportNoun(
    "milestone", "里程碑", "milestone",
    fields: [
      ImportField(
        "project", "项目", "project", .subject([.project]), required: true, "项目名称", "平台", "平台名称",
        "项目编号", "对象"),
      ImportField("milestone", "编号", "id", .id, path: "milestone", required: true, "里程碑编号", "节点编号"),
      ImportField(
        "title", "名称", "title", .text, path: "title.zh", required: true, "里程碑", "里程碑名称", "节点",
        "节点名称"),
      ImportField("title-en", "英文名称", "English title", .text, path: "title.en"),
      ImportField(
        "due", "到期", "due", .period, path: "due", required: true, "计划完成时间", "计划完成日期", "完成时限", "到期日",
        "时限"),
      ImportField("dueBasis", "日期由来", "basis of the date", .code, path: "dueBasis", "due basis"),
      ImportField("recurrence", "周期", "recurrence", .code, path: "recurrence"),
      ImportField("code", "原文编号", "printed code", .text, path: "code"),
    ] + common,
    statements: [
      ImportStatement(
        "milestone.planned", of: "project", [.project], identity: ["milestone"],
        defaults: [("dueBasis", "stated")], amendments: ["milestone.rescheduled"])
    ])

  static let task = ImportNoun(
    "task", "任务", "task",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "任务编号"),
      ImportField(
        "title", "任务", "title", .text, path: "title.zh", required: true, "名称", "任务名称", "任务内容",
        "工作任务", "task"),
      ImportField("title-en", "英文", "English title", .text, path: "title.en"),
      ImportField("kind", "种类", "kind", .code, path: "kind", "类型", "类别"),
      ImportField("document", "文件", "document", .subject([.document]), path: "document", "出自文件"),
      ImportField("in-section", "章节", "section", .text, path: "section", "条款"),
      ImportField("number", "条目号", "number", .text, path: "number", "条目"),
      ImportField("leads", "牵头单位", "leads", .leads, path: "leads", "责任单位", "lead", "lead units"),
      ImportField(
        "supporting", "配合单位", "supporting", .subjects(.organization), path: "supporting", "参与单位",
        "协同单位"),
      ImportField("due", "到期", "due", .period, path: "due", "完成时限", "时限", "完成时间"),
    ] + common,
    statements: [
      ImportStatement(
        "task.assigned", of: "id", [.task], isNew: true, defaults: [("kind", "task")],
        amendments: ["task.reassigned"])
    ])

  static let organization = ImportNoun(
    "organization", "单位", "organization",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "单位编号"),
      ImportField("name", "名称", "name", .text, path: "name.zh", required: true, "单位名称", "全名", "单位"),
      ImportField("name-en", "英文名称", "English name", .text, path: "name.en", "英文名"),
      ImportField("kind", "种类", "kind", .code, path: "kind", required: true, "类型", "类别", "单位类型"),
      ImportField("region", "地区", "region", .text, path: "region"),
      ImportField("uscc", "统一社会信用代码", "credit code", .value, path: "uscc", "信用代码"),
      ImportField("division", "区划", "division", .divisions, path: "division", "行政区划"),
      ImportField("parent", "上级单位", "parent", .subject([.organization]), path: "parent", "主管单位"),
    ] + common,
    statements: [
      ImportStatement(
        "organization.registered", of: "id", [.organization], isNew: true,
        amendments: ["organization.renamed"])
    ])

  static let document = ImportNoun(
    "document", "文件", "document",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "文件编号"),
      ImportField(
        "title", "标题", "title", .text, path: "title.zh", required: true, "文件名称", "文件标题", "名称"),
      ImportField("title-en", "英文标题", "English title", .text, path: "title.en"),
      ImportField("number", "文号", "number", .documentNumber, path: "number", "发文字号"),
      ImportField(
        "numberBasis", "文号由来", "basis of the number", .code, path: "numberBasis", "number basis"),
      ImportField(
        "issuers", "发文单位", "issuers", .subjects(.organization), path: "issuers", "发文机关", "issuer"),
      ImportField("issued", "成文日期", "issued", .period, path: "issued", "成文时间", "发文日期"),
      ImportField("published", "公布日期", "published", .day, path: "published", "发布日期", "公开日期"),
      ImportField("period-from", "规划期起", "period from", .day, path: "period.from"),
      ImportField("period-to", "规划期止", "period to", .day, path: "period.to"),
      ImportField(
        "jurisdiction", "效力", "jurisdiction", .code, path: "jurisdiction", required: true, "层级",
        "级别"),
      ImportField("region", "地区", "region", .text, path: "region"),
      ImportField("sourceURL", "网址", "source URL", .text, path: "sourceURL", "链接", "来源网址", "url"),
    ] + common,
    statements: [
      ImportStatement(
        "document.issued", of: "id", [.document], isNew: true, dayField: "issued")
    ])
}
