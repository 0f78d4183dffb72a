// SPDX-License-Identifier: Apache-2.0

/// Money approved from a source.
public struct BudgetApproved: EventPayload {
  public static var name: EventName { "budget.approved" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var mode = BudgetMode.blank
  /// Per cent.
  public var indirectShare: DecimalText?
  public var timing: BudgetTiming?

  public init() {}

  public var event: Event { .budgetApproved(self) }

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
  public static var name: EventName { "budget.revised" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var mode = BudgetMode.blank
  /// Per cent.
  public var indirectShare: DecimalText?
  public var timing: BudgetTiming?

  public init() {}

  public var event: Event { .budgetRevised(self) }

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
  public static var name: EventName { "funding.committed" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var payer: Slug?
  public var payee: Slug?
  public var voucher: String?

  public init() {}

  public var event: Event { .fundingCommitted(self) }

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
  public static var name: EventName { "funding.received" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var payer: Slug?
  public var payee: Slug?
  public var voucher: String?

  public init() {}

  public var event: Event { .fundingReceived(self) }

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
  public static var name: EventName { "funding.disbursed" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var payer: Slug?
  public var payee: Slug?
  public var voucher: String?

  public init() {}

  public var event: Event { .fundingDisbursed(self) }

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
  public static var name: EventName { "funding.returned" }
  public var source = FundingSource.blank
  public var year: Int?
  public var amount = Money.blank
  public var voucher: String?

  public init() {}

  public var event: Event { .fundingReturned(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("source", &source)
    try v.optional("year", &year)
    try v.required("amount", &amount)
    try v.optional("voucher", &voucher)
  }
}

/// Money spent (支出).
public struct ExpenditureRecorded: EventPayload {
  public static var name: EventName { "expenditure.recorded" }
  public var source = FundingSource.blank
  public var year: Int?
  public var category = ""
  public var cost = CostKind.blank
  public var period: CalendarPeriod?
  public var amount = Money.blank
  public var measure = AmountMeasure.blank
  public var voucher: String?

  public init() {}

  public var event: Event { .expenditureRecorded(self) }

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
  public static var name: EventName { "investment.reported" }
  public var period = CalendarPeriod.blank
  public var amount = Money.blank
  public var measure = AmountMeasure.blank

  public init() {}

  public var event: Event { .investmentReported(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("period", &period)
    try v.required("amount", &amount)
    try v.required("measure", &measure)
  }
}
