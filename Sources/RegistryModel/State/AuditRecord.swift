// SPDX-License-Identifier: Apache-2.0

/// What auditors said about the log itself.
public struct AuditRecord: FieldGroup {
  /// What verifications found, in the order of the log.
  public var attestations: [Recorded<AuditAttested>] = []
  /// Remarks about the registry as such; those about a subject stand in its timeline.
  public var notes: [Recorded<AuditNoted>] = []

  /// Nothing said.
  public init() {}

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.list("attestations", &attestations)
    try v.list("notes", &notes)
  }
}
