// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// `annals verify`: checks everything that the log says of itself.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: helpText("核验整个台账", "check the whole log"),
    discussion: helpText(
      """
      逐条核对:行、规范写法、签名、角色和规则、登记时间、编号、树根、检查点签名。
      密钥要来自台账之外;没有密钥,结果只是“自洽,未认证”,退出码 1。

      例:
        annals verify --key 'registry.example/mine+7e2c21a0+AbC...'
      """,
      """
      Checks every line, its canonical form, signature, role and rules, the recording times, the ids,
      the root and the checkpoint's signature. The key must come from outside the log; without one the
      result is only "consistent, NOT authenticated" and the exit code is 1.

      Examples:
        annals verify --key 'registry.example/mine+7e2c21a0+AbC...'
      """))

  @OptionGroup var global: GlobalOptions

  @Option(
    help: help(
      "台账密钥(C2SP vkey),可写多个", "a key of the log (C2SP vkey); may be repeated", valueName: "vkey"))
  var key: [String] = []

  func run() throws {
    let context = CommandContext(global)
    let keys = try key.map { text in
      do throws(MerkleLogError) {
        return try NoteVerifierKey(text)
      } catch {
        throw CommandFailure.usage(
          "“\(text)”不是 vkey:名称+8 位编号+base64", "“\(text)” is not a vkey: name+8 digits+base64")
      }
    }
    let report = try context.ledger().verify(keys: keys)
    try StandardStream.output.write(text(report)(context.language))
    if !report.findings.isEmpty || !report.isAuthenticated { throw ExitCode(1) }
  }

  private func text(_ report: VerificationReport) -> Localized {
    var lines: [Localized] = []
    if !report.findings.isEmpty {
      lines.append(
        Localized(
          zh: "不通过:\(report.findings.count) 处问题", en: "FAILED: \(report.findings.count) findings"))
    } else if report.isAuthenticated {
      lines.append(Localized(zh: "通过:已认证", en: "passed: authenticated"))
    } else {
      lines.append(
        Localized(zh: "自洽,未认证:没有台账之外的密钥", en: "consistent, NOT authenticated: no key from outside"))
    }
    if report.isUnsigned {
      lines.append(Localized(zh: "陈述没有签名(建立时如此)", en: "statements unsigned (founded so)"))
    }
    lines += report.findings.map { finding in
      Localized(
        zh: "  \(finding.code)  \(finding.place)  \(finding.reason.zh)",
        en: "  \(finding.code)  \(finding.place)  \(finding.reason.en ?? finding.reason.zh)")
    }
    lines.append(
      Localized(zh: "名称  \(report.origin ?? "-")", en: "origin  \(report.origin ?? "-")"))
    lines.append(Localized(zh: "条数  \(report.size)", en: "size    \(report.size)"))
    lines.append(Localized(zh: "树根  \(report.root ?? "-")", en: "root    \(report.root ?? "-")"))
    lines.append(
      Localized(
        zh: "签名  \(report.validSignatures) 条有效",
        en: "signed  \(report.validSignatures) statements with a right signature"))
    return lines.reduce(Localized("")) { $0 + $1 + "\n" }
  }
}
