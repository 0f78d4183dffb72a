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
    examples: [
      "checkpoint show", "checkpoint show --raw > 2026-11-21.checkpoint",
      "checkpoint show --key",
    ],
    notes: helpText(
      "留一份在别处:以后用 annals verify --since 证明台账没有改写过。",
      "Keep a copy elsewhere: annals verify --since later proves that nothing was rewritten."))

  @Flag(help: help("只输出检查点本身,一字不改", "print the checkpoint itself, byte for byte"))
  var raw = false
  @Flag(help: help("只输出台账的密钥,一行一把", "print the log's keys alone, a line each"))
  var key = false
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
    guard !key else {
      try StandardStream.output.write(keys.map { "\($0)\n" }.joined())
      return
    }
    var lines =
      InventedData.lines(ledger) + [
        Localized(zh: "名称  \(checkpoint.origin)", en: "origin  \(checkpoint.origin)"),
        Localized(zh: "条数  \(checkpoint.size)", en: "size    \(checkpoint.size)"),
        Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
      ]
    lines += checkpoint.note.signatures.map { signature in
      Localized(zh: "签名  \(signature.name)", en: "signed  by \(signature.name)")
    }
    lines.append(
      Localized(
        zh: "把密钥当面或印在纸上交给审计人,让他:",
        en: "Give the key to auditors by hand or on paper; they run:"))
    lines += keys.flatMap { Self.trusting("\($0)") }.map { Localized($0) }
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }

  /// The command that trusts a key, on lines that a shell joins again: a key has no space to break at.
  private static func trusting(_ key: String) -> [String] {
    let command = "annals key trust \(key)"
    guard DisplayWidth.cells(command) > width else { return [command] }
    var lines = ["annals key trust \\"]
    var rest = Substring(key)
    while DisplayWidth.cells(String(rest)) > width {
      let part = rest.prefix(width - 1)
      // Between the parts of a key rather than within one.
      let end = part.lastIndex(of: "+").map { part.index(after: $0) } ?? part.endIndex
      lines.append(rest[..<end] + "\\")
      rest = rest[end...]
    }
    return lines + [String(rest)]
  }

  private static let width = 80
}
