// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry

/// The checkpoints of a log.
struct CheckpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: helpText("检查点", "the checkpoints of the log"),
    subcommands: [CheckpointShow.self, CheckpointCosign.self, CheckpointWitness.self],
    defaultSubcommand: CheckpointShow.self)
}

/// Shows the newest signed checkpoint, and the key that it is checked with.
struct CheckpointShow: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "show", "看最新的检查点", "show the newest signed checkpoint",
    examples: ["checkpoint show", "checkpoint show --raw > 2026-11-21.checkpoint"],
    notes: helpText(
      "留一份在别处:以后用 annals verify --since 证明台账没有改写过。",
      "Keep a copy elsewhere: annals verify --since later proves that nothing was rewritten."))

  @Flag(help: help("只输出检查点本身,一字不改", "print the checkpoint itself, byte for byte"))
  var raw = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let ledger = try context.ledger()
    let checkpoint = try ledger.checkpoint()
    guard !raw else {
      try StandardStream.output.write(checkpoint.bytes)
      return
    }
    let keys = try ledger.logKeys()
    var lines =
      InventedData.lines(ledger) + [
        Localized(zh: "名称  \(checkpoint.origin)", en: "origin  \(checkpoint.origin)"),
        Localized(zh: "条数  \(checkpoint.size)", en: "size    \(checkpoint.size)"),
        Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
      ]
    lines += checkpoint.note.signatures.map { signature in
      Localized(zh: "签名  \(signature.name)", en: "signed  by \(signature.name)")
    }
    lines += keys.map { Localized(zh: "密钥  \($0)", en: "key     \($0)") }
    lines.append(
      Localized(
        zh: "把密钥当面或印在纸上交给审计人,让他:annals key trust '<密钥>'",
        en: "Give the key to auditors by hand or on paper; they run: annals key trust '<key>'"))
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }
}
