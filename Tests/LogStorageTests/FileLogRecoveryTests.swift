// SPDX-License-Identifier: Apache-2.0

import LogStorage
import LogStorageTesting
import MerkleLog
import Synchronization
import Testing

/// States on disk as an interrupted writer leaves them, built by hand.
@Suite struct FileLogRecoveryTests {
  /// A folder that holds sample lines, with a checkpoint at one size, and a memory at another.
  static func folder(
    lines: UInt64, published: UInt64?, remembered: UInt64?
  ) throws -> (TemporaryFolder, RememberingSigner) {
    let folder = try TemporaryFolder()
    var index: UInt64 = 0
    while index < lines {
      let end = min(lines, index + 4096)
      let bytes: [UInt8] = (index..<end).flatMap { (at: UInt64) -> [UInt8] in
        SampleLog.bytes(at) + [0x0A]
      }
      try folder.write(bytes, to: SegmentName.fileName(holding: index))
      index = end
    }
    if let published {
      try folder.write(SampleLog.checkpoint(published).bytes, to: "checkpoint")
    }
    let state: SigningMemoryState =
      switch remembered {
      case nil: .missing
      case 0: .empty
      case let size?: .signed(try SampleLog.checkpoint(size))
      }
    return (folder, try SampleLog.signer(memory: state))
  }

  static func reporting(
    _ folder: TemporaryFolder
  ) -> (FileLog, @Sendable () -> [RecoveryReport]) {
    let reports = ReportList()
    let log = FileLog(directory: folder.path) { report in
      reports.items.withLock { $0.append(report) }
    }
    return (log, { reports.items.withLock { $0 } })
  }

  final class ReportList: Sendable {
    let items = Mutex<[RecoveryReport]>([])
  }

