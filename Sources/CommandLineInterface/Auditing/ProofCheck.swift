// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import MerkleLog
import Registry
import RegistryModel

/// Checks a proof without the log and without a network.
struct ProofCheck: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "check", "不用台账、不用联网,核对一份证明", "check a proof without the log and without a network",
    examples: [
      "proof check entry-1187.tlog-proof --key 'registry.example/mine+7e2c21a0+AbC...'",
      "proof check since-612.proof --since 612.checkpoint --key '...'",
    ])

  @Argument(help: help("证明文件", "the proof", valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: help(
      "登记那一行,或有它的文件;不写就找证明旁边的 .entry.json",
      "the entry's line, or a file that has it; else the .entry.json beside the proof",
      valueName: "file"), completion: .file())
  var entry: String?

  @Option(
    help: help(
      "以前留下的检查点,用于 --since 做的证明", "the earlier checkpoint, for a proof made with --since",
      valueName: "file"), completion: .file())
  var since: String?

  @OptionGroup var keys: LogKeyOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let bytes = try AuditFile.read(file)
    let lines: [Localized]
    if bytes.starts(with: ProofFile.header.utf8) {
      lines = try checkInclusion(bytes, context)
    } else {
      lines = try checkConsistency(bytes, context)
    }
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }

  private func checkInclusion(_ bytes: [UInt8], _ context: CommandContext) throws -> [Localized] {
    let proof = try parsed(bytes, ProofFile.init(parsing:))
    let entryPath = entry ?? ReceiptFiles(file).entry
    let line = proven(by: proof, in: try AuditFile.read(entryPath))
    let keys = try keys(proof.checkpoint.origin, context)
    do throws(MerkleLogError) {
      try proof.verify(entry: line, keys: keys)
    } catch {
      throw refusal(error)
    }
    let statement = (try? Entry.parse(line[...], index: Int(clamping: proof.index), offset: nil))
      .map { $0.entry.statement }
    return [
      Localized(
        zh: "证明成立:#\(proof.index) 在台账里", en: "the proof holds: #\(proof.index) stands in the log")
    ]
      + (statement.map { [Localized("  \($0.name)  \($0.subject)")] } ?? [])
      + tree(proof.checkpoint)
  }

  /// The line that a proof is of, where a file holds several, as published ones do; else all of it.
  private func proven(by proof: ProofFile, in file: [UInt8]) -> [UInt8] {
    // The line feed that ends a line of the log is not part of the entry.
    let lines = file.split(separator: UInt8(ascii: "\n")).map(Array.init)
    guard lines.count > 1 else { return lines.first ?? file }
    let checkpoint = proof.checkpoint
    return lines.first {
      proof.inclusion.isValid(leaf: .leaf($0), size: checkpoint.size, root: checkpoint.root)
    } ?? file
  }

  private func checkConsistency(_ bytes: [UInt8], _ context: CommandContext) throws -> [Localized] {
    let request = try parsed(bytes, AddCheckpointRequest.init(parsing:))
    guard let since else {
      throw CommandFailure.usage(
        "这是“接着写”的证明,要用 --since 给出以前留下的检查点",
        "this proves that a log grew; give the earlier checkpoint with --since")
    }
    let old = try AuditFile.checkpoint(since)
    let keys = try keys(request.checkpoint.origin, context)
    do throws(MerkleLogError) {
      try old.verified(by: keys)
      try request.checkpoint.verified(by: keys)
    } catch {
      throw refusal(error)
    }
    guard old.origin == request.checkpoint.origin, old.size == request.oldSize,
      request.proof.isValid(
        oldSize: old.size, oldRoot: old.root, newSize: request.checkpoint.size,
        newRoot: request.checkpoint.root)
    else {
      throw CommandFailure(
        code: "E-PROOF",
        reason: Localized(
          zh: "证明不成立:它不是从这个检查点(\(old.origin),\(old.size) 条)接着写的",
          en: "the proof does NOT hold: it does not lead on from that checkpoint (\(old.origin), "
            + "\(old.size) entries)"), place: file)
    }
    return [
      Localized(
        zh: "证明成立:台账从 \(old.size) 条接着写到 \(request.checkpoint.size) 条,前面没有改动",
        en:
          "the proof holds: the log grew from \(old.size) to \(request.checkpoint.size) entries, and "
          + "nothing before was changed")
    ] + tree(request.checkpoint)
  }

  private func parsed<Value>(
    _ bytes: [UInt8], _ parse: ([UInt8]) throws(MerkleLogError) -> Value
  ) throws -> Value {
    do throws(MerkleLogError) {
      return try parse(bytes)
    } catch {
      throw CommandFailure(
        code: "E-PROOF-FILE",
        reason: Localized(
          zh: "“\(file)”不是证明文件:\(SystemFault.chinese(error))",
          en: "“\(file)” is not a proof: \(error)"),
        remedies: [
          Localized(zh: "做一份:annals proof make <序号>", en: "make one: annals proof make <index>")
        ], place: error.line.map { "\(file):\($0)" })
    }
  }

  private func keys(_ origin: String, _ context: CommandContext) throws -> [NoteVerifierKey] {
    let keys = try keys.keys(of: origin, context)
    guard !keys.isEmpty else {
      throw CommandFailure.usage(
        "没有 \(origin) 的密钥:用 --key 写,或先 annals key trust",
        "no key of \(origin): give --key, or trust one with annals key trust")
    }
    return keys
  }

  private func refusal(_ error: MerkleLogError) -> CommandFailure {
    CommandFailure(
      code: "E-PROOF",
      reason: Localized(
        zh: "证明不成立:\(SystemFault.chinese(error))", en: "the proof does NOT hold: \(error)"),
      place: file)
  }

  private func tree(_ checkpoint: SignedCheckpoint) -> [Localized] {
    [
      Localized(zh: "名称  \(checkpoint.origin)", en: "origin  \(checkpoint.origin)"),
      Localized(zh: "条数  \(checkpoint.size)", en: "size    \(checkpoint.size)"),
      Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
    ]
  }
}
