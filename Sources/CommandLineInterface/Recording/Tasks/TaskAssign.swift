// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records a task with its lead units.
struct TaskAssign: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "assign", "登记任务和牵头单位", "record a task",
    examples: [
      #"task assign wx-7-1 提升已建平台服务能力 --document 锡政办发〔2018〕90号 --in-section "七(一)" --lead 市科技局:牵头单位"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("任务", "the task")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文", "in English"))
  var titleEnglish: String?
  @Option(name: .long, help: help("任务(默认)、原则、行动计划…", "the kind"))
  var kind: String?
  @Option(name: .long, help: help("出自哪份已登记的文件", "the document"), completion: subjects(.document))
  var document: String?
  @Option(name: .customLong("in-section"), help: help("文件中的章节", "the section of the document"))
  var place: String?
  @Option(name: .long, help: help("条目号", "the printed number"))
  var number: String?
  @Option(
    name: .customLong("lead"),
    help: help(
      "牵头单位,可写几次,按印刷顺序;原文用词写在冒号后:市科技局:责任单位", "a lead unit, in printed order",
      valueName: "unit[:word]"), completion: subjects(.organization))
  var lead: [String] = []
  @Option(
    name: .long, help: help("配合单位,可写几次", "a supporting unit"), completion: subjects(.organization))
  var supporting: [String] = []
  @Option(name: .long, help: help("到期", "when it is due"))
  var due: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = TaskAssigned()
    event.document = try desk.id(document, .document)
    event.section = place
    event.number = number
    event.kind = try desk.code(kind, "--kind") ?? .task
    event.title = try desk.name(title, titleEnglish)
    event.leads = try TaskWords.leads(lead, at: desk)
    for text in supporting { event.supporting.append(try desk.id(text, .organization)) }
    event.due = try desk.period(due, "--due")
    return try desk.drafts(Subject(.task, try desk.newID(id)), .taskAssigned(event))
  }
}
