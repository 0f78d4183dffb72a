// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct MachineFormatTests {
  @Test func `CSV has machine keys, raw values and CR LF`() {
    #expect(
      CSVRenderer().render(SampleReports.portfolio)
        == [
          "light,status,phrase,year,id,name",
          "grey,construction,大力提升水平,2020,project/wuxi-deep-sea,"
            + "深远海极地装备技术实验室暨深海空间站无锡研发中心和试验基地建设项目一期",
          "red,,加快建设,,project/a|b,\"国家超级计算(无锡)中心, \"\"神威\"\"\"",
          "green,planned,启动,2018,project/c,微系统创新应用平台", "",
        ].joined(separator: "\r\n"))
    #expect(
      CSVRenderer().render(SampleReports.portfolio, section: "cities")
        == "city,total,bidding,red,grey\r\n320100,24,0,0,24\r\nother,1061,3,0,61\r\n")
    #expect(
      CSVRenderer().render(SampleReports.dossier).contains(
        "2018-08-01,锡政办发〔2018〕90号,1200000000,开展服务\r\n"))
  }

  @Test(arguments: [
    ("a", "a"), ("", "\"\""), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\r\nb", "\"a\r\nb\""),
    ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("-", "-"),
  ])
  func `a CSV field is quoted where it must be`(text: String, field: String) {
    let report = row([Column("a", "A"), Column("b", "B")], [.text(text), .missing])
    #expect(CSVRenderer().render(report) == "a,b\r\n\(field),\r\n")
  }

  @Test func `a CSV file begins with the byte order mark and a stream does not`() {
    let terminal = TerminalRenderer(language: .zh)
    let report = row([Column("a", "A")], [.missing])
    #expect(report.rendered(as: .csv, terminal: terminal) == "a\r\n\"\"\r\n")
    #expect(
      report.rendered(as: .csv, terminal: terminal, toFile: true) == "\u{FEFF}a\r\n\"\"\r\n")
  }

  @Test func `JSON holds meta, every section and the total apart`() {
    let expected =
      #"{"meta":{"view":"project","version":1,"token":"@612-9f3ac1d2e47b8a05","other_token":null,"#
      + #""as_of":"2026-11-21","known_at":null,"command":null,"policies":[]},"#
      + #""project":{"status":"未核定:文件提法先“开展服务”后“加快建设”,"#
      + #"两份文件的读法互相矛盾,请主管部门核定以后登记","light":"yellow","decided":null,"#
      + #""aliases":["超算中心","神威"]},"basis":["#
      + #"{"issued":"2018-08-01","number":"锡政办发〔2018〕90号","amount_fen":1200000000,"#
      + #""quote":"开展服务"},"#
      + #"{"issued":"2020","number":"苏政发〔2020〕38号","amount_fen":null,"quote":"加快建设"}]}"#
    #expect(JSONRenderer().render(SampleReports.dossier) == expected + "\n")
    #expect(
      JSONRenderer().render(SampleReports.portfolio).contains(
        #""cities_total":{"city":null,"total":1085,"bidding":3,"red":0,"grey":85},"projects":[{"#))
  }

  @Test func `machine formats are the same in every language`() {
    for format in [OutputFormat.json, .ndjson, .csv] {
      for report in [SampleReports.portfolio, SampleReports.dossier] {
        let texts = Language.allCases.map {
          report.rendered(as: format, terminal: TerminalRenderer(language: $0))
        }
        #expect(texts[0] == texts[1])
      }
    }
  }

  @Test func `NDJSON is one row a line`() {
    #expect(
      JSONRenderer().renderLines(SampleReports.portfolio, section: "cities") == """
        {"city":"320100","total":24,"bidding":0,"red":0,"grey":24}
        {"city":"other","total":1061,"bidding":3,"red":0,"grey":61}

        """)
    #expect(
      JSONRenderer().renderLines(SampleReports.portfolio).split(separator: "\n").count == 3)
    #expect(JSONRenderer().renderLines(SampleReports.portfolio, section: "none").isEmpty)
  }

  @Test func `every kind of cell has its raw form`() {
    let cells: [(Cell, String)] = [
      (.text("a\"\\\n\u{1}\u{7F}\u{2028}/é"), #""a\"\\\n\u0001\u007f\u2028/é""#),
      (.code("x", label: "X"), #""x""#), (.integer(-1234), "-1234"), (.ordinal(2020), "2020"),
      (.count(0), "0"), (.entry(2171), "2171"), (.decimal("62.20"), "62.20"),
      (.decimal("62,2"), #""62,2""#), (.percent("77.5"), "77.5"),
      (.money(fen: .max, unit: .yuan), "9223372036854775807"), (.light(.red), #""red""#),
      (.flag(true), "true"), (.flag(false), "false"), (.list([]), "[]"),
      (.list(["a", "b"]), #"["a","b"]"#), (.missing, "null"), (.remark("--"), "null"),
    ]
    for (cell, raw) in cells {
      let report = row([Column("k", "K")], [cell])
      #expect(JSONRenderer().renderLines(report) == "{\"k\":\(raw)}\n")
    }
  }

  @Test func `every kind of cell has its display form`() {
    let cells: [(Cell, String, String)] = [
      (.text(""), "-", "-"), (.code("x", label: Localized(zh: "甲", en: "X")), "甲", "X"),
      (.integer(-1234), "-1,234", "-1,234"), (.ordinal(2020), "2020", "2020"),
      (.count(0), "-", "-"), (.count(1500), "1,500", "1,500"), (.integer(0), "0", "0"),
      (.entry(2171), "#2171", "#2171"), (.decimal("-1234.50"), "-1,234.50", "-1,234.50"),
      (.percent("77.5"), "77.5 %", "77.5 %"), (.light(.green), "绿 ok", "GREEN ok"),
      (.light(.yellow), "黄 !", "YELLOW !"), (.light(.red), "红 !!", "RED !!"),
      (.light(.grey), "灰 ?", "GREY ?"), (.flag(true), "是", "yes"), (.flag(false), "否", "no"),
      (.list([]), "-", "-"), (.list(["a", "b"]), "a; b", "a; b"), (.missing, "-", "-"),
      (.remark(Localized(zh: "不合计", en: "no sum")), "不合计", "no sum"),
    ]
    for (cell, zh, en) in cells {
      #expect(cell.display(.zh) == zh)
      #expect(cell.display(.en) == en)
    }
  }

  @Test func `a key that is used twice is found`() {
    #expect(SampleReports.portfolio.repeatedKeys == [])
    #expect(SampleReports.dossier.repeatedKeys == [])
    var report = row([Column("a", "A"), Column("a", "B")], [])
    #expect(report.repeatedKeys == ["rows.a"])
    report.sections = [Report.Section("meta", .fields([])), Report.Section("x", .lines([]))]
    #expect(report.repeatedKeys == ["meta"])
  }

  private func row(_ columns: [Column], _ cells: [Cell]) -> Report {
    Report(
      name: "t", title: "T",
      sections: [Report.Section("rows", .table(Table(columns: columns, rows: [Table.Row(cells)])))])
  }
}

@Suite struct MarkdownRendererTests {
  @Test func `the portfolio in Markdown`() {
    #expect(
      MarkdownRenderer(language: .en).render(SampleReports.portfolio) == #"""
        # Platforms and projects

        As of 2026-11-21

        Source: five published documents, 2014-2021. No progress has ever been reported, so every light is grey.

        | City | Total | Bidding | Red | Grey |
        | --- | ---: | ---: | ---: | ---: |
        | Nanjing | 24 | - | - | 24 |
        | Not stated | 1,061 | 3 | - | 61 |
        | **Total** | **1,085** | **3** | **-** | **85** |

        | Light | Status | Phrase | Year | Name |
        | --- | --- | --- | --- | --- |
        | GREY ? | building\~ | 大力提升水平 | 2020 | 深远海极地装备技术实验室暨深海空间站无锡研发中心和试验基地建设项目一期 |
        | RED !! | - | 加快建设 | - | 国家超级计算(无锡)中心, "神威" |
        | GREEN ok | planned | 启动 | 2018 | 微系统创新应用平台 |

        \~ read from a phrase, not confirmed.

        View @612-9f3ac1d2e47b8a05  as of 2026-11-21  fold-1 schedule-1

        ```sh
        annals portfolio --as-of 2026-11-21 --at @612-9f3ac1d2e47b8a05
        ```

        """#)
  }

  @Test func `a dossier in Markdown`() {
    #expect(
      MarkdownRenderer(language: .zh).render(SampleReports.dossier) == #"""
        **\[演示数据,非真实项目\]**

        # 国家超级计算(无锡)中心

        project/wuxi-sc

        - **状态** 未核定:文件提法先“开展服务”后“加快建设”,两份文件的读法互相矛盾,请主管部门核定以后登记
          - `annals project set-status 超算中心 --to operating --basis '<文号>'`
        - **灯号** 黄 !
        - **已决策** -
        - **又名** 超算中心; 神威

        ## 文件提法

        | 成文日期 | 文号 | 金额(万元) | 原文 |
        | --- | --- | ---: | --- |
        | **无锡** | | | |
        | 2018-08-01 | 锡政办发〔2018〕90号 | 1,200.00 | 开展服务<br>原文“超过65%”,严格大于。 |
        | **全省** | | | |
        | 2020 | 苏政发〔2020〕38号 | - | 加快建设 |

        版本 @612-9f3ac1d2e47b8a05  截至 2026-11-21

        """#)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("<b>", #"\<b\>"#), ("*_`", #"\*\_\`"#), ("snake_case", "snake_case"),
    ("# x", "\\# x"), ("1. x", #"1\. x"#), ("a\nb", "a b"), ("[x](y)", #"\[x\](y)"#),
    ("&amp;", #"\&amp;"#),
  ])
  func `nothing in the data is read as markup`(text: String, escaped: String) {
    let report = Report(name: "t", title: Localized(text))
    #expect(MarkdownRenderer(language: .zh).render(report) == "# \(escaped)\n")
  }
}
