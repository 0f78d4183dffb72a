// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import Testing

@testable import CommandLineInterface

/// Every recording verb once, in an order in which each may follow the others.
struct EveryVerbTests {
  static let steps: [[String]] = [
    ["policy", "adopt", "schedule-1", "--set", "grey-days=120"],
    ["actor", "enroll", "clerk", "填报员", "--role", "牵头单位", "--organization", "无锡市科技局"],
    ["actor", "enroll", "man", "中心", "--role", "管理服务中心"],
    ["actor", "enroll", "man-2", "中心二", "--role", "管理服务中心"],
    ["actor", "suspend", "man-2", "--reason", "调离"],
    ["actor", "reinstate", "man-2", "--reason", "调回"],
    ["actor", "succeed", "man-2", "--by", "man"],
    ["actor", "rotate", "man-2"],
    ["actor", "compromise", "man-2", "--since", "2026-11-01", "--reason", "电脑失窃"],
    ["actor", "suspend", "man-2", "--reason", "调离了"],
    ["organization", "register", "wuxi-itb", "无锡市信电局", "--kind", "政府部门", "--on", "2015"],
    ["organization", "alias", "wuxi-stb", "--add", "市科技局", "--on", "2016"],
    ["organization", "alias", "市科技局", "--add", "科技局", "--on", "2016"],
    ["organization", "alias", "市科技局", "--remove", "科技局", "--on", "2017"],
    [
      "document", "issue", "wuxi-2018", "2018年工作要点", "--number", "锡政办发[2018]90号",
      "--issuer", "市科技局", "--issued", "2018-08-01", "--on", "2018-08-01", "--jurisdiction",
      "市",
    ],
    ["document", "issue", "wuxi-2021", "2021年工作要点", "--on", "2021", "--jurisdiction", "city"],
    [
      "document", "cite", "锡政办发〔2018〕90号", "iot-rules", "物联网项目管理办法", "--in-section", "七(一)",
      "--kind", "待制定", "--on", "2018-08-01",
    ],
    ["project", "amend", "wuxi-sensor", "--subkind", "sensing", "--on", "2016-04"],
    ["project", "alias", "wuxi-sensor", "--add", "传感室", "--on", "2017"],
    ["project", "join", "传感室", "wuxi-itb", "--role", "主管", "--on", "2018"],
    ["project", "leave", "传感室", "wuxi-itb", "--role", "主管", "--on", "2019"],
    ["project", "relate", "传感室", "wuxi-iot", "--as", "支撑", "--on", "2018"],
    [
      "project", "dismiss-duplicate", "传感室", "wuxi-iot", "--reason", "两回事", "--on", "2018",
    ],
    [
      "project", "designate", "传感室", "国家重点实验室", "--stage", "争创", "--level", "国家级", "--on",
      "2018",
    ],
    ["project", "list-in", "传感室", "--list", "重大项目", "--on", "2018"],
    ["project", "list-out", "传感室", "--list", "重大项目", "--on", "2019"],
    ["project", "locate", "传感室", "--division", "新吴区", "--on", "2018"],
    [
      "project", "mention", "传感室", "--document", "wuxi-2018", "--in-section", "七(一)",
      "--phrase", "开展服务", "--reading", "运行", "--on", "2018-08-01",
    ],
    [
      "project", "set-status", "传感室", "--to", "在建", "--basis", "锡政办发(2018)90号",
      "--section", "七(一)", "--on", "2018-09",
    ],
    ["milestone", "plan", "传感室", "rules", "完成建章立制", "--due", "2018-12", "--on", "2018-08-01"],
    ["milestone", "plan", "传感室", "site", "主体封顶", "--due", "2019年", "--on", "2018-08-01"],
    ["milestone", "plan", "传感室", "gear", "设备进场", "--due", "2019Q2", "--on", "2018-08-01"],
    [
      "milestone", "reschedule", "传感室", "完成建章立制", "--due", "2019-03", "--reason", "设备延期",
      "--on", "2018-11-01",
    ],
    ["milestone", "meet", "传感室", "rules", "--partial", "--outstanding", "缺报告", "--on", "2019-01"],
    ["milestone", "meet", "传感室", "rules", "--on", "2019/2/20"],
    ["milestone", "miss", "传感室", "site", "--on", "2020-01-05"],
    ["milestone", "cancel", "传感室", "gear", "--reason", "不要了", "--on", "2020-01-05"],
    ["funding", "budget", "传感室", "--source", "省级财政", "--amount", "1,200万元", "--on", "2019"],
    [
      "funding", "budget", "传感室", "--source", "省级财政", "--amount", "0.15亿元", "--revise", "--on",
      "2019-02-01",
    ],
    [
      "funding", "commit", "传感室", "--source", "省级财政", "--amount", "900万元", "--on", "2019-03-01",
    ],
    [
      "funding", "disburse", "传感室", "--source", "省级财政", "--amount", "800万元", "--payee",
      "wuxi-stb", "--on", "2019-04-01",
    ],
    [
      "funding", "receive", "传感室", "--source", "省级财政", "--amount", "800万元", "--voucher", "收-1",
      "--on", "2019-04-02",
    ],
    [
      "funding", "spend", "传感室", "--source", "省级财政", "--category", "设备费", "--amount",
      "320万元", "--period", "2019-05", "--on", "2019-05-31", "--actor", "man",
    ],
    [
      "funding", "return", "传感室", "--source", "省级财政", "--amount", "20万元", "--on",
      "2019-06-01", "--actor", "man",
    ],
    [
      "funding", "invest", "传感室", "--period", "2019-05", "--amount", "1000万元", "--measure",
      "本年累计", "--on", "2019-05-31", "--actor", "man",
    ],
    [
      "target", "define", "utilisation", "年平均使用率", "--unit", "percent", "--direction", "越高越好",
      "--on", "2018",
    ],
    [
      "target", "set", "utilisation", "utilisation-2018", "--scope", "传感室", "--printed", "超过65%",
      "--value", "65", "--comparator", "超过", "--word", "超过", "--in", "2018", "--document",
      "wuxi-2018", "--in-section", "七(一)", "--on", "2018-08-01",
    ],
    [
      "target", "revise", "utilisation-2018", "--printed", "不低于70%", "--value", "70",
      "--comparator", "不低于", "--reason", "停机检修", "--on", "2018-10-01",
    ],
    [
      "target", "observe", "年平均使用率", "--scope", "传感室", "--period", "2018", "--value", "67.2",
      "--filing", "锡科统〔2019〕3号", "--on", "2019-01-15", "--actor", "sec",
    ],
    [
      "task", "assign", "wx-7-1", "提升已建平台服务能力", "--document", "wuxi-2018", "--in-section",
      "七(一)", "--lead", "市科技局:责任单位", "--on", "2018-08-01",
    ],
    ["task", "reassign", "wx-7-1", "--lead", "wuxi-itb", "--on", "2018-09-01"],
    [
      "task", "report", "wx-7-1", "--summary", "已有办法", "--percent", "60", "--on", "2018-10-01",
      "--actor", "sec",
    ],
    ["task", "complete", "wx-7-1", "--on", "2018-12-20", "--actor", "sec"],
    ["fund", "register", "iot-fund", "物联网专项资金", "--kind", "专项资金", "--level", "市", "--on", "2018"],
    [
      "fund", "establish", "iot-fund", "物联网产业基金", "--level", "city", "--size", "10亿元", "--on",
      "2019",
    ],
    ["fund", "alias", "iot-fund", "--add", "物联网基金", "--on", "2019"],
    ["organization", "rename", "市科技局", "无锡市科学技术局", "--on", "2019-03"],
    ["organization", "merge", "wuxi-itb", "--into", "wuxi-stb", "--on", "2020"],
    ["document", "supersede", "wuxi-2018", "--by", "wuxi-2021", "--on", "2021"],
    ["document", "repeal", "wuxi-2018", "--on", "2021"],
    [
      "organization", "register", "wuxi-lab", "演示光学所", "--kind", "科研院所", "--on", "2019",
    ],
    [
      "actor", "enroll", "lab", "光学所填报员", "--role", "牵头单位", "--organization", "演示光学所",
    ],
    ["actor", "enroll", "council", "理事会", "--role", "理事会"],
    ["person", "register", "p-1", "张三", "--sealed", "--field", "科技", "--on", "2019"],
    ["person", "register", "p-2", "李四", "--name-en", "Li Si", "--on", "2019"],
    [
      "expert", "register", "e-1", "--person", "p-1", "--field", "科技", "--field", "产业",
      "--industry", "物联网", "--conflict", "传感室", "--on", "2019-02",
    ],
    [
      "expert", "register", "e-2", "--person", "李四", "--field", "law", "--on", "2019-02",
    ],
    ["expert", "declare", "李四", "演示光学所", "--reason", "曾任顾问", "--on", "2019-03"],
    [
      "review", "open", "rv-2019", "2019年度考评", "--period", "2019年", "--criterion",
      "work:重点工作:60", "--criterion", "people:人才引进:40", "--unit", "wuxi-stb", "--unit",
      "演示光学所", "--on", "2020-01",
    ],
    [
      "review", "score", "2019年度考评", "wuxi-stb", "重点工作", "55.5", "--reviewer", "李四", "--on",
      "2020-02-01",
    ],
    ["review", "close", "rv-2019", "--on", "2020-03-01"],
    [
      "supervision", "issue", "db-1", "设备没有进场", "--to", "演示光学所", "--due", "2020-06",
      "--kind", "问题", "--project", "传感室", "--on", "2020-04-01",
    ],
    [
      "supervision", "answer", "db-1", "--summary", "已经进场", "--on", "2020-05-01", "--actor",
      "man",
    ],
    ["supervision", "close", "设备没有进场", "--on", "2020-05-10"],
    [
      "challenge", "publish", "lens", "极紫外镜头", "--target", "面形误差小于1纳米", "--deadline",
      "2020-12", "--prize", "500万元", "--on", "2020-04-01",
    ],
    [
      "challenge", "claim", "极紫外镜头", "--by", "演示光学所", "--proposal", "离子束修形", "--on",
      "2020-06-01", "--actor", "lab",
    ],
    [
      "challenge", "award", "lens", "--to", "演示光学所", "--project", "传感室", "--on", "2021-01-10",
      "--actor", "council",
    ],
    ["challenge", "deliver", "lens", "--on", "2022-01-10"],
    ["challenge", "close", "lens", "--on", "2022-02-10"],
    [
      "equipment", "add", "sem-1", "扫描电子显微镜", "--owner", "演示光学所", "--location", "三号楼",
      "--open", "--on", "2020", "--actor", "man",
    ],
    [
      "equipment", "use", "扫描电子显微镜", "--period", "2020-10", "--hours", "180",
      "--external-hours", "62.5", "--on", "2020-11-01", "--actor", "man",
    ],
    [
      "equipment", "book", "sem-1", "--by", "wuxi-stb", "--from", "2020-12-01", "--to",
      "2020-12-03", "--on", "2020-11-01", "--actor", "man",
    ],
    ["equipment", "retire", "sem-1", "--on", "2022", "--actor", "man"],
    ["person", "erase", "p-1", "--reason", "本人要求", "--on", "2022"],
    [
      "funding", "spend", "传感室", "--source", "省级财政", "--category", "材料费", "--amount", "1万元",
      "--on", "2019-07-01", "--actor", "clerk",
    ],
    ["entry", "confirm", "LAST", "--actor", "sec"],
    [
      "funding", "spend", "传感室", "--source", "省级财政", "--category", "材料费", "--amount", "2万元",
      "--on", "2019-08-01", "--actor", "clerk",
    ],
    ["entry", "return", "LAST", "--reason", "凭证不符", "--actor", "sec"],
    [
      "funding", "receive", "传感室", "--source", "省级财政", "--amount", "3万元", "--on", "2019-09-01",
      "--voucher", "收2019-9", "--actor", "sec",
    ],
    [
      "entry", "correct", "LAST", "--set", "amount=4万元", "--set", "source=市级财政", "--unset",
      "voucher",
      "--on", "2019-09-02", "--reason", "录入有误", "--actor", "sec",
    ],
    ["entry", "withdraw", "LAST", "--reason", "重复录入", "--actor", "sec"],
  ]

