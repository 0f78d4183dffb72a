// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Records a bulletin that was handed out, and what the log was then.
struct BulletinPublish: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "publish", "登记印发的通报", "a bulletin is handed out",
    examples: [
      #"bulletin publish 10月通报.pdf --title 2026年10月监测通报 --period 2026-10"#
    ],
    notes: helpText(
      "登记文件的 SHA-256,和起草时台账的条数、树根(--at 起草时的版本,不写就是此刻);\n"
        + "以后改了当时的数,一查便知。",
      "The file's SHA-256 is recorded with the size and root of the log when it was drafted (--at\n"
        + "its token; now where left out), so that later changes to what it showed can be told."))

  @Argument(help: help("通报文件", "the file of the bulletin", valueName: "file"), completion: .file())
  var file: String
  @Option(name: .long, help: help("标题", "the printed title"))
  var title: String
  @Option(name: .customLong("title-en"), help: help("英文标题", "the English title"))
  var titleEnglish: String?
  @Option(name: .long, help: help("通报哪一期", "the period about which it informs"))
  var period: String
  @Option(name: .long, help: help("编号,默认就是这一期", "the id; the period where left out"))
  var id: String?
  @Option(
    name: .long,
    help: help("起草时的版本", "the token with which it was drafted", valueName: "token"))
  var at: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = BulletinPublished()
    event.title = try desk.name(title, titleEnglish)
    event.period = try desk.period(period, "--period")
    let drafted = try at.map { (text) throws(LedgerError) in try desk.view(at: text) } ?? desk.view
    event.size = drafted.size
    event.root = Digest(drafted.root.hexadecimal) ?? .blank
    let bytes = try desk.readFile(file, code: "E-BULLETIN-FILE")
    event.sha256 = Digest(TreeHash.sha256(bytes).hexadecimal) ?? .blank
    let period = try ReportRounds.id(event.period)
    let id = try id.map { (text) throws(LedgerError) in try desk.newID(text) }
    return try desk.drafts(Subject(.bulletin, id ?? period), .bulletinPublished(event))
  }
}
