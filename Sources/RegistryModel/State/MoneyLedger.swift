// SPDX-License-Identifier: Apache-2.0

/// The money of a project or fund, by source and year. Confirmed and reported sums stand apart.
public struct MoneyLedger: FieldGroup {
  /// A sum of what is confirmed and one of what is only reported.
  public struct Sum: FieldGroup {
    /// What is confirmed, in fen; this is what totals show.
    public var confirmed = Money.zero
    /// What is only reported beyond it, in fen.
    public var reported = Money.zero
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Both together: what limits look at.
    public var total: Money { confirmed + reported }
    /// Lists what a snapshot keeps, in the order in which it writes it.
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
    /// Whose money it is.
    public var source = FundingSource.national
    /// The budget year; absent for money that is tied to none.
    public var year: Int?
    /// What is approved now; absent where no budget is recorded, which is not zero.
    public var budget: Money?
    /// Whether commitments are bound to the budget.
    public var budgetMode: BudgetMode?
    /// How many per cent of the budget indirect costs may take; no limit where absent.
    public var indirectShare: DecimalText?
    /// Whether the money comes before or after the results.
    public var timing: BudgetTiming?
    /// The entry that gave the budget its standing amount.
    public var budgetMark: FactMark?
    /// How often the budget was revised.
    public var budgetRevisions = 0
    /// A later budget that waits for a confirmation: it counts in limits, and in no total.
    public var reportedBudget: BudgetTerms?
    /// What was put at disposal (下达).
    public var committed = Sum()
    /// What came in (到位).
    public var received = Sum()
    /// What was paid out (拨付).
    public var disbursed = Sum()
    /// What was given back.
    public var returned = Sum()
    /// What was spent (支出).
    public var spent = Sum()

    /// Blank values, for the fold to fill in.
    public init() {}

    /// Received − spent − returned, of what is confirmed; derived, never entered.
    public var balance: Money { received.confirmed - spent.confirmed - returned.confirmed }

    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("source", &source)
      try v.optional("year", &year)
      try v.optional("budget", &budget)
      try v.optional("budgetMode", &budgetMode)
      try v.optional("indirectShare", &indirectShare)
      try v.optional("timing", &timing)
      try v.optional("budgetMark", &budgetMark)
      try v.required("budgetRevisions", &budgetRevisions)
      try v.optional("reportedBudget", &reportedBudget)
      try v.required("committed", &committed)
      try v.required("received", &received)
      try v.required("disbursed", &disbursed)
      try v.required("returned", &returned)
      try v.required("spent", &spent)
    }
  }

  /// A budget with its terms.
  public struct BudgetTerms: FieldGroup {
    /// What is approved, in fen.
    public var amount = Money.zero
    /// Whether commitments are bound to the budget of their source.
    public var mode: BudgetMode?
    /// How many per cent of it indirect costs may take; no limit where absent.
    public var indirectShare: DecimalText?
    /// Whether the money comes before or after the results.
    public var timing: BudgetTiming?
    /// The entry that said so.
    public var mark: FactMark?

    /// Blank values, for the fold to fill in.
    public init() {}

    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("amount", &amount)
      try v.optional("mode", &mode)
      try v.optional("indirectShare", &indirectShare)
      try v.optional("timing", &timing)
      try v.optional("mark", &mark)
    }
  }

  /// Spending of one category, year by year, as cumulative figures need it.
  public struct Spending: FieldGroup {
    /// Whose money was spent.
    public var source = FundingSource.national
    /// The budget year of the money, where it belongs to one.
    public var year: Int?
    /// What it was spent on, as the accounts name it.
    public var category = ""
    /// Whether these are direct or indirect costs.
    public var cost = CostKind.direct
    /// Confirmed: what is confirmed. Reported: all that was said.
    public var standing = Standing.confirmed
    /// What was spent in each calendar year, in their order; amounts without a period stand first.
    public var years: [SpendingYear] = []

    /// Blank values, for the fold to fill in.
    public init() {}

    /// Lists what a snapshot keeps, in the order in which it writes it.
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
    /// The calendar year; absent for amounts that name no period.
    public var year: Int?
    /// What was spent in it, in fen.
    public var amount = Money.zero
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.optional("year", &year)
      try v.required("amount", &amount)
    }
  }

  /// Investment completed, as reported for a period.
  public struct Investment: FieldGroup {
    /// The period that the amount covers, or at whose end it stands.
    public var period = CalendarPeriod.blank
    /// The investment completed, in fen.
    public var amount = Money.zero
    /// Whether the amount is that of the period, of the year so far, or of all time.
    public var measure = AmountMeasure.period
    /// The entry that reported it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("period", &period)
      try v.required("amount", &amount)
      try v.required("measure", &measure)
      try v.required("mark", &mark)
    }
  }

  /// What one source had come to when the project was accepted.
  public struct Closing: FieldGroup {
    /// Whose money it is.
    public var source = FundingSource.national
    /// What had come in, in fen.
    public var received = Money.zero
    /// What had been spent, in fen.
    public var spent = Money.zero
    /// What of it were indirect costs, in fen.
    public var indirect = Money.zero
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("source", &source)
      try v.required("received", &received)
      try v.required("spent", &spent)
      try v.required("indirect", &indirect)
    }
  }

  /// The loans of a bank to a borrower, under a scheme that compensates losses.
  public struct Loan: FieldGroup {
    /// The organisation that lends.
    public var bank = Slug.blank
    /// The organisation that borrows.
    public var borrower = Slug.blank
    /// What was lent.
    public var issued = Sum()
    /// What of it is lost.
    public var defaulted = Sum()
    /// What the bank was paid for its losses.
    public var compensated = Sum()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("bank", &bank)
      try v.required("borrower", &borrower)
      try v.required("issued", &issued)
      try v.required("defaulted", &defaulted)
      try v.required("compensated", &compensated)
    }
  }

  /// A line for each source and year, in the order of their first facts.
  public var lines: [Line] = []
  /// What was spent by source, year, category and kind of cost.
  public var spending: [Spending] = []
  /// Every report of completed investment, in the order of their times.
  public var investments: [Investment] = []
  /// The numbers of vouchers that are used up.
  public var vouchers: [String] = []

  /// The acceptance after which only what is retained or newly received is spent.
  public var accepted: FactMark?
  /// What each source had come to by then.
  public var closings: [Closing] = []
  /// What was retained after acceptance, in the order of its times.
  public var retentions: [Recorded<SurplusRetained>] = []
  /// The loans, by bank and borrower.
  public var loans: [Loan] = []

  /// No money at all.
  public init() {}

  /// Whether nothing about money is known.
  public var isEmpty: Bool { lines.isEmpty && investments.isEmpty && loans.isEmpty }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.list("lines", &lines)
    try v.list("spending", &spending)
    try v.list("investments", &investments)
    try v.list("vouchers", &vouchers)
    try v.optional("accepted", &accepted)
    try v.list("closings", &closings)
    try v.list("retentions", &retentions)
    try v.list("loans", &loans)
  }
}
