// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry
import RegistryModel

/// What the log is, what is withheld, and how anybody checks what the site says.
struct AuditPage: Sendable {
  let scope: SiteScope
  let entries: EntryPages

  var page: SitePage {
    SitePage(
      path: SiteSection.audit.path, section: .audit, title: Localized(zh: "核验", en: "Audit")
    ) { write(into: &$0) }
  }

  private func write(into page: inout PageWriter) {
    page.fields(facts)
    page.heading(Localized(zh: "检查点", en: "Checkpoint"), id: "checkpoint")
    page.markup("<pre>\(Self.text(scope.checkpoint.bytes))</pre>")
    page.markup(
      "<p>\(page.file("\(SiteProofs.tiles)/checkpoint", "tiles/checkpoint"))</p>")
    steps(into: &page)
    let audits = AuditList.table(scope.view, scope.words(page.language))
    if !audits.rows.isEmpty {
      page.section(
        Report.Section(
          "audits", heading: Localized(zh: "审计人说了什么", en: "What auditors said"),
          .table(audits.referringToItsEntries)))
    }
  }

  private var facts: [Report.Field] {
    let view = scope.view
    var fields = [
      Dossier.field("origin", "名称", "Origin", .text(view.origin.description)),
      Dossier.field("size", "条数", "Size", .integer(Int64(view.size))),
      Dossier.field("root", "树根", "Root", .text(view.root.base64)),
      Dossier.field("public", "公开", "Public entries", .integer(Int64(scope.links.entries.count))),
      Dossier.field("withheld", "不公开", "Withheld entries", .integer(Int64(view.withheld))),
    ]
    fields[3].reference = .page(SiteSection.entries.path)
    fields[4].notes = [
      .prose(
        Localized(
          zh: "标为内部的登记。它们的散列在树里,内容不在这个网站上,也不在任何合计里。",
          en:
            "Entries classified internal. Their hashes are in the tree; what they say is nowhere on "
            + "this site, nor in any sum."))
    ]
    fields += view.logKeys.map {
      Dossier.field("key", "公钥", "Key", .text("\($0)"))
    }.prefix(1)
    if let line = ReportMeta(unknown: view.unknownForMeta).unknownLine {
      fields.append(Dossier.field("unknown", "不认识", "Not known", .name(line)))
    }
    return fields
  }

  // MARK: How to verify

  private func steps(into page: inout PageWriter) {
    page.heading(Localized(zh: "怎样核验", en: "How to verify"), id: "verify")
    page.paragraph(
      Localized(
        zh: "一、密钥要从网站以外得来:当面,或印在纸上。网站上的公钥只够看出前后一致。",
        en: "1. Take the key from outside the site: by hand, or printed. The key on this page only "
          + "shows that the site agrees with itself."))
    page.paragraph(
      Localized(
        zh: "二、一个数字:点它,到登记;登记下面有证明(C2SP tlog-proof)和原行。存下证明那一页和原行的文件,"
          + "不联网核对(以最新一条为例;证明也可以在那一页点按钮下载):",
        en:
          "2. A figure: follow it to its entry. Below the entry stand the page with its proof (C2SP "
          + "tlog-proof) and the file with its line. Save both, and check without a network (here for "
          + "the newest entry; that page also has a button for each proof):"))
    if let example { page.markup("<pre><code>\(HTMLText.lines(example))</code></pre>") }
    page.paragraph(
      Localized(
        zh: "三、整本台账:tiles/ 是 C2SP tlog-tiles,任何透明日志的客户端都能重算树根,与检查点比较。",
        en:
          "3. The whole log: tiles/ is C2SP tlog-tiles; any client of transparency logs computes the "
          + "root again and compares it with the checkpoint."))
    page.paragraph(
      Localized(
        zh: "四、留一份检查点。以后的台账若不是从它接着写的,就是改写过;两个人手里同一条数的树根不同,也是。",
        en:
          "4. Keep a checkpoint. A log that does not lead on from it was rewritten; so was one that "
          + "shows two people different roots for one size."))
  }

  /// The commands that check the newest public entry.
  private var example: [String]? {
    guard let (index, line, file) = entries.newest,
      let key = scope.view.logKeys.first
    else { return nil }
    return [
      ProofPage.command(index), "sed -n \(line)p \(file) > \(index).entry.json",
      "annals proof check \(index).tlog-proof --key '\(key)'",
    ]
  }

  /// The checkpoint is ASCII but for the dash of its signatures.
  private static func text(_ bytes: [UInt8]) -> String {
    HTMLText.lines(
      String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init))
  }
}

extension HTMLText {
  /// Several lines of text that stand as they are.
  static func lines(_ lines: [String]) -> String {
    lines.map { escaped($0) }.joined(separator: "\n")
  }
}
