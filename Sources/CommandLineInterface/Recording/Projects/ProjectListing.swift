// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// The project is put on a list.
struct ProjectListIn: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "list-in", "列入名单", "put a project on a list",
    examples: [
      #"project list-in wuxi-sensor --list 重大项目"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("重大项目、储备库、培育库、绿色通道", "the list"))
  var list: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = ListingEntered()
    event.list = try desk.code(list, "--list")
    return try desk.drafts(subject, .listingEntered(event))
  }
}

/// The project is taken off a list.
struct ProjectListOut: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "list-out", "移出名单", "take a project off a list",
    examples: [
      #"project list-out wuxi-sensor --list 储备库"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("重大项目、储备库、培育库、绿色通道", "the list"))
  var list: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = ListingLeft()
    event.list = try desk.code(list, "--list")
    return try desk.drafts(subject, .listingLeft(event))
  }
}
