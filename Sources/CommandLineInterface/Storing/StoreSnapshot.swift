// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals store snapshot`: the state so far in a signed file, so that commands start faster.
struct StoreSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "snapshot", "取快照:以后从快照读起,大台账打开得快",
    "take a snapshot: later commands start from it, which is faster in a big registry",
    examples: ["store snapshot"],
    notes: helpText(
      """
      快照由台账的密钥签名,放在 Snapshots/。它只是为了快:和条目对不上的快照不会被使用,
      删掉也不丢东西。登记满 16384 条会自动取一次;要改:ANNALS_SNAPSHOT_EVERY=条数,0 表示从不。
      同一种算法的快照只留最新的两份。
      """,
      """
      A snapshot is signed with the log's key and lies in Snapshots/. It only saves time: one that does
      not fit the entries is never used, and deleting it loses nothing. Writers take one by themselves
      after 16384 entries; to change that: ANNALS_SNAPSHOT_EVERY=COUNT, where 0 means never. Of one
      fold the newest two are kept.
      """))

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let ledger = try context.ledger()
    let founding = try ledger.requiredFounding()
    let keys: KeySource =
      founding.sample == true
      ? .sample(.volatile) : .folder(try KeyFolder(environment: context.environment))
    // Whoever cannot sign hears so before the whole log is read.
    let signer = try keys.noteSigner(founding.origin)
    let snapshot = try ledger.takeSnapshot(signer: signer)
    let lines = [
      Localized(
        zh: "快照 Snapshots/\(snapshot.name),\(snapshot.size) 条",
        en: "snapshot Snapshots/\(snapshot.name), \(NumberText.grouped(snapshot.size)) entries")
    ]
    try StandardStream.output.write(
      (InventedData.lines(ledger) + lines).map { $0(context.language) + "\n" }.joined())
  }
}
