// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What the registry answers when it has taken a statement, or had taken it before.
public struct Receipt: Equatable, Sendable {
  /// The statement.
  public let id: EntryID
  /// Where the entry stands in the log.
  public let index: Int
  /// When the log took it.
  public let recorded: Timestamp
  /// Whether the same statement was recorded before: this is its old place.
  public let isRepeated: Bool
  /// What to look at although it was allowed.
  public internal(set) var warnings: [LocalizedName]
}

/// What an append expects of the log; a conflict is refused and shows the entries in between.
public enum Expectation: Equatable, Sendable {
  /// Nothing: the rules alone decide.
  case anything
  /// The log has this many entries.
  case size(Int)
  /// The subject's last entry is this one; `nil` expects none.
  case lastEntry(of: Subject, Int?)
}
