// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// A project from its proposal to operation, by commands alone: everybody signs with a key of their
/// own, and what comes too early or from the wrong body is refused on the way.
struct GovernanceWalkTests {
  private let scene: RecordingScene

  init() throws { scene = try RecordingScene() }

  /// Says something as somebody, which must be recorded.
  @discardableResult
  private func say(
    _ actor: String, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async -> RecordingScene.Answer {
    let answer = await scene.run(words + ["--actor", actor])
    #expect(answer.status == 0, "\(words): \(answer.errors)", sourceLocation: sourceLocation)
    return answer
  }

  /// Says something as somebody, which must be refused and change nothing.
  private func refuse(
    _ code: String, _ actor: String, _ words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let size = try scene.view().size
    let answer = await scene.run(words + ["--actor", actor])
    #expect(answer.status != 0, "\(words): \(answer.output)", sourceLocation: sourceLocation)
    #expect(
      answer.errors.contains("annals: 错误 \(code): "), "\(words): \(answer.errors)",
      sourceLocation: sourceLocation)
    #expect(try scene.view().size == size, sourceLocation: sourceLocation)
  }

  private func found() async {
    let founding = await scene.run("init", "book", "--title", "走一遍", "--origin", "r.example/walk")
    #expect(founding.status == 0, "\(founding.errors)")
    await say("admin", "actor", "enroll", "sec", "秘书处", "--role", "秘书处")
    await say("admin", "actor", "enroll", "sec-2", "秘书处二", "--role", "秘书处")
    for (id, name, kind) in [
      ("group", "领导小组", "领导和议事机构"), ("council", "市理事会", "领导和议事机构"),
      ("committee", "专家委", "领导和议事机构"), ("centre", "服务中心", "服务中心"),
      ("stb", "市科技局", "政府部门"), ("office", "评估公司", "企业"),
    ] {
      await say(
        "sec", "organization", "register", id, name, "--kind", kind, "--on", "2015-01-01")
    }
    for (id, role, organization) in [
      ("councillor", "理事会", "council"), ("expert", "专家咨询委员会", "committee"),
      ("manager", "管理服务中心", "centre"), ("lead", "牵头单位", "stb"),
    ] {
      await say(
        "admin", "actor", "enroll", id, id, "--role", role, "--organization", organization)
    }
    await say("admin", "actor", "enroll", "auditor", "审计", "--role", "审计")
  }

  /// Proposed, argued, put before the council.
  private func propose() async throws {
    await say(
      "sec", "project", "register", "line", "演示中试线", "--kind", "实验室", "--lead", "stb", "--on",
      "2020-01-01")
    try await refuse(
      "E-APPROVAL-MISSING", "sec", "project", "set-status", "line", "--to", "在建", "--reason", "先建",
      "--on", "2020-01-02")
    await say(
      "sec", "project", "set-status", "line", "--to", "论证", "--reason", "申报", "--on", "2020-01-02")
    await say(
      "sec", "project", "propose", "line", "--what", "经费预算", "--year", "2020", "--on",
      "2020-01-03")
    await say("sec", "project", "request", "line", "--to", "领导小组", "--on", "2020-01-04")
    await say(
      "sec", "project", "instruct", "line", "--from", "领导小组", "--note", "同意上会", "--on",
      "2020-01-05")
    await say(
      "sec", "meeting", "plan", "first", "第一次会议", "--body", "市理事会", "--at", "2020-03-01", "--on",
      "2020-02-01")
    await say(
      "sec", "meeting", "add", "first", "中试线立项", "--kind", "项目立项", "--about", "line", "--on",
      "2020-02-02")
    try await refuse(
      "E-AGENDA", "sec", "meeting", "add", "first", "改方向", "--kind", "方向和目标调整", "--on",
      "2020-02-02")
    let opinion = ["opinion", "record", "line", "--panel", "专家组", "--field", "科技"]
    try await refuse(
      "E-ROLE", "sec", opinion[0], opinion[1], "line", "--panel", "专家组", "--verdict", "推荐",
      "--summary", "可行", "--on", "2020-02-10")
    let revise = await scene.run(
      opinion + [
        "--verdict", "修改后再论证", "--summary", "指标偏低", "--on", "2020-02-10", "--actor", "expert",
      ])
    #expect(revise.status == 0, "\(revise.errors)")
    let recommended = await scene.run(
      opinion + ["--verdict", "推荐", "--summary", "可行", "--on", "2020-02-20", "--actor", "expert"])
    #expect(recommended.status == 0, "\(recommended.errors)")
  }

