// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DemoRegistry
import Foundation
import Registry
import RegistryModel

/// `annals demo`: an invented registry of any size.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "demo", "造一本演示台账,全是虚构的", "make an invented registry, to try things on",
    examples: [
      "demo 演示", "demo --projects 200 --years 10 --seed 7 大演示",
      "demo --entries 1000000 --projects 5000 --years 20 --unsigned 百万条",
      "demo --projects 7000 --years 3 --vouchers 32 --unsigned 千万条",
    ],
    notes: helpText(
      """
      同样的参数总是给出同样的字节。密钥由公开的标签推出,谁都能推出:不要当真。
      要同样的项目、更多的条数,加 --vouchers:一个月的支出分几张凭证写,每张一条,项目、状态和合计都不变。
      造好就能登记。签过什么记在这个文件夹的 log.memory 里,另造的一本各记各的;真台账的签名记忆在密钥旁边。
      """,
      """
      The same arguments always give the same bytes. The keys follow from a public label, so that \
      everybody has them: nothing in it is to be believed.
      For more entries with the same projects there is --vouchers: a month's spending is told in so \
      many vouchers, an entry each, while projects, statuses and sums stay the same.
      It can be recorded into at once. What its key signed is remembered in log.memory of this \
      folder, so that each demo minds its own; a real registry's signing memory lies beside its key.
      """))

  @Argument(help: help("放台账的空文件夹", "the folder, empty or new", valueName: "dir"))
  var directory: String
  @Option(help: help("多少个项目", "how many projects", valueName: "n")) var projects = 48
  @Option(help: help("多少年", "how many years", valueName: "n")) var years = 5
  @Option(
    help: help(
      "一个月的支出分几张凭证写", "tell a month's spending in so many vouchers", valueName: "n"))
  var vouchers = 1
  @Option(help: help("种子;不同种子给出不同的台账", "the seed; another gives another registry"))
  var seed: UInt64 = 1
  @Option(
    help: help(
      "正好写多少条(不写就写到最后一年底)", "stop at exactly so many entries", valueName: "n"))
  var entries: Int?
  @Flag(help: help("陈述不签名(快得多)", "statements are not signed (much faster)"))
  var unsigned = false
  @Option(help: help("语言:zh 或 en", "the language: zh or en", valueName: "lang"))
  var lang: Language?

  func validate() throws {
    guard (1...100_000).contains(projects), (1...80).contains(years),
      entries.map({ (1...DemoPlan.maximumEntries).contains($0) }) ?? true,
      (1...DemoPlan.maximumVouchers).contains(vouchers),
      projects * vouchers <= DemoPlan.maximumVouchersOfAll
    else {
      throw ValidationError(
        helpText(
          """
          项目 1 到 100000 个,1 到 80 年,最多 \(DemoPlan.maximumEntries) 条;\
          凭证 1 到 \(DemoPlan.maximumVouchers) 张,乘项目数最多 \(DemoPlan.maximumVouchersOfAll)
          """,
          """
          1 to 100000 projects, 1 to 80 years, at most \(DemoPlan.maximumEntries) entries; \
          1 to \(DemoPlan.maximumVouchers) vouchers, and projects times vouchers at most \
          \(DemoPlan.maximumVouchersOfAll)
          """))
    }
  }

  func run() throws {
    let language = lang ?? ProgramLanguage.current
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    guard names.isEmpty else {
      throw CommandFailure(
        code: "E-FOLDER",
        reason: Localized(zh: "文件夹不是空的", en: "the folder is not empty"),
        remedies: [Localized(zh: "换一个名字", en: "choose another name")], place: directory)
    }
    let plan = DemoPlan(
      projects: projects, years: years, seed: seed, vouchers: vouchers, entries: entries,
      isSigned: !unsigned)
    let bar = ProgressBar(language)
    let count = try DemoRecorder(plan).record(into: directory) { done, total in
      bar.show(done, of: total)
    }
    bar.finish()
    var lines = [
      InventedData.banner,
      Localized(
        zh: "造好了:\(directory)  \(count) 条  \(plan.origin)",
        en: "made: \(directory)  \(count) entries  \(plan.origin)"),
    ]
    if let entries, count < entries {
      lines.append(
        Localized(
          zh: "\(projects) 个项目 \(years) 年只有这么多;要更多就加项目、年数或凭证(--vouchers)",
          en: "\(projects) projects over \(years) years give no more; ask for more of either, or "
            + "of --vouchers"))
    }
    if entries == nil, count == DemoPlan.maximumEntries {
      lines.append(
        Localized(
          zh: "写到 \(count) 条为止,历史没有写完;要写完就减项目、年数或凭证",
          en: "stopped at \(count) entries, before the history ends; ask for fewer projects, years "
            + "or vouchers"))
    }
    lines += [
      Localized(zh: "下一步:", en: "Next:"),
      Localized("  annals portfolio"), Localized("  annals milestone --overdue"),
    ]
    // Fewer entries may stop before anybody is enrolled.
    if entries == nil {
      lines += [
        Localized(zh: "可以往里登记:", en: "It can be recorded into:"),
        Localized(
          zh: "  annals project register my-lab 我的实验室 --kind 实验室 --actor secretariat",
          en: "  annals project register my-lab 'My laboratory' --kind laboratory "
            + "--actor secretariat"),
      ]
    }
    let commands = RegistryInCommands(directory)
    try StandardStream.output.write(
      lines.map { commands.naming($0)(language) + "\n" }.joined())
  }
}
