// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
public import RegistryModel

/// A registry as it was read: one checkpoint, and the state folded from the entries it covers.
public struct LedgerView: Sendable {
  /// The state.
  public let state: RegistryState
  /// The entries that were read, in the order of the log; unknown types are left out.
  public let entries: [Entry]
  /// The size of the log that was read.
  public let size: Int
  /// Its root.
  public let root: TreeHash
  /// The log's name.
  public let origin: LogOrigin
  /// The day up to which facts are shown.
  public let asOf: CivilDay
  /// What was selected.
  public let selection: ViewSelection
  /// The entries whose type or version this program does not know; they are counted, not folded.
  public let unrecognizedLines: [UnrecognizedLine]

  /// The entries shown that a later entry has corrected or withdrawn, beyond what is shown.
  public let laterAmended: [Int: Int]

  /// How many entries were left out because they are classified internal.
  public let withheld: Int

  /// What was read that this program does not know: types, versions, policies, the format.
  public var unrecognized: [Unrecognized] { state.unrecognized }

  /// The token that reproduces the view.
  public var token: ViewToken { ViewToken(size: size, root: root) }

  /// Whether everything in the registry is invented.
  public var isInvented: Bool { state.founding?.invented ?? false }

  /// Whether the registry is a sample whose keys are public.
  public var isSample: Bool { state.founding?.sample ?? false }
}
