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
      例:
        annals verify --key 'registry.example/mine+7e2c21a0+AbC...'
        annals verify --since 去年留下的.checkpoint
        annals verify --tiles /srv/www/log

      逐条核对:行、规范写法、签名、角色和规则、登记时间、编号、树根、检查点签名、快照。
      密钥要来自台账之外(--key,或 annals key trust 信任过的);没有密钥,结果只是
      “自洽,未认证”,退出码 1。核验过的部分记在本机,下次只核对树根和新登记。
      """,
      """
      Examples:
        annals verify --key 'registry.example/mine+7e2c21a0+AbC...'
        annals verify --since last-year.checkpoint
        annals verify --tiles /srv/www/log

      Checks every line, its canonical form, signature, role and rules, the recording times, the ids,
      the root, the checkpoint's signature and the snapshots. The key must come from outside the log
      (--key, or one trusted with annals key trust); without one the result is only "consistent, NOT
      authenticated" and the exit code is 1. What was verified is remembered on this machine: the
      next time its root is compared, and only what is new is judged.
      """))

  @OptionGroup var global: GlobalOptions
  @OptionGroup var keys: LogKeyOptions

  @Option(
    help: help(
      "以前留下的检查点;证明台账只是接着它写", "a checkpoint that was kept: the log must extend it",
      valueName: "file"), completion: .file())
  var since: [String] = []

  @Option(
    help: help(
      "发布过的文件夹;逐条与发布的散列比对,指出改动的那一条",
      "a published folder: each line is compared with its published hash", valueName: "dir"),
    completion: .directory)
  var tiles: String?

  @Flag(help: help("全部重新核验,不用本机的记忆", "verify everything again, whatever is remembered"))
  var again = false

  func run() throws {
    let context = CommandContext(global)
    let ledger = try context.ledger()
    let origin = try ledger.origin().description
    let memory = try AuditorMemory(environment: context.environment)
    var verification = Verification(keys: try keys.keys(of: origin, context))
    verification.kept = try since.map { path in
      Verification.KeptCheckpoint(name: path, checkpoint: try AuditFile.checkpoint(path))
    }
    verification.published = tiles.map { TileFolder($0) }
    if let tiles, try TileFolder(tiles).checkpoint() == nil {
      throw CommandFailure(
        code: "E-PUBLISHED-CHECKPOINT",
        reason: Localized(zh: "这里没有发布台账", en: "no log is published here"), place: tiles)
    }
    if !again { verification.verified = memory.prefix(of: origin) }
    let bar = ProgressBar(context.language)
    verification.progress = { done, total in bar.show(done, of: total) }
    let report = try ledger.verify(verification)
    bar.finish()
    let banner = InventedData.lines(ledger).map { $0(context.language) + "\n" }.joined()
    try StandardStream.output.writeFinding(banner + VerificationText(report).text(context.language))
    if let prefix = report.verifiedPrefix {
      try memory.remember(prefix)
    } else {
      throw ExitCode(1)
    }
  }
}

/// A verification as people read it.
struct VerificationText {
  private let report: VerificationReport

  init(_ report: VerificationReport) { self.report = report }

  func text(_ language: Language) -> String {
    (heading + findings + tree + signatures).map { $0(language) + "\n" }.joined()
  }

  private var heading: [Localized] {
    var lines: [Localized] = []
    if let first = report.unjudgedFrom, report.faults.isEmpty {
      lines.append(
        Localized(
          zh: "没有判完:第 \(first) 条起有本程序不认识的,规则只判到它之前;树和签名已核对",
          en: "NOT FULLY JUDGED: from #\(first) on there is something that this program does not "
            + "know; the tree and the signatures are checked, the rules only before it"))
      lines.append(
        report.isAuthenticated
          ? Localized(zh: "检查点已认证", en: "the checkpoint is authenticated")
          : Localized(zh: "未认证:没有台账之外的密钥", en: "NOT authenticated: no key from outside"))
      lines.append(Localized(Unrecognized.remedyForAuditors))
    } else if !report.findings.isEmpty {
      lines.append(
        Localized(
          zh: "不通过:\(report.findings.count) 处问题",
          en: "FAILED: \(report.findings.count) finding\(report.findings.count == 1 ? "" : "s")"))
      if let first = report.unjudgedFrom {
        lines.append(
          Localized(
            zh: "规则只判到第 \(first) 条之前:那里有本程序不认识的",
            en: "the rules were judged only before #\(first), where there is something unknown"))
      }
    } else if report.isAuthenticated {
      lines.append(Localized(zh: "通过:已认证", en: "passed: authenticated"))
    } else {
      lines.append(
        Localized(zh: "自洽,未认证:没有台账之外的密钥", en: "consistent, NOT authenticated: no key from outside"))
    }
    if report.isUnsigned {
      lines.append(Localized(zh: "陈述没有签名(建立时如此)", en: "statements unsigned (founded so)"))
    }
    return lines
  }

  private var findings: [Localized] {
    // Many findings may be of one kind, which is explained once.
    let kinds = report.findings.reduce(into: [String]()) { kinds, finding in
      if !kinds.contains(finding.code) { kinds.append(finding.code) }
    }
    return report.findings.map { finding in
      Localized("  \(finding.code)  \(finding.place)\n    ") + Localized(finding.reason)
    }
      + kinds.prefix(3).map { code in
        Localized(zh: "  详见:annals explain \(code)", en: "  more: annals explain \(code)")
      }
  }

  private var tree: [Localized] {
    [
      Localized(zh: "名称  \(report.origin ?? "-")", en: "origin  \(report.origin ?? "-")"),
      Localized(zh: "条数  \(report.size)", en: "size    \(report.size)"),
      Localized(
        zh: "树根  \(report.root?.base64 ?? "-")", en: "root    \(report.root?.base64 ?? "-")"),
    ]
  }

  private var signatures: [Localized] {
    var lines = [
      Localized(
        zh: "签名  这次核对 \(report.validSignatures) 条,都有效",
        en: "signed  \(report.validSignatures) statements, checked this time")
    ]
    if report.unjudgedSignatures > 0 {
      lines.append(
        Localized(
          zh: "      还有 \(report.unjudgedSignatures) 条没有核对:签名人的密钥可能换过,换的那条本程序不认识",
          en:
            "        \(report.unjudgedSignatures) could not be checked: an entry that is not known may "
            + "have changed the key"))
    }
    if report.unsignedLines > 0 {
      lines.append(
        Localized(
          zh: "      检查点之外还有 \(report.unsignedLines) 行,没有确认过,不算登记;下次登记时处理",
          en:
            "        \(report.unsignedLines) lines stand beyond the checkpoint: never acknowledged, "
            + "no entries; the next recording settles them"))
    }
    if !report.currentKeys.isEmpty {
      lines.append(
        Localized(
          zh: "台账换过密钥;向主人核对后再信任:", en: "the log's key was changed; check with its owner, then:"))
      lines += report.currentKeys.map { Localized("  annals key trust '\($0)'") }
    }
    if report.verifiedBefore > 0 {
      lines.append(
        Localized(
          zh: "      前 \(report.verifiedBefore) 条以前核验过,这次只核对树根(--again 全部重核)",
          en: "        the first \(report.verifiedBefore) were verified before; their root was "
            + "compared (--again for all)"))
    }
    return lines
  }
}
