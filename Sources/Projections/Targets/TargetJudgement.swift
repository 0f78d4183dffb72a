// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Whether a reading meets a target, or why that cannot be said.
public enum TargetJudgement: Hashable, Sendable {
  /// The reading meets the target.
  case met
  /// The reading does not meet the target.
  case notMet
  /// It cannot be judged.
  case cannotBeJudged(Reason)

  /// Why a target cannot be judged.
  public enum Reason: Hashable, Sendable {
    /// Nobody recorded a reading.
    case noReading
    /// The target has no value.
    case noValue
    /// A multiple of a base that is not stated.
    case noBase
    /// The readings of the indicator are kept on file, and this one names no file.
    case unverified
    /// The reading is below the target, but older than the year that the target is set for.
    case notDue
    /// An approximate target is never judged; this is reading minus target.
    case approximate(DecimalText)
  }

  /// Judges a reading. A bare number means “at least”; 超 and 突破 are strictly greater.
  public init(_ target: TargetSet, reading: DecimalText?) {
    var value = target.value
    if let amount = target.amount { value = DecimalText("\(amount.fen)") }
    if target.comparator == .timesBase, let factor = value {
      guard let base = target.baseline, let product = Self.product(base, factor) else {
        self = .cannotBeJudged(.noBase)
        return
      }
      value = product
    }
    guard let value else {
      self = .cannotBeJudged(.noValue)
      return
    }
    guard let reading else {
      self = .cannotBeJudged(.noReading)
      return
    }
    let order = reading.compare(value)
    let isMet: Bool
    switch target.comparator ?? .atLeast {
    case .atLeast, .timesBase: isMet = order >= 0
    case .greater: isMet = order > 0
    case .atMost: isMet = order <= 0
    case .less: isMet = order < 0
    case .equal: isMet = order == 0
    case .approximately:
      self = .cannotBeJudged(.approximate(reading.minus(value)))
      return
    }
    self = isMet ? .met : .notMet
  }

  /// A whole multiple of a base; sums stay exact. Plans double or treble, they do not say 1.37 times.
  private static func product(_ base: DecimalText, _ factor: DecimalText) -> DecimalText? {
    guard let times = Int(factor.description), (1...100).contains(times) else { return nil }
    return (1..<times).reduce(base) { sum, _ in sum.plus(base) }
  }
}
