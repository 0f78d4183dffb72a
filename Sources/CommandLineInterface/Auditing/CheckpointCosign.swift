// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Cosigns a log's newest checkpoint with an auditor's own key.
struct CheckpointCosign: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "cosign", "审计人用自己的密钥联署检查点", "cosign a checkpoint with an auditor's own key",
    examples: [
      "checkpoint cosign --as auditor.example/zhang -o 2026-11.checkpoint",
      "checkpoint cosign /srv/www/log --as auditor.example/zhang",
    ],
    notes: helpText(
      """
      先造一把:annals key new --witness auditor.example/zhang。本机记住联署过的条数和树根;
      不是接着它写的(退回、分叉、改动)一律不联署。不写文件夹就联署这里的台账。
      """,
      """
      Make a key first: annals key new --witness auditor.example/zhang. This machine remembers the size
      and root that were cosigned and refuses whatever does not extend them (a rollback, a fork, an
      alteration). Without a folder it cosigns the registry found here.
      """))

  @Argument(
    help: help("发布的文件夹(tlog-tiles)", "a published folder (tlog-tiles)", valueName: "dir"),
    completion: .directory)
  var directory: String?

  @Option(
    name: .customLong("as"), help: help("用哪把见证密钥", "the witness key", valueName: "name"))
  var name: String?

  @Option(
    name: .shortAndLong,
    help: help(
      "联署后的检查点写到哪里", "where to write the cosigned checkpoint",
      valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var keys: LogKeyOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let witness = try WitnessKeys(environment: context.environment)
    let source = try CheckpointSource(directory, context)
    let checkpoint = source.checkpoint
    let logKeys = try keys.keys(of: checkpoint.origin, context)
    guard !logKeys.isEmpty else {
      throw CommandFailure.usage(
        "没有 \(checkpoint.origin) 的密钥:用 --key 写,或先 annals key trust",
        "no key of \(checkpoint.origin): give --key, or trust one with annals key trust")
    }
    let cosigned = try witness.cosign(
      checkpoint, as: try chosen(witness), logKeys: logKeys,
      time: UInt64(max(0, CommandContext.now().milliseconds / 1_000)), proof: source.proof)
    if let output { try AuditFile.write(output, cosigned.bytes) }
    let line = String(decoding: cosigned.bytes, as: UTF8.self).split(separator: "\n").last ?? ""
    var lines = [
      Localized(
        zh: "已联署 \(checkpoint.origin) 的 \(checkpoint.size) 条",
        en: "cosigned \(checkpoint.size) entries of \(checkpoint.origin)"),
      Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
      Localized(String(line)),
    ]
    if let output { lines.append(Localized(zh: "写在 \(output)", en: "written to \(output)")) }
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }

  private func chosen(_ witness: WitnessKeys) throws -> String {
    if let name { return name }
    guard let only = witness.names.first, witness.names.count == 1 else {
      throw CommandFailure.usage(
        witness.names.isEmpty
          ? "还没有见证密钥" : "有几把见证密钥,用 --as 写明:\(witness.names.joined(separator: "、"))",
        witness.names.isEmpty
          ? "there is no witness key yet"
          : "there are several witness keys; say which with --as: "
            + witness.names.joined(separator: ", "),
        remedies: [
          Localized(
            zh: "造一把:annals key new --witness auditor.example/名字",
            en: "make one: annals key new --witness auditor.example/name")
        ])
    }
    return only
  }
}

/// Where a checkpoint to cosign comes from, with the proofs about it.
struct CheckpointSource {
  let checkpoint: SignedCheckpoint
  let proof: (UInt64) throws -> ConsistencyProof

  /// A published folder, else the registry that is found.
  init(_ directory: String?, _ context: CommandContext) throws {
    guard let directory else {
      let ledger = try context.ledger()
      checkpoint = try ledger.checkpoint()
      proof = { try ledger.consistency(since: Int(clamping: $0)).proof }
      return
    }
    let folder = TileFolder(directory)
    checkpoint = try Self.published(folder)
    let published = checkpoint
    proof = { try folder.consistency(since: $0, to: published) }
  }

  /// The checkpoint of a published folder.
  ///
  /// - Throws: ``CommandFailure`` `E-PUBLISHED-CHECKPOINT` where nothing is published.
  static func published(_ folder: TileFolder) throws -> SignedCheckpoint {
    guard let checkpoint = try folder.checkpoint() else {
      throw CommandFailure(
        code: "E-PUBLISHED-CHECKPOINT",
        reason: Localized(zh: "这里没有发布台账", en: "no log is published here"),
        remedies: [
          Localized(
            zh: "先发布:annals publish tiles \(ShellWord.quoted(folder.directory))",
            en: "publish it: annals publish tiles \(ShellWord.quoted(folder.directory))")
        ], place: folder.directory)
    }
    return checkpoint
  }
}
