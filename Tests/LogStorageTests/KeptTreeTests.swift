// SPDX-License-Identifier: Apache-2.0

import LogStorageTesting
import MerkleLog
import Testing

@testable import LogStorage

/// The file that spares the first transaction of a process the hashing of a long log.
@Suite struct KeptTreeTests {
  /// A log whose tree is kept from its first full segment on.
  private func log(_ folder: TemporaryFolder) -> FileLog {
    FileLog(directory: folder.path, faults: nil, treeSize: SegmentName.capacity)
  }

  /// A folder with a log of some size, to which its last entries were appended, and who signs it.
  private func grown(to size: UInt64) throws -> (TemporaryFolder, RememberingSigner) {
    let (folder, signer) = try FileLogRecoveryTests.folder(
      lines: size - 5, published: size - 5, remembered: size - 5)
    try append(size - 5..<size, to: log(folder), signer)
    return (folder, signer)
  }

  private func append(
    _ range: Range<UInt64>, to log: FileLog, _ signer: RememberingSigner
  ) throws {
    let head = try log.append(signer: signer) { head in
      #expect(head?.size == range.lowerBound)
      return try range.map { try SampleLog.line($0) }
    }
    #expect(head?.root == (try SampleLog.checkpoint(range.upperBound).root))
  }

  @Test(arguments: [4_096, 4_097, 8_000, 8_192, 8_200] as [UInt64])
  func `the next process hashes what follows the tree, and no segment before`(size: UInt64) throws {
    let (folder, signer) = try grown(to: size)
    #expect(folder.names().contains(".tree"))
    // Where nobody reads, nobody notices; `verify` reads everything.
    let first = SegmentName.fileName(holding: 0)
    var bytes = try #require(folder.bytes(first))
    bytes[10] ^= 1
    try folder.write(bytes, to: first)
    try append(size..<size + 3, to: log(folder), signer)
    try folder.remove(".tree")
    #expect(throws: LogStorageError.self) {
      try append(size + 3..<size + 4, to: log(folder), signer)
    }
  }

  @Test func `a tree that does not lead to the signed root is as if there were none`() throws {
    let (folder, signer) = try grown(to: 8_200)
    let good = try #require(folder.bytes(".tree"))
    var size: UInt64 = 8_200
    for position in stride(from: 0, to: good.count, by: 3) {
      var altered = good
      altered[position] ^= 1
      try folder.write(altered, to: ".tree")
      try append(size..<size + 1, to: log(folder), signer)
      size += 1
    }
    for count in [0, 1, good.count / 2, good.count - 1] {
      try folder.write(Array(good.prefix(count)), to: ".tree")
      try append(size..<size + 1, to: log(folder), signer)
      size += 1
    }
  }

  @Test func `a last segment that was cut is refused all the same`() throws {
    let (folder, signer) = try grown(to: 8_200)
    let last = SegmentName.fileName(holding: 8_199)
    let bytes = try #require(folder.bytes(last))
    try folder.write(Array(bytes.dropLast(20)), to: last)
    #expect(throws: LogStorageError.self) {
      try append(8_200..<8_201, to: log(folder), signer)
    }
  }

  @Test func `the file is written once a segment, and not for a short log`() throws {
    let (folder, signer) = try grown(to: 4_100)
    let first = try #require(folder.bytes(".tree"))
    let log = log(folder)
    try append(4_100..<4_200, to: log, signer)
    #expect(folder.bytes(".tree") == first)
    try append(4_200..<8_300, to: log, signer)
    #expect(folder.bytes(".tree") != first)
    let (short, other) = try FileLogRecoveryTests.folder(
      lines: 10, published: 10, remembered: 10)
    try append(10..<20, to: FileLog(directory: short.path), other)
    #expect(!short.names().contains(".tree"))
  }
}
