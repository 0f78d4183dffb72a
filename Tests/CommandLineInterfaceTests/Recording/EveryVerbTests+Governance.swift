// SPDX-License-Identifier: Apache-2.0

@testable import CommandLineInterface

extension EveryVerbTests {
  /// What is advised, decided, delivered, reported, published and audited; after ``steps``.
  static let governance: [[String]] = [
    [
      "organization", "register", "council", "理事会", "--kind", "领导和议事机构", "--on", "2015",
    ],
    ["organization", "register", "committee", "专家咨询委员会", "--kind", "领导和议事机构", "--on", "2015"],
    ["organization", "register", "bank", "江苏银行", "--kind", "企业", "--on", "2015"],
    ["organization", "register", "firm", "演示科技公司", "--kind", "企业", "--on", "2015"],
    ["organization", "register", "office", "评估中心", "--kind", "企业", "--on", "2015"],
    ["actor", "enroll", "councillor", "理事会", "--role", "理事会", "--organization", "council"],
    [
      "actor", "enroll", "expert", "专家", "--role", "专家咨询委员会", "--organization", "committee",
    ],
    ["actor", "enroll", "auditor", "审计", "--role", "审计"],
    ["actor", "enroll", "sec-2", "秘书处二", "--role", "秘书处"],
    [
      "project", "register", "plant", "演示中试线", "--kind", "实验室", "--lead", "wuxi-stb", "--on",
      "2020",
    ],
    ["project", "set-status", "plant", "--to", "论证", "--reason", "申报", "--on", "2020"],
    [
      "project", "rebaseline", "plant", "--start", "2021", "--end", "2023", "--cost", "1亿元", "--on",
      "2020-02-01",
    ],
    [
      "project", "rebaseline", "plant", "--end", "2024-06", "--reason", "设备晚到", "--on",
      "2020-03-01",
    ],
    [
      "project", "propose", "plant", "--what", "经费预算", "--year", "2021", "--on", "2020-02-01",
    ],
    ["project", "request", "plant", "--to", "理事会", "--on", "2020-02-02"],
    ["project", "instruct", "plant", "--from", "council", "--note", "同意", "--on", "2020-02-03"],
    [
      "opinion", "record", "plant", "--verdict", "推荐", "--panel", "专家组", "--summary", "可行",
      "--field", "科技、产业", "--field", "law", "--on", "2020-03-01", "--actor", "expert",
    ],
    [
      "meeting", "plan", "2020-1", "理事会第1次会议", "--body", "理事会", "--at", "2020-04", "--on",
      "2020-03-01",
    ],
    [
      "meeting", "add", "2020-1", "演示中试线立项", "--kind", "项目立项", "--about", "plant", "--on",
      "2020-03-05",
    ],
    [
      "meeting", "add", "理事会第1次会议", "中试线改方向", "--kind", "方向和目标调整", "--about",
      "project/plant", "--on", "2020-03-06",
    ],
    ["document", "issue", "minutes", "会议纪要", "--on", "2020-04-10", "--jurisdiction", "市"],
    [
      "meeting", "hold", "2020-1", "--from", "2020-04-08 9:00", "--to", "11:30", "--minutes",
      "minutes",
    ],
    [
      "decision", "record", "--meeting", "2020-1", "--item", "演示中试线立项", "--verdict", "同意",
      "--votes", "9:0:1", "--on", "2020-04-08", "--actor", "councillor",
    ],
    [
      "decision", "record", "plant", "--meeting", "2020-1", "--item", "中试线改方向", "--verdict",
      "同意", "--on", "2020-04-08", "--actor", "councillor",
    ],
    ["project", "set-status", "plant", "--to", "已立项", "--reason", "决策", "--on", "2020-05"],
    [
      "project", "redirect", "plant", "--from", "消费级", "--to", "车规级", "--on", "2020-05-01",
      "--actor", "councillor",
    ],
    [
      "project", "contract", "plant", "--with", "wuxi-stb", "--number", "锡合7号", "--on",
      "2020-06-01", "--actor", "man",
    ],
    ["project", "adjust", "plant", "--summary", "换供应商", "--filing", "备12", "--on", "2020-07-01"],
    [
      "project", "progress", "plant", "--percent", "45", "--period", "2021-06", "--on",
      "2021-07-01",
      "--actor", "man",
    ],
    ["project", "assess", "plant", "--light", "黄", "--narrative", "晚一个月", "--on", "2021-07-02"],
    ["project", "accept", "plant", "--fail", "--reviewer", "office", "--on", "2023-01-01"],
    ["project", "accept", "plant", "--reviewer", "评估中心", "--on", "2023-06-01"],
    ["funding", "budget", "plant", "--source", "市级财政", "--amount", "10万元", "--on", "2021"],
    [
      "funding", "receive", "plant", "--source", "市级财政", "--amount", "10万元", "--on",
      "2021-02-01",
    ],
    [
      "funding", "retain", "plant", "--source", "市级财政", "--amount", "2万元", "--by", "项目组",
      "--on", "2023-07-01",
    ],
    [
      "review", "evaluate", "plant", "--evaluator", "office", "--grade", "良好", "--summary", "尚可",
      "--reply", "整改", "--on", "2023-08-01",
    ],
    [
      "funding", "lend", "iot-fund", "--bank", "江苏银行", "--borrower", "演示科技公司", "--amount",
      "50万元", "--on", "2021", "--actor", "man",
    ],
    [
      "funding", "lend", "iot-fund", "--default", "--bank", "bank", "--borrower", "firm",
      "--amount",
      "8万元", "--on", "2022", "--actor", "man",
    ],
    [
      "funding", "lend", "iot-fund", "--compensate", "--bank", "bank", "--borrower", "firm",
      "--amount", "4万元", "--on", "2023", "--actor", "man",
    ],
    ["target", "quota", "utilisation", "--count", "30", "--each-year", "--on", "2021"],
    [
      "exemption", "grant", "plant", "--reason", "路线没有走通", "--by", "council", "--condition",
      "按程序经集体决策、勤勉尽责、未谋取私利", "--condition", "no-grave-loss,corrected-in-time",
      "--evidence", "paper.pdf", "--on", "2023-09-01",
    ],
    [
      "report", "open", "--period", "2026-10", "--due", "2026-11-05", "--unit", "wuxi-stb",
      "--unit",
      "bank", "--on", "2026-10-25",
    ],
    [
      "report", "submit", "paper.pdf", "--unit", "wuxi-stb", "--period", "2026年10月", "--on",
      "2026-11-03", "--actor", "clerk",
    ],
    [
      "report", "return", "--unit", "wuxi-stb", "--period", "report/2026-10", "--reason", "缺表",
      "--on", "2026-11-04",
    ],
    [
      "report", "submit", "paper.pdf", "--unit", "bank", "--period", "2026-10", "--for", "bank",
      "--on", "2026-11-06",
    ],
    [
      "report", "confirm", "--unit", "bank", "--period", "2026-10", "--on", "2026-11-07", "--actor",
      "sec-2",
    ],
    ["bulletin", "publish", "paper.pdf", "--title", "10月通报", "--period", "2026-10"],
    ["audit", "attest", "--finding", "无异常", "--actor", "auditor"],
    ["audit", "note", "没有演练备份", "--actor", "auditor"],
  ]

  /// How many entries a step records where that is more than one.
  static func count(_ step: [String]) -> Int {
    // A report is confirmed with the submission itself.
    step.starts(with: ["report", "confirm"]) ? 2 : 1
  }
}
