// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// An organisation offers to take the challenge.
struct ChallengeClaim: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "claim", "揭榜", "offer to take a challenge",
    examples: [
      #"challenge claim lens-2026 --by 演示光学所 --proposal 离子束修形"#,
      #"challenge claim lens-2026 --by 演示光学所 --proposal 离子束修形 --for 演示光学所 --evidence 揭榜书.pdf"#,
    ])

  @Argument(
    help: help("榜单的编号或标题", "a challenge by id or title"), completion: subjects(.challenge))
  var challenge: String
  @Option(
    name: .long, help: help("揭榜单位", "the organization"), completion: subjects(.organization))
  var by: String
  @Option(name: .long, help: help("方案", "how it would reach the targets"))
  var proposal: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(challenge, .challenge)
    var event = ChallengeClaimed()
    event.by = try desk.id(by, .organization)
    event.proposal = try desk.words(proposal, "--proposal")
    return try desk.drafts(subject, .challengeClaimed(event))
  }
}

/// The challenge is given to one of those who claimed it.
struct ChallengeAward: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "award", "定榜", "give a challenge to a claimant",
    examples: [#"challenge award lens-2026 --to 演示光学所 --project wuxi-sensor"#])

  @Argument(
    help: help("榜单的编号或标题", "a challenge by id or title"), completion: subjects(.challenge))
  var challenge: String
  @Option(
    name: .long, help: help("给哪个揭榜单位", "one of the claimants"), completion: subjects(.organization))
  var to: String
  @Option(
    name: .long, help: help("在哪个项目里做", "the project that carries it out"),
    completion: subjects(.project))
  var project: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(challenge, .challenge)
    var event = ChallengeAwarded()
    event.to = try desk.id(to, .organization)
    event.project = try desk.id(project, .project)
    return try desk.drafts(subject, .challengeAwarded(event))
  }
}
