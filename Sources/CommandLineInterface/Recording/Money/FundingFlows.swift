// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records money: money is put at disposal.
struct FundingCommit: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "commit", "登记下达", "money is put at disposal",
    examples: [
      #"funding commit wuxi-sensor --source 省级财政 --amount 900万元 --voucher 拨-001"#
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
  @Option(
    name: .long, help: help("付款单位", "the paying organization"), completion: subjects(.organization))
  var payer: String?
  @Option(
    name: .long, help: help("收款单位", "the receiving organization"),
    completion: subjects(.organization))
  var payee: String?
  @Option(name: .long, help: help("凭证号", "the voucher"))
  var voucher: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = FundingCommitted()
    event.source = try desk.code(source, "--source")
    event.year = try desk.year(year)
    event.amount = try desk.money(amount)
    event.payer = try desk.id(payer, .organization)
    event.payee = try desk.id(payee, .organization)
    event.voucher = voucher
    return try desk.drafts(subject, .fundingCommitted(event))
  }
}

/// Records money: money is paid out.
struct FundingDisburse: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "disburse", "登记拨付", "money is paid out",
    examples: [
      #"funding disburse wuxi-sensor --source 省级财政 --amount 900万元 --voucher 拨-001"#
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
  @Option(
    name: .long, help: help("付款单位", "the paying organization"), completion: subjects(.organization))
  var payer: String?
  @Option(
    name: .long, help: help("收款单位", "the receiving organization"),
    completion: subjects(.organization))
  var payee: String?
  @Option(name: .long, help: help("凭证号", "the voucher"))
  var voucher: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = FundingDisbursed()
    event.source = try desk.code(source, "--source")
    event.year = try desk.year(year)
    event.amount = try desk.money(amount)
    event.payer = try desk.id(payer, .organization)
    event.payee = try desk.id(payee, .organization)
    event.voucher = voucher
    return try desk.drafts(subject, .fundingDisbursed(event))
  }
}

/// Records money: money came in.
struct FundingReceive: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "receive", "登记到位", "money came in",
    examples: [
      #"funding receive wuxi-sensor --source 省级财政 --amount 900万元 --voucher 拨-001"#
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
  @Option(
    name: .long, help: help("付款单位", "the paying organization"), completion: subjects(.organization))
  var payer: String?
  @Option(
    name: .long, help: help("收款单位", "the receiving organization"),
    completion: subjects(.organization))
  var payee: String?
  @Option(name: .long, help: help("凭证号", "the voucher"))
  var voucher: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    var event = FundingReceived()
    event.source = try desk.code(source, "--source")
    event.year = try desk.year(year)
    event.amount = try desk.money(amount)
    event.payer = try desk.id(payer, .organization)
    event.payee = try desk.id(payee, .organization)
    event.voucher = voucher
    return try desk.drafts(subject, .fundingReceived(event))
  }
}
