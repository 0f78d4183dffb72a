// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// What storage is told of a statement: enough to find it again, and nothing of its meaning.
public struct StatementIdentity: Hashable, Sendable {
  /// The CloudEvents `source`; unique together with `id`.
  public let source: String
  /// The CloudEvents `id`; unique together with `source`.
  public let id: String
  /// The CloudEvents `subject` the statement belongs to.
  public let subject: String
  /// The SHA-256 of the unsigned statement bytes.
  public let statementHash: TreeHash

  /// Describes a statement.
  public init(source: String, id: String, subject: String, statementHash: TreeHash) {
    self.source = source
    self.id = id
    self.subject = subject
    self.statementHash = statementHash
  }
}
