// SPDX-License-Identifier: Apache-2.0

/// The money of a project or fund, by source and year. Confirmed and reported sums stand apart.
public struct MoneyLedger: FieldGroup {
  /// A sum of what is confirmed and one of what is only reported.
  public struct Sum: FieldGroup {
    public var confirmed = Money.zero
    public var reported = Money.zero
    public init() {}
    /// Both together: what limits look at.
    public var total: Money { confirmed + reported }
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("confirmed", &confirmed)
      try v.required("reported", &reported)
    }
    mutating func add(_ amount: Money, _ standing: Standing) {
      if standing == .reported { reported += amount } else { confirmed += amount }
    }
  }

  /// The money from one source for one year (or for no stated year).
  public struct Line: FieldGroup {
    public var source = FundingSource.national
    public var year: Int?
    public var budget: Money?
    public var budgetMode: BudgetMode?
    public var budgetMark: FactMark?
    public var budgetRevisions = 0
    public var committed = Sum()
    public var received = Sum()
    public var disbursed = Sum()
    public var returned = Sum()
    public var spent = Sum()

    public init() {}

    /// Received − spent − returned, of what is confirmed; derived, never entered.
    public var balance: Money { received.confirmed - spent.confirmed - returned.confirmed }

    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("source", &source)
      try v.optional("year", &year)
      try v.optional("budget", &budget)
      try v.optional("budgetMode", &budgetMode)
      try v.optional("budgetMark", &budgetMark)
      try v.required("budgetRevisions", &budgetRevisions)
      try v.required("committed", &committed)
      try v.required("received", &received)
      try v.required("disbursed", &disbursed)
      try v.required("returned", &returned)
      try v.required("spent", &spent)
    }
  }

  /// Spending of one category, year by year, as cumulative figures need it.
  public struct Spending: FieldGroup {
    public var source = FundingSource.national
    public var year: Int?
    public var category = ""
    public var cost = CostKind.direct
    /// Confirmed: what is confirmed. Reported: all that was said.
    public var standing = Standing.confirmed
    /// What was spent in each calendar year, in their order; amounts without a period stand first.
    public var years: [SpendingYear] = []

    public init() {}

    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("source", &source)
      try v.optional("year", &year)
      try v.required("category", &category)
      try v.required("cost", &cost)
      try v.required("standing", &standing)
      try v.list("years", &years)
    }
  }

  /// What was spent in a calendar year.
  public struct SpendingYear: FieldGroup {
    public var year: Int?
    public var amount = Money.zero
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.optional("year", &year)
      try v.required("amount", &amount)
    }
  }

  /// Investment completed, as reported for a period.
  public struct Investment: FieldGroup {
    public var period = CalendarPeriod.blank
    public var amount = Money.zero
    public var measure = AmountMeasure.period
    public var mark = FactMark()
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("period", &period)
      try v.required("amount", &amount)
      try v.required("measure", &measure)
      try v.required("mark", &mark)
    }
  }

  public var lines: [Line] = []
  public var spending: [Spending] = []
  public var investments: [Investment] = []
  public var vouchers: [String] = []

  public init() {}

  /// Whether nothing about money is known.
  public var isEmpty: Bool { lines.isEmpty && investments.isEmpty }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.list("lines", &lines)
    try v.list("spending", &spending)
    try v.list("investments", &investments)
    try v.list("vouchers", &vouchers)
  }
}
