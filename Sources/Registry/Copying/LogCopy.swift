// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// What a copy of a registry brought over.
public struct LogCopy: Sendable {
  /// The log's name.
  public let origin: String
  /// How many entries the copy holds now: as many as the registry that was copied.
  public let size: Int
  /// How many it held before; 0 for a first copy.
  public let oldSize: Int
  /// The root of both.
  public let root: TreeHash
  /// How many statement signatures were checked, those of the new entries.
  public let validSignatures: Int
  /// Whether a key from outside the log signed the checkpoint.
  public let isAuthenticated: Bool
  /// How many snapshots were written.
  public internal(set) var writtenSnapshots = 0
}
