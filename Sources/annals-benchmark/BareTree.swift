// SPDX-License-Identifier: Apache-2.0

import Crypto
import Dispatch
import LogStorage
import MerkleLog
import Synchronization

/// The floor of the tree: SHA-256 of each line and of each pair of hashes, on all cores, nothing else.
struct BareTree {
  private var peaks: [(level: Int, hash: SHA256Digest)] = []

  /// Hashes the lines of a segment, and the nodes over them.
  mutating func append(_ segment: LogSegment) {
    let width = 512
    let count = (segment.count + width - 1) / width
    let blocks = Mutex([[(level: Int, hash: SHA256Digest)]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      var peaks: [(level: Int, hash: SHA256Digest)] = []
      for position in (number * width)..<min(segment.count, (number + 1) * width) {
        var hash = SHA256()
        hash.update(data: [0x00])
        segment[position].line.withUnsafeBytes { hash.update(bufferPointer: $0) }
        Self.push((0, hash.finalize()), to: &peaks)
      }
      blocks.withLock { $0[number] = peaks }
    }
    for block in blocks.withLock({ $0 }) {
      for peak in block { Self.push(peak, to: &peaks) }
    }
  }

  /// The root of the tree, in hexadecimal.
  var root: String {
    guard var hash = peaks.last?.hash else { return TreeHash.emptyTree.hexadecimal }
    for peak in peaks.dropLast().reversed() { hash = Self.node(peak.hash, hash) }
    return hash.map { byte in String("0" + String(byte, radix: 16)).suffix(2) }.joined()
  }

  private static func push(
    _ peak: (level: Int, hash: SHA256Digest), to peaks: inout [(level: Int, hash: SHA256Digest)]
  ) {
    var peak = peak
    while let last = peaks.last, last.level == peak.level {
      peaks.removeLast()
      peak = (peak.level + 1, node(last.hash, peak.hash))
    }
    peaks.append(peak)
  }

  private static func node(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    var hash = SHA256()
    hash.update(data: [0x01])
    left.withUnsafeBytes { hash.update(bufferPointer: $0) }
    right.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize()
  }
}
