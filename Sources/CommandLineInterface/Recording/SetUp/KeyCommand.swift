// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// The keys on this machine.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: helpText("这台机器上的密钥", "the keys on this machine"),
    subcommands: [
      KeyNew.self, KeyShow.self, KeyList.self, KeyPath.self, KeyAdopt.self, KeyTrust.self,
      KeyRotate.self,
    ],
    defaultSubcommand: KeyList.self)
}

/// A command about the keys of the registry that is found here.
protocol KeyFolderCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }
  /// What was done, and how to see it, where the answer cannot be written.
  var done: Localized? { get }
  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized]
}

/// The registry and the folder of its keys.
struct KeyScene {
  let environment: RecordingEnvironment
  let ledger: Ledger
  let origin: LogOrigin
  let folder: KeyFolder

  func slug(_ text: String) throws(LedgerError) -> Slug {
    guard let slug = Slug(text) else {
      throw LedgerError(
        "E-ID", zh: "“\(text)”不能作编号", en: "“\(text)” cannot be an id",
        remedy: LocalizedName(zh: "编号只用 a-z、0-9 和单个连字符", en: Slug.expectation))
    }
    return slug
  }

  /// What an administrator needs in order to enrol the holder of a key.
  func enrolment(_ key: ActorKey) throws(LedgerError) -> [Localized] {
    let proof = try key.provePossession(in: origin)
    let command = "annals actor enroll \(key.actor) <名称> --role <角色>"
    return [
      Localized(zh: "登记人 \(key.actor)", en: "actor \(key.actor)"),
      Localized(zh: "公钥 \(key.publicKey)", en: "public key \(key.publicKey)"),
      Localized(zh: "持有证明 \(proof)", en: "proof of possession \(proof)"),
      Localized(zh: "管理员这样登记:", en: "the administrator enrols it with:"),
      Localized(zh: "  \(command)", en: "  " + ExampleText.english(command))
        + Localized(" --public-key \(key.publicKey) --proof \(proof)"),
    ]
  }
}

extension KeyFolderCommand {
  var done: Localized? { nil }

  func run() async throws { try await runInRegistry() }

  func runInRegistry() async throws {
    let environment = RecordingEnvironment.current
    let language = global.language(in: environment)
    let lines: [Localized]
    do throws(LedgerError) {
      let ledger = try RegistryFolder.discover(
        explicit: global.registry, environment: environment.variables, from: environment.directory)
      let scene = KeyScene(
        environment: environment, ledger: ledger, origin: try ledger.origin(),
        folder: try KeyFolder(environment: environment.variables))
      lines = try self.lines(scene)
    } catch {
      throw Refusal.say(error, language, environment, registry: global.registry)
    }
    let commands = RegistryInCommands(global.registry)
    try environment.say(
      lines.map(commands.naming), language, done: done.map { [commands.naming($0)] } ?? [])
  }
}

/// Makes a key for an actor.
struct KeyNew: KeyFolderCommand {
  static let configuration = CommandConfiguration.verb(
    "new", "为登记人或见证人造一把密钥", "make a key for an actor or a witness",
    examples: ["key new zhang-san", "key new --witness auditor.example/zhang"])

  @Argument(help: help("登记人的编号", "the actor's id")) var actor: String?
  @Option(
    help: help(
      "造见证密钥,名称是自己的网址,不带 https://", "make a witness key, named by an address of your own",
      valueName: "name"))
  var witness: String?
  @Flag(name: .customLong("dry-run"), help: help("什么也不造", "make nothing")) var dryRun = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (actor == nil) != (witness == nil) else {
      throw ValidationError(helpText("写登记人的编号,或者 --witness", "name an actor, or give --witness"))
    }
  }

  func run() async throws {
    guard let witness else { return try await runInRegistry() }
    let environment = RecordingEnvironment.current
    let language = global.language(in: environment)
    let said: [Localized]
    do throws(LedgerError) {
      let keys = try WitnessKeys(environment: environment.variables)
      let path = keys.path(witness)
      if dryRun {
        said = [Localized(zh: "会造 \(path);什么也没有造", en: "would make \(path); nothing was made")]
      } else {
        let key = try keys.create(witness)
        said = [
          Localized(zh: "密钥在 \(path),请备份", en: "the key is in \(path); back it up"),
          Localized(zh: "公开的一半 \(key)", en: "public half \(key)"),
        ]
      }
    } catch {
      throw Refusal.say(error, language, environment)
    }
    try environment.say(said, language, done: done.map { [$0] } ?? [])
  }

  var done: Localized? {
    guard !dryRun else { return nil }
    guard let actor else { return Localized(zh: "密钥造好了", en: "the key IS made") }
    return Localized(
      zh: "密钥造好了;看它:annals key show \(actor)",
      en: "the key IS made; see it: annals key show \(actor)")
  }

  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized] {
    let actor = try scene.slug(actor ?? "")
    let path = scene.folder.actorKeyPath(scene.origin, actor)
    guard !dryRun else {
      return [Localized(zh: "会造 \(path);什么也没有造", en: "would make \(path); nothing was made")]
    }
    let key = try scene.folder.createActorKey(scene.origin, actor)
    return [Localized(zh: "密钥在 \(path),请备份", en: "the key is in \(path); back it up")]
      + (try scene.enrolment(key))
  }
}

