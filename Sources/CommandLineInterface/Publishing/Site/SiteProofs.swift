// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry

/// The proofs of the public entries, a page for each block of 256 numbers.
///
/// A proof holds the checkpoint under which it was made, so it stays good when the log grows: a page
/// is made again only when its block gets another entry.
struct SiteProofs {
  let ledger: Ledger
  let folder: SiteFolder
  let layout: SiteLayout

  /// The folder of the tiles, below that of the site.
  static let tiles = "tiles"
  /// How many blocks are made in one reading of the log, so that memory does not grow with it.
  private static let batch = 64

  /// The pages that prove some entries.
  static func names(of indexes: Set<Int>) -> Set<String> {
    Set(Set(indexes.map(ProofPage.number)).map { ProofPage.path($0) })
  }

  /// Writes the pages that are not there yet, or that lack an entry.
  ///
  /// - Parameter indexes: The entries.
  /// - Returns: How many were written.
  /// - Throws: ``LedgerError``.
  func publish(_ indexes: Set<Int>) throws(LedgerError) -> Int {
    let blocks = Dictionary(grouping: indexes.sorted(), by: ProofPage.number)
    let missing = blocks.keys.sorted().filter { number in
      let proven = folder.contents(ProofPage.path(number)).map(ProofPage.entries) ?? []
      return !proven.isSuperset(of: blocks[number] ?? [])
    }
    var written = 0
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      let numbers = missing[start..<min(start + Self.batch, missing.count)]
      let proofs = try ledger.proofs(of: numbers.flatMap { blocks[$0] ?? [] })
      let made = Dictionary(grouping: proofs.map(\.proof)) {
        ProofPage.number(Int(clamping: $0.index))
      }
      for number in numbers {
        let page = ProofPage(number: number, proofs: made[number] ?? [], layout: layout)
        if try folder.write(page.path, Array(page.document.utf8)) { written += 1 }
      }
    }
    return written
  }
}
