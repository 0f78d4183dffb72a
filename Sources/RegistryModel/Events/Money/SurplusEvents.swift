// SPDX-License-Identifier: Apache-2.0

/// What is left after acceptance stays with the project, for direct costs (结余留用).
public struct SurplusRetained: EventPayload {
  /// Stands in the log as `annals.surplus.retained.v1`.
  public static var name: EventName { "surplus.retained" }
  /// Whose money is left.
  public var source = FundingSource.blank
  /// What is retained, in fen; at most the balance.
  public var amount = Money.blank
  /// Who may spend it: the team or its unit.
  public var by = SurplusHolder.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .surplusRetained(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.required("amount", &amount)
    try v.required("by", &by)
  }
}
