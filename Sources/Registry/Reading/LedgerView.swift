// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
public import RegistryModel

/// A registry as it was read: one checkpoint, and the state folded from the entries it covers.
public struct LedgerView: Sendable {
  /// The state.
  public let state: RegistryState
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

  /// The entries that were read.
  let heldEntries: [Entry]
  /// What gives the parts of the state that are read from a snapshot; nil where all is folded.
  var keeper: SnapshotKeeper?

  /// The entries shown, in the order of the log; unknown types are left out.
  public var entries: [Entry] {
    keeper.map { (try? $0.wholeView.get().entries) ?? [] } ?? heldEntries
  }

  /// The entries shown about a subject, in the order of the log.
  public func entries(about subject: Subject) -> [Entry] {
    state.keptEntries(of: subject) ?? entries.filter { $0.statement.subject == subject }
  }

  /// Refuses a view that could not be read to its end: to be called before anything of it is shown.
  ///
  /// Only a view that is read from a snapshot needs it, because its parts are read when they are
  /// asked for.
  ///
  /// - Throws: ``LedgerError`` about the log.
  public func check() throws(LedgerError) {
    if let failure = keeper?.failure { throw failure }
  }

  /// What was read that this program does not know: types, versions, policies, the format.
  public var unrecognized: [Unrecognized] { state.unrecognized }

  /// The token that reproduces the view.
  public var token: ViewToken { ViewToken(size: size, root: root) }

  /// Whether everything in the registry is invented.
  public var isInvented: Bool { state.founding?.invented ?? false }

  /// Whether the registry is a sample whose keys are public.
  public var isSample: Bool { state.founding?.sample ?? false }
}
