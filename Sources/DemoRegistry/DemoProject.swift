// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// One invented project, month by month. It keeps only what the rules ask of its next statements.
struct DemoProject {
  private let subject: Subject
  private let city: DemoNames.City
  private let lead: Slug
  private let clerk: Slug
  private let number: Int
  private let start: Int
  private let duration: Int
  private var random: DemoRandom
  private var milestones: [Milestone] = []
  private var budget: Int64 = 0
  private var committed: Int64 = 0
  private var disbursed: Int64 = 0
  private var received: Int64 = 0
  private var spent: Int64 = 0
  private var vouchers = 0
  private var status = ProjectStatus.planned
  private var isOver = false

  private struct Milestone {
    let id: Slug
    var due: Int
    var slips = 0
    var isSettled = false
    /// Nobody ever says what became of it.
    var isNeglected = false
  }

  init(number: Int, months: Int, seed: UInt64) {
    var random = DemoRandom(
      seed: seed ^ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
    self.number = number
    city = random.one(of: DemoNames.cities, else: DemoNames.cities[0])
    subject = Subject(.project, Slug("demo-\(number)") ?? .blank)
    lead = Slug("demo-\(city.id)-stb") ?? .blank
    clerk = Slug("\(city.id)-clerk") ?? .blank
    start = Int.random(in: 0...max(0, months / 3), using: &random)
    duration = Int.random(in: 18...60, using: &random)
    self.random = random
  }

  /// What is stated in a month, counted from the first of the history.
  ///
  /// Statements with a delay are returned apart: they are recorded that many months later.
  mutating func statements(
    in month: Int, calendar: DemoCalendar, marks: inout Int
  ) -> (now: [DemoStatement], late: [(delay: Int, statement: DemoStatement)]) {
    guard month >= start, !isOver else { return ([], []) }
    var now: [DemoStatement] = []
    var late: [(Int, DemoStatement)] = []
    if month == start { now += registration(month, calendar) }
    now += funding(month, calendar)
    now += steps(month, calendar)
    for statement in reports(month, calendar, &marks) {
      if random.happens(5) {
        late.append((Int.random(in: 1...4, using: &random), statement))
      } else {
        now.append(statement)
      }
    }
    if month >= start + duration + 12 { isOver = true }
    return (now, late)
  }

  private func said(_ day: CivilDay, _ event: Event, by actor: Slug = "secretariat")
    -> DemoStatement
  {
    DemoStatement(subject: subject, day: day, event: event, actor: actor)
  }

  private static func basis(_ year: Int, _ number: Int) -> CommonMembers {
    var common = CommonMembers()
    var basis = Basis()
    basis.kind = .document
    basis.number = "演示发〔\(year)〕\(number)号"
    common.basis = basis
    return common
  }

  private mutating func registration(_ month: Int, _ calendar: DemoCalendar) -> [DemoStatement] {
    let (name, kind) = DemoNames.project(number, city, &random)
    var event = ProjectRegistered()
    event.name = LocalizedName(zh: name, en: "Invented project \(number)")
    event.kind = kind
    event.naming = .named
    event.scope = .core
    event.divisions = [city.division]
    event.divisionBasis = .stated
    event.lead = lead
    var result = [said(calendar.day(month, 2), .projectRegistered(event))]
    var party = PartyJoined()
    party.organization = "demo-university"
    party.partyRole = .participant
    result.append(said(calendar.day(month, 3), .partyJoined(party)))
    if random.happens(30) {
      var alias = AliasAdded()
      alias.name = LocalizedName(zh: "演示\(number)号项目")
      result.append(said(calendar.day(month, 3), .aliasAdded(alias)))
    }
    var change = StatusChanged()
    change.to = .construction
    change.reason = "接收存量"
    status = .construction
    var stated = said(calendar.day(month, 4), .statusChanged(change))
    stated.common = Self.basis(calendar.year(month), number + 1)
    result.append(stated)
    result += budgets(month, calendar)
    result += plans(month, calendar)
    return result
  }

  private mutating func budgets(_ month: Int, _ calendar: DemoCalendar) -> [DemoStatement] {
    var event = BudgetApproved()
    event.source = .provincial
    // 500 to 5,000 万元, in fen.
    budget = Int64.random(in: 5...50, using: &random) * 100_000_000
    event.amount = Money(fen: budget)
    event.mode = .itemised
    var stated = said(calendar.day(month, 5), .budgetApproved(event))
    stated.common = Self.basis(calendar.year(month), number + 1)
    return [stated]
  }

  private mutating func plans(_ month: Int, _ calendar: DemoCalendar) -> [DemoStatement] {
    let count = Int.random(in: 3...DemoNames.milestones.count, using: &random)
    return DemoNames.milestones.prefix(count).enumerated().map { position, title in
      let due = month + max(2, duration * (position + 1) / (count + 1))
      let id = Slug("m\(position + 1)") ?? .blank
      milestones.append(Milestone(id: id, due: due, isNeglected: random.happens(8)))
      var event = MilestonePlanned()
      event.milestone = id
      event.title = LocalizedName(zh: title)
      event.due = CalendarPeriod(calendar.day(due, 25))
      event.dueBasis = .stated
      return said(calendar.day(month, 6), .milestonePlanned(event))
    }
  }

  /// Each January, and when it starts, the project gets a part of its budget.
  private mutating func funding(_ month: Int, _ calendar: DemoCalendar) -> [DemoStatement] {
    guard month == start || (calendar.isJanuary(month) && month < start + duration) else {
      return []
    }
    var result: [DemoStatement] = []
    if month != start, random.happens(10) {
      budget += budget / 10
      var event = BudgetRevised()
      event.source = .provincial
      event.amount = Money(fen: budget)
      event.mode = .itemised
      result.append(said(calendar.day(month, 7), .budgetRevised(event)))
    }
    let part = min(budget - committed, budget / 4)
    guard part > 0 else { return result }
    committed += part
    disbursed += part
    received += part
    var commitment = FundingCommitted()
    (commitment.source, commitment.amount, commitment.voucher) =
      (.provincial, Money(fen: part), voucher())
    result.append(said(calendar.day(month, 8), .fundingCommitted(commitment), by: "centre"))
    var disbursement = FundingDisbursed()
    (disbursement.source, disbursement.amount, disbursement.voucher) =
      (.provincial, Money(fen: part), voucher())
    result.append(said(calendar.day(month, 9), .fundingDisbursed(disbursement), by: "centre"))
    var receipt = FundingReceived()
    (receipt.source, receipt.amount, receipt.voucher) = (.provincial, Money(fen: part), voucher())
    result.append(said(calendar.day(month, 10), .fundingReceived(receipt), by: "centre"))
    return result
  }

  private mutating func voucher() -> String {
    vouchers += 1
    return "DEMO-\(number)-\(vouchers)"
  }

  /// Milestones and status.
  private mutating func steps(_ month: Int, _ calendar: DemoCalendar) -> [DemoStatement] {
    var result: [DemoStatement] = []
    for position in milestones.indices where !milestones[position].isSettled {
      let milestone = milestones[position]
      guard month >= milestone.due, !milestone.isNeglected,
        status == .construction || status == .trial
      else { continue }
      if milestone.slips < 3, random.happens(30) {
        milestones[position].slips += 1
        milestones[position].due = month + Int.random(in: 2...8, using: &random)
        var event = MilestoneRescheduled()
        event.milestone = milestone.id
        event.due = CalendarPeriod(calendar.day(milestones[position].due, 25))
        event.reason = random.one(of: DemoNames.reasons, else: "调整")
        result.append(said(calendar.day(month, 12), .milestoneRescheduled(event)))
      } else if random.happens(85) {
        milestones[position].isSettled = true
        var event = MilestoneMet()
        event.milestone = milestone.id
        result.append(said(calendar.day(month, 20), .milestoneMet(event), by: "centre"))
      } else if random.happens(20) {
        milestones[position].isSettled = true
        var event = MilestoneMissed()
        event.milestone = milestone.id
        result.append(said(calendar.day(month, 20), .milestoneMissed(event), by: "centre"))
      }
    }
    if let next = nextStatus(month) {
      status = next
      var event = StatusChanged()
      event.to = next
      event.reason = "按进度"
      result.append(said(calendar.day(month, 22), .statusChanged(event)))
    }
    return result
  }

  private mutating func nextStatus(_ month: Int) -> ProjectStatus? {
    switch status {
    case .construction:
      if month >= start + duration { return .trial }
      return random.happens(1) ? .suspended : nil
    case .suspended: return random.happens(40) ? .construction : nil
    default: return nil
    }
  }

  /// What the lead unit reports each month; the centre confirms it later.
  private mutating func reports(
    _ month: Int, _ calendar: DemoCalendar, _ marks: inout Int
  ) -> [DemoStatement] {
    guard status == .construction, month > start else { return [] }
    var result: [DemoStatement] = []
    let period = CalendarPeriod(.month, containing: calendar.day(month, 1))
    var investment = InvestmentReported()
    investment.period = period
    investment.amount = Money(fen: Int64.random(in: 10...400, using: &random) * 1_000_000)
    investment.measure = .period
    result.append(reported(calendar.day(month, 26), .investmentReported(investment), &marks))
    let amount = Int64.random(in: 1...60, using: &random) * 1_000_000
    if spent + amount <= received {
      spent += amount
      var expenditure = ExpenditureRecorded()
      expenditure.source = .provincial
      expenditure.category = "设备费"
      expenditure.cost = .direct
      expenditure.period = period
      expenditure.amount = Money(fen: amount)
      expenditure.measure = .period
      expenditure.voucher = voucher()
      result.append(reported(calendar.day(month, 26), .expenditureRecorded(expenditure), &marks))
    }
    return result
  }

  private func reported(_ day: CivilDay, _ event: Event, _ marks: inout Int) -> DemoStatement {
    marks += 1
    var statement = said(day, event, by: clerk)
    statement.mark = marks
    return statement
  }
}

/// The months of the invented history.
struct DemoCalendar {
  /// The day `day` of a month, counted from the first of the history.
  func day(_ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year(month), month: month % 12 + 1, day: day) ?? .blank
  }

  func year(_ month: Int) -> Int { DemoPlan.firstYear + month / 12 }

  func isJanuary(_ month: Int) -> Bool { month % 12 == 0 }
}
