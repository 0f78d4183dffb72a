// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A loan under a scheme that compensates losses: lent, lost, or compensated.
struct FundingLend: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "lend", "登记风险补偿贷款:放款、违约、补偿", "a loan under a scheme that compensates losses",
    examples: [
      #"funding lend iot-fund --bank 江苏银行 --borrower 演示科技公司 --amount 500万元"#,
      #"funding lend iot-fund --default --bank 江苏银行 --borrower 演示科技公司 --amount 80万元"#,
      #"funding lend iot-fund --compensate --bank 江苏银行 --borrower 演示科技公司 --amount 40万元"#,
    ])

  @Argument(
    help: help("项目或基金的编号、全名或别名", "a project or fund"), completion: subjects(.project, .fund))
  var subject: String
  @Option(
    name: .long, help: help("放款银行", "the bank that lends"), completion: subjects(.organization))
  var bank: String
  @Option(
    name: .long, help: help("借款单位", "the organization that borrows"),
    completion: subjects(.organization))
  var borrower: String
  @Option(
    name: .long, parsing: .unconditional, help: help("带单位:3500万元、1.2亿元、100元", "with its unit"))
  var amount: String
  @Flag(name: .customLong("default"), help: help("没有还上的", "what is not repaid"))
  var defaulted = false
  @Flag(name: .long, help: help("补偿给银行的", "what the bank is compensated for"))
  var compensate = false
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    guard !(defaulted && compensate) else {
      throw LedgerError(
        "E-USAGE", zh: "--default 和 --compensate 只写一个",
        en: "write one of --default and --compensate")
    }
    let subject = try desk.subject(subject, .project, .fund)
    let bank = try desk.id(bank, .organization)
    let borrower = try desk.id(borrower, .organization)
    let amount = try desk.money(amount)
    if defaulted {
      var event = LoanDefaulted()
      event.bank = bank
      event.borrower = borrower
      event.amount = amount
      return try desk.drafts(subject, .loanDefaulted(event))
    }
    if compensate {
      var event = LoanCompensated()
      event.bank = bank
      event.borrower = borrower
      event.amount = amount
      return try desk.drafts(subject, .loanCompensated(event))
    }
    var event = LoanIssued()
    event.bank = bank
    event.borrower = borrower
    event.amount = amount
    return try desk.drafts(subject, .loanIssued(event))
  }
}
