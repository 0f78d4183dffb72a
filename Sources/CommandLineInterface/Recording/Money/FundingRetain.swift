// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// What is left after acceptance stays with the project.
struct FundingRetain: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "retain", "登记结余留用(验收之后,用于直接费用)", "what is left after acceptance is retained",
    examples: [
      #"funding retain wuxi-sensor --source 省级财政 --amount 60万元 --by 项目组"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("中央财政、省级财政、市级财政、区县财政、企业自筹、银行贷款、社会资本、基金出资", "the source"))
  var source: String
  @Option(
    name: .long, parsing: .unconditional, help: help("带单位:3500万元、1.2亿元、100元", "with its unit"))
  var amount: String
  @Option(name: .long, help: help("谁来用:项目组或承担单位", "who may spend it: team or unit"))
  var by: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = SurplusRetained()
    event.source = try desk.code(source, "--source")
    event.amount = try desk.money(amount)
    event.by = try desk.code(by, "--by")
    return try desk.drafts(subject, .surplusRetained(event))
  }
}
