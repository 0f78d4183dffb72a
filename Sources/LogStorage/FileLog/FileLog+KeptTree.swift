// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

/// The tree over the first entries, kept in a file so that the first transaction of a process need not
/// hash a long log:
///
///     annals-tree/v1
///     1000000
///     512311
///     9f3a…
///
/// The lines after the first are the size, the bytes that the last segment holds of it, and the roots of
/// its perfect subtrees, left to right. The file is derived and never trusted: with the lines after it,
/// it has to lead to the root that the signing memory holds, and anything else is as if there were none.
extension FileLog {
  static let treeName = ".tree"
  private static let treeHeader = "annals-tree/v1"

  /// What the file says; nil where there is none that reads.
  func keptTree(in folder: borrowing DiskFolder) -> Known? {
    guard let file = try? folder.file(Self.treeName), let bytes = try? file.read(limit: 8_192)
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 3, lines[0] == Self.treeHeader, lines.last == "",
      let size = UInt64(lines[1]), size >= treeSize, size <= SegmentName.maximumSize,
      let offset = Int(lines[2]), (0..<Self.segmentByteLimit).contains(offset),
      (offset == 0) == size.isMultiple(of: SegmentName.capacity)
    else { return nil }
    let hashes = lines[3...].dropLast().compactMap { TreeHash(hexadecimal: String($0)) }
    guard hashes.count == lines.count - 4, let range = CompactRange(size: size, hashes: hashes)
    else { return nil }
    return Known(range: range, offset: offset, keptTree: size)
  }

  /// Writes the file where the log has grown by a segment since it was written.
  ///
  /// It is not made durable: a part of it is none, and costs one reading of the log.
  func keepTree(_ known: inout Known, in folder: borrowing DiskFolder) {
    let size = known.range.size
    guard size >= treeSize, size >= known.keptTree + SegmentName.capacity else { return }
    known.keptTree = size
    let lines =
      [Self.treeHeader, "\(size)", "\(known.offset)"] + known.range.hashes.map(\.hexadecimal)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    try? folder.createFile(Self.treeName, exclusive: false).write(bytes, at: 0)
  }
}
