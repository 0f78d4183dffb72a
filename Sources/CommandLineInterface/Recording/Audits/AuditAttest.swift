// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// An auditor says what verifying the log found.
struct AuditAttest: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "attest", "审计结论:验证台账,登记条数、树根和结论", "verify the log and record what was found",
    examples: [
      #"audit attest --finding 无异常"#,
      #"audit attest --finding 有异常 --note 第57条签名无效"#,
    ],
    notes: helpText(
      "先验证整个台账;验证有异常时不能登记“无异常”。",
      "The whole log is verified first; where that has findings, “sound” is not recorded."))

  @Option(
    name: .long, help: help("无异常、基本无异常,有意见、有异常", "sound, sound-with-remarks or unsound"))
  var finding: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = AuditAttested()
    event.finding = try desk.code(finding, "--finding")
    event.size = desk.view.size
    event.root = Digest(desk.view.root.hexadecimal) ?? .blank
    let findings = try desk.ledger.verify(Verification(keys: [])).findings
    desk.notice(
      zh: "验证了 \(event.size) 条:\(findings.isEmpty ? "没有异常" : "\(findings.count) 处异常")",
      en:
        "verified \(event.size) entries: \(findings.isEmpty ? "no" : "\(findings.count)") findings")
    if let first = findings.first, event.finding == .sound {
      throw LedgerError(
        "E-AUDIT-FINDING",
        zh: "验证有 \(findings.count) 处异常,不能登记“无异常”;第一处 \(first.code) \(first.place)",
        en: "verification has \(findings.count) findings, so it is not sound; the first is "
          + "\(first.code) \(first.place)",
        remedy: LocalizedName(zh: "看全部:annals verify", en: "see them all: annals verify"))
    }
    return try desk.drafts(.registry, .auditAttested(event))
  }
}

/// An auditor's remark, which changes nothing.
struct AuditNote: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "note", "审计意见,不改变任何内容", "an auditor's remark; it changes nothing",
    examples: [
      #"audit note 备份没有演练"#,
      #"audit note 支出凭证缺两张 --about wuxi-sensor"#,
    ])

  @Argument(help: help("意见", "what the auditor noticed")) var text: String
  @Option(
    name: .long, help: help("关于什么;不写就是关于台账", "what it is about; the registry where left out"),
    completion: subjects(.project, .fund, .task, .organization, .document))
  var about: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try about.map { (text) throws(LedgerError) in try desk.anySubject(text) }
    var event = AuditNoted()
    event.text = try desk.words(text, "text")
    return try desk.drafts(subject ?? .registry, .auditNoted(event))
  }
}
