// SPDX-License-Identifier: Apache-2.0

/// A loan under a scheme that compensates losses (风险补偿).
public struct LoanIssued: EventPayload {
  /// Stands in the log as `annals.loan.issued.v1`.
  public static var name: EventName { "loan.issued" }
  /// The organisation that lends.
  public var bank = Slug.blank
  /// The organisation that borrows.
  public var borrower = Slug.blank
  /// What was lent, in fen.
  public var amount = Money.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .loanIssued(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("bank", &bank)
    try v.required("borrower", &borrower)
    try v.required("amount", &amount)
  }
}

/// A loss on such a loan.
public struct LoanDefaulted: EventPayload {
  /// Stands in the log as `annals.loan.defaulted.v1`.
  public static var name: EventName { "loan.defaulted" }
  /// The organisation that lent.
  public var bank = Slug.blank
  /// The organisation that does not repay.
  public var borrower = Slug.blank
  /// What is lost, in fen; over all losses at most what was lent.
  public var amount = Money.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .loanDefaulted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("bank", &bank)
    try v.required("borrower", &borrower)
    try v.required("amount", &amount)
  }
}

/// The bank is compensated for such a loss.
public struct LoanCompensated: EventPayload {
  /// Stands in the log as `annals.loan.compensated.v1`.
  public static var name: EventName { "loan.compensated" }
  /// The organisation that is compensated.
  public var bank = Slug.blank
  /// The organisation that did not repay.
  public var borrower = Slug.blank
  /// What the bank was paid, in fen; in all at most what was lost.
  public var amount = Money.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .loanCompensated(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("bank", &bank)
    try v.required("borrower", &borrower)
    try v.required("amount", &amount)
  }
}