  @Test func `every verb records, and its rehearsal writes nothing`() async throws {
    let scene = try await RecordingScene.furnished()
    try scene.write("paper.pdf", "abc")
    for step in Self.steps + Self.governance {
      let size = try scene.view().size
      // Keys of actors are chosen as a person would: the secretariat where several could speak.
      var arguments = step.map { $0 == "LAST" ? "\(size - 1)" : $0 }
      let isAdministration = ["actor", "policy"].contains(step[0])
      if !arguments.contains("--actor") {
        arguments += ["--actor", isAdministration ? "admin" : "sec"]
      }
      let before = scene.files()
      let rehearsal = await scene.run(arguments + ["--dry-run"])
      #expect(rehearsal.status == 0, "\(arguments): \(rehearsal.errors)")
      #expect(rehearsal.output.contains("什么也没有登记"))
      #expect(scene.files() == before, "\(arguments) wrote in a rehearsal")
      let answer = await scene.run(arguments)
      #expect(answer.status == 0, "\(arguments): \(answer.errors)")
      #expect(try scene.view().size == size + Self.count(step), "\(arguments)")
      #expect(answer.output.contains("已登记 #\(size)"), "\(answer.output)")
      #expect(answer.output.contains("下一步:annals "), "\(answer.output)")
    }
  }

