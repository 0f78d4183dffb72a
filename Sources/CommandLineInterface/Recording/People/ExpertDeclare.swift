// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// An expert declares an interest.
struct ExpertDeclare: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "declare", "申报利益关系", "declare an interest",
    examples: [
      #"expert declare e-017 wuxi-sensor --reason 参与过可行性研究"#,
      #"expert declare e-017 organization/wuxi-stb"#,
    ],
    notes: helpText(
      "申报以后,这位专家不能评审它;项目的牵头和参加单位也算。",
      "From then on the expert sits on no panel on it, nor on a project that it leads or takes part in."
    ))

  @Argument(help: help("专家的编号或姓名", "an expert by id or name"), completion: subjects(.expert))
  var expert: String
  @Argument(
    help: help(
      "有利益关系的项目、单位等;两种同名就写 种类/编号", "the project, organization or other; kind/id if two share a name"
    ),
    completion: subjects(.project, .organization))
  var with: String
  @Option(name: .long, help: help("什么关系", "what the interest is"))
  var reason: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(expert, .expert)
    var event = ConflictDeclared()
    event.with = try ExpertWords.interest(with, at: desk)
    event.reason = try reason.map { (text) throws(LedgerError) in try desk.words(text, "--reason") }
    return try desk.drafts(subject, .conflictDeclared(event))
  }
}

/// What experts are said to have an interest in, from arguments.
enum ExpertWords {
  /// Projects and organisations by name or id; other subjects as kind/id.
  static func interest(_ text: String, at desk: RecordingDesk) throws(LedgerError) -> Subject {
    if let subject = Subject(text.trimmedWhitespace), desk.state.isRegistered(subject) {
      return subject
    }
    return try desk.subject(text, .project, .organization)
  }
}
