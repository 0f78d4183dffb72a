// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

extension FileLog {
  /// A stretch of the log that has been hashed.
  struct Hashed {
    var range: CompactRange
    /// The bytes of the last, unfilled segment that belong to the stretch.
    var offset: Int
    /// The roots at the sizes that were asked for.
    var roots: [UInt64: TreeHash] = [:]
    /// At which size the tree that the stretch begins with was written into its file.
    var keptTree: UInt64 = 0
  }

  /// Hashes the lines up to a size and notes the roots on the way.
  ///
  /// - Parameters:
  ///   - size: where to stop.
  ///   - sizes: the sizes whose roots are wanted.
  ///   - known: where to start; what lies before is not read.
  ///   - segments: the segments there are.
  ///   - folder: where they are.
  /// - Returns: the tree, the place in the last segment, and the roots.
  /// - Throws: a line's fault, `segmentMissing`, `segmentOverfull`, or, with the index of the
  ///   first entry that is not there, `shorterThanCheckpoint` or `lineNotTerminated`.
  func hashed(
    upTo size: UInt64, rootsAt sizes: Set<UInt64>, from known: Known,
    segments: [UInt64], in folder: borrowing DiskFolder
  ) throws(LogStorageError) -> Hashed {
    var hashed = Hashed(range: known.range, offset: known.offset, keptTree: known.keptTree)
    if sizes.contains(hashed.range.size) { hashed.roots[hashed.range.size] = hashed.range.root }
    while hashed.range.size < size {
      let index = hashed.range.size
      let first = SegmentName.firstIndex(holding: index)
      let end = min(size, first + SegmentName.capacity)
      guard let file = try folder.file(SegmentName.fileName(holding: first)) else {
        let isLast = segments.last.map { $0 < first } ?? true
        throw .at(index, isLast ? .shorterThanCheckpoint : .segmentMissing)
      }
      let bytes = try file.read(from: hashed.offset, limit: Self.segmentByteLimit)
      let scan = try LineScan(bytes, firstIndex: index, limit: Int(end - index))
      for position in 0..<scan.count {
        let line = bytes[scan.bounds[position]..<(scan.bounds[position + 1] - 1)]
        hashed.range.append(TreeHash.leaf(line))
        if sizes.contains(hashed.range.size) { hashed.roots[hashed.range.size] = hashed.range.root }
      }
      guard hashed.range.size == end else { throw scan.shortage(firstIndex: index) }
      if end == first + SegmentName.capacity {
        guard scan.end == bytes.count else {
          throw LogStorageError(.segmentOverfull, file: SegmentName.fileName(holding: first))
        }
        hashed.offset = 0
      } else {
        hashed.offset += scan.end
      }
    }
    return hashed
  }
}
