// SPDX-License-Identifier: Apache-2.0

@testable import CommandLineInterface

/// Reports that the goldens are made of.
enum SampleReports {
  /// Two tables, a short terminal list, lights, missing values and wide names.
  static var portfolio: Report {
    let cities = Table(
      columns: [
        Column("city", Localized(zh: "城市", en: "City"), optional: false),
        Column("total", Localized(zh: "合计", en: "Total"), .integer),
        Column("bidding", Localized(zh: "争创", en: "Bidding"), .integer),
        Column("red", Localized(zh: "红", en: "Red"), .integer, minimumWidth: 4),
        Column("grey", Localized(zh: "灰", en: "Grey"), .integer, minimumWidth: 4),
      ],
      rows: [
        Table.Row([
          .code("320100", label: Localized(zh: "南京", en: "Nanjing")), .integer(24), .count(0),
          .count(0), .count(24),
        ]),
        Table.Row([
          .code("other", label: Localized(zh: "未写明", en: "Not stated")), .integer(1061),
          .count(3), .count(0), .count(61),
        ]),
      ],
      total: Table.Row([
        .remark(Localized(zh: "合计", en: "Total")), .integer(1085), .count(3), .count(0), .count(85),
      ]))
    let statuses = ["planned", "construction", "operating"]
    let projects = Table(
      columns: [
        Column("light", Localized(zh: "灯", en: "Light"), .light, optional: false),
        Column(
          "status", Localized(zh: "状态", en: "Status"), .code(statuses)),
        Column("phrase", Localized(zh: "文件提法", en: "Phrase"), maximumWidth: 8),
        Column("year", Localized(zh: "年份", en: "Year"), .integer, alignment: .left),
        Column("id", Localized(zh: "编号", en: "Id"), optional: false, audience: .machines),
        Column("name", Localized(zh: "名称", en: "Name"), flexible: true, optional: false),
      ],
      rows: [
        Table.Row([
          .light(.grey), .code("construction", label: Localized(zh: "在建~", en: "building~")),
          .text("大力提升水平"), .ordinal(2020), .text("project/wuxi-deep-sea"),
          .text("深远海极地装备技术实验室暨深海空间站无锡研发中心和试验基地建设项目一期"),
        ]),
        Table.Row([
          .light(.red), .missing, .text("加快建设"), .missing, .text("project/a|b"),
          .text("国家超级计算(无锡)中心, \"神威\""),
        ]),
        Table.Row([
          .light(.green), .code("planned", label: Localized(zh: "规划", en: "planned")),
          .text("启动"), .ordinal(2018), .text("project/c"), .text("微系统创新应用平台"),
        ]),
      ],
      terminalRows: 2,
      moreHint: Localized(zh: "--city 无锡  -o 总览.csv", en: "--city wuxi  -o portfolio.csv"))
    return Report(
      name: "portfolio",
      title: Localized(zh: "重大科技平台和项目总览", en: "Platforms and projects"),
      aside: Localized(zh: "截至 2026-11-21", en: "As of 2026-11-21"),
      notes: [
        .prose(
          Localized(
            zh: "来源:5 份公开文件(2014-2021 年)。没有收到过进展报送,所以灯号全部为灰。没有报送不等于没有进展。",
            en: "Source: five published documents, 2014-2021. No progress has ever been reported,"
              + " so every light is grey."))
      ],
      sections: [
        Report.Section("cities", .table(cities)),
        Report.Section(
          "projects", .table(projects),
          footers: [
            .prose(
              Localized(zh: "~ 由文件提法读出,未经核定。", en: "~ read from a phrase, not confirmed."))
          ]),
      ],
      meta: ReportMeta(
        token: "@612-9f3ac1d2e47b8a05", asOf: "2026-11-21", policies: ["fold-1", "schedule-1"],
        command: "annals portfolio --as-of 2026-11-21 --at @612-9f3ac1d2e47b8a05"))
  }

  /// A dossier: fields with notes and commands, then a table under a heading.
  static var dossier: Report {
    let basis = Table(
      columns: [
        Column("issued", Localized(zh: "成文日期", en: "Issued"), .date),
        Column("number", Localized(zh: "文号", en: "Number")),
        Column("amount_fen", Localized(zh: "金额(万元)", en: "Amount (CNY 10,000)"), .money),
        Column("quote", Localized(zh: "原文", en: "Quote"), flexible: true),
      ],
      rows: [
        Table.Row(
          [
            .text("2018-08-01"), .text("锡政办发〔2018〕90号"),
            .money(fen: 1_200_000_000, unit: .tenThousandYuan), .text("开展服务"),
          ], group: Localized(zh: "无锡", en: "Wuxi"),
          notes: [Localized(zh: "原文“超过65%”,严格大于。", en: "Strictly more than 65 %.")]),
        Table.Row(
          [.text("2020"), .text("苏政发〔2020〕38号"), .missing, .text("加快建设")],
          group: Localized(zh: "全省", en: "Province")),
      ])
    return Report(
      name: "project",
      banner: Localized(zh: "[演示数据,非真实项目]", en: "[Demonstration data]"),
      title: Localized("国家超级计算(无锡)中心"), aside: "project/wuxi-sc",
      sections: [
        Report.Section(
          "project",
          .fields([
            Report.Field(
              Column("status", Localized(zh: "状态", en: "Status")),
              .text("未核定:文件提法先“开展服务”后“加快建设”,两份文件的读法互相矛盾,请主管部门核定以后登记"),
              notes: [
                .command("annals project set-status 超算中心 --to operating --basis '<文号>'")
              ]),
            Report.Field(
              Column("light", Localized(zh: "灯号", en: "Light"), .light), .light(.yellow)),
            Report.Field(
              Column("decided", Localized(zh: "已决策", en: "Decided"), .flag), .missing),
            Report.Field(
              Column("aliases", Localized(zh: "又名", en: "Also"), .list), .list(["超算中心", "神威"])),
          ])),
        Report.Section(
          "basis", heading: Localized(zh: "文件提法", en: "Phrases"), .table(basis)),
      ],
      meta: ReportMeta(token: "@612-9f3ac1d2e47b8a05", asOf: "2026-11-21"))
  }
}
