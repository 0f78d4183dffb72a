// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records money spent.
struct FundingSpend: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "spend", "登记支出", "money is spent",
    examples: [
      #"funding spend wuxi-sensor --source 省级财政 --category 设备费 --amount 320万元 --period 2026-10"#,
      #"funding spend wuxi-sensor --source 省级财政 --category 设备费 --amount 980万元 --period 2026-10 --measure 本年累计 --for 无锡市科技局 --evidence 月报.pdf"#,
    ])

  @Argument(
    help: help("项目或基金的编号、全名或别名", "a project or fund"), completion: subjects(.project, .fund))
  var subject: String
  @Option(name: .long, help: help("中央财政、省级财政、市级财政、区县财政、企业自筹、银行贷款、社会资本、基金出资", "the source"))
  var source: String
  @Option(name: .long, help: help("年度", "the year"))
  var year: Int?
  @Option(name: .long, help: help("科目,默认 未分科目", "the category"))
  var category: String?
  @Option(name: .long, help: help("直接费用(默认)还是间接费用", "direct or indirect"))
  var cost: String?
  @Option(name: .long, help: help("哪一期", "the period"))
  var period: String?
  @Option(
    name: .long, parsing: .unconditional, help: help("带单位:3500万元、1.2亿元、100元", "with its unit"))
  var amount: String
  @Option(name: .long, help: help("本期(默认)、本年累计、开工累计", "period, year-to-date or to-date"))
  var measure: String?
  @Option(name: .long, help: help("凭证号", "the voucher"))
  var voucher: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = ExpenditureRecorded()
    event.amount = try desk.money(amount)
    event.source = try desk.code(source, "--source")
    event.year = try desk.year(year)
    event.category = try desk.words(category ?? "未分科目", "--category")
    event.cost = try desk.code(cost, "--cost") ?? .direct
    event.period = try desk.period(period, "--period")
    event.measure = try desk.code(measure, "--measure") ?? .period
    event.voucher = voucher
    return try desk.drafts(subject, .expenditureRecorded(event))
  }
}

/// Records money given back.
struct FundingReturn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "return", "登记退回", "money is given back",
    examples: [
      #"funding return wuxi-sensor --source 省级财政 --amount 20万元"#
    ])

  @Argument(
    help: help("项目或基金的编号、全名或别名", "a project or fund"), completion: subjects(.project, .fund))
  var subject: String
  @Option(name: .long, help: help("中央财政、省级财政、市级财政、区县财政、企业自筹、银行贷款、社会资本、基金出资", "the source"))
  var source: String
  @Option(name: .long, help: help("年度", "the year"))
  var year: Int?
  @Option(
    name: .long, parsing: .unconditional, help: help("带单位:3500万元、1.2亿元、100元", "with its unit"))
  var amount: String
  @Option(name: .long, help: help("凭证号", "the voucher"))
  var voucher: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = FundingReturned()
    event.source = try desk.code(source, "--source")
    event.year = try desk.year(year)
    event.amount = try desk.money(amount)
    event.voucher = voucher
    return try desk.drafts(subject, .fundingReturned(event))
  }
}

/// Records investment completed.
struct FundingInvest: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "invest", "登记完成投资", "investment was completed",
    examples: [
      #"funding invest wuxi-sensor --period 2026-10 --amount 1.86亿元 --measure 本年累计"#
    ])

  @Argument(
    help: help("项目或基金的编号、全名或别名", "a project or fund"), completion: subjects(.project, .fund))
  var subject: String
  @Option(name: .long, help: help("哪一期", "the period"))
  var period: String
  @Option(
    name: .long, parsing: .unconditional, help: help("带单位:3500万元、1.2亿元、100元", "with its unit"))
  var amount: String
  @Option(name: .long, help: help("本期、本年累计、开工累计;要写明", "period, year-to-date or to-date"))
  var measure: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = InvestmentReported()
    event.period = try desk.period(period, "--period")
    event.amount = try desk.money(amount)
    event.measure = try desk.code(measure, "--measure")
    return try desk.drafts(subject, .investmentReported(event))
  }
}
