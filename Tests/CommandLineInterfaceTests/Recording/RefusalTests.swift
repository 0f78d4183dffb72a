// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

struct RefusalTests {
  /// What is typed, and the code of the refusal.
  static let refusals: [(arguments: [String], code: String)] = [
    (["funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "3500"], "E-AMOUNT-UNIT"),
    (
      ["funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "-5万元"],
      "E-AMOUNT-NEGATIVE"
    ),
    (
      ["funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "1.001元"],
      "E-AMOUNT-PRECISE"
    ),
    (
      ["funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "99999999999亿元"],
      "E-AMOUNT-LARGE"
    ),
    (["funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "许多"], "E-AMOUNT"),
    (["funding", "spend", "wuxi-sensor", "--source", "省里", "--amount", "1元"], "E-CODE"),
    (["entry", "correct", "999", "--set", "a=1", "--reason", "x"], "E-ENTRY-UNKNOWN"),
    (["entry", "correct", "3", "--set", "a=1", "--reason", "x"], "E-MEMBER"),
    (["entry", "correct", "3", "--set", "a", "--reason", "x"], "E-USAGE"),
    (["entry", "correct", "3", "--reason", "x"], "E-USAGE"),
    (["entry", "correct", "1", "--set", "role=council", "--reason", "x"], "E-NOT-CORRECTABLE"),
    (["entry", "correct", "1", "--set", "publicKey=x", "--reason", "x"], "E-NOT-CORRECTABLE"),
    (["entry", "correct", "0", "--set", "title.zh=x", "--reason", "x"], "E-NOT-CORRECTABLE"),
    (["entry", "withdraw", "1", "--reason", "x"], "E-NOT-CORRECTABLE"),
    (["entry", "withdraw", "--reason", "x"], "E-USAGE"),
    (["entry", "withdraw", "0", "--reason", "x"], "E-NOT-CORRECTABLE"),
    (["project", "set-status", "演示", "--to", "在建", "--reason", "x"], "E-NAME-AMBIGUOUS"),
    (["project", "set-status", "传感", "--to", "在建", "--reason", "x"], "E-NAME-UNKNOWN"),
    (["project", "set-status", "wuxi-senser", "--to", "在建", "--reason", "x"], "E-NAME-UNKNOWN"),
    (["project", "set-status", "wuxi-sensor", "--to", "在建"], "E-USAGE"),
    (["project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", " "], "E-TEXT"),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--on", "2018-02-30",
      ],
      "E-DATE"
    ),
    (
      ["project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--on", "2018-13"],
      "E-DATE"
    ),
    (
      ["project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--on", "2999"],
      "E-TIME-FUTURE"
    ),
    (
      ["project", "register", "x", "名", "--kind", "实验室", "--on", "1899-12-31"],
      "E-DATE"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--basis",
        "Xi〔2018〕90号",
      ],
      "E-DOCUMENT-NUMBER"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--basis", "某纸",
        "--section", "一",
      ],
      "E-BASIS"
    ),
    (
      ["project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--section", "一"],
      "E-BASIS"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--evidence",
        "没有.pdf",
      ],
      "E-EVIDENCE-FILE"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--actor", "nobody",
      ],
      "E-KEY-MISSING"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--actor", "admin",
      ],
      "E-ROLE"
    ),
    (
      [
        "project", "set-status", "wuxi-sensor", "--to", "在建", "--reason", "x", "--expect-size", "3",
      ],
      "E-EXPECTED-SIZE"
    ),
    (
      ["milestone", "meet", "wuxi-sensor", "rules"], "E-MILESTONE-UNKNOWN"
    ),
    (
      ["milestone", "meet", "wuxi-sensor", "rules", "--partial"], "E-MILESTONE-UNKNOWN"
    ),
    (["project", "register", "Wuxi_1", "名", "--kind", "实验室"], "E-ID"),
    (["project", "register", "wuxi-sensor", "另一名", "--kind", "实验室"], "E-SUBJECT-EXISTS"),
    (["project", "register", "wuxi-x", "演示传感实验室", "--kind", "实验室"], "E-DUPLICATE"),
    (["project", "register", "wuxi-x", "名", "--kind", "实验室", "--division", "月球"], "E-DIVISION"),
    (
      ["project", "register", "wuxi-x", "名", "--kind", "实验室", "--project-code", "12"], "E-VALUE"
    ),
    (["project", "amend", "wuxi-sensor"], "E-NOTHING-AMENDED"),
    (["project", "alias", "wuxi-sensor"], "E-USAGE"),
    (
      [
        "organization", "register", "x", "某公司", "--kind", "企业", "--uscc", "91350100M000100Y4Z",
      ],
      "E-VALUE"
    ),
    (
      ["document", "issue", "d", "文件", "--jurisdiction", "市", "--number", "锡政办发2018第90号"],
      "E-DOCUMENT-NUMBER"
    ),
    (["target", "revise", "none", "--printed", "x", "--reason", "y"], "E-TARGET-UNKNOWN"),
    (["target", "observe", "none", "--period", "2018", "--value", "1"], "E-NAME-UNKNOWN"),
    (["entry", "confirm", "#999"], "E-ENTRY-UNKNOWN"),
    (["policy", "adopt", "schedule-9"], "E-POLICY"),
    (["policy", "adopt", "schedule-1", "--set", "nothing=1"], "E-POLICY"),
    (["policy", "adopt", "schedule-1", "--set", "grey-days"], "E-POLICY"),
    (["actor", "enroll", "x", "某人", "--role", "牵头单位"], "E-LEAD-MISSING"),
    (["actor", "enroll", "x", "某人", "--role", "审计", "--proof", "x"], "E-USAGE"),
    (["import", "没有.ndjson"], "E-IMPORT-FILE"),
    (["import", "-"], "E-IMPORT-EMPTY"),
    (["import", "-", "--on", "2018"], "E-USAGE"),
    (["init", "."], "E-LOG-FOUNDED"),
    (
      [
        "funding", "budget", "wuxi-sensor", "--source", "省级财政", "--amount", "1元", "--year", "19",
      ], "E-DATE"
    ),
    (
      [
        "project", "mention", "wuxi-sensor", "--document", "none", "--in-section", "一", "--phrase",
        "x", "--reading", "在建",
      ], "E-NAME-UNKNOWN"
    ),
    (
      [
        "funding", "invest", "wuxi-sensor", "--period", "2026-10", "--amount", "1万元", "--measure",
        "本期", "--for", "无锡市科技局",
      ], "E-ON-BEHALF"
    ),
    (
      [
        "funding", "invest", "wuxi-sensor", "--period", "2026-10", "--amount", "1万元", "--measure",
        "本期", "--for", "wuxi-stb:管理员",
      ], "E-ON-BEHALF"
    ),
    (
      ["funding", "commit", "wuxi-sensor", "--source", "省级财政", "--amount", "1元"], "E-BUDGET-MISSING"
    ),
    (["person", "register", "P_1", "张三"], "E-ID"),
    (["person", "register", "p-1", " "], "E-TEXT"),
    (["person", "register", "p-1", "张三", "--sealed", "--field", "魔法"], "E-CODE"),
    (["person", "erase", "nobody", "--reason", "x"], "E-NAME-UNKNOWN"),
    (["expert", "register", "e", "--person", "nobody", "--field", "法律"], "E-NAME-UNKNOWN"),
    (["expert", "declare", "nobody", "wuxi-sensor"], "E-NAME-UNKNOWN"),
    (["review", "open", "r", "考评", "--period", "2025", "--unit", "wuxi-stb"], "E-CRITERION"),
    (
      [
        "review", "open", "r", "考评", "--period", "2025", "--criterion", "work:60", "--unit",
        "wuxi-stb",
      ], "E-VALUE"
    ),
    (
      [
        "review", "open", "r", "考评", "--period", "2025", "--criterion", "work:工作:许多", "--unit",
        "wuxi-stb",
      ], "E-NUMBER"
    ),
    (
      ["review", "open", "r", "考评", "--period", "2025", "--criterion", "work:工作:60"],
      "E-REVIEW-UNIT"
    ),
    (["review", "score", "r", "wuxi-stb", "work", "1", "--reviewer", "x"], "E-NAME-UNKNOWN"),
    (
      ["supervision", "issue", "s", "事", "--to", "wuxi-stb", "--due", "2020"], "E-DEADLINE"
    ),
    (
      ["supervision", "issue", "s", "事", "--to", "wuxi-stb", "--due", "2027", "--kind", "表扬"],
      "E-CODE"
    ),
    (["supervision", "issue", "s", "事", "--to", "市局", "--due", "2027"], "E-NAME-UNKNOWN"),
    (["supervision", "answer", "s", "--summary", "办了"], "E-NAME-UNKNOWN"),
    (["challenge", "publish", "c", "镜头", "--deadline", "2027"], "E-CHALLENGE-TARGETS"),
    (
      [
        "challenge", "publish", "c", "镜头", "--target", "一", "--deadline", "2027", "--prize", "500",
      ], "E-AMOUNT-UNIT"
    ),
    (
      ["challenge", "award", "c", "--to", "wuxi-stb", "--project", "wuxi-sensor"], "E-NAME-UNKNOWN"
    ),
    (
      ["equipment", "add", "sem", "电镜", "--owner", "wuxi-stb", "--location", "三号楼"], "E-ROLE"
    ),
    (
      [
        "equipment", "use", "sem", "--period", "2026-10", "--hours", "1", "--external-hours", "0",
      ], "E-NAME-UNKNOWN"
    ),
    (["key", "show", "nobody"], "E-KEY-MISSING"),
    (["key", "new", "admin"], "E-KEY-EXISTS"),
    (["key", "new", "A B"], "E-ID"),
    (["key", "adopt", "--checkpoint", "没有"], "E-CHECKPOINT-FILE"),
  ]

