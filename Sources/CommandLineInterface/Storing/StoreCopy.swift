// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// `annals store copy`: a backup that proves that it is equal.
struct StoreCopy: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "copy", "复制台账,证明两边条数和树根相同;备份就是这样的复制",
    "copy a registry and prove equal size and root; a backup is such a copy",
    examples: ["store copy . /srv/backup/annals"],
    notes: helpText(
      """
      先核验源台账(签名、规则、树根),再写;写完从盘上读回来核对,最后才放上检查点:中途断了,
      那里还是原来的样子。再复制一次只写新增的,先证明那里的是这本台账的开头。那里是另一本、
      更长、或者分叉了的台账,就拒绝,什么也不改。快照一起复制;密钥从不复制。
      复制期间可以继续登记。恢复就是反过来复制到一个新文件夹。
      """,
      """
      The registry is verified first (signatures, rules, root); what was written is read back from
      disk, and the checkpoint comes last: interrupted, the copy is what it was. Copying again writes
      what is new only, once the copy is proven to be the beginning of this log. Another log, a longer
      one or a fork is refused and left alone. Snapshots are copied, too; keys never are.
      Recording may go on meanwhile. To restore, copy back into a new folder.
      """))

  @Argument(
    help: help("哪本台账,内有 Events/", "the registry, which holds Events/", valueName: "from"),
    completion: .directory)
  var from: String

  @Argument(
    help: help("复制到哪个文件夹", "the folder of the copy", valueName: "to"), completion: .directory)
  var to: String

  @OptionGroup var keys: LogKeyOptions

  @Option(help: help("语言:zh 或 en", "the language: zh or en", valueName: "lang"))
  var lang: Language?

  func run() throws {
    let context = CommandContext(
      language: lang ?? ProgramLanguage.current, registry: from)
    let ledger = try context.ledger()
    let target = Ledger(directory: to.hasPrefix("/") ? to : context.directory + "/" + to)
    var verification = Verification(
      keys: try keys.keys(of: try ledger.origin().description, context))
    let bar = ProgressBar(context.language)
    verification.progress = { done, total in bar.show(done, of: total) }
    let copy = try ledger.copy(to: target, verification: verification)
    bar.finish()
    let lines = InventedData.lines(ledger) + Self.lines(copy)
    try StandardStream.output.writeFinding(
      lines.map { $0(context.language) + "\n" }.joined())
  }

  private static func lines(_ copy: LogCopy) -> [Localized] {
    let new = copy.size - copy.oldSize
    return [
      Localized(
        zh: "已复制:新写 \(new) 条(原有 \(copy.oldSize) 条),快照 \(copy.writtenSnapshots) 份;"
          + "两边条数和树根相同",
        en:
          "copied: \(NumberText.grouped(new)) entries are new (\(NumberText.grouped(copy.oldSize)) "
          + "before), \(NumberText.counted(copy.writtenSnapshots, "snapshot")); size and root are equal"
      ),
      copy.isAuthenticated
        ? Localized(zh: "源台账通过核验:已认证", en: "the registry passed verification: authenticated")
        : Localized(
          zh: "源台账自洽,未认证:没有台账之外的密钥",
          en: "the registry is consistent, NOT authenticated: no key from outside"),
      Localized(zh: "名称  \(copy.origin)", en: "origin  \(copy.origin)"),
      Localized(zh: "条数  \(copy.size)", en: "size    \(copy.size)"),
      Localized(zh: "树根  \(copy.root.base64)", en: "root    \(copy.root.base64)"),
    ]
  }
}
