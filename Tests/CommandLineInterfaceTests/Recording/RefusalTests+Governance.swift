// SPDX-License-Identifier: Apache-2.0

@testable import CommandLineInterface

extension RefusalTests {
  /// What is typed about meetings, decisions, reports, bulletins and audits, and the refusal.
  static let governance: [(arguments: [String], code: String)] = [
    (["project", "rebaseline", "wuxi-sensor", "--start", "2020"], "E-USAGE"),
    (
      ["project", "rebaseline", "wuxi-sensor", "--start", "2020", "--end", "2021", "--cost", "5"],
      "E-AMOUNT-UNIT"
    ),
    (["project", "redirect", "wuxi-sensor", "--to", "x"], "E-USAGE"),
    (["project", "assess", "wuxi-sensor", "--light", "紫", "--narrative", "x"], "E-CODE"),
    (["project", "adjust", "wuxi-sensor", "--summary", " ", "--filing", "x"], "E-TEXT"),
    (["project", "request", "wuxi-sensor", "--to", "没有的单位"], "E-NAME-UNKNOWN"),
    (["project", "propose", "wuxi-sensor", "--what", "别的", "--year", "2027"], "E-CODE"),
    (
      ["funding", "lend", "wuxi-sensor", "--bank", "a", "--borrower", "b", "--amount", "1元"]
        + ["--default", "--compensate"], "E-USAGE"
    ),
    (
      ["funding", "retain", "wuxi-sensor", "--source", "省级财政", "--amount", "1元", "--by", "别人"],
      "E-CODE"
    ),
    (["target", "quota", "none", "--count", "3", "--each-year"], "E-NAME-UNKNOWN"),
    (
      [
        "opinion", "record", "wuxi-sensor", "--verdict", "推荐", "--panel", "p", "--summary", "s",
        "--field", "科技、星象",
      ], "E-CODE"
    ),
    (
      [
        "opinion", "record", "wuxi-sensor", "--verdict", "推荐", "--panel", "p", "--summary", "s",
        "--for", "专家咨询委员会",
      ], "E-NAME-UNKNOWN"
    ),
    (["decision", "record", "--meeting", "none", "--verdict", "同意"], "E-NAME-UNKNOWN"),
    (
      [
        "exemption", "grant", "wuxi-sensor", "--reason", "x", "--by", "wuxi-stb", "--condition",
        "勤勉尽责",
      ], "E-EXEMPTION"
    ),
    (["meeting", "plan", "第一次", "会议", "--body", "wuxi-stb", "--at", "2026-12"], "E-ID"),
    (["meeting", "add", "none", "议题", "--kind", "其他"], "E-NAME-UNKNOWN"),
    (["report", "open", "--period", "2026-13", "--due", "2026-11"], "E-DATE"),
    (["report", "open", "--period", "2026-10", "--due", "2026-11"], "E-REPORT-UNIT"),
    (
      ["report", "open", "--period", "2026-10", "--due", "2026-09", "--unit", "wuxi-stb"], "E-RANGE"
    ),
    (
      ["report", "submit", "x.xlsx", "--unit", "wuxi-stb", "--period", "2026-10"], "E-NAME-UNKNOWN"
    ),
    (["report", "confirm", "--unit", "wuxi-stb", "--period", "soon"], "E-DATE"),
    (
      ["bulletin", "publish", "没有.pdf", "--title", "通报", "--period", "2026-10"],
      "E-BULLETIN-FILE"
    ),
    (["audit", "attest", "--finding", "好"], "E-CODE"),
    (["audit", "attest", "--finding", "无异常"], "E-ROLE"),
    (["audit", "note", "话", "--about", "没有的"], "E-NAME-UNKNOWN"),
    (
      [
        "review", "evaluate", "wuxi-sensor", "--evaluator", "wuxi-stb", "--grade", "甲", "--summary",
        "s",
      ], "E-CODE"
    ),
  ]
}
