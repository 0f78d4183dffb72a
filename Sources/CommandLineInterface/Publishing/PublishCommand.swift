// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Writes folders that any web server can serve.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: helpText("发布", "write a folder for the web"),
    subcommands: [PublishSite.self, PublishTiles.self])
}

/// Publishes the log as C2SP tlog-tiles.
struct PublishTiles: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "tiles", "把台账发布成 tlog-tiles,谁都能独立审计", "publish the log as tlog-tiles, for anybody to audit",
    examples: ["publish tiles /srv/www/log"],
    notes: helpText(
      """
      可以反复发布,只写新的;发布过的文件从不改写。标为内部的登记不发布:含有它的那一包
      (256 条)整包留出,其中公开的登记连同证明放在 proof/。树根照样覆盖全部登记。
      """,
      """
      Publish as often as you like: only what is new is written, and nothing published is rewritten.
      Entries classified internal are not published: the bundle of 256 that holds one is left out, and
      its public entries go to proof/ with their proofs. The root covers all entries all the same.
      """))

  @Argument(help: help("发布到哪个文件夹", "the folder", valueName: "dir"), completion: .directory)
  var directory: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let ledger = try context.ledger()
    let publication = try ledger.publishTiles(into: TileFolder(directory))
    let checkpoint = publication.checkpoint
    var lines =
      InventedData.lines(ledger) + [
        Localized(
          zh: "已发布 \(checkpoint.size) 条(上次 \(publication.oldSize) 条),新写 \(publication.written) 个文件",
          en: "published \(checkpoint.size) entries (\(publication.oldSize) before); "
            + "\(publication.written) files are new")
      ]
    if publication.withheldBundles > 0 {
      lines.append(
        Localized(
          zh:
            "含内部登记的 \(publication.withheldBundles) 包没有发布,其中公开的 \(publication.provenEntries) 条在 proof/",
          en: "\(publication.withheldBundles) bundles with internal entries are left out; "
            + "\(publication.provenEntries) public entries of theirs are in proof/"))
    }
    lines += [
      Localized(zh: "名称  \(checkpoint.origin)", en: "origin  \(checkpoint.origin)"),
      Localized(zh: "条数  \(checkpoint.size)", en: "size    \(checkpoint.size)"),
      Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
    ]
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }
}
