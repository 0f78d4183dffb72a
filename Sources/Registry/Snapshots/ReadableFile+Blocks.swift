// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog

extension ReadableFile {
  /// The lines of blocks that follow one another.
  ///
  /// - Throws: ``OpenSnapshot/Fault``.
  func lines(
    of blocks: [SnapshotHeader.Block], from offset: Int
  ) throws(OpenSnapshot.Fault) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var offset = offset
    for block in blocks {
      lines += try self.lines(of: block, at: offset)
      offset += block.bytes
    }
    return lines
  }

  /// The lines of a block, which has the digest that is said of it.
  ///
  /// - Throws: ``OpenSnapshot/Fault``.
  func lines(
    of block: SnapshotHeader.Block, at offset: Int
  ) throws(OpenSnapshot.Fault) -> [ArraySlice<UInt8>] {
    guard let bytes = try? read(from: offset, count: block.bytes) else { throw .unreadable }
    guard bytes.count == block.bytes, TreeHash.sha256(bytes).hexadecimal == block.sha256,
      bytes.last == 0x0A
    else { throw .altered }
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    let span = bytes.span
    for position in span.indices where span[position] == 0x0A {
      lines.append(bytes[start..<position])
      start = position + 1
    }
    guard lines.count == block.lines else { throw .altered }
    return lines
  }
}
