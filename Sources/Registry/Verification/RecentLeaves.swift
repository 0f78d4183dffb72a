// SPDX-License-Identifier: Apache-2.0

import MerkleLog

/// The leaf hashes of the newest entries that were walked through, in bounded memory.
struct RecentLeaves {
  /// 8 MiB of hashes.
  private static let capacity = 1 << 18

  private var older: [TreeHash] = []
  private var newer: [TreeHash] = []
  private var first = 0

  /// Takes the hash of the next entry.
  mutating func append(_ leaf: TreeHash) {
    if newer.count == Self.capacity / 2 {
      first += older.count
      older = newer
      newer = []
    }
    newer.append(leaf)
  }

  /// The hash of an entry, where it is still kept.
  subscript(index: Int) -> TreeHash? {
    let offset = index - first
    guard offset >= 0, offset < older.count + newer.count else { return nil }
    return offset < older.count ? older[offset] : newer[offset - older.count]
  }
}
