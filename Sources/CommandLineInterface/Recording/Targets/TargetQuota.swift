// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// How many there are to be.
struct TargetQuota: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "quota", "登记数量指标,例:每年 30 个平台", "how many there are to be",
    examples: [
      #"target quota new-platforms --count 30 --each-year"#,
      #"target quota new-platforms --count 100 --by 2030"#,
    ])

  @Argument(help: help("指标的编号或名称", "an indicator"), completion: subjects(.indicator)) var indicator:
    String
  @Option(name: .long, parsing: .unconditional, help: help("多少个", "how many"))
  var count: Int
  @Option(name: .customLong("in"), help: help("当年", "in this year"))
  var inYear: Int?
  @Option(name: .customLong("by"), help: help("到哪一年", "by this year"))
  var byYear: Int?
  @Flag(name: .customLong("each-year"), help: help("每年", "each year")) var eachYear = false
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(indicator, .indicator)
    let period = try TargetWords.period(
      try desk.year(inYear, "--in"), try desk.year(byYear, "--by"), eachYear)
    guard let period else {
      throw LedgerError(
        "E-USAGE", zh: "写 --in、--by 或 --each-year", en: "write --in, --by or --each-year")
    }
    var event = QuotaSet()
    event.period = period
    event.count = count
    return try desk.drafts(subject, .quotaSet(event))
  }
}
