// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension DemoProject {
  /// When work begins and each January, every source has its budget of the year and pays.
  ///
  /// The budgets of a year together are the year's investment plan.
  mutating func pay(_ desk: inout DemoDesk) {
    let isBeginning = desk.month == begun
    guard status == .construction, isBeginning || desk.calendar.number(desk.month) == 1,
      age(desk) < duration
    else { return }
    let months = min(13 - desk.calendar.number(desk.month), duration - age(desk))
    let planned = cost / Int64(duration) * Int64(months) / 1_000_000 * 1_000_000
    planInvestment(planned, &desk)
    for position in purses.indices {
      var amount = max(1, planned * purses[position].share / 100 / 1_000_000) * 1_000_000
      if isScriptedCorrection(desk), purses[position].source == .provincial {
        // 1,000 万元, to be raised to 1,200.
        amount = 1_000_000_000
      }
      purses[position].yearly = amount
      approve(purses[position], isBeginning, &desk)
      settle(position, &desk)
    }
  }

  /// The year's plan of investment is a target as a plan prints it; only the larger projects have one.
  private func planInvestment(_ planned: Int64, _ desk: inout DemoDesk) {
    let now = desk.now
    guard number < Self.itemised else { return }
    let year = desk.calendar.day(desk.month, 1)
    desk.say(
      TargetSet.self, about: Subject(.indicator, DemoProgramme.investment), on: 6,
      by: DemoActor.secretariat, .resting(on: DemoProgramme.document(desk.year), section: "附件")
    ) {
      $0.target = Slug("demo-investment-\(now.year)-\(number)") ?? .blank
      $0.scope.subject = subject
      $0.period = TargetPeriod(in: CalendarPeriod(.year, containing: year))
      $0.comparator = .atLeast
      $0.amount = Money(fen: planned)
      $0.printed = "\(planned / 1_000_000)万元"
      $0.project = subject.id
    }
  }

  private func approve(_ purse: DemoPurse, _ isBeginning: Bool, _ desk: inout DemoDesk) {
    let now = desk.now
    let meeting = desk.calendar.meeting(in: desk.month - 1)
    let isDecided = isBeginning && !story.isStock
    desk.say(
      BudgetApproved.self, about: subject, on: 7,
      by: isDecided ? DemoActor.council : DemoActor.secretariat,
      isDecided
        ? meeting.map { .resting(on: $0.minutes) } ?? CommonMembers()
        : .paper(desk.year, number + 1)
    ) {
      $0.source = purse.source
      $0.year = now.year
      $0.amount = Money(fen: purse.yearly)
      $0.mode = .itemised
      if purse.source == .provincial { $0.indirectShare = DecimalText(10) }
    }
  }

  /// Public money is put at disposal, paid out and comes in; an enterprise's just comes in.
  private mutating func settle(_ position: Int, _ desk: inout DemoDesk) {
    let now = desk.now
    let purse = purses[position]
    let isLastYear = desk.year == desk.calendar.year(desk.calendar.months - 1)
    let isShort = story == .short && purse.source == .district && isLastYear
    if purse.isPublic {
      let (commitment, payment) = (voucher(), voucher())
      desk.say(FundingCommitted.self, about: subject, on: 8, by: DemoActor.centre) {
        ($0.source, $0.year, $0.amount, $0.voucher) =
          (purse.source, now.year, Money(fen: purse.yearly), commitment)
      }
      // What is committed does not always come (没有到位).
      if isShort { return }
      desk.say(FundingDisbursed.self, about: subject, on: 9, by: DemoActor.centre) {
        ($0.source, $0.year, $0.amount, $0.voucher) =
          (purse.source, now.year, Money(fen: purse.yearly), payment)
      }
    }
    purses[position].received += purse.yearly
    receive(purse, &desk)
  }

  private mutating func receive(_ purse: DemoPurse, _ desk: inout DemoDesk) {
    var receipt = FundingReceived()
    (receipt.source, receipt.year, receipt.amount, receipt.voucher) =
      (purse.source, desk.year, Money(fen: purse.yearly), voucher())
    let isMistyped = purse.source == .enterprise && (number == 5 || random.happens(6))
    guard isMistyped else {
      desk.say(FundingReceived.self, about: subject, on: 10, by: DemoActor.centre) { $0 = receipt }
      return
    }
    // Typed a tenth too high, and put right a quarter later, after a meeting has seen it.
    let mark = desk.nextMark()
    desk.say(FundingReceived.self, about: subject, on: 10, by: DemoActor.centre, mark: mark) {
      $0 = receipt
      $0.amount = Money(fen: purse.yearly / 10 * 11)
    }
    desk.amend(
      subject, on: 8, by: DemoActor.centre, after: 3,
      .correction(
        of: mark, .fundingReceived(receipt), CommonMembers(), day: desk.now.day(10),
        reason: "与银行回单核对,金额录错"))
  }

  /// Whether this is the project whose budget is put right after the last meeting.
  func isScriptedCorrection(_ desk: DemoDesk) -> Bool {
    number == DemoStory.corrected.rawValue
      && desk.year == desk.calendar.year(desk.calendar.months - 1)
  }

  /// In September the province raises its part; that is recorded a month later, after a meeting was
  /// shown the old figure, by the secretariat for the council, and confirmed by the centre.
  mutating func correct(_ desk: inout DemoDesk) {
    guard story == .corrected, status == .construction,
      let position = purses.firstIndex(where: { $0.source == .provincial }),
      purses[position].yearly > 0, desk.month > (begun ?? 0), age(desk) + 3 < duration
    else { return }
    switch desk.calendar.number(desk.month) {
    case 9: raise(position, &desk)
    case 11: payAdded(position, &desk)
    default: break
    }
  }

  /// What was added is paid once it is confirmed.
  private mutating func payAdded(_ position: Int, _ desk: inout DemoDesk) {
    let (source, year, amount) = (purses[position].source, desk.year, purses[position].added)
    guard amount > 0 else { return }
    purses[position].added = 0
    purses[position].received += amount
    let vouchers = (voucher(), voucher(), voucher())
    desk.say(FundingCommitted.self, about: subject, on: 22, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount, $0.voucher) = (source, year, Money(fen: amount), vouchers.0)
    }
    desk.say(FundingDisbursed.self, about: subject, on: 23, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount, $0.voucher) = (source, year, Money(fen: amount), vouchers.1)
    }
    desk.say(FundingReceived.self, about: subject, on: 24, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount, $0.voucher) = (source, year, Money(fen: amount), vouchers.2)
    }
  }

  private mutating func raise(_ position: Int, _ desk: inout DemoDesk) {
    purses[position].added = purses[position].yearly / 5
    purses[position].yearly += purses[position].added
    let (purse, year) = (purses[position], desk.year)
    let mark = desk.nextMark()
    let common = CommonMembers.paper(desk.year, number + 40_001)
      .with(evidence: "演示财政批复\(desk.year)-\(number).pdf")
      .recorded(for: DemoBody.council, .council)
    desk.say(
      BudgetRevised.self, about: subject, on: 12, by: DemoActor.secretariat, late: 1, mark: mark,
      common
    ) {
      $0.source = purse.source
      $0.year = year
      $0.amount = Money(fen: purse.yearly)
      $0.mode = .itemised
    }
    desk.settle(subject, mark, after: 2)
  }
}
