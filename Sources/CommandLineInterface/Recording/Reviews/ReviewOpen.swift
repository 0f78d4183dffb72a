// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Opens a round in which units are reviewed.
struct ReviewOpen: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "open", "开始一次评议", "open a review",
    examples: [
      #"review open review-2026 2026年度考评 --period 2026 --criterion work:重点工作:60 --criterion people:人才引进:40 --unit 无锡市科技局 --unit 常州市科技局"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("标题", "the title")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文标题", "the English title"))
  var titleEnglish: String?
  @Option(name: .long, help: help("评哪一期", "the period under review"))
  var period: String
  @Option(
    name: .long,
    help: help(
      "评议内容,按印刷顺序,可写几次:编号:名称:满分", "a criterion in printed order",
      valueName: "id:title:points"))
  var criterion: [String] = []
  @Option(
    name: .long, help: help("被评单位,按印刷顺序,可写几次", "a unit under review, in printed order"),
    completion: subjects(.organization))
  var unit: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = ReviewOpened()
    event.title = try desk.name(title, titleEnglish)
    event.period = try desk.period(period, "--period")
    for text in criterion { event.criteria.append(try ReviewWords.criterion(text, at: desk)) }
    for text in unit { event.units.append(try desk.id(text, .organization)) }
    return try desk.drafts(Subject(.review, try desk.newID(id)), .reviewOpened(event))
  }
}