/// Shows the public half of a key, and the proof that it is possessed.
struct KeyShow: KeyFolderCommand {
  static let configuration = CommandConfiguration.verb(
    "show", "看公钥和持有证明", "show a public key and its proof", examples: ["key show zhang-san"])

  @Argument(help: help("登记人的编号", "the actor's id")) var actor: String
  @OptionGroup var global: GlobalOptions

  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized] {
    try scene.enrolment(try scene.folder.actorKey(scene.origin, try scene.slug(actor)))
  }
}

/// Lists the actors whose keys are here.
struct KeyList: KeyFolderCommand {
  static let configuration = CommandConfiguration.verb(
    "list", "有哪些登记人的密钥", "the actors whose keys are here", examples: ["key list"])

  @OptionGroup var global: GlobalOptions

  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized] {
    let actors = scene.folder.actors(scene.origin)
    guard !actors.isEmpty else {
      return [
        Localized(
          zh: "这里没有 \(scene.origin) 的登记人密钥。造一把:annals key new <登记人>",
          en: "no actor's key of \(scene.origin) is here. Make one: annals key new <actor>")
      ]
    }
    return actors.map { Localized("\($0)  \(scene.folder.actorKeyPath(scene.origin, $0))") }
  }
}

/// Prints the folder of the keys.
struct KeyPath: KeyFolderCommand {
  static let configuration = CommandConfiguration.verb(
    "path", "密钥文件夹在哪里", "where the keys are", examples: ["key path"])

  @OptionGroup var global: GlobalOptions

  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized] {
    [Localized(scene.folder.folder(for: scene.origin))]
  }
}

/// Creates the signing memory of a log from the newest checkpoint that is known.
struct KeyAdopt: KeyFolderCommand {
  static let configuration = CommandConfiguration.verb(
    "adopt", "换机器或恢复备份后,认定最新的检查点,才能继续签名",
    "adopt the newest checkpoint, so that the log's key may sign here",
    examples: ["key adopt --checkpoint Events/checkpoint"],
    notes: helpText(
      "要是别处还签过更新的检查点,就会分叉:先问清楚。",
      "If a newer one was signed elsewhere, the log forks: ask first."))

  @Option(
    name: .long, help: help("已签名的检查点", "a signed checkpoint", valueName: "file"),
    completion: .file())
  var checkpoint: String
  @Flag(name: .customLong("dry-run"), help: help("只看,不认定", "only look")) var dryRun = false
  @OptionGroup var global: GlobalOptions

  var done: Localized? {
    dryRun
      ? nil : Localized(zh: "认定了,可以继续登记", en: "the checkpoint IS adopted; recording may go on")
  }

  func lines(_ scene: KeyScene) throws(LedgerError) -> [Localized] {
    let view = try scene.ledger.view(at: scene.environment.clock())
    guard !view.isSample || view.isInvented || global.registry != nil else {
      throw LedgerError(
        "E-SAMPLE", zh: "样例台账要用 --registry 写明", en: "name a sample registry with --registry")
    }
    let bytes = try scene.environment.readFile(checkpoint, code: "E-CHECKPOINT-FILE")
    guard !dryRun else {
      return [
        Localized(
          zh: "台账现有 \(view.size) 条;什么也没有改",
          en: "the log has \(view.size) entries; nothing was changed")
      ]
    }
    try scene.ledger.adopt(
      checkpoint: bytes,
      keys: view.isSample
        ? .sample(view, of: scene.ledger, folder: scene.folder) : .folder(scene.folder))
    return [Localized(zh: "认定了,可以继续登记", en: "adopted; recording may go on")]
  }
}
