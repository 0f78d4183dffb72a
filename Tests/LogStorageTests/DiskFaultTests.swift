// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog
import Synchronization
import Testing

/// Every call that changes the disk fails in turn, in every way, and a restart looks at the result.
@Suite struct DiskFaultTests {
  /// Where an append begins and how much it brings.
  struct Scenario: Sendable, CustomTestStringConvertible {
    var base: UInt64
    var batch: UInt64
    var testDescription: String { "\(base) + \(batch)" }
  }

  static let scenarios = [
    Scenario(base: 0, batch: 2), Scenario(base: 3, batch: 2), Scenario(base: 4094, batch: 4),
    Scenario(base: 4096, batch: 1),
  ]

  enum Way: CaseIterable, Sendable {
    case fails, persistsAndFails, tears, isKilled, isKilledInAWrite, losesPower

    var fault: DiskFault {
      switch self {
      case .fails, .isKilled, .losesPower: .fails(EIO)
      case .persistsAndFails: .persistsAndFails(EIO)
      case .tears, .isKilledInAWrite: .tears(ENOSPC)
      }
    }
    /// Whether the process ends with the fault: nothing after it reaches the disk.
    var isTheEnd: Bool { self == .isKilled || self == .isKilledInAWrite || self == .losesPower }
  }

  @Test(arguments: scenarios, Way.allCases)
  func `an append that fails at any call is recorded whole or not at all`(
    scenario: Scenario, way: Way
  ) throws {
    let original = try FaultyWorld(scenario.base)
    var step = 0
    var isThrough = false
    while !isThrough {
      let world = try FaultyWorld(copying: original)
      world.fail(step, way)
      let log = world.faultyLog()
      var failure: LogStorageError?
      do {
        try log.grow(by: scenario.batch, signer: world.faultySigner())
        isThrough = true
      } catch let error as LogStorageError {
        failure = error
      }
      #expect(world.hasFailed == !isThrough, "a failed call is not passed over")
      let comment: Comment = "step \(step): \(world.lastStep), \(String(describing: failure))"
      if way == .losesPower { try world.loseUnsynced() }

      let whole = scenario.base + scenario.batch
      if !way.isTheEnd, let failure {
        if failure.code == .syncFailed {
          let error = #expect(throws: LogStorageError.self, comment) { try log.head() }
          #expect(error?.code == .stopped, comment)
        } else {
          // The same instance looks again and goes on.
          let size = try log.append(signer: world.signer()) { _ in [] }?.size ?? 0
          let wanted =
            failure.code == .publicationFailed ? [scenario.base, whole] : [scenario.base]
          #expect(wanted.contains(size), comment)
        }
      }
      let restarted = world.log()
      if scenario.base > 0 {
        // A reader after the restart, before any writer.
        let size = try restarted.head()?.size
        #expect(size == scenario.base || size == whole, comment)
        try LogStoreContract.requireSampleLines(size ?? 0, in: restarted)
      }
      let size = try restarted.append(signer: world.signer()) { _ in [] }?.size ?? 0
      #expect(size == scenario.base || size == whole, comment)
      if isThrough { #expect(size == whole) }
      try restarted.grow(by: 3, signer: world.signer())
      try LogStoreContract.requireSampleLines(size + 3, in: restarted)
      step += 1
    }
    #expect(step > 8, "there were calls to fail")
  }

  @Test(arguments: Way.allCases)
  func `recovery that fails at any call loses nothing and is repeated`(way: Way) throws {
    // 4,090 are published, 4,092 remembered; ten more, and a torn one, are nobody's.
    let original = try FaultyWorld(4090)
    let published = try #require(original.events.bytes("checkpoint"))
    try original.log().grow(by: 2, signer: original.signer())
    let whole = try #require(original.events.bytes("000000000000.ndjson"))
    try original.events.write(published, to: "checkpoint")
    let tail = (4092..<4102).map { SampleLog.bytes($0) + [0x0A] }
    try original.events.write(whole + tail[..<4].joined(), to: "000000000000.ndjson")
    try original.events.write(Array(tail[4...].joined()) + [0x7B], to: "000000004096.ndjson")
    var step = 0
    var isThrough = false
    while !isThrough {
      let world = try FaultyWorld(copying: original)
      world.fail(step, way)
      do {
        try world.faultyLog().append(signer: world.faultySigner()) { _ in [] }
        isThrough = true
      } catch is LogStorageError {}
      #expect(world.hasFailed == !isThrough)
      if way == .losesPower { try world.loseUnsynced() }
      let comment: Comment = "step \(step): \(world.lastStep)"
      #expect([4090, 4092].contains(try world.log().head()?.size), comment)

      try world.log().append(signer: world.signer()) { _ in [] }
      try LogStoreContract.requireSampleLines(4092, in: world.log())
      // Bytes that nobody acknowledged are still there, in one file a segment, perhaps in more.
      let kept = Set(
        world.events.names(in: ".quarantine").filter { $0.hasSuffix(".ndjson") }
          .compactMap { world.events.bytes(".quarantine/\($0)") })
      #expect(kept.contains(Array(tail[..<4].joined())), comment)
      #expect(kept.contains(Array(tail[4...].joined()) + [0x7B]), comment)
      step += 1
    }
    #expect(step > 8)
  }

  @Test func `after a full disk the same instance goes on without a quarantine`() throws {
    let world = try FaultyWorld(4094)
    world.fail(1, .tears)
    let log = world.faultyLog()
    let error = #expect(throws: LogStorageError.self) {
      try log.grow(by: 4, signer: world.faultySigner())
    }
    #expect(error?.code == .diskFull)
    #expect(world.events.names() == [".lock", "000000000000.ndjson", "checkpoint"])
    try log.grow(by: 4, signer: world.signer())
    try LogStoreContract.requireSampleLines(4098, in: world.log())
    #expect(world.events.names(in: ".quarantine").isEmpty)
  }

  @Test func `one batch in one segment: one write, one sync, then memory, then checkpoint`() throws
  {
    let world = try FaultyWorld(3)
    world.fail(.max, .fails)
    try world.faultyLog().grow(by: 100, signer: world.faultySigner())
    let steps = world.steps.map { "\($0.operation) \($0.name)" }
    #expect(
      steps == [
        "write 000000000000.ndjson", "sync 000000000000.ndjson", "write memory", "sync memory",
        "create .checkpoint.new", "write .checkpoint.new", "sync .checkpoint.new",
        "rename checkpoint", "syncFolder \(world.events.path)",
      ])
  }
}
