// SPDX-License-Identifier: Apache-2.0

internal import RegistryModel

extension ImportNoun {
  static let funding = ImportNoun(
    "funding", "资金", "funding",
    fields: [
      ImportField(
        "subject", "项目或基金", "project or fund", .subject([.project, .fund]), required: true, "项目",
        "项目名称", "平台", "平台名称", "基金", "项目编号", "对象", "project", "fund"),
      ImportField(
        "kind", "资金种类", "kind", .word, choices: flows.map(\.kind), "种类", "类型", "环节"),
      ImportField("source", "资金来源", "source", .code, path: "source", "来源"),
      ImportField("year", "年度", "year", .integer, path: "year", "年份"),
      ImportField(
        "amount", "金额", "amount", .money, path: "amount", required: true, several: true, "预算", "下达",
        "拨付", "到位",
        "支出", "完成投资", "预算金额", "下达金额", "拨付金额", "到位金额", "支出金额"),
      ImportField("mode", "预算方式", "mode", .code, path: "mode"),
      ImportField("indirectShare", "间接费比例", "indirect share", .decimal, path: "indirectShare"),
      ImportField("timing", "补助方式", "timing", .code, path: "timing"),
      ImportField("category", "科目", "category", .text, path: "category", "支出科目"),
      ImportField("cost", "费用性质", "cost", .code, path: "cost", "费用"),
      ImportField("period", "期间", "period", .period, path: "period", "所属期", "报告期"),
      ImportField("measure", "口径", "measure", .code, path: "measure"),
      ImportField("payer", "付款单位", "payer", .subject([.organization]), path: "payer"),
      ImportField("payee", "收款单位", "payee", .subject([.organization]), path: "payee"),
      ImportField("voucher", "凭证号", "voucher", .text, path: "voucher", "凭证"),
    ] + common,
    statements: flows)

  private static let funded: [SubjectKind] = [.project, .fund]

  private static let flows: [ImportStatement] = [
    ImportStatement(
      "budget.approved", of: "subject", funded, kind: LocalizedName(zh: "预算", en: "budget"),
      identity: ["source", "year"], defaults: [("mode", "itemised")],
      amendments: ["budget.revised"]),
    ImportStatement(
      "funding.committed", of: "subject", funded,
      kind: LocalizedName(zh: "下达", en: "commitment"), identity: additive, identityHasDay: true),
    ImportStatement(
      "funding.disbursed", of: "subject", funded,
      kind: LocalizedName(zh: "拨付", en: "disbursement"), identity: additive, identityHasDay: true),
    ImportStatement(
      "funding.received", of: "subject", funded, kind: LocalizedName(zh: "到位", en: "receipt"),
      identity: additive, identityHasDay: true),
    ImportStatement(
      "expenditure.recorded", of: "subject", funded,
      kind: LocalizedName(zh: "支出", en: "expenditure"),
      identity: ["source", "year", "category", "cost", "period", "measure", "voucher"],
      defaults: [("category", "未分科目"), ("cost", "direct")]),
    ImportStatement(
      "funding.returned", of: "subject", funded, kind: LocalizedName(zh: "退回", en: "return"),
      identity: additive, identityHasDay: true),
    ImportStatement(
      "investment.reported", of: "subject", funded,
      kind: LocalizedName(zh: "完成投资", en: "investment"), identity: ["period", "measure"]),
  ]

  /// A matrix has a column a unit, headed by its name.
  private static let units = ImportField("matrix", "各单位", "units", .matrix, several: true)

  /// Two payments of one day and amount are told apart by their vouchers.
  private static let additive = ["source", "year", "payer", "payee", "voucher"]

