// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A reviewer gives points.
struct ReviewScore: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "score", "评分", "give points",
    examples: [
      #"review score review-2026 无锡市科技局 work 55 --reviewer e-017"#,
      #"review score review-2026 无锡市科技局 人才引进 36.5 --reviewer 无锡市财政局"#,
    ],
    notes: helpText(
      "同一评议人对同一单位、同一内容再评,以后一次为准。",
      "Points of the same reviewer for the same unit and criterion replace the earlier ones."))

  @Argument(help: help("评议的编号或标题", "a review by id or title"), completion: subjects(.review))
  var review: String
  @Argument(help: help("被评单位", "a unit under review"), completion: subjects(.organization))
  var unit: String
  @Argument(help: help("评议内容的编号或名称", "a criterion by id or title"), completion: criteria())
  var criterion: String
  @Argument(help: help("分数", "the points")) var points: String
  @Option(
    name: .long,
    help: help("评议人:专家、人员或单位", "who gives them: an expert, a person or an organization"),
    completion: subjects(.expert, .person, .organization))
  var reviewer: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(review, .review)
    var event = ReviewScored()
    event.unit = try desk.id(unit, .organization)
    event.criterion = try ReviewWords.criterion(criterion, of: subject, at: desk)
    event.score = try desk.decimal(points, helpText("分数", "points"))
    event.reviewer = try ReviewWords.reviewer(reviewer, at: desk)
    return try desk.drafts(subject, .reviewScored(event))
  }
}

/// The review takes no more points.
struct ReviewClose: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "close", "结束评议", "close a review", examples: [#"review close review-2026"#])

  @Argument(help: help("评议的编号或标题", "a review by id or title"), completion: subjects(.review))
  var review: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    try desk.drafts(try desk.subject(review, .review), .reviewClosed(ReviewClosed()))
  }
}
