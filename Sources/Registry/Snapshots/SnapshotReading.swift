// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// One reading of a snapshot and of the entries after it.
struct SnapshotReading {
  let ledger: Ledger
  let store: FileLog
  let head: LogHead

  /// A log with fewer entries is always hashed from the first one.
  private static let hashedSize: UInt64 = 65_536

  /// The registry as it is now.
  ///
  /// - Throws: ``SnapshotWarning`` where the snapshot does not give it.
  func view(_ name: String, today: CivilDay) throws(SnapshotWarning) -> LedgerView {
    let opened = try opened(name)
    // Outlines tell of the year of the newest fact and of later ones.
    guard opened.keeper.newestYear <= today.year else {
      throw SnapshotWarning(name, zh: "", en: "", isFault: false)
    }
    return LedgerView(
      state: opened.state, size: Int(head.size), root: head.root, origin: opened.origin,
      asOf: today, selection: ViewSelection(), unrecognizedLines: [], laterAmended: [:],
      withheld: 0, heldEntries: [], keeper: opened.keeper)
  }

  /// The state at the head, of which parts are read when they are asked for.
  struct Opened {
    let state: RegistryState
    let origin: LogOrigin
    let keeper: SnapshotKeeper
  }

  /// Opens a snapshot and folds the entries after it.
  ///
  /// - Throws: ``SnapshotWarning`` where it cannot be used.
  func opened(_ name: String) throws(SnapshotWarning) -> Opened {
    let snapshot: OpenSnapshot
    do throws(OpenSnapshot.Fault) {
      snapshot = try OpenSnapshot(name, in: ledger.snapshotsDirectory)
    } catch {
      throw error == .otherFormat
        ? SnapshotWarning(name, zh: "不是这个版本的程序写的", en: "another version of the program wrote it")
        : SnapshotWarning(name, zh: "读不出来,或者被改过", en: "it cannot be read, or was altered")
    }
    guard snapshot.header.fold == SnapshotFile.fold.hexadecimal,
      snapshot.header.origin == head.checkpoint.origin.description,
      let tree = snapshot.header.compactRange, tree.size <= head.size
    else {
      throw SnapshotWarning(
        name, zh: "不是这个台账的,或者不是这个版本折叠的", en: "it is of another log or another fold")
    }
    guard let line = try? store.lines(at: [(index: 0, offset: 0)])?.first,
      let founding = try? Entry.parse(line, index: 0, offset: nil, in: ledger.catalogue),
      case .registryFounded(let founded) = founding.entry.statement.data.event
    else { throw SnapshotWarning(name, zh: "", en: "", isFault: false) }
    let (ledger, head) = (ledger, head)
    let keeper = SnapshotKeeper(
      snapshot, store, offset: founded.offset, catalogue: ledger.catalogue
    ) { () throws(LedgerError) -> LedgerView in
      try LogReading(ledger: ledger, store: ledger.fileLog())
        .view(ViewSelection(), today: CivilDay(daysSinceEpoch: 0), head: head)
    }
    var fold: TailFold
    do throws(FieldError) {
      fold = try TailFold(
        registry: snapshot.registry, size: Int(tree.size), keeper: keeper,
        catalogue: ledger.catalogue)
    } catch {
      throw SnapshotWarning(name, zh: "读不出来", en: "it does not read: \(error)")
    }
    guard founded == fold.founding else {
      throw SnapshotWarning(name, zh: "和第 0 条对不上", en: "it does not match entry #0")
    }
    guard snapshot.header.isSigned(by: fold.logKeys.verifierKeys) else {
      throw SnapshotWarning(
        name, zh: "不是由台账的密钥签名", en: "it is not signed with the log's own key")
    }
    try foldTail(&fold, from: tree, name)
    guard (try? ledger.checkSignature(head.checkpoint, fold.logKeys.verifierKeys)) != nil,
      let state = fold.registry()
    else { throw SnapshotWarning(name, zh: "", en: "", isFault: false) }
    return Opened(state: state, origin: founded.origin, keeper: keeper)
  }

  /// Folds the entries after the snapshot, and compares the tree with the checkpoint.
  private func foldTail(
    _ fold: inout TailFold, from tree: CompactRange, _ name: String
  ) throws(SnapshotWarning) {
    let cannot = SnapshotWarning(name, zh: "", en: "", isFault: false)
    let memories = Pool { EnvelopeMemory() }
    let hashesAll = head.size < Self.hashedSize
    var range = hashesAll ? CompactRange() : tree
    var rootThen = hashesAll ? nil : tree.root
    var tail = fold
    var takesAll = true
    do {
      if hashesAll {
        try store.read(0..<tree.size) { SegmentHashes($0).append(to: &range) }
        rootThen = range.root
      }
      try store.read(tree.size..<head.size) { segment in
        let parsed = ParsedSegment(
          segment, offset: tail.offset, in: ledger.catalogue, memories: memories)
        parsed.hashes.append(to: &range)
        for line in parsed.lines {
          guard case .parsed(let parsed) = line.reading, takesAll else {
            takesAll = false
            return
          }
          takesAll = tail.take(parsed.entry)
        }
      }
    } catch {
      throw cannot
    }
    fold = tail
    guard takesAll else { throw cannot }
    guard rootThen == tree.root, range.root == head.root else {
      throw SnapshotWarning(
        name, zh: "和台账的条目对不上", en: "it does not match the entries of the log")
    }
  }
}
