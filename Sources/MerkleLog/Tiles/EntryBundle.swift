// SPDX-License-Identifier: Apache-2.0

/// Up to 256 neighbouring entries in one file (C2SP tlog-tiles).
///
/// Each entry stands behind its length, two bytes, big endian. An entry therefore has at most 65,535
/// bytes. What is read is not verified: compare ``leafHashes`` with the tile of level 0.
public struct EntryBundle: Hashable, Sendable {
  /// The most bytes that one entry can have.
  public static let maximumEntryByteCount = 65_535

  /// The entries, in the order of the log: 1 to 256.
  public let entries: [ArraySlice<UInt8>]

  /// Makes a bundle from its entries.
  ///
  /// - Parameter entries: 1 to 256 entries of at most 65,535 bytes; they may be empty.
  /// - Throws: ``MerkleLogError`` `tileWidthInvalid`, or `entryTooLarge` with the entry's place in
  ///   the bundle, counted from 1.
  public init(entries: [ArraySlice<UInt8>]) throws(MerkleLogError) {
    guard (1...TilePath.fullWidth).contains(entries.count) else {
      throw MerkleLogError(.tileWidthInvalid)
    }
    // A length that does not fit two bytes would be read as another one: it MUST NOT be written.
    if let index = entries.firstIndex(where: { $0.count > Self.maximumEntryByteCount }) {
      throw MerkleLogError(.entryTooLarge, line: index + 1)
    }
    self.entries = entries
  }

  /// Reads a bundle of any width.
  ///
  /// - Parameter bytes: the whole file; the entries are slices of it.
  /// - Throws: ``MerkleLogError`` `tileWidthInvalid` for none or more than 256 entries, or
  ///   `entryBundleTruncated` with the place of the entry that is cut off, counted from 1.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    var rest = Array(bytes)[...]
    var entries: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      guard entries.count < TilePath.fullWidth else { throw MerkleLogError(.tileWidthInvalid) }
      let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 2 + length else {
        throw MerkleLogError(.entryBundleTruncated, line: entries.count + 1)
      }
      rest = rest.dropFirst(2)
      entries.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    try self.init(entries: entries)
  }

  /// The file as it is written and served.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
    for entry in entries {
      bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
      bytes.append(UInt8(truncatingIfNeeded: entry.count))
      bytes.append(contentsOf: entry)
    }
    return bytes
  }

  /// The leaf hashes of the entries: the hashes of the tile of level 0 in the same place.
  public var leafHashes: [TreeHash] { entries.map { TreeHash.leaf($0) } }
}