  @Test(
    arguments: [
      (2, 3), (0, 1), (4095, 4096), (4096, 4097), (4000, 4100), (4096, 8192), (10, 9000),
    ] as [(UInt64, UInt64)])
  func `lines that the memory covers are rolled forward`(published: UInt64, size: UInt64) throws {
    let (folder, signer) = try Self.folder(
      lines: size, published: published == 0 ? nil : published, remembered: size)
    let (log, reports) = Self.reporting(folder)
    let head = try log.append(signer: signer) { head in
      #expect(head?.size == size)
      return []
    }
    #expect(head?.checkpoint == (try SampleLog.checkpoint(size)))
    #expect(
      reports() == [RecoveryReport(rolledForward: published..<size, quarantined: [])])
    try LogStoreContract.requireSampleLines(size, in: FileLog(directory: folder.path))
    try log.grow(by: 1, signer: signer)
    try LogStoreContract.requireSampleLines(size + 1, in: log)
    #expect(reports().count == 1)
  }

  struct Beyond: Sendable {
    var published: UInt64
    var remembered: UInt64
    var lines: UInt64
    var torn = ""
    /// First index, lines, for each quarantined piece.
    var pieces: [(UInt64, Int)]
  }

  @Test(arguments: [
    Beyond(published: 3, remembered: 3, lines: 3, torn: #"{"ent"#, pieces: [(3, 1)]),
    Beyond(published: 3, remembered: 3, lines: 4, pieces: [(3, 1)]),
    Beyond(published: 3, remembered: 3, lines: 5, torn: "\0\0\0", pieces: [(3, 3)]),
    Beyond(published: 2, remembered: 3, lines: 5, torn: "\r\n\n", pieces: [(3, 4)]),
    Beyond(published: 4096, remembered: 4096, lines: 4098, pieces: [(4096, 2)]),
    Beyond(published: 4096, remembered: 4096, lines: 4096, torn: "x", pieces: [(4096, 1)]),
    Beyond(published: 4000, remembered: 4000, lines: 4100, pieces: [(4000, 96), (4096, 4)]),
    Beyond(published: 4000, remembered: 4050, lines: 4100, pieces: [(4050, 46), (4096, 4)]),
    Beyond(
      published: 4000, remembered: 4097, lines: 8200, torn: "x",
      pieces: [(4097, 4095), (8192, 9)]),
    Beyond(
      published: 10, remembered: 10, lines: 9000, pieces: [(10, 4086), (4096, 4096), (8192, 808)]),
    Beyond(published: 0, remembered: 0, lines: 2, torn: "x", pieces: [(0, 3)]),
  ])
  func `what was never acknowledged goes to quarantine and is cut back`(state: Beyond) throws {
    let (folder, signer) = try Self.folder(
      lines: state.lines, published: state.published == 0 ? nil : state.published,
      remembered: state.remembered)
    try folder.append(state.torn, to: SegmentName.fileName(holding: state.lines))
    var moved: [UInt8] = []
    for name in folder.names() where name.hasSuffix(".ndjson") { moved += folder.bytes(name) ?? [] }
    let kept = (0..<state.remembered).reduce(0) { $0 + SampleLog.bytes($1).count + 1 }

    let (log, reports) = Self.reporting(folder)
    try log.append(signer: signer) { _ in [] }
    let report = try #require(reports().first)
    #expect(reports().count == 1)
    #expect(report.rolledForward == state.published..<state.remembered)
    #expect(report.quarantined.map(\.firstIndex) == state.pieces.map(\.0))
    #expect(report.quarantined.map(\.lineCount) == state.pieces.map(\.1))
    let quarantined = report.quarantined.flatMap { folder.bytes($0.file) ?? [] }
    #expect(quarantined == Array(moved[kept...]))
    #expect(report.quarantined.map(\.byteCount).reduce(0, +) == quarantined.count)

    try LogStoreContract.requireSampleLines(state.remembered, in: log)
    try log.grow(by: 200, signer: signer)
    try LogStoreContract.requireSampleLines(
      state.remembered + 200, in: FileLog(directory: folder.path))
    #expect(reports().count == 1)
  }

  @Test func `interrupted recovery, repeated, gives the same quarantine`() throws {
    let (folder, signer) = try Self.folder(lines: 4100, published: 4000, remembered: 4000)
    let again = try folder.copied()
    try FileLog(directory: folder.path).append(signer: signer) { _ in [] }
    for name in folder.names(in: ".quarantine") {
      try #require(name.hasSuffix(".ndjson"))
    }
    // The copies were made and the last segment was removed; the first was not cut back yet.
    try again.remove(SegmentName.fileName(holding: 4096))
    try FileLog(directory: again.path).append(signer: signer) { _ in [] }
    #expect(again.names(in: ".quarantine").allSatisfy(folder.names(in: ".quarantine").contains))
    try LogStoreContract.requireSampleLines(4000, in: FileLog(directory: again.path))
  }

  struct Refusal: Sendable {
    var lines: UInt64
    var published: UInt64?
    var remembered: UInt64?
    var code: LogStorageError.Code
  }

  @Test(arguments: [
    Refusal(lines: 3, published: 3, remembered: nil, code: .signingMemoryMissing),
    Refusal(lines: 3, published: nil, remembered: nil, code: .signingMemoryMissing),
    Refusal(lines: 5000, published: 3, remembered: nil, code: .signingMemoryMissing),
    Refusal(lines: 3, published: 3, remembered: 4, code: .signingMemoryAhead),
    Refusal(lines: 5000, published: 4000, remembered: 5001, code: .signingMemoryAhead),
    Refusal(lines: 4096, published: 4096, remembered: 4097, code: .signingMemoryAhead),
    Refusal(lines: 0, published: nil, remembered: 4, code: .signingMemoryAhead),
    Refusal(lines: 3, published: 3, remembered: 2, code: .signingMemoryBehind),
    Refusal(lines: 3, published: 3, remembered: 0, code: .signingMemoryBehind),
    Refusal(lines: 2, published: 3, remembered: 3, code: .shorterThanCheckpoint),
    Refusal(lines: 0, published: 3, remembered: 3, code: .shorterThanCheckpoint),
    Refusal(lines: 4096, published: 4097, remembered: 4097, code: .shorterThanCheckpoint),
    Refusal(lines: 2, published: 3, remembered: 4, code: .shorterThanCheckpoint),
  ])
  func `a refusal moves and cuts nothing`(state: Refusal) throws {
    let (folder, signer) = try Self.folder(
      lines: state.lines, published: state.published, remembered: state.remembered)
    let before = folder.contents()
    let (log, reports) = Self.reporting(folder)
    let error = #expect(throws: LogStorageError.self) {
      try log.append(signer: signer) { _ in
        Issue.record("the body was asked")
        return []
      }
    }
    #expect(error?.code == state.code)
    #expect(folder.contents() == before)
    #expect(reports().isEmpty)
  }

  @Test func `a memory of another history refuses, with uncovered lines left in place`() throws {
    let (folder, _) = try Self.folder(lines: 6, published: 3, remembered: 3)
    for size in [3, 5] as [UInt64] {
      let other = try SampleLog.checkpoint(size, root: SampleLog.root(9))
      let before = folder.contents()
      let error = #expect(throws: LogStorageError.self) {
        try FileLog(directory: folder.path).grow(
          by: 1, signer: SampleLog.signer(memory: .signed(other)))
      }
      #expect(error?.code == .signingMemoryAhead)
      #expect(folder.contents() == before)
    }
  }
}