  /// Decided in two steps: in principle, then for good.
  private func decide() async throws {
    await say(
      "sec", "document", "issue", "minutes", "会议纪要", "--on", "2020-03-03", "--jurisdiction", "市")
    try await refuse(
      "E-ROLE", "expert", "decision", "record", "line", "--meeting", "first", "--verdict", "同意",
      "--on", "2020-03-01")
    try await refuse(
      "E-DECISION", "councillor", "decision", "record", "line", "--meeting", "first", "--verdict",
      "同意", "--item", "没有的议题", "--on", "2020-03-01")
    try await refuse(
      "E-NUMBER", "councillor", "decision", "record", "line", "--meeting", "first", "--verdict",
      "同意", "--votes", "九票", "--on", "2020-03-01")
    try await refuse(
      "E-USAGE", "councillor", "decision", "record", "--meeting", "first", "--verdict", "同意")
    await say(
      "councillor", "decision", "record", "--meeting", "first", "--item", "中试线立项", "--verdict",
      "原则通过", "--votes", "8:0:1", "--on", "2020-03-01")
    try await refuse(
      "E-APPROVAL-MISSING", "sec", "project", "set-status", "line", "--to", "已立项", "--reason", "决策",
      "--on", "2020-03-02")
    // The minutes of the second decision came on paper: recorded for the council, and confirmed.
    try scene.write("minutes.pdf", "minutes")
    await say(
      "sec", "decision", "record", "--meeting", "first", "--item", "中试线立项", "--verdict", "同意",
      "--on", "2020-03-05", "--for", "council", "--evidence", "minutes.pdf")
    let decision = try scene.view().size - 1
    try await refuse(
      "E-APPROVAL-MISSING", "sec", "project", "set-status", "line", "--to", "已立项", "--reason", "决策",
      "--on", "2020-03-06")
    try await refuse("E-OWN-ENTRY", "sec", "entry", "confirm", "\(decision)")
    await say("sec-2", "entry", "confirm", "\(decision)")
    try await refuse(
      "E-STATUS-STEP", "sec", "project", "set-status", "line", "--to", "试运行", "--reason", "快",
      "--on", "2020-03-06")
    try await refuse(
      "E-APPROVAL-MISSING", "manager", "project", "contract", "line", "--with", "stb", "--on",
      "2020-03-06")
    // Nothing is approved by a meeting of which nobody has recorded that it was held.
    try await refuse(
      "E-APPROVAL-MISSING", "sec", "project", "set-status", "line", "--to", "已立项", "--reason", "决策",
      "--on", "2020-03-06")
    await say(
      "sec", "meeting", "hold", "first", "--from", "2020-03-01 09:00", "--to", "12:00", "--minutes",
      "minutes")
    await say(
      "sec", "project", "set-status", "line", "--to", "已立项", "--reason", "决策", "--on", "2020-03-06")
    try await refuse(
      "E-MEETING", "sec", "meeting", "hold", "first", "--from", "2020-03-02 09:00", "--to", "12:00",
      "--minutes", "minutes")
  }

  /// Contracted, paid for, built and reported month by month.
  private func build() async throws {
    await say(
      "manager", "project", "contract", "line", "--with", "stb", "--number", "合1", "--on",
      "2020-04-01")
    try await refuse(
      "E-REPEATED", "manager", "project", "contract", "line", "--with", "stb", "--number", "合1",
      "--on", "2020-04-02")
    await say(
      "manager", "project", "rebaseline", "line", "--start", "2020-05", "--end", "2022", "--cost",
      "100万元", "--on", "2020-04-01")
    try await refuse(
      "E-USAGE", "manager", "project", "rebaseline", "line", "--end", "2023", "--on", "2021-01-01")
    await say(
      "manager", "project", "rebaseline", "line", "--end", "2023", "--reason", "设备晚到", "--on",
      "2021-01-01")
    await say(
      "sec", "project", "set-status", "line", "--to", "在建", "--reason", "开工", "--on", "2020-05-01")
    let money = ["--source", "市级财政", "--on", "2020-06-01", "--amount"]
    await say(
      "councillor", "funding", "budget", "line", money[0], money[1], money[2], money[3], money[4],
      "100万元")
    try await refuse(
      "E-OVER-BUDGET", "manager", "funding", "commit", "line", money[0], money[1], money[2],
      money[3],
      money[4], "120万元")
    for verb in ["commit", "disburse", "receive"] {
      await say(
        "manager", "funding", verb, "line", money[0], money[1], money[2], money[3], money[4],
        "100万元")
    }
    await say(
      "lead", "project", "adjust", "line", "--summary", "换供应商", "--filing", "备1", "--on",
      "2020-09-01")
    try await refuse(
      "E-ROLE", "lead", "project", "redirect", "line", "--from", "甲", "--to", "乙", "--on",
      "2020-09-01")
    try await refuse(
      "E-DECISION-MISSING", "councillor", "project", "redirect", "line", "--from", "甲", "--to", "乙",
      "--on", "2020-09-01")
    try await report()
  }

