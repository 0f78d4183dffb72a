// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records a place in a document that speaks of the project.
struct ProjectMention: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "mention", "登记文件中的提法", "record a phrase of a document about the project",
    examples: [
      #"project mention wuxi-sensor --document 锡政办发〔2018〕90号 --in-section "七(一)" --phrase 开展服务 --reading 运行 --on 2018-08-01"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(
    name: .long, help: help("已登记的文件", "the registered document"), completion: subjects(.document))
  var document: String
  @Option(name: .customLong("in-section"), help: help("文件中的章节", "the section of the document"))
  var place: String
  @Option(name: .long, help: help("原文用词", "the literal words"))
  var phrase: String
  @Option(name: .long, help: help("读作:规划、在建、争创、运行、提升", "the reading"))
  var reading: String
  @Option(name: .long, help: help("原名(默认)、组合、异写、推定、一类", "how the name was matched"))
  var match: String?
  @Option(name: .customLong("printed-name"), help: help("文件中的名称", "the name as printed"))
  var printedName: String?
  @Option(name: .long, help: help("这份文件中第几次提到,默认接着数", "counts the mentions"))
  var ordinal: Int?
  @Option(name: .long, help: help("争创的称号", "the title that is sought"))
  var designation: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    let project = desk.state.projects[subject.id]?.state
    var event = StatusReported()
    event.document = try desk.id(document, .document)
    event.section = try desk.words(place, "--in-section")
    let earlier = project?.mentions.count { $0.report.document == event.document } ?? 0
    guard ordinal ?? 1 >= 1 else {
      throw LedgerError("E-NUMBER", zh: "--ordinal 从 1 数起", en: "--ordinal counts from 1")
    }
    event.ordinal = ordinal ?? earlier + 1
    event.phrase = try desk.words(phrase, "--phrase")
    event.reading = try desk.code(reading, "--reading")
    event.match = try desk.code(match, "--match") ?? .exact
    event.name =
      try printedName.map { (text) throws(LedgerError) in
        try desk.words(text, "--printed-name")
      } ?? project?.name.zh ?? ""
    event.designation = designation
    return try desk.drafts(subject, .statusReported(event))
  }
}
