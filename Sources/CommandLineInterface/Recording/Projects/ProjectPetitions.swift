// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Something is put forward.
struct ProjectPropose: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "propose", "登记提出的事项:战略、规划、年度目标、预算…", "something is put forward: a plan, targets, a budget…",
    examples: [
      #"project propose wuxi-sensor --what 经费预算 --year 2027"#,
      #"project propose meeting/2026-3 --what 年度重大项目 --year 2027"#,
    ])

  @Argument(
    help: help("项目、基金或会议", "a project, fund or meeting"),
    completion: subjects(.project, .fund, .meeting))
  var subject: String
  @Option(
    name: .long,
    help: help(
      "发展战略、发展规划、重大政策、年度目标任务、年度重大项目、经费预算、其他",
      "strategy, plan, policy, yearly-targets, yearly-projects, budget or other"))
  var what: String
  @Option(name: .long, help: help("哪一年的", "the year for which it is meant"))
  var year: Int
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(subject, .project, .fund, .meeting)
    var event = ProposalRecorded()
    event.what = try desk.code(what, "--what")
    event.year = year
    return try desk.drafts(subject, .proposalRecorded(event))
  }
}

/// A request for instructions goes up.
struct ProjectRequest: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "request", "登记请示", "a request for instructions goes up",
    examples: [
      #"project request wuxi-sensor --to 领导小组 --basis 锡科请〔2026〕3号"#
    ])

  @Argument(
    help: help("项目、基金或会议", "a project, fund or meeting"),
    completion: subjects(.project, .fund, .meeting))
  var subject: String
  @Option(
    name: .long, help: help("报给谁", "to whom it goes"), completion: subjects(.organization))
  var to: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(subject, .project, .fund, .meeting)
    var event = RequestSubmitted()
    event.body = try desk.id(to, .organization)
    return try desk.drafts(subject, .requestSubmitted(event))
  }
}

/// An instruction comes down.
struct ProjectInstruct: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "instruct", "登记批示", "an instruction comes down",
    examples: [
      #"project instruct wuxi-sensor --from 领导小组 --note 同意,抓紧实施"#
    ])

  @Argument(
    help: help("项目、基金或会议", "a project, fund or meeting"),
    completion: subjects(.project, .fund, .meeting))
  var subject: String
  @Option(
    name: .long, help: help("谁的批示", "from whom it comes"), completion: subjects(.organization))
  var from: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(subject, .project, .fund, .meeting)
    var event = InstructionReceived()
    event.body = try desk.id(from, .organization)
    return try desk.drafts(subject, .instructionReceived(event))
  }
}
