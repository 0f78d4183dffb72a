// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records what the experts advise.
struct OpinionRecord: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "record", "登记专家意见", "record what the experts advise",
    examples: [
      #"opinion record wuxi-sensor --verdict 推荐 --panel 物联网专家组 --summary 方案可行 --field 科技、产业"#,
      #"opinion record wuxi-sensor --verdict 修改后再论证 --panel 物联网专家组 --summary 指标偏低 --field 科技 --for 专家咨询委员会 --evidence 论证意见.pdf"#,
    ])

  @Argument(
    help: help("项目或基金的编号、全名或别名", "a project or fund"), completion: subjects(.project, .fund))
  var subject: String
  @Option(name: .long, help: help("推荐、修改后再论证、不推荐", "recommended, revise or not-recommended"))
  var verdict: String
  @Option(
    name: .long,
    help: help(
      "哪个专家组,或专家姓名;写专家编号就核对利益关系;可写几次",
      "who gave it, as it is signed; ids of experts are checked for interests; may stand several times"
    ))
  var panel: [String]
  @Option(name: .long, help: help("意见要点", "what it says"))
  var summary: String
  @Option(
    name: .customLong("field"),
    help: help(
      "领域,可写几个:规划、产业、经济、科技、管理、金融、企业、法律、生态环境",
      "a field of expertise; may stand several times"))
  var fields: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(subject, .project, .fund)
    var event = OpinionRecorded()
    event.verdict = try desk.code(verdict, "--verdict")
    event.panel = try desk.words(panel.joined(separator: "、"), "--panel")
    event.summary = try desk.words(summary, "--summary")
    event.fields = try desk.codes(fields, "--field")
    return try desk.drafts(subject, .opinionRecorded(event))
  }
}
