// SPDX-License-Identifier: Apache-2.0

import Foundation
public import MerkleLog
import RegistryModel

/// A folder that any web server can serve as a tiled log (C2SP tlog-tiles).
///
///     checkpoint                      the newest published checkpoint
///     checkpoints/<size>              every checkpoint that was published
///     tile/…                          hashes and entries: see ``TilePath``
///     proof/<index>.tlog-proof        public entries of bundles that are withheld,
///     proof/<index>.entry.json        and the entries themselves
public struct TileFolder: Sendable {
  /// The folder.
  public let directory: String

  /// The folder `directory`, which need not exist yet.
  public init(_ directory: String) { self.directory = directory }

  /// The newest published checkpoint; nil where nothing is published yet.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISHED-CHECKPOINT`.
  public func checkpoint() throws(LedgerError) -> SignedCheckpoint? {
    guard let bytes = FileManager.default.contents(atPath: directory + "/checkpoint") else {
      return nil
    }
    do throws(MerkleLogError) {
      return try SignedCheckpoint(parsing: bytes)
    } catch {
      throw LedgerError(
        "E-PUBLISHED-CHECKPOINT", zh: "已发布的检查点读不懂:\(SystemFault.chinese(error))",
        en: "the published checkpoint cannot be read: \(error)", place: directory + "/checkpoint")
    }
  }

  /// The file of a tile.
  public func path(_ tile: TilePath) -> String { directory + "/" + tile.text }

  /// A tile of hashes; where a partial one is gone, the full one in its place.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISHED-TILE`, or ``MerkleLogError``.
  func hashTile(_ tile: TilePath) throws -> HashTile {
    let full = try TilePath(tile.kind, index: tile.index)
    for candidate in [tile, full] {
      if let bytes = FileManager.default.contents(atPath: path(candidate)) {
        return try HashTile(parsing: bytes)
      }
    }
    throw LedgerError(
      "E-PUBLISHED-TILE", zh: "少了一个已发布的文件", en: "a published file is missing",
      remedy: LocalizedName(zh: "发布到一个新文件夹", en: "publish into a new folder"), place: path(tile))
  }

  /// Writes a file that never changes.
  ///
  /// - Returns: Whether it was written; one with the same bytes is left as it is.
  /// - Throws: ``LedgerError`` `E-PUBLISHED-CONFLICT` where it is there with other bytes, or
  ///   `E-PUBLISH`.
  func writeOnce(_ name: String, _ bytes: [UInt8]) throws(LedgerError) -> Bool {
    let path = directory + "/" + name
    if let old = FileManager.default.contents(atPath: path) {
      guard [UInt8](old) == bytes else {
        throw LedgerError(
          "E-PUBLISHED-CONFLICT", zh: "这个文件已经发布过,内容不同;不改写",
          en: "this file was published with other bytes; it is not rewritten",
          remedy: LocalizedName(
            zh: "这个文件夹是另一段历史的;先核验:annals verify",
            en: "the folder holds another history; verify first: annals verify"),
          place: path)
      }
      return false
    }
    try replace(name, bytes)
    return true
  }

  /// Whether there is a proof already that an entry stands where `proof` says, good by itself.
  func holdsProof(_ name: String, of proof: EntryProof, _ keys: [NoteVerifierKey]) -> Bool {
    guard let bytes = FileManager.default.contents(atPath: directory + "/" + name),
      let old = try? ProofFile(parsing: bytes), old.index == proof.proof.index
    else { return false }
    return (try? old.verify(entry: proof.entry, keys: keys)) != nil
  }

  /// Publishes a checkpoint: keeps it under its size, then makes it the newest.
  ///
  /// One that is published already is left as it is, so that who mirrors the folder sees no change.
  ///
  /// - Throws: ``LedgerError`` `E-PUBLISH`.
  public func publish(_ checkpoint: SignedCheckpoint) throws(LedgerError) {
    for name in ["checkpoints/\(checkpoint.size)", "checkpoint"] {
      let old = FileManager.default.contents(atPath: directory + "/" + name)
      if old.map({ [UInt8]($0) }) != checkpoint.bytes { try replace(name, checkpoint.bytes) }
    }
  }

  private func replace(_ name: String, _ bytes: [UInt8]) throws(LedgerError) {
    let url = URL(fileURLWithPath: directory + "/" + name)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw LedgerError(
        "E-PUBLISH", zh: "写不了文件:\(SystemFault.chinese(error))",
        en: "cannot write the file: \(error.localizedDescription)", place: url.path)
    }
  }
}