  private func tellOfSeptember() async throws {
    await say(
      "lead", "funding", "spend", "line", "--source", "市级财政", "--amount", "60万元", "--on",
      "2020-09-30")
    await say(
      "lead", "project", "progress", "line", "--percent", "55", "--period", "2020-09", "--on",
      "2020-09-30")
  }

  /// What a lead unit reports counts once the round is confirmed, all at once.
  private func report() async throws {
    await say(
      "sec", "report", "open", "--period", "2020-09", "--due", "2020-10-05", "--unit", "stb",
      "--on",
      "2020-09-25")
    try await tellOfSeptember()
    try scene.write("九月.xlsx", "60")
    try await refuse(
      "E-REPORT-UNIT", "sec", "report", "return", "--unit", "centre", "--period", "2020-09",
      "--reason", "没有报")
    try await refuse(
      "E-REPORT-STEP", "sec", "report", "confirm", "--unit", "stb", "--period", "2020-09")
    await say("lead", "report", "submit", "九月.xlsx", "--unit", "stb", "--period", "2020-09")
    await say(
      "sec", "report", "return", "--unit", "stb", "--period", "2020-09", "--reason", "缺一张表")
    // What was told in the round went back with it, and is told again.
    try await tellOfSeptember()
    try scene.write("九月.xlsx", "60.0")
    await say("lead", "report", "submit", "九月.xlsx", "--unit", "stb", "--period", "2020-09")
    try await refuse(
      "E-ROLE", "lead", "report", "confirm", "--unit", "stb", "--period", "2020-09")
    func line() throws -> MoneyLedger.Line {
      try #require(try scene.view().state.projects["line"]?.state.money.lines.first)
    }
    #expect(try line().spent.confirmed == .zero)
    let size = try scene.view().size
    let answer = await say("sec", "report", "confirm", "--unit", "stb", "--period", "2020-09")
    // The round, the spending, the progress and the submission that was not sent back.
    #expect(try scene.view().size == size + 4)
    #expect(answer.output.contains("expenditure.recorded  project/line"), "\(answer.output)")
    #expect(try line().spent.confirmed == Money(fen: 60_000_000))
    #expect(try line().spent.reported == .zero)
    let unit = try scene.view().state.reports["2020-09"]?.state.units.first
    #expect(unit?.stage == .confirmed)
    #expect(unit?.returns == 1)
    try await confirmAnother()
  }

  /// What somebody recorded for the unit waits for somebody else, also when the round is confirmed.
  private func confirmAnother() async throws {
    let opening = await say(
      "sec", "report", "open", "--period", "2020-10", "--due", "2020-11-05", "--on", "2020-10-25")
    #expect(opening.errors.contains("填报单位照 report/2020-09:1 个"), "\(opening.errors)")
    await say(
      "sec", "project", "progress", "line", "--percent", "60", "--period", "2020-10", "--on",
      "2020-10-31", "--for", "stb", "--evidence", "九月.xlsx")
    let own = try scene.view().size - 1
    await say("lead", "report", "submit", "九月.xlsx", "--unit", "stb", "--period", "2020-10")
    let answer = await say("sec", "report", "confirm", "--unit", "stb", "--period", "2020-10")
    #expect(try scene.view().size == own + 4)
    #expect(answer.errors.contains("由另一个人确认:#\(own)"), "\(answer.errors)")
    await say("sec-2", "entry", "confirm", "\(own)")
  }

