// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Records another name, or that a name no longer counts.
struct ProjectAlias: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "alias", "登记或撤销别名", "record or remove another name",
    examples: [
      #"project alias <全名> --add 简称"#,
      #"project alias <全名> --remove 简称"#,
    ])

  @Argument(help: help("编号、全名或别名", "id, full name or alias"), completion: subjects(.project))
  var project: String
  @Option(name: .long, help: help("加一个别名,可写几次", "a name to add"))
  var add: [String] = []
  @Option(name: .long, help: help("撤一个别名,可写几次", "a name to remove"))
  var remove: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    return try AliasDrafts.drafts(subject, adding: add, removing: remove, at: desk)
  }
}
