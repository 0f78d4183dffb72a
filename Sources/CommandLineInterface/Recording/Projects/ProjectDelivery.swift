// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A contract or task statement is signed.
struct ProjectContract: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "contract", "登记合同书或任务书", "a contract is signed",
    examples: [
      #"project contract wuxi-sensor --with 无锡市科技局 --number 锡合〔2026〕7号"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(
    name: .long, help: help("承担单位", "the organization that delivers"),
    completion: subjects(.organization))
  var with: String
  @Option(name: .long, help: help("合同号", "the number"))
  var number: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = ContractSigned()
    event.with = try desk.id(with, .organization)
    event.number = try number.map { (text) throws(LedgerError) in
      try desk.words(text, "--number")
    }
    return try desk.drafts(subject, .contractSigned(event))
  }
}

/// The project is examined at the end of its work.
struct ProjectAccept: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "accept", "登记验收", "the examination at the end of the work",
    examples: [
      #"project accept wuxi-sensor --reviewer 管理服务中心 --evidence 验收意见.pdf"#,
      #"project accept wuxi-sensor --fail --reviewer 管理服务中心 --note 两项指标没有读数"#,
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(
    name: .long, help: help("组织验收的单位", "the organization that examined it"),
    completion: subjects(.organization))
  var reviewer: String
  @Flag(name: .long, help: help("没有通过", "it failed")) var fail = false
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    if fail {
      var event = AcceptanceFailed()
      event.reviewer = try desk.id(reviewer, .organization)
      return try desk.drafts(subject, .acceptanceFailed(event))
    }
    var event = AcceptancePassed()
    event.reviewer = try desk.id(reviewer, .organization)
    return try desk.drafts(subject, .acceptancePassed(event))
  }
}
