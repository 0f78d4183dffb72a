// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite struct TerminalRendererTests {
  @Test func `the portfolio in Chinese`() {
    #expect(
      TerminalRenderer(language: .zh).render(SampleReports.portfolio) == """
        重大科技平台和项目总览                                           截至 2026-11-21
        来源:5 份公开文件(2014-2021 年)。没有收到过进展报送,所以灯号全部为灰。没有报送不
        等于没有进展。

        城市     合计  争创    红    灰
        南京       24     -     -    24
        未写明  1,061     3     -    61
        合计    1,085     3     -    85

        灯     状态   文件提法  年份  名称
        灰 ?   在建~  大力提..  2020  深远海极地装备技术实验室暨深海空间站无锡研发中心..
        红 !!  -      加快建设  -     国家超级计算(无锡)中心, "神威"
        ... 共 3 项。  --city 无锡  -o 总览.csv
        ~ 由文件提法读出,未经核定。

        版本 @612-9f3ac1d2e47b8a05  截至 2026-11-21  fold-1 schedule-1
        复现 annals portfolio --as-of 2026-11-21 --at @612-9f3ac1d2e47b8a05

        """)
  }

  @Test func `the portfolio in English`() {
    #expect(
      TerminalRenderer(language: .en).render(SampleReports.portfolio) == """
        Platforms and projects                                          As of 2026-11-21
        Source: five published documents, 2014-2021. No progress has ever been reported,
        so every light is grey.

        City        Total  Bidding   Red  Grey
        Nanjing        24        -     -    24
        Not stated  1,061        3     -    61
        Total       1,085        3     -    85

        Light   Status     Phrase    Year  Name
        GREY ?  building~  大力提..  2020  深远海极地装备技术实验室暨深海空间站无锡研..
        RED !!  -          加快建设  -     国家超级计算(无锡)中心, "神威"
        ... 3 in all.  --city wuxi  -o portfolio.csv
        ~ read from a phrase, not confirmed.

        View @612-9f3ac1d2e47b8a05  as of 2026-11-21  fold-1 schedule-1
        Again: annals portfolio --as-of 2026-11-21 --at @612-9f3ac1d2e47b8a05

        """)
  }

  @Test func `a dossier`() {
    #expect(
      TerminalRenderer(language: .zh).render(SampleReports.dossier) == """
        [演示数据,非真实项目]  国家超级计算(无锡)中心                    project/wuxi-sc

        状态    未核定:文件提法先“开展服务”后“加快建设”,两份文件的读法互相矛盾,请主管部
                门核定以后登记
                  annals project set-status 超算中心 --to operating --basis '<文号>'
        灯号    黄 !
        已决策  -
        又名    超算中心; 神威

        文件提法
          成文日期    文号                  金额(万元)  原文
          无锡
          2018-08-01  锡政办发〔2018〕90号    1,200.00  开展服务
            原文“超过65%”,严格大于。
          全省
          2020        苏政发〔2020〕38号             -  加快建设

        版本 @612-9f3ac1d2e47b8a05  截至 2026-11-21

        """)
  }

  @Test func `a table too wide for the terminal becomes blocks`() {
    var report = SampleReports.portfolio
    report.sections.removeFirst()
    report.notes = []
    #expect(
      TerminalRenderer(language: .zh, width: 36).render(report) == """
        重大科技平台和项目总览
        截至 2026-11-21

        灯        灰 ?
        状态      在建~
        文件提法  大力提升水平
        年份      2020
        名称      深远海极地装备技术实验室暨
                  深海空间站无锡研发中心和试
                  验基地建设项目一期

        灯        红 !!
        状态      -
        文件提法  加快建设
        年份      -
        名称      国家超级计算(无锡)中心, "
                  神威"
        ... 共 3 项。  --city 无锡  -o 总
            览.csv
        ~ 由文件提法读出,未经核定。
        版本 @612-9f3ac1d2e47b8a05  截至
          2026-11-21  fold-1 schedule-1
        复现 annals portfolio --as-of \\
            2026-11-21 --at \\
            @612-9f3ac1d2e47b8a05

        """)
  }

  @Test func `all rows are shown on request`() {
    let renderer = TerminalRenderer(language: .zh, showsAllRows: true)
    let text = renderer.render(SampleReports.portfolio)
    #expect(text.contains("微系统创新应用平台"))
    #expect(!text.contains("..."))
  }

  @Test func `only lights are coloured and colour takes no cells`() {
    for report in [SampleReports.portfolio, SampleReports.dossier] {
      for width in [80, 36] {
        let plain = TerminalRenderer(language: .zh, width: width).render(report)
        let coloured = TerminalRenderer(language: .zh, width: width, usesColour: true)
          .render(report)
        var expected = plain
        for sign in LightSign.allCases {
          let label = sign.label(.zh)
          expected = expected.split(separator: label, omittingEmptySubsequences: false)
            .joined(separator: sign.coloured(label))
        }
        #expect(coloured == expected)
        #expect(coloured != plain)
      }
    }
  }

  @Test func `a table without rows says so`() {
    let report = Report(
      name: "empty", title: "T",
      sections: [Report.Section("rows", .table(Table(columns: [Column("a", "A")], rows: [])))])
    #expect(TerminalRenderer(language: .zh).render(report) == "T\n\n没有记录。\n")
    #expect(TerminalRenderer(language: .en).render(report) == "T\n\nNothing recorded.\n")
  }

  @Test func `a row with too few cells reads as missing`() {
    let table = Table(
      columns: [Column("a", "A"), Column("b", "B", .integer)], rows: [Table.Row([.text("x")])])
    let report = Report(name: "t", title: "T", sections: [Report.Section("rows", .table(table))])
    #expect(TerminalRenderer(language: .en).render(report) == "T\n\nA  B\nx  -\n")
  }
}
