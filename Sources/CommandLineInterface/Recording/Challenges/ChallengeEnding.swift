// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// What was to be achieved is delivered.
struct ChallengeDeliver: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "deliver", "交付", "what was to be achieved is delivered",
    examples: [#"challenge deliver lens-2026 --on 2027-11 --basis 验收意见"#])

  @Argument(
    help: help("榜单的编号或标题", "a challenge by id or title"), completion: subjects(.challenge))
  var challenge: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try desk.drafts(
      try desk.subject(challenge, .challenge), .challengeDelivered(ChallengeDelivered()))
  }
}

/// The challenge is over.
struct ChallengeClose: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "close", "结束榜单", "close a challenge",
    examples: [#"challenge close lens-2026"#],
    notes: helpText(
      "没有定榜的可以随时结束(流榜);定了榜的,交付以后或者项目终止以后才能结束。",
      "One that was given to nobody may be closed at any time; else after its delivery, or once its project is terminated."
    ))

  @Argument(
    help: help("榜单的编号或标题", "a challenge by id or title"), completion: subjects(.challenge))
  var challenge: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try desk.drafts(try desk.subject(challenge, .challenge), .challengeClosed(ChallengeClosed()))
  }
}
