// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Which part of history a view shows, on both time axes.
public struct ViewSelection: Equatable, Sendable {
  /// Facts of this day and before; all where absent.
  public var asOf: CivilDay?
  /// The last instant of that day whose facts are shown; all of the day's where absent.
  public var asOfInstant: Timestamp?
  /// Entries recorded up to here; all where absent.
  public var knownAt: KnownAt?
  /// The log as it was when this token was printed.
  public var token: ViewToken?
  /// Whether entries classified internal are left out, as if they had never been recorded.
  ///
  /// Amendments, confirmations and returns of such an entry are left out with it, whatever they are
  /// classified. Actors and policies go on counting, since they decide what the other entries mean.
  public var withholdsInternal = false
  /// Whether a view that names no day shows that on which its newest entry was recorded, so that it
  /// depends on the log alone and not on the day of reading.
  public var endsWithLog = false

  /// How the known axis is cut.
  public enum KnownAt: Equatable, Sendable {
    /// The entries before this index.
    case size(Int)
    /// The entries recorded up to the end of a day, at the registry's offset.
    case day(CivilDay)
    /// The entries recorded up to an instant.
    case instant(Timestamp)
  }

  /// The day at which the known axis is cut, where it is cut at a day.
  var knownAtDay: CivilDay? {
    if case .day(let day) = knownAt { day } else { nil }
  }

  /// Everything, now.
  public init(
    asOf: CivilDay? = nil, knownAt: KnownAt? = nil, token: ViewToken? = nil,
    withholdsInternal: Bool = false, endsWithLog: Bool = false
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.token = token
    self.withholdsInternal = withholdsInternal
    self.endsWithLog = endsWithLog
  }
}
