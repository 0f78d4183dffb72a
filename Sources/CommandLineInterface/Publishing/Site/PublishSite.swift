// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Publishes what everybody may read as a static site.
struct PublishSite: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "site", "发布成静态网站:总览、项目、文件、数据和证明", "publish a static site: pages, data and proofs",
    examples: ["publish site /srv/www/annals", "publish site 网站 --as-of 2026-12-31"],
    notes: helpText(
      """
      中文和英文各一套,不用服务器程序,也不向外请求。每个数字连到它的登记,每条登记连到它的证明。
      标为内部的登记不在里面,合计里也没有。可以反复发布:只写变了的文件,没有新登记就什么也不写。
      没有写 --as-of 时,截至最新一条登记的那一天:同一本台账,发布的字节相同。
      """,
      """
      In Chinese and in English, for any web server, asking nothing of others. Every figure leads to
      its entries, every entry to its proof. Entries classified internal stay out, of sums too.
      Publish as often as you like: only files that change are written, none without new entries.
      Without --as-of the site shows the day of the newest entry: the same log gives the same bytes.
      """))

  @Argument(
    help: help(
      "发布到哪个文件夹:新的、空的,或上次发布的", "the folder: new, empty, or an earlier site", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(
    name: .customLong("as-of"),
    help: help(
      "截至某日的事实;不写是最新一条登记的那一天",
      "the facts up to a day; where absent, that of the newest entry", valueName: "day"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let selection = try context.selection(asOf: asOf, knownAt: nil, at: nil)
    let ledger = try context.ledger()
    let outcome = try SitePublishing(ledger: ledger, folder: SiteFolder(path: directory))
      .run(selection)
    try StandardStream.output.write(
      lines(outcome).map { $0(context.language) + "\n" }.joined())
  }

  private func lines(_ outcome: SitePublishing.Outcome) -> [Localized] {
    let view = outcome.view
    var lines = view.isInvented ? [InventedData.banner] : []
    lines.append(
      outcome.written == 0 && outcome.removed == 0
        ? Localized(
          zh: "没有变化,什么也没有写", en: "nothing changed, nothing was written")
        : Localized(
          zh: "已发布:新写 \(outcome.written) 个文件"
            + (outcome.removed > 0 ? ",删去 \(outcome.removed) 个" : ""),
          en: "published: \(NumberText.counted(outcome.written, "file")) written"
            + (outcome.removed > 0 ? ", \(outcome.removed) removed" : "")))
    lines.append(
      Localized(
        zh: "页面  \(outcome.pages) 页,中文和英文;首页 index.html",
        en: "pages   \(outcome.pages) in Chinese and in English; the first is index.html"))
    if view.withheld > 0 {
      lines.append(
        Localized(
          zh: "内部  \(view.withheld) 条没有发布,合计里也没有",
          en: "\(view.withheld) internal entries are left out, of sums too"))
    }
    lines += [
      Localized(zh: "名称  \(view.origin)", en: "origin  \(view.origin)"),
      Localized(zh: "条数  \(view.size)", en: "size    \(view.size)"),
      Localized(zh: "树根  \(view.root.base64)", en: "root    \(view.root.base64)"),
    ]
    return lines
  }
}
