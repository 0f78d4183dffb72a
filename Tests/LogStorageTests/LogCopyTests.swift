// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog
import Testing

/// A log that grows by entries that another one has acknowledged.
@Suite struct LogCopyTests {
  private static let size: UInt64 = 8_200

  /// The log that is copied: two full segments and a beginning.
  private static func grown() throws -> FolderLog {
    let log = FolderLog(try TemporaryFolder())
    try log.grow(by: size, signer: SampleLog.signer())
    return log
  }

  private static func bring(
    _ size: UInt64, from source: FolderLog, to target: FileLog,
    _ checkpoint: SignedCheckpoint? = nil
  ) throws {
    try target.receive(try checkpoint ?? SampleLog.checkpoint(size)) { known, place in
      try source.read((known?.size ?? 0)..<size, place)
    }
  }

  @Test func `a copy of any prefix, brought to any later one, has its bytes`() throws {
    let source = try Self.grown()
    let sizes: [UInt64] = [1, 2, 4_095, 4_096, 4_097, 8_191, 8_192, 8_193, Self.size]
    for (position, first) in sizes.enumerated() {
      for second in sizes[position...] {
        let copy = FolderLog(try TemporaryFolder())
        try Self.bring(first, from: source, to: copy.log)
        try LogStoreContract.requireSampleLines(first, in: copy)
        try Self.bring(second, from: source, to: copy.log)
        try LogStoreContract.requireSampleLines(second, in: copy)
        #expect(copy.folder.names(in: ".quarantine").isEmpty, "\(first) \(second)")
        let names = copy.folder.names().filter { $0.hasSuffix(".ndjson") }
        #expect(UInt64(names.count) == (second + 4_095) / 4_096)
        for name in names.dropLast() {
          #expect(copy.folder.bytes(name) == source.folder.bytes(name))
        }
      }
    }
  }

  @Test func `nothing new changes nothing`() throws {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    try Self.bring(Self.size, from: source, to: copy.log)
    let before = copy.folder.contents()
    try Self.bring(Self.size, from: source, to: copy.log)
    #expect(copy.folder.contents() == before)
  }

  @Test(
    arguments: [
      DiskFaultTests.Scenario(base: 0, batch: 2), .init(base: 3, batch: 2),
      .init(base: 4_094, batch: 4), .init(base: 4_096, batch: 1), .init(base: 10, batch: 8_190),
    ], DiskFaultTests.Way.allCases)
  func `a copy that fails at any call is what it was or what it should be, and can go on`(
    scenario: DiskFaultTests.Scenario, way: DiskFaultTests.Way
  ) throws {
    let source = try Self.grown()
    let whole = scenario.base + scenario.batch
    let original = try FaultyWorld(0)
    if scenario.base > 0 { try Self.bring(scenario.base, from: source, to: original.log()) }
    original.settle()
    var step = 0
    var isThrough = false
    while !isThrough {
      let world = try FaultyWorld(copying: original)
      world.fail(step, way)
      do {
        try Self.bring(whole, from: source, to: world.faultyLog())
        isThrough = true
      } catch is LogStorageError {}
      #expect(world.hasFailed == !isThrough, "a failed call is not passed over")
      if way == .losesPower { try world.loseUnsynced() }
      let comment: Comment = "step \(step): \(world.lastStep)"

      // A reader sees all or nothing of what is new; half a first copy is no log.
      let restarted = world.log()
      if scenario.base > 0 {
        let size = try #require(try restarted.head(), comment).size
        #expect(size == scenario.base || size == whole, comment)
        try LogStoreContract.requireSampleLines(size, in: restarted)
      } else {
        let head = try? restarted.head()
        #expect(head == nil || head?.size == whole, comment)
      }
      if isThrough { #expect(try restarted.head()?.size == whole) }

      try Self.bring(whole, from: source, to: restarted)
      try LogStoreContract.requireSampleLines(whole, in: restarted)
      // Half of what is to come is no stranger.
      if way != .losesPower {
        #expect(world.events.names(in: ".quarantine").isEmpty, comment)
      }
      step += 1
    }
    #expect(step > 5, "there were calls to fail")
  }

  @Test func `what nobody acknowledged and is not of this log goes to quarantine`() throws {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    try Self.bring(4_094, from: source, to: copy.log)
    try copy.folder.append("{\"stranger\":1}\n", to: "000000000000.ndjson")
    try copy.folder.write(Array("{\"stranger\":2}\n".utf8), to: "000000004096.ndjson")
    try Self.bring(4_095, from: source, to: copy.log)
    try LogStoreContract.requireSampleLines(4_095, in: copy)
    let kept = copy.folder.names(in: ".quarantine").compactMap {
      copy.folder.bytes(".quarantine/\($0)")
    }
    #expect(
      Set(kept) == [Array("{\"stranger\":1}\n".utf8), Array("{\"stranger\":2}\n".utf8)])
    #expect(copy.folder.bytes("000000004096.ndjson") == nil)
  }

  @Test func `another log, fewer entries and another history are refused, and change nothing`()
    throws
  {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    try Self.bring(10, from: source, to: copy.log)
    let before = copy.folder.contents()
    let refused: [(LogStorageError.Code, SignedCheckpoint)] = [
      (.originMismatch, try SampleLog.checkpoint(12, name: "log.example/other")),
      (.checkpointDoesNotExtend, try SampleLog.checkpoint(9)),
      (.rootMismatch, try SampleLog.checkpoint(10, root: SampleLog.root(9))),
    ]
    for (code, checkpoint) in refused {
      let error = #expect(throws: LogStorageError.self) {
        try Self.bring(max(checkpoint.size, 10), from: source, to: copy.log, checkpoint)
      }
      #expect(error?.code == code)
      #expect(copy.folder.contents() == before)
    }
  }

  @Test func `entries that are not those of the checkpoint never become part of the log`() throws {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    try Self.bring(10, from: source, to: copy.log)
    let wrong = try SampleLog.checkpoint(12, root: SampleLog.root(11))
    let error = #expect(throws: LogStorageError.self) {
      try Self.bring(12, from: source, to: copy.log, wrong)
    }
    #expect(error?.code == .rootMismatch)
    try LogStoreContract.requireSampleLines(10, in: FolderLog(copy.folder))
  }

  @Test func `a run that does not follow is refused`() throws {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    let error = #expect(throws: LogStorageError.self) {
      try copy.log.receive(try SampleLog.checkpoint(5)) { _, place in
        try source.read(1..<5, place)
      }
    }
    #expect(error?.code == .rangeBeyondHead)
  }

  @Test func `a writer that goes on with a copy finds its own checkpoint`() throws {
    let source = try Self.grown()
    let copy = FolderLog(try TemporaryFolder())
    try Self.bring(4_097, from: source, to: copy.log)
    let signer = try SampleLog.signer(memory: .signed(try SampleLog.checkpoint(4_097)))
    try copy.grow(by: 3, signer: signer)
    try LogStoreContract.requireSampleLines(4_100, in: copy)
  }
}
