// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Says where a project stands.
struct ProjectLocate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "locate", "登记所在地", "say where a project stands",
    examples: [
      #"project locate wuxi-sensor --division 新吴区 --locality 太湖国际科技园"#
    ])

  @Argument(
    help: help("项目的编号、全名或别名", "a project by id, full name or alias"), completion: subjects(.project)
  ) var project: String
  @Option(name: .long, help: help("行政区划代码或名称,可写几次", "division code or name"))
  var division: [String] = []
  @Option(name: .long, help: help("具体地点", "the place"))
  var locality: String?
  @Option(name: .customLong("division-basis"), help: help("怎么知道的,默认登记写明", "how it is known"))
  var divisionBasis: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(project, .project)
    var event = LocationSet()
    for text in division { event.divisions.append(try desk.division(text)) }
    event.locality = locality
    event.divisionBasis = try desk.code(divisionBasis, "--division-basis") ?? .stated
    guard !event.divisions.isEmpty else {
      throw LedgerError("E-USAGE", zh: "写 --division", en: "write a --division")
    }
    return try desk.drafts(subject, .locationSet(event))
  }
}
