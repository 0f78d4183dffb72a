// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Other lead units take a task over.
struct TaskReassign: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "reassign", "任务换牵头单位", "give a task to other lead units",
    examples: [
      #"task reassign wx-7-1 --lead 市工信局 --basis 锡政办发〔2026〕3号"#
    ])

  @Argument(help: help("任务的编号或全名", "a task"), completion: subjects(.task)) var task: String
  @Option(
    name: .customLong("lead"),
    help: help(
      "牵头单位,可写几次,按印刷顺序;原文用词写在冒号后:市科技局:责任单位", "a lead unit, in printed order",
      valueName: "unit[:word]"), completion: subjects(.organization))
  var lead: [String] = []
  @Option(
    name: .long, help: help("配合单位,可写几次", "a supporting unit"), completion: subjects(.organization))
  var supporting: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(task, .task)
    var event = TaskReassigned()
    event.leads = try TaskWords.leads(lead, at: desk)
    for text in supporting { event.supporting.append(try desk.id(text, .organization)) }
    return try desk.drafts(subject, .taskReassigned(event))
  }
}

/// Reports progress on a task.
struct TaskReport: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "report", "报任务进展", "report progress on a task",
    examples: [
      #"task report wx-7-1 --percent 60 --summary 已完成平台开放共享办法"#
    ])

  @Argument(help: help("任务的编号或全名", "a task"), completion: subjects(.task)) var task: String
  @Option(name: .long, help: help("做了什么", "what was done"))
  var summary: String
  @Option(name: .long, parsing: .unconditional, help: help("完成百分之几,0 到 100", "how far, 0 to 100"))
  var percent: Int?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(task, .task)
    var event = TaskProgressReported()
    event.summary = try desk.words(summary, "--summary")
    event.percent = percent
    return try desk.drafts(subject, .taskProgressReported(event))
  }
}

/// A task is done.
struct TaskComplete: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "complete", "任务办结", "a task is done",
    examples: [
      #"task complete wx-7-1 --on 2018-12-20"#
    ])

  @Argument(help: help("任务的编号或全名", "a task"), completion: subjects(.task)) var task: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(task, .task)
    return try desk.drafts(subject, .taskCompleted(TaskCompleted()))
  }
}
