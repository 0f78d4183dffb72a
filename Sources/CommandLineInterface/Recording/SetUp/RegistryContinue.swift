// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// The registry itself.
struct RegistryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: helpText("台账本身", "the registry itself"),
    subcommands: [RegistryContinue.self])
}

/// Goes on in a new registry where another one ended.
struct RegistryContinue: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "continue", "密钥丢了或信不过了:接续成一本新台账",
    "go on in a new registry, when a key is lost or no longer trusted",
    examples: ["registry continue 旧台账 新台账 --origin registry.example/city-2"],
    notes: helpText(
      """
      旧台账原样封存。新台账有新的名称和密钥,第 1 条登记写明旧台账的名称、条数、树根和最后的检查点,
      从此旧的就不能再悄悄改写。先把旧检查点交给审计人。
      """,
      """
      The old registry stays as it is. The new one has a new name and new keys; its entry 1 holds the
      name, size, root and last checkpoint of the old one, which thus cannot be rewritten unnoticed.
      Give the old checkpoint to auditors first.
      """))

  @Argument(
    help: help("旧台账的文件夹", "the folder of the old registry", valueName: "old"),
    completion: .directory)
  var old: String
  @Argument(help: help("新台账的文件夹", "the folder for the new registry", valueName: "new"))
  var new: String
  @Option(name: .long, help: help("新的名称,如 registry.example/city-2", "the new name"))
  var origin: String
  @Option(name: .long, help: help("管理员的编号,默认 admin", "the administrator's id"))
  var administrator = "admin"
  @Option(name: .customLong("administrator-name"), help: help("管理员的名称", "the administrator's name"))
  var administratorName = "管理员"
  @Option(help: help("语言:zh 或 en", "the language: zh or en", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    let environment = RecordingEnvironment.current
    let language = Language.resolve(flag: lang, environment: environment.variables)
    let lines: [Localized]
    do throws(LedgerError) {
      lines = try await continued(environment)
    } catch {
      throw Refusal.say(error, language, environment)
    }
    let doctor = "annals doctor --registry \(ShellWord.quoted(new))"
    try environment.say(
      lines, language,
      done: [Localized(zh: "接续好了;看它:\(doctor)", en: "it IS continued; see it: \(doctor)")])
  }

  private func continued(_ environment: RecordingEnvironment) async throws(LedgerError)
    -> [Localized]
  {
    let predecessor = Ledger(directory: environment.path(old))
    let view = try predecessor.view(today: environment.clock().day(at: .china))
    guard let origin = LogOrigin(origin), let administrator = Slug(administrator) else {
      throw LedgerError(
        "E-ORIGIN", zh: "“\(origin)”或“\(administrator)”不合格式",
        en: "“\(origin)” or “\(administrator)” is malformed",
        remedy: LocalizedName(zh: "例:registry.example/city-2", en: LogOrigin.expectation))
    }
    guard origin != view.origin else {
      throw LedgerError(
        "E-CONTINUATION", zh: "新台账要有新的名称,不能还叫 \(origin)",
        en: "the new registry needs another name than \(origin)")
    }
    var founding = Founding(
      title: view.state.founding?.title ?? .blank, origin: origin,
      administrator: (id: administrator, name: LocalizedName(zh: administratorName)))
    founding.offset = view.state.offset
    let ledger = Ledger(directory: environment.path(new))
    let keys = try KeyFolder(environment: environment.variables)
    try await ledger.found(founding, keys: keys, clock: environment.clock)
    let receipt = try await ledger.continues(
      try predecessor.checkpoint(), keys: keys, administrator: administrator,
      clock: environment.clock)
    return [
      Localized(
        zh: "已接续:\(view.origin) 的 \(view.size) 条,写在 #\(receipt.index)",
        en: "continued: \(view.size) entries of \(view.origin), in #\(receipt.index)"),
      Localized(zh: "新台账 \(ledger.directory)", en: "new registry \(ledger.directory)"),
      Localized(
        zh: "下一步:annals checkpoint show --registry \(ShellWord.quoted(ledger.directory))",
        en: "Next: annals checkpoint show --registry \(ShellWord.quoted(ledger.directory))"),
    ]
  }
}
