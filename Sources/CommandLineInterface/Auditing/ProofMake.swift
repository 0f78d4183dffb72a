// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Proves that an entry stands in the log, or that the log extends an earlier one.
struct ProofMake: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "make", "证明一条登记在台账里,或台账只是接着写", "prove that an entry stands in the log, or that it only grew",
    examples: [
      "proof make 1187", "proof make 1187 -o 省级预算.tlog-proof",
      "proof make --since 612 -o 612.proof",
    ],
    notes: helpText(
      """
      写两个文件:证明(C2SP tlog-proof)和那条登记本身。验证只要这两个文件和台账密钥,不用联网:
        annals proof check 文件 --key VKEY
      --since 写的是 C2SP tlog-witness 的请求,见证人也收。
      """,
      """
      Writes two files: the proof (C2SP tlog-proof) and the entry itself. Checking needs these two and
      the key of the log, no network: annals proof check FILE --key VKEY
      With --since the file is a request of C2SP tlog-witness, which witnesses take too.
      """))

  @Argument(help: help("登记的序号或编号", "the entry's index or id", valueName: "index|id"))
  var entry: String?

  @Option(
    help: help(
      "证明台账是接着这么多条往下写的", "prove that the log extends what it was at this size",
      valueName: "size"))
  var since: Int?

  @Option(
    name: .shortAndLong, help: help("写到哪个文件", "the file to write", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (entry == nil) != (since == nil) else {
      throw ValidationError(
        helpText("写一条登记的序号,或者 --since", "name an entry, or give --since"))
    }
  }

  func run() throws {
    let context = CommandContext(global)
    let ledger = try context.ledger()
    let lines: [Localized]
    if let since {
      let request = try ledger.consistency(since: since)
      let path = output ?? "since-\(since).proof"
      try AuditFile.write(path, request.bytes)
      lines = [
        Localized(zh: "证明 \(path)", en: "proof \(path)"),
        Localized(
          zh: "台账从 \(since) 条接着写到 \(request.checkpoint.size) 条,前面没有改动",
          en:
            "the log grew from \(since) to \(request.checkpoint.size) entries; nothing before was changed"
        ),
      ]
    } else {
      let index = try index(entry ?? "", ledger)
      let files = ReceiptFiles(output ?? "entry-\(index).tlog-proof")
      for proof in try ledger.proofs(of: [index]) { try files.write(proof) }
      lines =
        files.said + [
          Localized(
            zh: "验证:annals proof check \(ShellWord.quoted(files.proof)) --key '<台账密钥>'",
            en: "check: annals proof check \(ShellWord.quoted(files.proof)) --key '<log key>'")
        ]
    }
    let said = InventedData.lines(ledger) + lines
    try StandardStream.output.write(said.map { $0(context.language) + "\n" }.joined())
  }

  private func index(_ text: String, _ ledger: Ledger) throws -> Int {
    if let index = Int(text.hasPrefix("#") ? text.dropFirst() : text[...]) { return index }
    let view = try ledger.view(today: CivilDay(daysSinceEpoch: 0))
    if let id = EntryID(text), let place = view.state.entries[id] { return place.index }
    throw CommandFailure(
      code: "E-ENTRY-UNKNOWN",
      reason: Localized(
        zh: "没有登记“\(text)”;写序号或编号", en: "there is no entry “\(text)”; give its index or id"))
  }
}
