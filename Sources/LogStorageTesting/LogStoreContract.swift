// SPDX-License-Identifier: Apache-2.0

public import LogStorage
internal import MerkleLog

/// What every store promises, as claims that can be checked against any of them.
///
/// The suite needs no test framework: a claim that does not hold is thrown. In a test:
///
///     @Test(arguments: LogStoreContract.claims)
///     func `a store keeps the contract`(claim: LogStoreContract.Claim) throws {
///       try claim.check(LogStoreContract.Fixture(log: MemoryLog(), …))
///     }
public enum LogStoreContract {
  /// A log to check a claim against: empty, and for this claim alone.
  public struct Fixture: Sendable {
    /// The log.
    public let log: any LogStore
    /// The same log through another instance, as another process would open it.
    public let reopened: @Sendable () throws -> any LogStore
    /// A log of its own with the same contents as now, as a restored backup would be.
    public let copied: @Sendable () throws -> any LogStore

    /// Makes a fixture.
    public init(
      log: any LogStore, reopened: @escaping @Sendable () throws -> any LogStore,
      copied: @escaping @Sendable () throws -> any LogStore
    ) {
      self.log = log
      self.reopened = reopened
      self.copied = copied
    }
  }

  /// One promise.
  public struct Claim: Sendable, CustomStringConvertible {
    /// The promise in words.
    public let description: String
    private let body: @Sendable (Fixture) throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (Fixture) throws -> Void) {
      self.description = description
      self.body = body
    }

    /// Checks the promise.
    ///
    /// - Throws: ``Broken`` where it does not hold, or what the store threw unexpectedly.
    public func check(_ fixture: Fixture) throws { try body(fixture) }
  }

  /// A promise that was not kept.
  public struct Broken: Error, CustomStringConvertible {
    /// What should have held.
    public let description: String
  }

  /// Every promise.
  public static let claims: [Claim] = appending + reading + signing + concurrency

  static func require(_ holds: Bool, _ what: @autoclosure () -> String) throws {
    if !holds { throw Broken(description: what()) }
  }

  /// Checks that some work is refused with a code.
  static func requireRefusal(
    _ codes: Set<LogStorageError.Code>, _ work: () throws -> Void
  ) throws {
    do {
      try work()
    } catch let error as LogStorageError {
      try require(codes.contains(error.code), "refused with one of \(codes), not \(error)")
      return
    }
    throw Broken(description: "refused with one of \(codes)")
  }

  /// Checks that a log holds exactly the first sample lines, under a checkpoint that covers them.
  public static func requireSampleLines(_ size: UInt64, in log: any LogStore) throws {
    let head = try log.head()
    try require(head?.size ?? 0 == size, "size \(size), not \(head?.size ?? 0)")
    guard let head else { return }
    try require(head.root == SampleLog.root(size), "the root over \(size) lines")
    try head.checkpoint.verified(by: [SampleLog.noteSigner().verifierKey])
    let lines = try log.lines(0..<size)
    try require(lines == (0..<size).map(SampleLog.bytes), "the first \(size) lines")
  }
}
