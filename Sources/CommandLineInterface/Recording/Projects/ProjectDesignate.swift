// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A title is sought, granted or refused.
struct ProjectDesignate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "designate", "登记称号:争创、获批、未获批", "a title is sought, granted or refused",
    examples: [
      #"project designate wuxi-sensor 国家技术创新中心 --stage 争创 --level 国家级"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Argument(help: help("称号,例:国家技术创新中心", "the title")) var designation: String
  @Option(name: .customLong("stage"), help: help("争创、获批、未获批", "sought, granted or refused"))
  var stage: String
  @Option(name: .long, help: help("国家级、部级、省级、市级、国际", "the level"))
  var level: String?
  @Option(
    name: .long, help: help("写有这一条的已登记文件", "the document that says so"),
    completion: subjects(.document))
  var document: String?
  @Option(name: .customLong("in-section"), help: help("文件中的章节", "the section of the document"))
  var place: String?
  @Option(name: .long, help: help("文件中第几次", "counts the mentions in the document"))
  var ordinal: Int?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    let title = try desk.words(designation, "designation")
    let level: DesignationLevel? = try desk.code(level, "--level")
    let document = try desk.id(document, .document)
    switch try desk.code(stage, "--stage", ProjectState.Designation.Stage.self) {
    case .sought:
      var event = DesignationSought()
      event.designation = title
      event.level = level
      event.document = document
      event.section = place
      event.ordinal = ordinal
      return try desk.drafts(subject, .designationSought(event))
    case .granted:
      var event = DesignationGranted()
      event.designation = title
      event.level = level
      event.document = document
      event.section = place
      event.ordinal = ordinal
      return try desk.drafts(subject, .designationGranted(event))
    case .refused:
      var event = DesignationRefused()
      event.designation = title
      event.level = level
      event.document = document
      event.section = place
      event.ordinal = ordinal
      return try desk.drafts(subject, .designationRefused(event))
    }
  }
}
