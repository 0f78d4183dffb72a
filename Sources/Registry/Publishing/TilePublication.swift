// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// What a publication wrote.
public struct TilePublication: Sendable {
  /// The checkpoint that is published now.
  public let checkpoint: SignedCheckpoint
  /// The size that was published before; 0 for the first time.
  public let oldSize: Int
  /// How many tiles and bundles were written.
  public internal(set) var written = 0
  /// How many bundles are left out because they hold an entry that is classified internal.
  public internal(set) var withheldBundles = 0
  /// How many public entries of such bundles were published one by one.
  public internal(set) var provenEntries = 0
}
