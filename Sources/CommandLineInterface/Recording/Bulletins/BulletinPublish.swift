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
  @Flag(
    name: .long,
    help: help("这一期还没有结束也登记", "record it although the period is not over"))
  var unfinished = false
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
    let id = try id.map { (text) throws(LedgerError) in try desk.newID(text) } ?? period
    try requireOver(event.period, desk)
    try requireNew(event.sha256, as: id, desk)
    return try desk.drafts(Subject(.bulletin, id), .bulletinPublished(event))
  }

  /// Figures of a period that still runs are handed out on purpose only.
  private func requireOver(
    _ period: CalendarPeriod, _ desk: RecordingDesk
  ) throws(LedgerError) {
    let day = try recording.on.map { (text) throws(LedgerError) in
      try desk.period(text, "--on").lastDay
    }
    let handedOut = min(day ?? desk.today, desk.today)
    guard handedOut < period.lastDay, !unfinished else { return }
    throw LedgerError(
      "E-BULLETIN-UNFINISHED",
      zh: "\(period) 到 \(period.lastDay) 才结束,\(handedOut) 的数字还会变",
      en: "\(period) ends on \(period.lastDay); the figures of \(handedOut) will still change",
      remedy: LocalizedName(
        zh: "到期以后再起草;确实提前印发的,加 --unfinished",
        en: "draft it when the period is over; if it was handed out early, add --unfinished"))
  }

  /// One file is one bulletin.
  private func requireNew(
    _ file: Digest, as id: Slug, _ desk: RecordingDesk
  ) throws(LedgerError) {
    let published = desk.state.bulletins.filter { $0.value.state.published?.sha256 == file }
    guard let other = published.keys.filter({ $0 != id }).min() else { return }
    throw LedgerError(
      "E-BULLETIN-REPEATED",
      zh: "这个文件已经登记为通报 bulletin/\(other)",
      en: "this file is recorded as bulletin/\(other) already",
      remedy: LocalizedName(
        zh: "看它:annals bulletin show \(other)", en: "see it: annals bulletin show \(other)"))
  }
}
