// SPDX-License-Identifier: Apache-2.0

import Dispatch
import MerkleLog
import Registry
import RegistryModel
import Synchronization

/// Brings the folder of a site to what the log says, writing only what changes.
struct SitePublishing {
  let ledger: Ledger
  let folder: SiteFolder

  /// What a publication did.
  struct Outcome {
    /// The reading that is published.
    var view: LedgerView
    /// How many pages there are in each language.
    var pages: Int
    /// How many files there are, without tiles and proofs.
    var files: Int
    /// How many files were written: pages, data, tiles and proofs.
    var written: Int
    /// How many files that no longer belong were removed.
    var removed: Int
  }

  /// Publishes what everybody may read, as of a day.
  ///
  /// The tiles and proofs come first, then the pages that lead to them; the manifest names a file
  /// before it is written and until it is removed, so that an interrupted publication is taken up by
  /// the next.
  ///
  /// - Parameter selection: The day; that of the newest entry where it names none.
  /// - Returns: What was done.
  /// - Throws: ``LedgerError``.
  func run(_ selection: ViewSelection) throws -> Outcome {
    let origin = try ledger.checkpoint().origin
    var manifest = try folder.manifest() ?? SiteManifest(origin: origin)
    guard manifest.origin == origin else {
      throw LedgerError(
        "E-PUBLISHED-ORIGIN", zh: "那里发布的是另一本台账 \(manifest.origin)",
        en: "another log is published there: \(manifest.origin)", place: folder.path)
    }
    var written = 0
    func write(_ name: String, _ bytes: [UInt8]) throws(LedgerError) {
      if try folder.write(name, bytes) { written += 1 }
    }
    if manifest.token == nil { _ = try folder.write(SiteManifest.name, manifest.bytes) }
    let tiles = try ledger.publishTiles(into: TileFolder("\(folder.path)/\(SiteProofs.tiles)"))
    written += tiles.written
    let view = try reading(selection, tiles)
    let scope = SiteScope(view, checkpoint: tiles.checkpoint)
    let site = Site(scope)
    let names = site.files.map(\.name) + SiteProofs.names(of: scope.links.entries).sorted()
    let gone = Set(manifest.files).subtracting(names).sorted()
    let added = Set(names).subtracting(manifest.files)
    if !added.isEmpty {
      try folder.checkFree(added)
      manifest.files = Set(names).union(manifest.files).sorted()
      _ = try folder.write(SiteManifest.name, manifest.bytes)
    }
    written += try SiteProofs(ledger: ledger, folder: folder, layout: scope.layout)
      .publish(scope.links.entries)
    written += try writeChanged(site.files)
    for name in gone { try folder.remove(name) }
    let whole = SiteManifest(
      origin: origin, token: view.token.description, asOf: view.asOfText, files: names.sorted())
    try write(SiteManifest.name, whole.bytes)
    return Outcome(
      view: view, pages: site.pageCount, files: names.count, written: written, removed: gone.count)
  }

  /// The log as it is published, without what is internal.
  private func reading(
    _ selection: ViewSelection, _ tiles: TilePublication
  ) throws(LedgerError) -> LedgerView {
    var selection = selection
    // Somebody may record meanwhile; the pages then show what the tiles hold.
    selection.token = ViewToken(size: Int(tiles.checkpoint.size), root: tiles.checkpoint.root)
    selection.withholdsInternal = true
    selection.endsWithLog = true
    return try ledger.view(selection, today: CivilDay(daysSinceEpoch: 0))
  }

  /// Makes the files on all cores, and writes those that changed.
  private func writeChanged(_ files: [Site.File]) throws -> Int {
    let outcome = Mutex((written: 0, failure: nil as LedgerError?))
    DispatchQueue.concurrentPerform(iterations: files.count) { position in
      guard outcome.withLock({ $0.failure == nil }) else { return }
      do throws(LedgerError) {
        let isNew = try folder.write(files[position].name, files[position].bytes())
        if isNew { outcome.withLock { $0.written += 1 } }
      } catch {
        outcome.withLock { $0.failure = $0.failure ?? error }
      }
    }
    let (written, failure) = outcome.withLock { $0 }
    if let failure { throw failure }
    return written
  }
}
