// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Every noun that is imported: new the first time, unchanged the second, in conflict where it differs.
@Suite(TableSceneTrait()) struct NounImportTests {
  struct Table: Sendable {
    var noun: String
    var options: [String] = []
    var text: String
    /// What one cell becomes, so that the file differs from the registry.
    var change: (String, String)
    var count: Int
    var events: Set<String>
  }

  static let tables: [Table] = [
    Table(
      noun: "organization",
      text: "编号,名称,种类,区划,上级单位\ndemo-institute,演示研究院,科研院所,无锡,\ndemo-branch,演示分院,科研院所,,演示研究院\n",
      change: ("演示分院", "演示二分院"), count: 2, events: ["organization.registered"]),
    Table(
      noun: "project", options: ["--on", "2020-01-01"],
      text:
        "编号,项目名称,类别,所在地,牵头单位,项目代码\ndemo-chip,演示芯片平台,实验室,无锡;苏州,无锡市科技局,\ndemo-light,演示光源,laboratory,,wuxi-stb,2018-320000-73-03-123456\n",
      change: ("苏州", "南京"), count: 2, events: ["project.registered"]),
    Table(
      noun: "milestone", options: ["--on", "2026-01-05"],
      text: "项目名称,编号,名称,计划完成时间\n演示传感实验室,trial,试运行,2026年第三季度\nwuxi-iot,open,开放共享,2027年\n",
      change: ("2027年", "2028年"), count: 2, events: ["milestone.planned"]),
    Table(
      noun: "funding", options: ["--for", "无锡市科技局:管理服务中心", "--evidence", "纸.txt"],
      text:
        "项目,种类,资金来源,年度,金额(万元),生效日期,凭证号\n演示传感实验室,拨付,省级财政,,\"300.00\",2026年3月1日,拨-1\n演示传感实验室,disbursement,provincial,,1.5,2026-03-02,拨-2\n",
      change: ("300.00", "301.00"), count: 2, events: ["funding.disbursed"]),
    Table(
      noun: "funding", options: ["--on", "2026-01-10"],
      text: "单位:万元,,,\n项目名称,市级财政预算,企业自筹预算\n演示传感实验室,100,\"2,000.00\"\nwuxi-iot,-,50\n",
      change: ("100", "110"), count: 3, events: ["budget.approved"]),
    Table(
      noun: "target",
      text: "指标,编号,范围,期限,年份,比较,目标值,原文\n年平均使用率,use-2026,无锡市科技局,当年,2026,不低于,65,不低于65%\n",
      change: ("65,", "66,"), count: 1, events: ["target.set"]),
    Table(
      noun: "observation", options: ["--on", "2026-11-01"],
      text:
        "指标,单位,年份,完成值,备案\n年平均使用率,无锡市科技局,2025,67.2,锡科统〔2026〕3号\nuse-rate,苏州市科技局,2025年,\"1,070\",\n",
      change: ("67.2", "67.3"), count: 2, events: ["observation.recorded"]),
    Table(
      noun: "task",
      text: "编号,工作任务,责任单位,配合单位,完成时限\nwx-1,建设开放平台,无锡市科技局:责任单位、苏州市科技局,南京市科技局,2026年12月\n",
      change: ("建设开放平台", "建设共享平台"), count: 1, events: ["task.assigned"]),
    Table(
      noun: "document",
      text: "编号,标题,文号,发文机关,成文日期,级别\nwuxi-2018,2018年工作要点,锡政办发[2018]90号,无锡市科技局,2018年8月1日,市\n",
      change: ("工作要点", "要点"), count: 1, events: ["document.issued"]),
    Table(
      noun: "fund",
      text:
        "编号,名称,种类,级别,期间,有关项目\nf.1,科技贷款风险补偿,风险补偿,province-city,2021-2025,演示传感实验室\nf_2,创新券,grant,市、区县,每年,\n",
      change: ("创新券", "科技券"), count: 2, events: ["fund.registered"]),
    Table(
      noun: "indicator",
      text: "编号,指标名称,计量单位,方向,口径\npatents.held,专利拥有量,件,越高越好,年末数\nscience-loans,科技贷款余额,元,increase,\n",
      change: ("年末数", "全年数"), count: 2, events: ["indicator.defined"]),
    Table(
      noun: "target",
      text:
        "指标,编号,范围,期间,比较,目标值,原文\nuse-rate,use.by,无锡市科技局,到 2027 年,≥,65,65%以上\nuse-rate,use-not,苏州市科技局,2027,,,--\n",
      change: ("65,", "66,"), count: 2, events: ["target.set"]),
    Table(
      noun: "project", options: ["--on", "2020-01-01"],
      text:
        "编号,名称,种类,隶属\ndemo-wing,演示分部,实验室,演示总部\ndemo.house,演示总部,实验室,demo.campus\ndemo-campus,演示园,实验室,\n",
      change: ("演示分部", "演示支部"), count: 3, events: ["project.registered"]),
  ]

  private func scene() async throws -> RecordingScene {
    let scene = try TableScene.made()
    let defined = await scene.run(
      "target", "define", "use-rate", "年平均使用率", "--unit", "percent", "--direction", "越高越好", "--on",
      "2015")
    #expect(defined.status == 0, "\(defined.errors)")
    return scene
  }

  @Test(arguments: tables.indices)
  func `rows are new, then unchanged, then in conflict, and a batch is taken back`(
    index: Int
  ) async throws {
    let table = Self.tables[index]
    let scene = try await scene()
    try scene.write("表.csv", table.text)
    let command = ["import", "表.csv", "--as", table.noun] + table.options
    let size = try scene.view().size
    let plan = await scene.run(command)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(try scene.view().size == size)
    let applied = await scene.run(command + ["--apply"])
    #expect(applied.status == 0, "\(applied.errors)\(plan.output)")
    let added = Array(try scene.view().entries.dropFirst(size))
    #expect(added.count == table.count)
    #expect(Set(added.map(\.statement.name)) == table.events)
    let again = await scene.run(command + ["--apply"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try scene.view().size == size + table.count, "\(again.output)")
    try scene.write("表.csv", table.text.replacing(table.change.0, with: table.change.1))
    let other = await scene.run(command + ["--format", "json"])
    #expect(other.output.contains(#""conflicts":1"#), "\(other.output)")
    #expect(other.output.contains("E-TABLE-CONFLICT"))
    let taken = await scene.run(
      table.count > 1
        ? ["entry", "withdraw", "--batch", "\(size)", "--reason", "导错了"]
        : ["entry", "withdraw", "\(size)", "--reason", "导错了"])
    #expect(taken.status == 0, "\(taken.errors)")
  }

  @Test func `what a row is part of may stand below it, and ids with dots are told of`()
    async throws
  {
    let scene = try await scene()
    let table = try #require(Self.tables.last)
    try scene.write("表.csv", table.text)
    let answer = await scene.run(["import", "表.csv", "--as", "project", "--apply"] + table.options)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("“demo.house”"), "\(answer.errors)")
    let added = try scene.view().entries.suffix(3).map(\.statement.subject.id.description)
    #expect(added == ["demo-campus", "demo-house", "demo-wing"])
    let wing = try #require(try scene.view().state.projects["demo-wing"]?.state.registered)
    #expect(wing.parent == "demo-house")
  }

  @Test(
    arguments: [
      ("2018", TargetPeriodKind.in, 2018), ("2018年", .in, 2018), ("by 2022", .by, 2022),
      ("到2022年底", .by, 2022), ("２０２２年前", .by, 2022), ("2021-2025", .by, 2025),
      ("2021年-2025年", .by, 2025), ("each year", .eachYear, nil), ("每年", .eachYear, nil),
      ("each year 2021-2025", .eachYear, nil), ("每年2021-2025年", .eachYear, nil),
    ] as [(String, TargetPeriodKind, Int?)])
  func `when a target is to be reached is read as people write it`(
    text: String, kind: TargetPeriodKind, year: Int?
  ) throws {
    let period = try #require(TargetPeriodText.period(text))
    #expect(period.kind == kind)
    #expect(period.year == year)
  }

  @Test(arguments: ["", "明年", "十四五", "by", "2018 2019 2020", "1-2", "202", "2018Q3", "around 2018"])
  func `what is no period of a target is not guessed`(text: String) {
    #expect(TargetPeriodText.period(text) == nil)
  }

  @Test func `values of an indicator that is money are amounts, and need a unit`() async throws {
    let scene = try await scene()
    let defined = await scene.run(
      "target", "define", "science-loans", "科技贷款余额", "--unit", "cny", "--on", "2015")
    #expect(defined.status == 0, "\(defined.errors)")
    func table(_ heading: String, _ value: String) throws {
      try scene.write(
        "表.csv", "指标,编号,范围,期间,\(heading),原文\n科技贷款余额,loans,无锡市科技局,2026,\(value),超20亿元\n")
    }
    try table("目标值", "20")
    let bare = await scene.run("import", "表.csv", "--as", "target", "--format", "json")
    #expect(bare.output.contains("E-AMOUNT-UNIT"), "\(bare.output)")
    for (heading, value, map) in [("目标值", "20亿元", []), ("值", "2000000000", ["值=value,元"])] {
      try table(heading, value)
      let plan = await scene.run(
        ["import", "表.csv", "--as", "target", "--format", "json"] + map.flatMap { ["--map", $0] })
      #expect(plan.output.contains(#""problems":0"#), "\(plan.output)\(plan.errors)")
    }
    let applied = await scene.run(
      "import", "表.csv", "--as", "target", "--map", "值=value,元", "--apply")
    #expect(applied.status == 0, "\(applied.errors)")
    let targets = try scene.view().state.indicators["science-loans"]?.state.targets
    #expect(targets?.first?.set.amount == Money(fen: 200_000_000_000))
    #expect(targets?.first?.set.value == nil)
  }

  @Test(
    arguments: [
      ("project", "编号,名称,种类,隶属\nx-1,演示一,实验室,x-2\nx-2,演示二,实验室,x-1\n", "E-"),
      ("fund", "编号,名称,种类,级别\nf-1,创新券,资助,没有这级\n", "E-CODE"),
      ("fund", "编号,名称,种类,期间\nf-1,创新券,资助,十四五\n", "E-DATE"),
      ("indicator", "编号,名称,计量单位\ni-1,专利,光年\n", "E-CODE"),
      ("target", "指标,编号,比较,原文\nuse-rate,t-1,!=,65%\n", "E-CODE"),
      ("project", "编号,名称,种类\ndemo-chip,演示芯片平台,没有这一类\n", "E-CODE"),
      ("project", "编号,名称,种类\n大写的,演示芯片平台,实验室\n", "E-ID"),
      ("project", "编号,名称,种类\n,演示芯片平台,实验室\n", "E-TABLE-REQUIRED"),
      ("project", "编号,名称,种类\nx-1,,实验室\n", "E-TABLE-REQUIRED"),
      ("project", "编号,名称\nx-1,演示芯片平台\n", "E-TABLE-COLUMN"),
      ("project", "编号,名称,种类,项目代码\nx-1,演示芯片平台,实验室,123\n", "E-IMPORT-DATA"),
      ("project", "编号,名称,种类,备注\nx-1,演示芯片平台,实验室,\"=cmd|' /C calc'!A0\"\n", "E-TABLE-FORMULA"),
      ("project", "编号,名称,种类\nx-1,演示芯片平台,实验室\nx-1,演示芯片平台二,实验室\n", "E-TABLE-REPEATED"),
      ("project", "编号,名称,种类\nx-1,演示传感实验室,实验室\n", "E-DUPLICATE"),
      ("organization", "编号,名称,种类,信用代码\nx-1,演示公司,企业,91350100M000100Y4Z\n", "E-IMPORT-DATA"),
      ("funding", "项目,资金来源,金额(万元)\n演示传感实验室,省级财政,3\n", "E-TABLE-REQUIRED"),
      ("funding", "项目,下达金额(万元),资金来源\n演示传感实验室,3,省级财政\n", "E-TABLE-REQUIRED"),
      (
        "funding", "项目,种类,资金来源,金额(万元),预算方式,生效日期\n演示传感实验室,下达,省级财政,3,包干,2026-03-01\n",
        "E-IMPORT-MEMBER"
      ),
      ("funding", "项目,种类,期间,金额(万元)\n演示传感实验室,完成投资,2026-10,3\n", "E-TABLE-MEASURE"),
      ("milestone", "项目,编号,名称,到期\n演示传感实验室,x,试运行,某天\n", "E-DATE"),
      ("document", "编号,标题,文号,级别\nx-1,要点,锡政办发90号,市\n", "E-DOCUMENT-NUMBER"),
      ("observation", "指标,单位,期间,数值\n没有的指标,无锡市科技局,2025,3\n", "E-NAME-UNKNOWN"),
    ])
  func `a row that is not right keeps its file out, with its code`(
    noun: String, text: String, code: String
  ) async throws {
    let scene = try await scene()
    try scene.write("表.csv", text)
    let size = try scene.view().size
    let answer = await scene.run("import", "表.csv", "--as", noun, "--format", "json")
    #expect(answer.output.contains("\"code\":\"\(code)"), "\(answer.output)\(answer.errors)")
    let applied = await scene.run("import", "表.csv", "--as", noun, "--apply")
    #expect(applied.status == 1)
    #expect(try scene.view().size == size)
  }

  @Test func `a matrix of units becomes a target a cell, and a printed blank is no zero`()
    async throws
  {
    let scene = try await scene()
    try scene.write(
      "附件2.csv",
      """
      2026 年目标,,,
      ,,各单位,各单位
      序号,指标名称,无锡市科技局,苏州市科技局
      1,年平均使用率,65.0,--
      2,use-rate-2,,12
      """)
    let defined = await scene.run("target", "define", "use-rate-2", "使用单位数", "--on", "2015")
    #expect(defined.status == 0, "\(defined.errors)")
    let command = ["import", "附件2.csv", "--as", "target", "--period", "2026"]
    let applied = await scene.run(command + ["--apply"])
    #expect(applied.status == 0, "\(applied.errors)")
    let view = try scene.view()
    let targets = view.entries.compactMap { entry in
      if case .targetSet(let event) = entry.statement.data.event { event } else { nil }
    }
    #expect(targets.map(\.printed) == ["65.0", "--", "12"])
    #expect(targets.map(\.value?.description) == ["65.0", nil, "12"])
    #expect(targets.map(\.matrix?.column) == [1, 2, 2])
    #expect(targets.map(\.matrix?.row) == [1, 1, 2])
    #expect(targets.allSatisfy { $0.matrix?.group == "各单位" && $0.period?.year == 2026 })
    #expect(targets[1].scope.subject == Subject(.organization, "suzhou-stb"))
    let again = await scene.run(command + ["--apply"])
    #expect(again.status == 0)
    #expect(try scene.view().size == view.size)
    let readings = await scene.run(
      "import", "附件2.csv", "--as", "observation", "--period", "2026-10", "--apply")
    #expect(readings.status == 0, "\(readings.errors)")
    #expect(try scene.view().size == view.size + 2, "a printed blank is no reading")
  }

  @Test func `a problem stands at the cell that has it`() async throws {
    let scene = try await scene()
    let rows = [
      ("没有的项目,省级财政,3万元,2026-03-01", "A2"), ("演示传感实验室,省政府,3万元,2026-03-01", "B2"),
      ("演示传感实验室,省级财政,约3万元,2026-03-01", "C2"),
      ("演示传感实验室,省级财政,3万元,2026-02-30", "D2"),
      ("演示传感实验室,省级财政,3万元,2026-03-01T25:00", "D2"),
    ]
    for (row, place) in rows {
      try scene.write("表.csv", "项目,来源,金额,生效日期\n\(row)\n")
      let plan = await scene.run(
        "import", "表.csv", "--as", "funding", "--kind", "拨付", "--format", "json")
      #expect(plan.output.contains("\"place\":\"\(place)\""), "\(row): \(plan.output)")
    }
  }

  @Test(
    arguments: [
      ("项目,省级财政预算(万元),市级财政预算(万元),企业自筹预算(万元)\n没有的项目,1,2,3\n又没有的,4,5,6\n", ["A2", "A3"]),
      ("项目,种类,省级财政金额(万元),市级财政金额(万元)\n演示传感实验室,没有这种,1,2\n", ["B2"]),
      ("项目,省级财政金额(万元),市级财政金额(万元)\n演示传感实验室,1,2\nwuxi-iot,3,4\n", ["B1", "C1"]),
      ("项目,省级财政预算(万元),市级财政预算(万元),备注\n演示传感实验室,1,2,=1+1\n", ["D2"]),
      ("项目,省级财政预算(万元),市级财政预算(万元),年度\n演示传感实验室,1,2,去年\n", ["D2"]),
      ("项目,省级财政预算(万元),市级财政预算(万元)\n演示传感实验室,约1,约2\n", ["B2", "C2"]),
    ])
  func `a row with several amounts tells of one cause once`(
    text: String, places: [String]
  ) async throws {
    let scene = try await scene()
    try scene.write("表.csv", text)
    let plan = await scene.run(
      "import", "表.csv", "--as", "funding", "--on", "2026-01-10", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any]
    let issues = try #require(object?["issues"] as? [[String: Any]])
    #expect(
      issues.compactMap { $0["place"] as? String }.sorted() == places,
      "\(plan.output)\(plan.errors)")
  }

  @Test
  func `wide punctuation, signs of the currency and times of day are read as people mean them`()
    async throws
  {
    let scene = try await scene()
    let (comma, semicolon, colon) = ("\u{FF0C}", "\u{FF1B}", "\u{FF1A}")
    try scene.write(
      "任务.csv",
      "编号,工作任务,责任单位,配合单位,完成时限\nwx-1,建设开放平台,无锡市科技局\(colon)责任单位\(comma)苏州市科技局,"
        + "南京市科技局\(semicolon)苏州市科技局,2026年12月\n")
    let applied = await scene.run("import", "任务.csv", "--as", "task", "--apply")
    #expect(applied.status == 0, "\(applied.output)\(applied.errors)")
    let task = try scene.view().entries.compactMap { entry in
      if case .taskAssigned(let event) = entry.statement.data.event { event } else { nil }
    }.last
    #expect(task?.leads.map(\.word) == ["责任单位", "牵头单位"])
    #expect(task?.supporting.count == 2)
    try scene.write(
      "资金.csv",
      "项目,来源,金额,生效日期\n演示传感实验室,省级财政,\u{FFE5}3.00万元,2026-03-01 00:00:00\n"
        + "演示传感实验室,省级财政,\u{A5}4万元,2026年3月2日 08:30\n")
    let plan = await scene.run(
      "import", "资金.csv", "--as", "funding", "--kind", "拨付", "--format", "json")
    #expect(
      plan.output.contains(#""new":2,"unchanged":0,"conflicts":0,"problems":0"#), "\(plan.output)")
  }

  @Test func `what a file leaves out is not compared`() async throws {
    let scene = try await scene()
    try scene.write("表.csv", "编号,名称,种类\nwuxi-sensor,演示传感实验室,实验室\n")
    let answer = await scene.run("import", "表.csv", "--as", "project", "--format", "json")
    #expect(answer.output.contains(#""unchanged":1"#), "\(answer.output)\(answer.errors)")
  }
}
