// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

extension Ledger {
  /// Publishes the log as tiles, up to its newest checkpoint (C2SP tlog-tiles).
  ///
  /// Only what is new is read and written, and nothing that was published is written again with
  /// other bytes. All hash tiles are published. A bundle that holds an entry classified internal, or
  /// one that confirms, returns or amends such an entry and would tell of it, is left out, and its
  /// other entries are published with their proofs.
  ///
  /// - Parameter folder: Where to.
  /// - Returns: What was written.
  /// - Throws: ``LedgerError``; the published checkpoint is replaced last, so that what was
  ///   published before stays whole.
  public func publishTiles(into folder: TileFolder) throws(LedgerError) -> TilePublication {
    let checkpoint = try checkpoint()
    let ledger = self
    let old = try folder.checkpoint()
    try checkExtends(old, checkpoint)
    let ring = try keyRing()
    try checkSignature(checkpoint, ring.verifierKeys)
    if let old, (try? old.verified(by: ring.verifierKeysEver)) == nil {
      throw LedgerError(
        "E-PUBLISHED-CHECKPOINT", zh: "已发布的检查点不是由台账的密钥签名",
        en: "the published checkpoint is not signed with a key of the log",
        remedy: .init(zh: "发布到一个新文件夹", en: "publish into a new folder"),
        place: folder.directory + "/checkpoint")
    }
    return try StorageFault.perform(ledger) {
      let builder = try builder(old, folder)
      try checkRoot(builder, checkpoint)
      var run = TileRun(folder: folder, builder: builder, oldSize: old?.size ?? 0)
      run.withholding = try withholding(before: run.firstEntry)
      var offset: UTCOffset?
      try fileLog().read(0..<min(1, checkpoint.size)) { segment in
        offset = ParsedSegment(segment, offset: nil, in: catalogue).offset
      }
      try fileLog().read(run.firstEntry..<checkpoint.size) { segment in
        for line in ParsedSegment(segment, offset: offset, in: catalogue).lines {
          try run.take(line)
        }
      }
      try run.finish()
      guard run.builder.root == checkpoint.root else { throw LedgerError.doesNotMatch }
      var publication = TilePublication(checkpoint: checkpoint, oldSize: Int(old?.size ?? 0))
      publication.written = run.written
      publication.withheldBundles = run.withheldBundles
      for proof in try proofs(of: run.entriesToProve) {
        let name = "proof/\(proof.proof.index)"
        _ = try folder.writeOnce("\(name).entry.json", proof.entry)
        // A publication that was interrupted may have left a proof under an older checkpoint.
        if !folder.holdsProof("\(name).tlog-proof", of: proof, ring.verifierKeysEver) {
          _ = try folder.writeOnce("\(name).tlog-proof", proof.proof.bytes)
        }
        publication.provenEntries += 1
      }
      try folder.publish(merged(old, checkpoint))
      return publication
    }
  }

  /// A checkpoint that was published already keeps the cosignatures that it got since.
  private func merged(_ old: SignedCheckpoint?, _ new: SignedCheckpoint) -> SignedCheckpoint {
    guard let old, old.checkpoint == new.checkpoint else { return new }
    return old
  }

  private func checkExtends(
    _ old: SignedCheckpoint?, _ new: SignedCheckpoint
  ) throws(LedgerError) {
    guard let old else { return }
    guard old.origin == new.origin else {
      throw LedgerError(
        "E-PUBLISHED-ORIGIN", zh: "那里发布的是另一本台账 \(old.origin)",
        en: "another log is published there: \(old.origin)")
    }
    guard old.size <= new.size, old.size < new.size || old.root == new.root else {
      throw LedgerError(
        "E-PUBLISHED-FORK",
        zh: "已发布 \(old.size) 条,这里有 \(new.size) 条,对不上:这里是旧的备份,或者历史分叉了",
        en: "\(old.size) entries are published and this log has \(new.size): it is an old copy, or "
          + "the history has forked")
    }
  }

  /// Goes on where the published tiles end, once they are seen to have the published root.
  private func builder(_ old: SignedCheckpoint?, _ folder: TileFolder) throws -> TileBuilder {
    guard let old else { return TileBuilder() }
    let tiles = TileHashes(size: old.size) { try folder.hashTile($0) }
    let builder = try TileBuilder(size: old.size, from: tiles)
    guard builder.root == old.root else {
      throw LedgerError(
        "E-PUBLISHED-TILE", zh: "已发布的文件与已发布的检查点不符",
        en: "the published tiles do not have the "
          + "root of the published checkpoint",
        remedy: .init(zh: "发布到一个新文件夹", en: "publish into a new folder"), place: folder.directory)
    }
    return builder
  }

  /// Makes sure that the log extends what is published before anything is written.
  private func checkRoot(_ builder: TileBuilder, _ checkpoint: SignedCheckpoint) throws {
    var trial = builder
    try fileLog().read(builder.size..<checkpoint.size) { segment in
      for line in ParsedSegment(segment, below: 0, offset: nil, in: catalogue).lines {
        _ = trial.append(line.leaf)
      }
    }
    guard trial.root == checkpoint.root else { throw LedgerError.doesNotMatch }
  }
}

extension LedgerError {
  fileprivate static var doesNotMatch: LedgerError {
    LedgerError(
      "E-PUBLISHED-FORK", zh: "台账不是接着已发布的部分写的:有登记被改动过,或者历史分叉了",
      en:
        "the log does not extend what is published: an entry was altered, or the history has forked",
      remedy: .init(zh: "先核验:annals verify", en: "verify first: annals verify"))
  }
}

/// One pass over the entries that are not published yet, and those of the bundle that they continue.
private struct TileRun {
  let folder: TileFolder
  private(set) var builder: TileBuilder
  private(set) var written = 0
  private(set) var withheldBundles = 0
  private(set) var entriesToProve: [Int] = []
  /// What is withheld of the entries before.
  var withholding = Withholding()
  private let oldSize: UInt64
  private var bundle: [ArraySlice<UInt8>] = []
  private var publicEntries: [Int] = []
  private var size: UInt64

  /// The first entry of the bundle that is continued.
  var firstEntry: UInt64 { oldSize & ~0xFF }

  init(folder: TileFolder, builder: TileBuilder, oldSize: UInt64) {
    self.folder = folder
    self.builder = builder
    self.oldSize = oldSize
    size = oldSize & ~0xFF
  }

  mutating func take(_ line: ParsedSegment.Line) throws {
    bundle.append(line.bytes)
    if !withholding.takes(line) { publicEntries.append(line.index) }
    size += 1
    if size > oldSize {
      for tile in builder.append(line.leaf) { try write(tile.path, tile.tile.bytes) }
    }
    if bundle.count == TilePath.fullWidth { try writeBundle() }
  }

  mutating func finish() throws {
    try writeBundle()
    for tile in builder.partialTiles { try write(tile.path, tile.tile.bytes) }
  }

  private mutating func writeBundle() throws {
    defer {
      bundle = []
      publicEntries = []
    }
    guard !bundle.isEmpty else { return }
    guard publicEntries.count == bundle.count else {
      withheldBundles += 1
      entriesToProve += publicEntries.filter { UInt64($0) >= oldSize }
      return
    }
    let path = try TilePath(.entries, index: (size - 1) >> 8, width: bundle.count)
    try write(path, try EntryBundle(entries: bundle).bytes)
  }

  private mutating func write(_ path: TilePath, _ bytes: [UInt8]) throws {
    if try folder.writeOnce(path.text, bytes) { written += 1 }
  }
}
