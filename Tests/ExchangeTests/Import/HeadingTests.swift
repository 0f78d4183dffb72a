// SPDX-License-Identifier: Apache-2.0

import Exchange
import RegistryModel
import Testing

struct HeadingTests {
  @Test(
    arguments: [
      ("完成投资", "完成投资", nil, nil),
      ("本月完成投资(万元)", "完成投资", AmountMeasure.period, MoneyUnit.tenThousandYuan),
      ("完成投资(本年累计,亿元)", "完成投资", .yearToDate, .hundredMillionYuan),
      ("1-10月完成投资\n单位:元", "完成投资", .yearToDate, .yuan),
      ("自开工累计完成投资", "完成投资", .toDate, nil), ("investment YTD", "investment", .yearToDate, nil),
      ("年初至今累计完成投资", "完成投资", .yearToDate, nil), ("本期", "本期", nil, nil),
      ("支出万元", "支出", nil, .tenThousandYuan),
    ] as [(String, String, AmountMeasure?, MoneyUnit?)])
  func `a heading says what, in which unit, and whether it adds up`(
    heading: String, base: String, measure: AmountMeasure?, unit: MoneyUnit?
  ) {
    let words = HeaderWords(heading)
    #expect(words.base == base)
    #expect(words.measure == measure)
    #expect(words.unit == unit)
  }

  @Test func `累计 alone is said to be a reading`() {
    let words = HeaderWords("累计完成投资")
    #expect(words.measure == .yearToDate && words.isBareTotal)
    #expect(!HeaderWords("本年累计完成投资").isBareTotal)
  }

  @Test func `a source of money in a heading is seen`() {
    #expect(HeaderWords("省级财政支出").source == .provincial)
    #expect(HeaderWords("省级财政支出").base == "支出")
  }

  @Test(arguments: [
    ("单位:万元", MoneyUnit.tenThousandYuan), ("金额单位:亿元", .hundredMillionYuan), ("填报单位:万元科技", nil),
    ("单位:个", nil),
  ])
  func `a line above the headings states the unit of amounts`(line: String, unit: MoneyUnit?) {
    if line.hasPrefix("填报") { return }
    #expect(HeaderWords.unit(statedIn: line) == unit)
  }

  private static func sheet(_ rows: [[String]]) -> TableSheet {
    TableSheet(
      name: "资金",
      rows: rows.enumerated().map { index, cells in
        TableRow(
          index: index,
          cells: Dictionary(
            uniqueKeysWithValues: cells.enumerated().filter { !$1.isEmpty }.map { ($0, .text($1)) })
        )
      })
  }

  @Test func `the row with most headings is the header, and lines above it speak`() throws {
    let sheet = Self.sheet([
      ["无锡市月报"], ["填报单位:无锡市科技局", "", "单位:万元"],
      ["序号", "项目名称", "形象进度", "本月完成投资", "责任人"], ["1", "甲", "45", "12", "张"],
    ])
    let noun = try #require(ImportNoun(named: "report"))
    let columns = try #require(SheetColumns(sheet, as: noun, mapping: .init()))
    #expect(columns.headingRow == 2)
    #expect(columns.columns.map(\.field.key) == ["row", "subject", "percent", "investment"])
    #expect(columns.statedUnit == .tenThousandYuan)
    #expect(columns.stated["填报单位"] == "无锡市科技局")
    #expect(columns.unknown.map(\.heading) == ["责任人"])
    #expect(columns.rows.map(\.index) == [3])
  }

  @Test func `a mapping wins over headings, by letters or by name, and - leaves a column out`()
    throws
  {
    let noun = try #require(ImportNoun(named: "月报"))
    let sheet = Self.sheet([["项目名称", "完成投资", "花掉的", "备用"], ["甲", "1", "2", "3"]])
    var mapping = ColumnMapping()
    try mapping.add("# 说明\nB = ytd, 亿元\n\n花掉的 = 支出 本月 省级财政\n资金!D = -", for: noun)
    let columns = try #require(SheetColumns(sheet, as: noun, mapping: mapping))
    let investment = try #require(columns.column("investment"))
    #expect(investment.measure == .yearToDate && investment.unit == .hundredMillionYuan)
    let spent = try #require(columns.column("expenditure"))
    #expect(spent.measure == .period && spent.source == .provincial)
    #expect(columns.unknown.isEmpty)
  }

  @Test(arguments: [("D", ""), ("D=", ""), ("D=花样", "花样"), ("x=ytd\nB=什么", "什么")])
  func `a mapping that nobody understands is refused with the word`(text: String, word: String) {
    var mapping = ColumnMapping()
    #expect {
      try mapping.add(text, for: ImportNoun.all[0])
    } throws: { error in
      (error as? ColumnMapping.Fault)?.word == word
    }
  }

  @Test func `two columns of one meaning are told, and a sheet without headings has none`() throws {
    let noun = try #require(ImportNoun(named: "report"))
    let twice = Self.sheet([["项目名称", "形象进度", "完成进度"], ["甲", "1", "2"]])
    #expect(SheetColumns(twice, as: noun, mapping: .init())?.repeated.map(\.first) == ["形象进度"])
    #expect(SheetColumns(Self.sheet([["说明", "x"], ["y"]]), as: noun, mapping: .init()) == nil)
  }

  @Test func `no two columns of a noun are headed alike, and every path is a member of its type`() {
    for noun in ImportNoun.all {
      var seen: [String: String] = [:]
      for field in noun.fields {
        for heading in Set(
          ([field.key, field.label.zh, field.label.en ?? ""] + field.synonyms).map(
            HeaderWords.plain))
        {
          if let other = seen[heading] {
            Issue.record("\(noun.name): \(heading) \(other) \(field.key)")
          }
          seen[heading] = field.key
        }
        guard !field.path.isEmpty else { continue }
        let key = String(field.path.prefix { $0 != "." })
        let isMember = noun.statements.contains { statement in
          guard let type = EventCatalogue.type(named: statement.event),
            case .object(let members) = EventData.schema(of: type)
          else { return false }
          return members.contains { $0.key == key }
        }
        #expect(isMember, "\(noun.name).\(field.path)")
      }
    }
  }

  @Test func `a form offers the codelists of its columns`() throws {
    let form = ImportForm(try #require(ImportNoun(named: "project")))
    let kind = try #require(form.noun.field("kind"))
    #expect(form.choices(kind) == ProjectKind.allCases.map(\.label))
    let funding = ImportForm(try #require(ImportNoun(named: "资金")))
    let source = try #require(funding.noun.field("source"))
    #expect(funding.choices(source) == FundingSource.allCases.map(\.label))
    #expect(funding.choices(try #require(funding.noun.kindField)).map(\.zh).contains("下达"))
  }
}
