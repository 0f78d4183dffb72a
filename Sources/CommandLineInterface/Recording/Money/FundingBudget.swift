// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records an approved budget, or its change.
struct FundingBudget: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "budget", "登记或调整预算", "record or revise a budget",
    examples: [
      #"funding budget wuxi-sensor --source 省级财政 --amount 1200万元 --basis 苏财教〔2026〕41号"#,
      #"funding budget wuxi-sensor --source 省级财政 --amount 1500万元 --revise"#,
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
  @Flag(name: .long, help: help("调整已有预算", "revise the budget that exists")) var revise = false
  @Option(name: .long, help: help("分项(默认)还是包干", "itemised or lump-sum"))
  var mode: String?
  @Option(
    name: .customLong("indirect-share"), help: help("间接费用比例,百分数", "the indirect share in per cent"))
  var indirectShare: String?
  @Option(name: .long, help: help("前补助还是后补助", "before or after results"))
  var timing: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(self.subject, .project, .fund)
    let source: FundingSource = try desk.code(source, "--source")
    let amount = try desk.money(amount)
    let mode: BudgetMode = try desk.code(mode, "--mode") ?? .itemised
    let share: DecimalText? = try desk.decimal(indirectShare, "--indirect-share")
    let timing: BudgetTiming? = try desk.code(timing, "--timing")
    if revise {
      var event = BudgetRevised()
      event.source = source
      event.year = try desk.year(year)
      event.amount = amount
      event.mode = mode
      event.indirectShare = share
      event.timing = timing
      return try desk.drafts(subject, .budgetRevised(event))
    }
    var event = BudgetApproved()
    event.source = source
    event.year = try desk.year(year)
    event.amount = amount
    event.mode = mode
    event.indirectShare = share
    event.timing = timing
    return try desk.drafts(subject, .budgetApproved(event))
  }
}
