// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Registers an official document.
struct DocumentIssue: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "issue", "登记文件", "register an official document",
    examples: [
      #"document issue wuxi-2018 2018年无锡市科技创新工作要点 --number 锡政办发〔2018〕90号 --issuer 无锡市人民政府 --issued 2018-08-01 --on 2018-08-01 --jurisdiction 市"#
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("标题", "the title")) var title: String
  @Option(name: .customLong("title-en"), help: help("英文标题", "the English title"))
  var titleEnglish: String?
  @Option(name: .long, help: help("文号", "the document number"))
  var number: String?
  @Option(name: .customLong("number-basis"), help: help("文号写明还是推定", "stated or inferred"))
  var numberBasis: String?
  @Option(name: .long, help: help("发文单位,可写几次", "an issuer"), completion: subjects(.organization))
  var issuer: [String] = []
  @Option(name: .long, help: help("成文日期", "when it was issued"))
  var issued: String?
  @Option(name: .long, help: help("公布日期", "when it was published"))
  var published: String?
  @Option(name: .customLong("period-from"), help: help("规划期起", "the plan begins"))
  var periodFrom: String?
  @Option(name: .customLong("period-to"), help: help("规划期止", "the plan ends"))
  var periodTo: String?
  @Option(name: .long, help: help("国家、省、市、园区、区县", "whose document"))
  var jurisdiction: String
  @Option(name: .long, help: help("地区", "the region"))
  var region: String?
  @Option(name: .long, help: help("网址", "where it is published"))
  var url: String?
  @Option(
    name: .long, help: help("原文文件,记 SHA-256", "the text, whose digest is recorded"),
    completion: .file())
  var file: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = DocumentIssued()
    event.title = try desk.name(title, titleEnglish)
    event.number = try DocumentWords.number(number, at: desk)
    event.numberBasis = try desk.code(numberBasis, "--number-basis")
    for text in issuer { event.issuers.append(try desk.id(text, .organization)) }
    event.issued = try desk.period(issued, "--issued")
    event.published = try desk.day(published, "--published")
    if periodFrom != nil || periodTo != nil {
      var period = DocumentPeriod()
      period.from = try desk.period(periodFrom, "--period-from")?.firstDay
      period.to = try desk.period(periodTo, "--period-to")?.lastDay
      event.period = period
    }
    event.jurisdiction = try desk.code(jurisdiction, "--jurisdiction")
    event.region = region
    event.sourceURL = url
    event.sha256 = try file.map { (path) throws(LedgerError) in try desk.evidence(path).sha256 }
    return try desk.drafts(Subject(.document, try desk.newID(id)), .documentIssued(event))
  }
}
