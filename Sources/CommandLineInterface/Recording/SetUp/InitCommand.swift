// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Registry
import RegistryModel

/// Founds a registry: keys, entry 0, and what to do next.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "init", "新建一本台账", "found a registry",
    examples: [
      "init 我的台账",
      "init 我的台账 --title 某市重大科技项目台账 --origin registry.example/city --administrator admin",
    ],
    notes: helpText(
      "造日志密钥和管理员密钥(放在密钥文件夹,不在台账里),写下第 0 条登记。",
      "Makes the key of the log and that of the administrator, outside the registry, and entry 0."))

  @Argument(
    help: help("放台账的文件夹", "the folder for the registry", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(name: .long, help: help("名称,默认取文件夹名", "the title; the folder's name if left out"))
  var title: String?

  @Option(name: .customLong("title-en"), help: help("英文名称", "the English title"))
  var titleEnglish: String?

  @Option(
    name: .long,
    help: help("在检查点中的名字,小写域名加路径;默认随机", "its name in checkpoints, such as registry.example/city"))
  var origin: String?

  @Option(name: .long, help: help("管理员的编号,默认 admin", "the administrator's id"))
  var administrator = "admin"

  @Option(name: .customLong("administrator-name"), help: help("管理员的名称", "the administrator's name"))
  var administratorName = "管理员"

  @Flag(
    name: .customLong("dry-run"), help: help("试一试,什么也不建", "say what would be made, make nothing"))
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let environment = RecordingEnvironment.current
    let language = global.language(in: environment)
    let lines: [Localized]
    do throws(LedgerError) {
      lines = try await found(environment)
    } catch {
      throw Refusal.say(error, language, environment)
    }
    let doctor = "annals doctor --registry \(ShellWord.quoted(directory))"
    let done = Localized(zh: "台账建好了;看它:\(doctor)", en: "the registry IS founded; see it: \(doctor)")
    try environment.say(lines, language, done: dryRun ? [] : [done])
  }

  private func found(_ environment: RecordingEnvironment) async throws(LedgerError) -> [Localized] {
    let path = environment.path(directory)
    guard path.hasPrefix("/") else {
      throw LedgerError(
        "E-FOLDER", zh: "当前的文件夹已经删了", en: "the present folder was removed",
        remedy: LocalizedName(zh: "换到别的文件夹", en: "change to another folder"))
    }
    let folder = try KeyFolder(environment: environment.variables)
    let founding = try founding(path)
    let origin = founding.origin
    let ledger = Ledger(directory: path)
    if dryRun {
      guard !FileManager.default.fileExists(atPath: path + "/Events/checkpoint") else {
        throw LedgerError(
          "E-LOG-FOUNDED", zh: "这里已经有一本台账", en: "there is a registry here already", place: path)
      }
      return [
        Localized(
          zh: "会在 \(path) 建台账“\(founding.title.zh)”,源名 \(origin);什么也没有建。",
          en: "would found “\(founding.title.zh)” in \(path), origin \(origin); nothing was made.")
      ]
    }
    try await ledger.found(founding, keys: folder, clock: environment.clock)
    return welcome(ledger, origin, folder)
  }

  private func founding(_ path: String) throws(LedgerError) -> Founding {
    let name = path.split(separator: "/").last.map(String.init) ?? "台账"
    let title = title ?? name
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw LedgerError("E-TEXT", zh: "--title 是空的", en: "--title is empty")
    }
    let typed = origin ?? "annals.invalid/\(UInt64.random(in: .min ... .max))"
    guard let origin = LogOrigin(typed) else {
      throw LedgerError(
        "E-ORIGIN", zh: "“\(typed)”不能作源名", en: "“\(typed)” cannot be an origin",
        remedy: LocalizedName(zh: "例:registry.example/city", en: LogOrigin.expectation))
    }
    guard let administrator = Slug(administrator) else {
      throw LedgerError(
        "E-ID", zh: "“\(administrator)”不能作编号", en: "“\(administrator)” cannot be an id",
        remedy: LocalizedName(zh: "编号只用 a-z、0-9 和单个连字符", en: Slug.expectation))
    }
    return Founding(
      title: LocalizedName(zh: title, en: titleEnglish), origin: origin,
      administrator: (id: administrator, name: LocalizedName(zh: administratorName)))
  }

  private func welcome(
    _ ledger: Ledger, _ origin: LogOrigin, _ folder: KeyFolder
  ) -> [Localized] {
    let keys = folder.folder(for: origin)
    let enrol = "annals actor enroll sec 秘书处 --role 秘书处"
    let register = "annals project register <编号> <全名> --kind <种类>"
    return [
      Localized(
        zh: "建好了:\(ledger.directory)  源名 \(origin)",
        en: "founded: \(ledger.directory)  origin \(origin)"
      ),
      Localized(
        zh: "密钥在 \(keys),不在台账里;请备份,别给别人",
        en: "the keys are in \(keys), outside the registry; back them up, share none"),
      Localized(zh: "下一步:", en: "Next:"),
      Localized("  cd \(ShellWord.quoted(directory))"),
      Localized(
        zh: "  \(enrol)    (管理员只管登记人和规则)",
        en: "  annals actor enroll sec Secretariat --role secretariat    "
          + "(an administrator only enrols)"),
      Localized(zh: "  \(register)", en: "  " + ExampleText.english(register)),
    ]
  }
}