  @Test func `bad input is refused with its code, in both languages, and records nothing`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    let before = scene.files()
    for (arguments, code) in Self.refusals + Self.governance {
      let answer = await scene.run(arguments)
      #expect(answer.status == (code == "E-USAGE" ? 2 : 1), "\(arguments) \(answer.output)")
      #expect(answer.errors.contains("annals: 错误 \(code): "), "\(arguments): \(answer.errors)")
      #expect(answer.errors.hasSuffix("  什么也没有登记。\n"))
      #expect(answer.output.isEmpty)
      let english = await scene.run(arguments, lang: "en")
      #expect(english.errors.contains("annals: error \(code): "), "\(english.errors)")
      #expect(english.errors.hasSuffix("  Nothing was recorded.\n"))
    }
    #expect(try scene.view().size == size)
    #expect(scene.files() == before)
  }

  @Test func `an ambiguous fragment lists what it may mean`() async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "project", "set-status", "演示", "--to", "在建", "--reason", "x")
    #expect(
      answer.errors == """
        annals: 错误 E-NAME-AMBIGUOUS: “演示”对得上 2 个项目。登记时写全名或编号:
          wuxi-iot  演示物联网中心
          wuxi-sensor  演示传感实验室
          什么也没有登记。

        """)
  }

  @Test func `a day with a time of day is told the day, and no form twice`() async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "project", "register", "x", "名", "--kind", "实验室", "--on", "2026-09-20 10:00")
    #expect(
      answer.errors.hasPrefix(
        """
        annals: 错误 E-DATE: --on 读不懂“2026-09-20 10:00”,或者没有这一天
          这里不写时刻,只写 2026-09-20
        """), "\(answer.errors)")
    #expect(!answer.errors.contains("2018Q4"))
    for (command, form) in [
      (["portfolio", "--as-of", "2026-09-20 10:00"], "2018Q4"),
      (["template", "report", "--unit", "wuxi-stb", "--period", "x"], "2026Q4"),
    ] {
      let read = try BuiltProgram.run(
        command + ["--lang", "zh"], directory: URL(filePath: scene.directory + "/book"))
      #expect(read.errors.contains("E-DATE"), "\(read.errors)")
      #expect(read.errors.components(separatedBy: form).count == 2, "\(read.errors)")
    }
  }

  @Test func `a fragment that fits one is only suggested`() async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run("project", "amend", "传感", "--subkind", "x")
    #expect(answer.errors.contains("是不是:\n  wuxi-sensor  演示传感实验室"))
  }

  @Test func `a sample that is merely come across is not recorded into`() async throws {
    let scene = try await RecordingScene.furnished()
    let sample = scene.directory + "/book/sample"
    var founding = Founding(
      title: LocalizedName(zh: "样例"), origin: LogOrigin("registry.example/sample") ?? .blank,
      administrator: (id: "admin", name: LocalizedName(zh: "管理员")))
    founding.isSample = true
    let ledger = Ledger(directory: sample)
    let keys = KeySource.sample(
      .file(KeyFolder(root: scene.directory + "/home/.config/annals/keys")))
    try await ledger.found(
      founding, keys: keys, clock: { Timestamp(milliseconds: 1_795_222_800_000) })
    let enrol = ["actor", "enroll", "sec", "秘书处", "--role", "秘书处"]
    // The nearest registry upwards is the sample itself.
    let moved = scene.directory + "/book/Events"
    try FileManager.default.removeItem(atPath: moved)
    try FileManager.default.moveItem(atPath: sample + "/Events", toPath: moved)
    let refused = await scene.run(enrol)
    #expect(refused.errors.contains("E-SAMPLE"), "\(refused.errors)")
    let taken = await scene.run(enrol + ["--registry", "."])
    #expect(taken.status == 0, "\(taken.errors)")
    // A plan records nothing, so it may look at a sample.
    let table = scene.directory + "/单位.csv"
    try Data("编号,名称,类型\n".utf8).write(to: URL(fileURLWithPath: table))
    let planned = await scene.run(["import", table, "--as", "organization"])
    #expect(planned.status == 0 && planned.output.contains("没有填写任何一行"), "\(planned)")
    let applied = await scene.run(["import", table, "--as", "organization", "--apply"])
    #expect(applied.errors.contains("E-SAMPLE"), "\(applied.errors)")
  }

  @Test(
    arguments: [
      (["target", "set", "nope", "t", "--printed", "65%"], "annals target list"),
      (["milestone", "meet", "wuxi-iot", "x"], "annals milestone plan wuxi-iot <"),
      (["project", "register", "wuxi-sensor", "又一个", "--kind", "实验室"], "annals entry 3"),
      (
        [
          "funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "5万元", "--period",
          "2026-10",
        ], "--for <"
      ),
      (
        ["project", "register", "x", "名", "--kind", "实验室", "--on", "2030-01-01"],
        "2026-11-22"
      ),
      (
        ["project", "register", "x", "名", "--kind", "实验室", "--on", "0201-09-20"],
        "1900-01-01"
      ),
      (["document", "repeal", "nope", "--actor", "nobody"], "annals document list"),
      (
        ["project", "set-status", "wuxi-iot", "--to", "运行", "--reason", "x", "--actor", "x"],
        "key new"
      ),
    ] as [([String], String)])
  func `a refusal names a command that leads on`(
    arguments: [String], words: String
  ) async throws {
    let scene = try await RecordingScene.furnished()
    let before = scene.files()
    for (language, nothing) in [("zh", "什么也没有登记"), ("en", "Nothing was recorded")] {
      let answer = await scene.run(arguments, lang: language)
      #expect(answer.status == 1)
      #expect(answer.errors.contains(words), "\(answer.errors)")
      #expect(answer.errors.contains(nothing))
    }
    #expect(scene.files() == before)
  }
}
