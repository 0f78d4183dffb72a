// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// The leaf hashes of a published log, compared with the lines one by one: an entry that was altered
/// is then named itself, even where nothing else in it is wrong.
struct PublishedLeaves {
  /// How many entries that differ are named.
  private static let limit = 100

  /// The entries whose hash is not the published one.
  private(set) var altered: [Int] = []
  private let folder: TileFolder
  private let checkpoint: SignedCheckpoint
  private var range = CompactRange()
  private var tile: (index: UInt64, hashes: [TreeHash])?
  private var fault: String?

  /// The leaves below a published checkpoint; nil where nothing is published.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISHED-CHECKPOINT`.
  init?(_ folder: TileFolder) throws(LedgerError) {
    guard let checkpoint = try folder.checkpoint() else { return nil }
    self.folder = folder
    self.checkpoint = checkpoint
  }

  /// Compares the next line.
  mutating func compare(_ leaf: TreeHash, at index: Int) {
    guard fault == nil, UInt64(index) < checkpoint.size else { return }
    do {
      let published = try self.leaf(at: UInt64(index))
      range.append(published)
      if published != leaf, altered.count < Self.limit { altered.append(index) }
    } catch {
      fault = "\(error)"
    }
  }

  /// What is wrong with the published folder itself; nothing it says counts then.
  func fault(_ origin: String, _ keys: [NoteVerifierKey]) -> LocalizedName? {
    if let fault {
      return LocalizedName(zh: "读不出:\(fault)", en: "cannot be read: \(fault)")
    }
    guard checkpoint.origin == origin else {
      return LocalizedName(
        zh: "发布的是另一本台账 \(checkpoint.origin)", en: "another log is published: \(checkpoint.origin)")
    }
    guard (try? checkpoint.verified(by: keys)) != nil else {
      return LocalizedName(
        zh: "发布的检查点不是由可信的密钥签名", en: "no trusted key signed the published checkpoint")
    }
    guard range.size < checkpoint.size || range.root == checkpoint.root else {
      return LocalizedName(
        zh: "发布的散列与发布的检查点不符", en: "the published hashes do not have the published root")
    }
    return nil
  }

  /// The published checkpoint, as a root that the log must have.
  var anchor: RootComparison.Anchor {
    .init(
      size: Int(clamping: checkpoint.size), root: checkpoint.root,
      name: folder.directory + "/checkpoint")
  }

  private mutating func leaf(at index: UInt64) throws -> TreeHash {
    if tile?.index != index >> 8 {
      let width = TileLayout(size: checkpoint.size).width(.hashes(level: 0), index: index >> 8)
      let path = try TilePath(.hashes(level: 0), index: index >> 8, width: width)
      tile = (index >> 8, try folder.hashTile(path).hashes)
    }
    guard let tile, Int(index & 0xFF) < tile.hashes.count else {
      throw MerkleLogError(.tileWidthInvalid)
    }
    return tile.hashes[Int(index & 0xFF)]
  }
}