  @Test func `every registered verb is exercised`() {
    let nouns: [(String, RecordingVerbs.Verbs)] = [
      ("project", RecordingVerbs.project), ("milestone", RecordingVerbs.milestone),
      ("funding", RecordingVerbs.funding), ("fund", RecordingVerbs.fund),
      ("target", RecordingVerbs.target), ("task", RecordingVerbs.task),
      ("document", RecordingVerbs.document), ("organization", RecordingVerbs.organization),
      ("actor", RecordingVerbs.actor), ("policy", RecordingVerbs.policy),
      ("entry", RecordingVerbs.entry), ("person", RecordingVerbs.person),
      ("expert", RecordingVerbs.expert), ("review", RecordingVerbs.review),
      ("supervision", RecordingVerbs.supervision), ("challenge", RecordingVerbs.challenge),
      ("equipment", RecordingVerbs.equipment),
      ("project", RecordingVerbs.projectCourse), ("funding", RecordingVerbs.fundingRules),
      ("target", RecordingVerbs.targetQuota), ("review", RecordingVerbs.evaluation),
      ("opinion", RecordingVerbs.opinion), ("decision", RecordingVerbs.decision),
      ("exemption", RecordingVerbs.exemption), ("meeting", RecordingVerbs.meeting),
      ("report", RecordingVerbs.report), ("bulletin", RecordingVerbs.bulletin),
      ("audit", RecordingVerbs.audit),
    ]
    // Registering is what the scene is furnished with.
    var exercised = Set(["project register"])
    for step in Self.steps + Self.governance { exercised.insert("\(step[0]) \(step[1])") }
    for (noun, verbs) in nouns {
      for verb in verbs {
        let name = verb.configuration.commandName ?? "-"
        #expect(exercised.contains("\(noun) \(name)"))
      }
    }
  }
}