  /// Examined, settled and judged by outsiders, and then put to use.
  private func finish() async throws {
    await say(
      "sec", "project", "set-status", "line", "--to", "试运行", "--reason", "建成", "--on", "2022-01-01")
    try await refuse(
      "E-ACCEPTANCE-MISSING", "sec", "project", "set-status", "line", "--to", "已验收", "--reason",
      "好",
      "--on", "2022-06-01")
    await say(
      "manager", "project", "accept", "line", "--fail", "--reviewer", "centre", "--on", "2022-05-01"
    )
    try await refuse(
      "E-ACCEPTANCE-MISSING", "sec", "project", "set-status", "line", "--to", "已验收", "--reason",
      "好",
      "--on", "2022-06-01")
    try await refuse(
      "E-SURPLUS", "manager", "funding", "retain", "line", "--source", "市级财政", "--amount", "30万元",
      "--by", "承担单位", "--on", "2022-05-15")
    await say("manager", "project", "accept", "line", "--reviewer", "centre", "--on", "2022-06-01")
    await say(
      "sec", "project", "set-status", "line", "--to", "已验收", "--reason", "验收", "--on", "2022-06-01")
    try await refuse(
      "E-OVER-RETAINED", "manager", "funding", "spend", "line", "--source", "市级财政", "--amount",
      "10万元", "--on", "2022-07-01")
    await say(
      "manager", "funding", "retain", "line", "--source", "市级财政", "--amount", "30万元", "--by",
      "承担单位",
      "--on", "2022-06-15")
    await say(
      "manager", "funding", "spend", "line", "--source", "市级财政", "--amount", "10万元", "--on",
      "2022-07-01")
    try await refuse(
      "E-EVALUATOR", "manager", "review", "evaluate", "line", "--evaluator", "stb", "--grade", "优秀",
      "--summary", "很好", "--on", "2022-08-01")
    await say(
      "manager", "review", "evaluate", "line", "--evaluator", "office", "--grade", "良好",
      "--summary",
      "尚可", "--on", "2022-08-01")
    await say(
      "sec", "project", "assess", "line", "--light", "绿", "--narrative", "按期", "--on", "2022-08-02")
    await say(
      "sec", "project", "set-status", "line", "--to", "运行", "--reason", "投用", "--on", "2022-09-01")
    try await refuse("E-ROLE", "sec", "audit", "attest", "--finding", "无异常")
    await say("auditor", "audit", "attest", "--finding", "无异常")
    try await refuse(
      "E-ROLE", "manager", "bulletin", "publish", "九月.xlsx", "--title", "通报",
      "--period", "2022")
    await say("sec", "bulletin", "publish", "九月.xlsx", "--title", "通报", "--period", "2022")
  }

  @Test func `a project is walked from proposal to operation, each with a key of their own`()
    async throws
  {
    await found()
    try await propose()
    try await decide()
    try await build()
    try await finish()
    let view = try scene.view()
    let project = try #require(view.state.projects["line"]?.state)
    #expect(project.status == .operating)
    #expect(project.baselines.map(\.end.description) == ["2022", "2023"])
    #expect(project.progress.map(\.fact.percent) == [55, 60])
    #expect(view.state.bulletins["2022"]?.state.published?.size == view.size - 1)
    #expect(view.state.audits.attestations.map(\.fact.size) == [view.size - 2])
    #expect(try scene.ledger.verify(Verification(keys: [])).findings == [])
    let keys = Set(view.state.actors.values.map(\.state.publicKey))
    #expect(keys.count == view.state.actors.count)
    // Everybody has stated something.
    #expect(
      Set(view.entries.map(\.statement.source.actor))
        == ["admin", "sec", "sec-2", "councillor", "expert", "manager", "lead", "auditor"])
    for (language, words) in [
      ("zh", ["专家意见和决策", "基线(投资:万元)", "合同和验收", "调整和方向", "进展和判断", "第三方评估"]),
      (
        "en",
        [
          "Opinions and decisions", "Baselines", "Contracts and acceptance",
          "Adjustments and directions", "Progress and assessments", "Evaluations",
        ]
      ),
    ] {
      let shown = try BuiltProgram.run(
        [
          "project", "show", "line", "--lang", language, "--registry", scene.directory + "/book",
        ])
      #expect(shown.status == 0, "\(shown.errors)")
      for word in words { #expect(shown.output.contains(word), "\(word): \(shown.output)") }
    }
  }
}
