// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// Where the entries of a snapshot lie, by the ids of their statements: a line a bucket.
///
///     {"ids":"<base64>"}
///
/// The number of buckets is a power of two, the smallest at which they have at most 1,024 entries on
/// average. The first of an id's 62 random bits name its bucket, which holds 13 bytes for each of its
/// entries, sorted: the next 32 of these bits, the index (5 bytes) and the offset of the line in its
/// segment (4 bytes), each with the most significant byte first. An entry that is found there MUST be
/// read, since another id may have the same bits.
struct SnapshotIDs {
  private static let entryBytes = 13
  private static let perBucket = 1_024
  private static let idBits = 62
  private static let keyBits = 32

  private let size: Int
  /// How many of the bits name a bucket.
  private let bucketBits: Int

  /// The buckets of a snapshot of so many entries.
  init(size: Int) {
    var bits = 0
    while (size + (1 << bits) - 1) >> bits > Self.perBucket { bits += 1 }
    self.size = size
    bucketBits = bits
  }

  /// The number of the line that an id is in.
  func line(of id: EntryID) -> Int { bucket(id.randomBits) }

  private func bucket(_ bits: UInt64) -> Int { Int(bits >> UInt64(Self.idBits - bucketBits)) }

  private func key(_ bits: UInt64) -> UInt64 {
    bits >> UInt64(Self.idBits - bucketBits - Self.keyBits) & 0xFFFF_FFFF
  }

  /// The lines, without line feeds, each made when its turn comes, given where the first entries lie,
  /// and maybe others after them.
  func lines(_ places: LineOffsets) -> some Sequence<[UInt8]> {
    // Indexes in four bytes, as there are as many of them as entries.
    var buckets = [[UInt32]](repeating: [], count: 1 << bucketBits)
    for (index, bits) in places.randomBits.prefix(size).enumerated() {
      buckets[bucket(bits)].append(UInt32(index))
    }
    return buckets.lazy.map { bucket in
      let entries = bucket.map { (key: key(places.randomBits[Int($0)]), index: Int($0)) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(entries.count * Self.entryBytes)
      for entry in entries.sorted(by: { ($0.key, $0.index) < ($1.key, $1.index) }) {
        Self.append(entry.key, 4, to: &bytes)
        Self.append(UInt64(entry.index), 5, to: &bytes)
        Self.append(UInt64(places[entry.index]), 4, to: &bytes)
      }
      var line = Line()
      line.ids = CanonicalBase64.encode(bytes)
      return line.canonicalBytes
    }
  }

  /// Where entries lie that may have an id.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - line: The line of its bucket.
  /// - Returns: The places; nil where the line is none.
  func places(of id: EntryID, in line: ArraySlice<UInt8>) -> [EntryPosition]? {
    guard let line = try? Line.read(ownBytes: line),
      let bytes = CanonicalBase64.decode(Array(line.ids.utf8)[...]),
      bytes.count.isMultiple(of: Self.entryBytes)
    else { return nil }
    let key = key(id.randomBits)
    func number(_ entry: Int, _ range: Range<Int>) -> UInt64 {
      range.reduce(0) { $0 << 8 | UInt64(bytes[bytes.startIndex + entry * Self.entryBytes + $1]) }
    }
    let count = bytes.count / Self.entryBytes
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if number(middle, 0..<4) < key { low = middle + 1 } else { high = middle }
    }
    var places: [EntryPosition] = []
    while low < count, number(low, 0..<4) == key {
      places.append(
        EntryPosition(index: Int(number(low, 4..<9)), offset: Int(number(low, 9..<13))))
      low += 1
    }
    return places
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for place in (0..<count).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place)))
    }
  }

  private struct Line: FieldGroup {
    var ids = ""

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("ids", &ids)
    }
  }
}
