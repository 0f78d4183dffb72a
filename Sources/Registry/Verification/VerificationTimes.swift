// SPDX-License-Identifier: Apache-2.0

/// Where the time of a verification went.
public struct VerificationTimes: Sendable {
  /// Reading the files and finding the lines in them.
  public internal(set) var reading = Duration.zero
  /// Hashing leaves and nodes.
  public internal(set) var tree = Duration.zero
  /// Reading the lines, and writing them again to see that they are canonical, beyond what was done
  /// beside the rules.
  public internal(set) var lines = Duration.zero
  /// Checking the signatures of statements.
  public internal(set) var signatures = Duration.zero
  /// Judging each entry by the rules, and folding.
  public internal(set) var rules = Duration.zero
  /// Comparing snapshots with what was folded.
  public internal(set) var snapshots = Duration.zero

  /// Runs `body` and adds the time that it took.
  mutating func measure<Result>(
    _ part: WritableKeyPath<VerificationTimes, Duration>, _ body: () -> Result
  ) -> Result {
    let start = ContinuousClock.now
    let result = body()
    self[keyPath: part] += ContinuousClock.now - start
    return result
  }
}
