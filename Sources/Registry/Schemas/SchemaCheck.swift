// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
public import RegistryModel

/// What a replay of the whole log through the declarations of its types says.
public struct SchemaCheck: Sendable {
  /// The entries of one type in one version.
  public struct Tally: Equatable, Sendable {
    /// The name of the type, such as `milestone.met`.
    public var name: EventName
    /// The version in which they are stated.
    public var version: Int
    /// The newest version that this program knows; nil where it does not know the type.
    public var newest: Int?
    /// How many there are.
    public var count: Int
    /// The first of them.
    public var first: Int

    /// Whether they were lifted to the newest version.
    public var isLifted: Bool { newest.map { version < $0 } ?? false }
    /// Whether this program knows their type and version.
    public var isKnown: Bool { newest.map { version <= $0 } ?? false }
  }

  /// `data` of an earlier version that the chain of its type brought to the newest.
  public struct Lifting: Equatable, Sendable {
    /// The name of the type.
    public var name: EventName
    /// The version in which they are stated.
    public var from: Int
    /// The newest version.
    public var to: Int
    /// How many entries state them.
    public var entries: Int
    /// How many corrections give them.
    public var corrections: Int
  }

  /// The entries by type and version, in that order.
  public internal(set) var tallies: [Tally] = []
  /// What was lifted.
  public internal(set) var liftings: [Lifting] = []
  /// What this program does not know; each is a finding, too.
  public internal(set) var unrecognized: [Unrecognized] = []
  /// Everything that is not as the declarations say, in the order of the log.
  public internal(set) var findings: [Finding] = []
  /// How many `data`, those of corrections among them, were held against their schemas.
  public internal(set) var validated = 0
  /// The number of entries that were looked at.
  public internal(set) var size = 0
  /// The root over them.
  public internal(set) var root = TreeHash.emptyTree
  /// Whether the registry is invented.
  public internal(set) var isInvented = false

  /// What was found besides that something is not known.
  public var faults: [Finding] {
    let codes = Set(unrecognized.map(\.code.rawValue))
    return findings.filter { !codes.contains($0.code) }
  }

  /// The token that reproduces the check.
  public var token: ViewToken { ViewToken(size: size, root: root) }
}
