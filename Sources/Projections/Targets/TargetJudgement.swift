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
    /// An approximate target is never judged; this is reading minus target.
    case approximate(DecimalText)
  }

  /// Judges a reading. A bare number means “at least”; 超 and 突破 are strictly greater.
  public init(_ target: TargetSet, reading: DecimalText?) {
    var value = target.value
    if let amount = target.amount { value = DecimalText("\(amount.fen)") }
    if target.comparator == .timesBase {
      guard let base = target.baseline, let factor = value, factor.description == "2" else {
        self = .cannotBeJudged(.noBase)
        return
      }
      value = base.plus(base)
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
}
