// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Puts up a challenge for anybody to take.
struct ChallengePublish: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "publish", "张榜", "put up a challenge",
    examples: [
      #"challenge publish lens-2026 极紫外镜头 --target 面形误差小于1纳米 --target 国产化率90% --deadline 2026-12 --prize 500万元"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("榜单的标题", "the title")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文标题", "the English title"))
  var titleEnglish: String?
  @Option(name: .long, help: help("要达到的指标,可写几次", "what is to be reached"))
  var target: [String] = []
  @Option(name: .long, help: help("揭榜截止", "until when it may be claimed"))
  var deadline: String
  @Option(
    name: .long, parsing: .unconditional, help: help("榜金,带单位:500万元", "the prize, with its unit"))
  var prize: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = ChallengePublished()
    event.title = try desk.name(title, titleEnglish)
    for text in target { event.targets.append(try desk.words(text, "--target")) }
    event.deadline = try desk.period(deadline, "--deadline")
    event.prize = try prize.map { (text) throws(LedgerError) in try desk.money(text, "--prize") }
    return try desk.drafts(Subject(.challenge, try desk.newID(id)), .challengePublished(event))
  }
}
