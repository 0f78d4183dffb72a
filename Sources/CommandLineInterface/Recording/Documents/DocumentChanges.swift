// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records a document that this one cites or promises.
struct DocumentCite: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "cite", "登记文件引用的文件", "record a citation",
    examples: [
      #"document cite wuxi-2018 iot-rules 物联网项目管理办法 --in-section "七(一)" --kind 待制定"#
    ])

  @Argument(
    help: help("文件的编号、文号或全名", "a document by id, number or title"), completion: subjects(.document))
  var document: String
  @Argument(help: help("引用的编号", "the id of the citation")) var reference: String
  @Argument(help: help("被引文件的标题", "the cited title")) var title: String
  @Option(name: .customLong("in-section"), help: help("章节", "the section"))
  var place: String
  @Option(name: .long, help: help("政策、规划计划、待制定、待修订…", "the kind"))
  var kind: String
  @Option(name: .long, help: help("照原文的文号,不检查", "the number as printed, not checked"))
  var number: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(document, .document)
    var event = DocumentCited()
    event.reference = try desk.newID(reference)
    event.section = try desk.words(place, "--in-section")
    event.title = try desk.name(title)
    event.number = number
    event.kind = try desk.code(kind, "--kind")
    return try desk.drafts(subject, .documentCited(event))
  }
}

/// A later document takes the place of this one.
struct DocumentSupersede: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "supersede", "文件被替代", "a later document takes its place",
    examples: [
      #"document supersede wuxi-2018 --by wuxi-2021"#
    ])

  @Argument(
    help: help("文件的编号、文号或全名", "a document by id, number or title"), completion: subjects(.document))
  var document: String
  @Option(name: .long, help: help("新文件", "the later document"), completion: subjects(.document))
  var by: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(document, .document)
    var event = DocumentSuperseded()
    event.by = try desk.id(by, .document)
    return try desk.drafts(subject, .documentSuperseded(event))
  }
}

/// A document is no longer in force.
struct DocumentRepeal: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "repeal", "文件废止", "a document is repealed",
    examples: [
      #"document repeal wuxi-2018 --on 2023-01-01"#
    ])

  @Argument(
    help: help("文件的编号、文号或全名", "a document by id, number or title"), completion: subjects(.document))
  var document: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(document, .document)
    return try desk.drafts(subject, .documentRepealed(DocumentRepealed()))
  }
}