  static let fund = ImportNoun(
    "fund", "基金", "fund",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "资金编号", "基金编号"),
      ImportField("name", "名称", "name", .text, path: "name.zh", required: true, "基金名称", "资金名称"),
      ImportField("name-en", "英文名称", "English name", .text, path: "name.en", "英文名"),
      ImportField("kind", "种类", "kind", .code, path: "kind", required: true, "类型", "类别"),
      ImportField("levels", "层级", "levels", .codes, path: "levels", "级别", "level"),
      ImportField("period", "期间", "period", .targetPeriod, path: "period", "年份", "期限"),
      ImportField("project", "有关项目", "project", .subject([.project]), path: "project"),
      ImportField("target", "有关目标", "target", .target, path: "target"),
    ] + common,
    statements: [ImportStatement("fund.registered", of: "id", [.fund], isNew: true)])

  static let indicator = ImportNoun(
    "indicator", "指标", "indicator",
    fields: [
      ImportField("id", "编号", "id", .id, required: true, "指标编号"),
      ImportField("name", "名称", "name", .text, path: "name.zh", required: true, "指标名称", "指标"),
      ImportField("name-en", "英文名称", "English name", .text, path: "name.en", "英文名"),
      ImportField("unit", "计量单位", "unit", .unit, path: "unit", "单位"),
      ImportField("direction", "方向", "direction", .code, path: "direction"),
      ImportField("aggregation", "汇总", "aggregation", .code, path: "aggregation"),
      ImportField("definition", "口径", "definition", .text, path: "definition", "定义"),
      ImportField("parent", "上级指标", "parent", .subject([.indicator]), path: "parent"),
      ImportField("filing", "备案单位", "filing", .text, path: "filing", "备案"),
    ] + common,
    statements: [ImportStatement("indicator.defined", of: "id", [.indicator], isNew: true)])

  static let target = ImportNoun(
    "target", "目标", "target",
    fields: [
      ImportField(
        "indicator", "指标", "indicator", .subject([.indicator]), required: true, "指标名称", "指标编号"),
      ImportField("target", "编号", "id", .id, path: "target", required: true, "目标编号"),
      ImportField(
        "scope", "范围", "scope", .subject([.organization, .project]), path: "scope.subject", "单位",
        "园区", "地区"),
      ImportField("scope-name", "范围原文", "printed scope", .text, path: "scope.name"),
      ImportField("name", "指标原文", "printed name", .text, path: "name"),
      ImportField("period", "期间", "period", .targetPeriod, path: "period"),
      ImportField("period-kind", "期限", "in or by", .code, path: "period.kind"),
      ImportField("year", "年份", "year", .integer, path: "period.year", "年度"),
      ImportField("periodBasis", "期限由来", "basis of the period", .code, path: "periodBasis"),
      ImportField("comparator", "比较", "comparator", .code, path: "comparator"),
      ImportField("word", "原文用词", "printed word", .text, path: "word"),
      ImportField("value", "目标值", "value", .decimal, path: "value", "数值"),
      ImportField("amount", "金额目标", "amount", .money, path: "amount"),
      ImportField("printed", "原文", "printed", .text, path: "printed", required: true),
      ImportField("baseline", "基数", "baseline", .decimal, path: "baseline"),
      ImportField("project", "有关项目", "project", .subject([.project]), path: "project"),
      ImportField("document", "文件", "document", .subject([.document]), path: "document"),
      ImportField("in-section", "章节", "section", .text, path: "section"),
      units,
    ] + common,
    statements: [
      ImportStatement(
        "target.set", of: "indicator", [.indicator], identity: ["target"],
        amendments: ["target.revised"])
    ])

  static let observation = ImportNoun(
    "observation", "读数", "observation",
    fields: [
      ImportField(
        "indicator", "指标", "indicator", .subject([.indicator]), required: true, "指标名称", "指标编号"),
      ImportField(
        "scope", "范围", "scope", .subject([.organization, .project]), path: "scope.subject", "单位",
        "项目", "园区", "平台"),
      ImportField("scope-name", "范围原文", "printed scope", .text, path: "scope.name"),
      ImportField(
        "period", "期间", "period", .period, path: "period", required: true, "年份", "年度", "所属期", "报告期"),
      ImportField(
        "value", "数值", "value", .decimal, path: "value", required: true, "完成值", "实际值", "读数"),
      ImportField("filing", "备案文号", "filing", .text, path: "filing", "备案"),
      units,
    ] + common,
    statements: [
      ImportStatement(
        "observation.recorded", of: "indicator", [.indicator],
        identity: ["scope", "period"])
    ])

  /// The monthly report: a row a project with a column a figure, or the form with a row a figure.
  static let report = ImportNoun(
    "report", "月报", "report",
    fields: [
      ImportField(
        "subject", "对象编号", "subject", .subject([.project, .indicator]), "项目", "项目名称", "平台", "平台名称",
        "项目编号", "平台编号", "项目代码", "project", "project name"),
      ImportField("matter", "事项", "matter", .word),
      ImportField("item", "编号", "id", .word, "item"),
      ImportField("now", "本期", "now", .word),
      ImportField("measure", "口径", "measure", .word, choices: AmountMeasure.allCases.map(\.label)),
      ImportField("unit", "单位", "unit", .word),
      ImportField("percent", "形象进度", "progress", .percent, "进度", "完成进度", "完成百分比", "工程进度"),
      ImportField(
        "investment", "完成投资", "investment", .money, "完成投资额", "投资完成额", "投资完成", "completed investment"
      ),
      ImportField("expenditure", "支出", "expenditure", .money, "资金支出", "支出金额", "实际支出", "spent"),
      ImportField("source", "资金来源", "source", .word, "来源"),
      ImportField("category", "科目", "category", .text, "支出科目"),
      ImportField("milestone", "里程碑", "milestone", .milestone, "里程碑名称", "节点"),
      ImportField("date", "日期", "date", .period, "完成日期", "完成时间", "实际完成日期", "met on"),
      ImportField("indicator", "指标", "indicator", .subject([.indicator]), "指标名称"),
      ImportField("value", "数值", "value", .decimal, "读数", "完成值", "实际值"),
      ImportField("filing", "备案文号", "filing", .text, "备案"),
      ImportField("basis", "依据", "basis", .text, "依据文号"),
      ImportField("note", "备注", "note", .text, "说明", "remarks"),
      ImportField("planned", "计划", "planned", .display),
      ImportField("recorded", "现有", "recorded", .display),
      ImportField("recorded-period", "期间", "period", .display),
      ImportField("name", "名称", "name", .display),
      ImportField("row", "序号", "no.", .display, "no"),
    ])
}
