// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
public import RegistryModel

extension Ledger {
  /// The registry as it is now, read from the newest snapshot and the entries after it where that
  /// gives it; else from the first entry.
  ///
  /// Parts of the state are read when they are asked for. A part that is not as the snapshot's signed
  /// header says is not used: the whole log is folded instead, and ``LedgerView/check()`` tells
  /// whether that failed. A log of fewer than 65,536 entries is hashed from its first entry; of a
  /// longer one the entries after the snapshot are, on top of the tree that the snapshot's header
  /// holds. Nothing is written.
  ///
  /// - Parameters:
  ///   - today: The day to show.
  ///   - warn: Told why a snapshot of this fold is not used.
  /// - Returns: The view.
  /// - Throws: ``LedgerError``, as ``view(_:today:)``.
  public func currentView(
    today: CivilDay, warn: (SnapshotWarning) -> Void = { _ in }
  ) throws(LedgerError) -> LedgerView {
    let store = fileLog()
    let reading = LogReading(ledger: self, store: store)
    let head = try reading.head()
    if let name = newestSnapshot(upTo: Int(head.size)) {
      do throws(SnapshotWarning) {
        return try SnapshotReading(ledger: self, store: store, head: head, today: today)
          .view(name)
      } catch {
        if error.isFault { warn(error) }
      }
    }
    return try reading.view(ViewSelection(), today: today, head: head)
  }

  /// The name of the newest snapshot by the fold of this program; nil where there is none.
  private func newestSnapshot(upTo size: Int) -> String? {
    snapshotSizes.last { $0 <= size }.map { SnapshotFile.name(size: $0) }
  }
}

/// Why a snapshot is not used.
public struct SnapshotWarning: Error {
  /// The name of the file.
  public let name: String
  /// What is wrong, in Chinese and English.
  public let reason: LocalizedName
  /// Whether that must not be; else the log only holds what cannot be read on top of a snapshot.
  let isFault: Bool

  init(_ name: String, zh: String, en: String, isFault: Bool = true) {
    self.name = name
    reason = LocalizedName(zh: zh, en: en)
    self.isFault = isFault
  }
}

/// One reading of a snapshot and of the entries after it.
private struct SnapshotReading {
  let ledger: Ledger
  let store: FileLog
  let head: LogHead
  let today: CivilDay

  /// A log with fewer entries is always hashed from the first one.
  private static let hashedSize: UInt64 = 65_536

  func view(_ name: String) throws(SnapshotWarning) -> LedgerView {
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
    // Outlines tell of the year of the newest fact and of later ones.
    let newest = Timestamp(milliseconds: Int64(snapshot.header.newest)).day(at: founded.offset)
    guard newest.year <= today.year else {
      throw SnapshotWarning(name, zh: "", en: "", isFault: false)
    }
    let (ledger, head, today) = (ledger, head, today)
    let keeper = SnapshotKeeper(
      snapshot, store, offset: founded.offset, catalogue: ledger.catalogue
    ) { () throws(LedgerError) -> LedgerView in
      try LogReading(ledger: ledger, store: ledger.fileLog())
        .view(ViewSelection(), today: today, head: head)
    }
    var fold: TailFold
    do throws(FieldError) {
      fold = try TailFold(
        registry: snapshot.registry, subjects: snapshot.directory.subjects, size: Int(tree.size),
        keeper: keeper, catalogue: ledger.catalogue)
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
    return LedgerView(
      state: state, size: Int(head.size), root: head.root, origin: founded.origin, asOf: today,
      selection: ViewSelection(), unrecognizedLines: [], laterAmended: [:], withheld: 0,
      heldEntries: [], keeper: keeper)
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
