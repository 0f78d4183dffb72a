// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension DemoProject {
  /// What the lead unit reports each month, and what people say of it each quarter.
  mutating func report(_ desk: inout DemoDesk) {
    let now = desk.now
    guard status == .construction, age(desk) > 0, age(desk) < duration else { return }
    reportInvestment(&desk)
    reportSpending(&desk)
    guard (desk.month + number) % 3 == 0 else { return }
    let percent = min(99, age(desk) * 100 / duration)
    desk.report(ProgressObserved.self, about: subject, on: 25, by: city.clerk) {
      $0.percent = percent
      $0.period = now.calendar.period(now.month)
    }
    assess(&desk)
  }

  /// Completed investment: about a twelfth of the year's plan each month. Most units report what they
  /// have done in the year so far, a quarter of them what they did in the month.
  private mutating func reportInvestment(_ desk: inout DemoDesk) {
    // A new year begins anew, also where the project rested in January.
    let year = desk.calendar.year(desk.month)
    if investmentYear != year { (invested, investmentYear) = (0, year) }
    let monthly = cost / Int64(duration)
    let pace =
      number % 8 == 1
      ? Int64.random(in: 70...95, using: &random) : Int64.random(in: 92...112, using: &random)
    let amount = max(1, monthly * pace / 100 / 1_000_000) * 1_000_000
    invested += amount
    var event = InvestmentReported()
    event.period = desk.calendar.period(desk.month)
    event.measure = number % 4 == 2 ? .period : .yearToDate
    event.amount = Money(fen: event.measure == .period ? amount : invested)
    if number == 1 && age(desk) == 4 || random.happens(1) {
      reportWrongly(event, &desk)
    } else {
      let late = lateness()
      desk.report(
        InvestmentReported.self, about: subject, on: 26, by: city.clerk, late: late,
        reason(for: late)
      ) { $0 = event }
    }
  }

  /// The clerk types a digit too many and corrects it; what the centre confirms is the correction.
  private func reportWrongly(_ event: InvestmentReported, _ desk: inout DemoDesk) {
    let (mark, correction) = (desk.nextMark(), desk.nextMark())
    desk.say(InvestmentReported.self, about: subject, on: 26, by: city.clerk, mark: mark) {
      $0 = event
      $0.amount = Money(fen: event.amount.fen * 10)
    }
    desk.amend(
      subject, on: 4, by: city.clerk, after: 1,
      .correction(
        of: mark, .investmentReported(event), CommonMembers(), day: desk.now.day(26),
        reason: "多填了一位"), mark: correction)
    desk.settle(subject, correction, after: 1)
  }

  /// What is spent comes from a source that has something left.
  private mutating func reportSpending(_ desk: inout DemoDesk) {
    guard
      let position = purses.indices.filter({ purses[$0].spendable > 0 }).randomElement(
        using: &random)
    else { return }
    let part = Int64.random(in: 70...120, using: &random)
    let wanted = max(1, cost / Int64(duration) * part / 100 / 1_000_000) * 1_000_000
    let amount = min(wanted, purses[position].spendable)
    let isIndirect =
      purses[position].source == .provincial && desk.calendar.number(desk.month) == 6
    // Indirect costs stay far below the share of the budget.
    let spent = isIndirect ? min(amount, purses[position].yearly / 20) : amount
    guard spent > 0 else { return }
    spend(position, spent, isIndirect ? .indirect : .direct, late: lateness(), &desk)
    let isTwice = number == 3 && age(desk) == 3 || random.happens(1)
    if isTwice, spent <= purses[position].left { spendTwice(position, spent, &desk) }
  }

  private mutating func expenditure(
    _ position: Int, _ amount: Int64, _ cost: CostKind, _ desk: DemoDesk
  ) -> ExpenditureRecorded {
    purses[position].spent += amount
    var event = ExpenditureRecorded()
    event.source = purses[position].source
    event.category =
      cost == .indirect ? "管理费" : random.one(of: DemoNames.categories, else: "设备费")
    event.cost = cost
    event.period = desk.calendar.period(desk.month)
    event.amount = Money(fen: amount)
    event.measure = .period
    event.voucher = voucher()
    return event
  }

  mutating func spend(
    _ position: Int, _ amount: Int64, _ cost: CostKind, late: Int = 0, _ desk: inout DemoDesk
  ) {
    let event = expenditure(position, amount, cost, desk)
    desk.report(
      each: DemoVouchers(number: number, in: desk.vouchers).of(event), about: subject, on: 26,
      by: city.clerk, late: late, reason(for: late))
  }

  /// The same spending is reported again, and taken back by the clerk.
  private mutating func spendTwice(_ position: Int, _ amount: Int64, _ desk: inout DemoDesk) {
    let event = expenditure(position, amount, .direct, desk)
    let mark = desk.nextMark()
    desk.say(ExpenditureRecorded.self, about: subject, on: 27, by: city.clerk, mark: mark) {
      $0 = event
    }
    desk.amend(
      subject, on: 3, by: city.clerk, after: 1, .withdrawal(of: mark, reason: "重复填报"))
  }

  /// A person's judgement beside the computed light; it does not always agree with that.
  private mutating func assess(_ desk: inout DemoDesk) {
    let chance = Int.random(in: 0..<100, using: &random)
    let light: AssessmentLight =
      story == .slipping ? .green : chance < 78 ? .green : chance < 93 ? .yellow : .red
    desk.say(AssessmentRecorded.self, about: subject, on: 27, by: DemoActor.centre) {
      $0.light = light
      $0.narrative =
        switch light {
        case .green: "演示:总体可控"
        case .yellow: "演示:设备采购偏慢,需要关注"
        case .red: "演示:关键节点滞后,需要协调"
        }
    }
  }

  /// Some of what is recorded late rests on a paper that explains it.
  mutating func reason(for late: Int) -> CommonMembers {
    guard late > 0, random.happens(40) else { return CommonMembers() }
    var common = CommonMembers()
    var basis = Basis()
    basis.kind = .other
    basis.title = "演示补报说明"
    common.basis = basis
    return common
  }

  /// After how many months something is written down.
  private mutating func lateness() -> Int {
    random.happens(7) ? Int.random(in: 1...4, using: &random) : 0
  }
}
