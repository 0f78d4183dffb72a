// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Says that a person's key is destroyed, and destroys the one that is here.
struct PersonErase: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "erase", "擦除一个人:销毁密钥", "erase a person by destroying the key",
    examples: [#"person erase p-017 --reason 本人要求"#],
    notes: helpText(
      "登记以后删除本机的密钥文件,姓名从此谁也读不出;别处的备份要另外销毁。",
      "Once it is recorded the key file of this machine is deleted and nobody can read the name any more; copies elsewhere have to be destroyed as well."
    ))

  @Argument(help: help("人员的编号", "a person by id"), completion: subjects(.person))
  var person: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(person, .person)
    var event = SubjectErased()
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .subjectErased(event))
  }

  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      let desk = try session.desk()
      let drafts = try drafts(at: desk)
      var answer = try await session.record(drafts, at: desk)
      guard !recording.dryRun else { return answer }
      answer.afterwards { () throws(LedgerError) in
        var said: [Localized] = []
        for draft in drafts { said.append(try desk.destroyKey(of: draft.subject.id)) }
        return said
      }
      return answer
    }
  }
}
