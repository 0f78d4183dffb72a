// SPDX-License-Identifier: Apache-2.0

/// Money approved from a source.
public struct BudgetApproved: EventPayload {
  /// Stands in the log as `annals.budget.approved.v1`.
  public static var name: EventName { "budget.approved" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year, 1949 to 2100; absent where the money is not tied to one.
  public var year: Int?
  /// What was approved, in fen.
  public var amount = Money.blank
  /// Whether commitments are bound to the amount (分项) or not (包干).
  public var mode = BudgetMode.blank
  /// Per cent.
  public var indirectShare: DecimalText?
  /// Whether the money comes before the results (前补助) or after them (后补助).
  public var timing: BudgetTiming?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .budgetApproved(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.required("mode", &mode)
    try v.optional("indirectShare", &indirectShare)
    try v.optional("timing", &timing)
  }
}

/// The approved money changes to another amount.
public struct BudgetRevised: EventPayload {
  /// Stands in the log as `annals.budget.revised.v1`.
  public static var name: EventName { "budget.revised" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year, 1949 to 2100; absent where the money is not tied to one.
  public var year: Int?
  /// What is approved from now on, in fen; it takes the place of the earlier amount.
  public var amount = Money.blank
  /// Whether commitments are bound to the new amount (分项) or not (包干).
  public var mode = BudgetMode.blank
  /// Per cent.
  public var indirectShare: DecimalText?
  /// Whether the money comes before the results (前补助) or after them (后补助).
  public var timing: BudgetTiming?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .budgetRevised(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.required("mode", &mode)
    try v.optional("indirectShare", &indirectShare)
    try v.optional("timing", &timing)
  }
}

/// Money put at disposal (下达).
public struct FundingCommitted: EventPayload {
  /// Stands in the log as `annals.funding.committed.v1`.
  public static var name: EventName { "funding.committed" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year to which it belongs, where it belongs to one.
  public var year: Int?
  /// What was put at disposal, in fen; over all years within the budget.
  public var amount = Money.blank
  /// The organisation that pays.
  public var payer: Slug?
  /// The organisation that is paid.
  public var payee: Slug?
  /// The number of the voucher (凭证); a number is recorded once for a project or fund.
  public var voucher: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundingCommitted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.optional("payer", &payer)
    try v.optional("payee", &payee)
    try v.optional("voucher", &voucher)
  }
}

/// Money that came in (到位).
public struct FundingReceived: EventPayload {
  /// Stands in the log as `annals.funding.received.v1`.
  public static var name: EventName { "funding.received" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year to which it belongs, where it belongs to one.
  public var year: Int?
  /// What reached the recipient's account, in fen.
  public var amount = Money.blank
  /// The organisation that pays.
  public var payer: Slug?
  /// The organisation that is paid.
  public var payee: Slug?
  /// The number of the voucher (凭证); a number is recorded once for a project or fund.
  public var voucher: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundingReceived(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.optional("payer", &payer)
    try v.optional("payee", &payee)
    try v.optional("voucher", &voucher)
  }
}

/// Money paid out to the project (拨付).
public struct FundingDisbursed: EventPayload {
  /// Stands in the log as `annals.funding.disbursed.v1`.
  public static var name: EventName { "funding.disbursed" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year to which it belongs, where it belongs to one.
  public var year: Int?
  /// What was paid out, in fen; over all years within what was committed.
  public var amount = Money.blank
  /// The organisation that pays.
  public var payer: Slug?
  /// The organisation that is paid.
  public var payee: Slug?
  /// The number of the voucher (凭证); a number is recorded once for a project or fund.
  public var voucher: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundingDisbursed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.optional("payer", &payer)
    try v.optional("payee", &payee)
    try v.optional("voucher", &voucher)
  }
}

/// Money given back.
public struct FundingReturned: EventPayload {
  /// Stands in the log as `annals.funding.returned.v1`.
  public static var name: EventName { "funding.returned" }
  /// Whose money it is; limits are kept for each source.
  public var source = FundingSource.blank
  /// The budget year to which it belongs, where it belongs to one.
  public var year: Int?
  /// What was given back, in fen; with what was spent, within what was received.
  public var amount = Money.blank
  /// The number of the voucher (凭证); a number is recorded once for a project or fund.
  public var voucher: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundingReturned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.optional("voucher", &voucher)
  }
}

/// Money spent (支出).
public struct ExpenditureRecorded: EventPayload {
  /// Stands in the log as `annals.expenditure.recorded.v1`.
  public static var name: EventName { "expenditure.recorded" }
  /// Whose money was spent.
  public var source = FundingSource.blank
  /// The budget year out of whose money it was spent, where it belongs to one.
  public var year: Int?
  /// What it was spent on, as the accounts name it, such as 设备费.
  public var category = ""
  /// Whether it is a direct or an indirect cost.
  public var cost = CostKind.blank
  /// The period that the amount covers, or at whose end it stands when it is cumulative.
  public var period: CalendarPeriod?
  /// What was spent, in fen; the measure says over which time.
  public var amount = Money.blank
  /// Whether the amount is that of the period, of the year so far, or of all time.
  public var measure = AmountMeasure.blank
  /// The number of the voucher (凭证); a number is recorded once for a project or fund.
  public var voucher: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .expenditureRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("category", &category)
    try v.required("cost", &cost)
    try v.optional("period", &period)
    try v.required("amount", &amount)
    try v.required("measure", &measure)
    try v.optional("voucher", &voucher)
  }
}

/// Investment completed (完成投资).
public struct InvestmentReported: EventPayload {
  /// Stands in the log as `annals.investment.reported.v1`.
  public static var name: EventName { "investment.reported" }
  /// The period that the amount covers, or at whose end it stands when it is cumulative.
  public var period = CalendarPeriod.blank
  /// The investment completed, in fen; the measure says over which time.
  public var amount = Money.blank
  /// Whether the amount is that of the period, of the year so far, or of all time.
  public var measure = AmountMeasure.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .investmentReported(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("period", &period)
    try v.required("amount", &amount)
    try v.required("measure", &measure)
  }
}
