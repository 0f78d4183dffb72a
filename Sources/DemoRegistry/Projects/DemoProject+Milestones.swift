// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension DemoProject {
  mutating func planMilestones(on day: Int, _ desk: inout DemoDesk) {
    let now = desk.now
    let count = number < 12 ? 8 : Int.random(in: 3...DemoNames.milestones.count, using: &random)
    for (position, title) in DemoNames.milestones.prefix(count).enumerated() {
      var milestone = DemoMilestone(
        id: Slug("m\(position + 1)") ?? .blank, title: title,
        due: desk.month + max(2, duration * (position + 1) / (count + 1)),
        fate: random.happens(5) ? .neglected : .usual)
      script(&milestone, position, desk)
      milestones.append(milestone)
      desk.say(MilestonePlanned.self, about: subject, on: day, by: DemoActor.secretariat) {
        $0.milestone = milestone.id
        $0.title = LocalizedName(zh: title)
        $0.due = CalendarPeriod(now.calendar.day(milestone.due, 25))
        $0.dueBasis = .stated
      }
    }
  }

  /// What the stories say of single milestones.
  private func script(_ milestone: inout DemoMilestone, _ position: Int, _ desk: DemoDesk) {
    switch (story, position) {
    case (.slipping, 3):
      milestone.fate = .slipping
      if number < 12 { milestone.due = max(desk.month + 1, desk.calendar.months - 8) }
    case (.rearguing, 0): milestone.fate = .partly
    case (.short, 0): milestone.fate = .missed
    case (.suspended, 0): milestone.fate = .cancelled
    default: break
    }
    guard number < 12, begun != nil else { return }
    // When the history ends, one is just overdue, one is due in a city that did not report, and one
    // is due within the month.
    let last = desk.calendar.months
    switch (story, position) {
    case (.corrected, 6), (.rearguing, 6): (milestone.due, milestone.fate) = (last - 1, .neglected)
    case (.short, 6): milestone.due = last
    default: break
    }
  }

  mutating func passMilestones(_ desk: inout DemoDesk) {
    guard status == .construction || status == .trial else { return }
    for position in milestones.indices
    where !milestones[position].isSettled && desk.month >= milestones[position].due {
      pass(position, &desk)
    }
  }

  private mutating func pass(_ position: Int, _ desk: inout DemoDesk) {
    let milestone = milestones[position]
    switch milestone.fate {
    case .neglected:
      // After eight months somebody notices.
      guard desk.month >= milestone.due + 8 else { return }
      settle(position, MilestoneMissed.self, by: DemoActor.centre, &desk) {
        $0.milestone = milestone.id
      }
    case .usual:
      if milestone.slips < 3, random.happens(25) {
        putOff(position, to: desk.month + Int.random(in: 2...8, using: &random), &desk)
      } else if random.happens(85) {
        meet(position, &desk)
      } else if random.happens(20) {
        settle(position, MilestoneMissed.self, by: DemoActor.centre, &desk) {
          $0.milestone = milestone.id
        }
      }
    case .slipping:
      if milestone.slips < 2, desk.month > milestone.due {
        putOff(position, to: milestone.due + 3, &desk)
        if milestone.slips == 1 { revise(&desk) }
      }
    case .partly:
      desk.say(MilestonePartiallyMet.self, about: subject, on: 20, by: DemoActor.centre) {
        $0.milestone = milestone.id
        $0.outstanding = "演示:附属设施还没有完成"
      }
      milestones[position].fate = .usual
      milestones[position].slips = 3
    case .missed:
      settle(position, MilestoneMissed.self, by: DemoActor.centre, &desk) {
        $0.milestone = milestone.id
      }
    case .cancelled:
      settle(position, MilestoneCancelled.self, by: DemoActor.secretariat, &desk) {
        $0.milestone = milestone.id
        $0.reason = "演示:方案调整,不再需要"
      }
    }
  }

  /// Puts a milestone off, with the reason that a reschedule takes.
  private mutating func putOff(_ position: Int, to month: Int, _ desk: inout DemoDesk) {
    let now = desk.now
    milestones[position].slips += 1
    milestones[position].due = month
    let reason = random.one(of: DemoNames.reasons, else: "调整")
    let hasBasis = random.happens(60)
    desk.say(
      MilestoneRescheduled.self, about: subject, on: 12, by: DemoActor.secretariat,
      hasBasis ? .paper(desk.year, number + 20_001) : CommonMembers()
    ) {
      $0.milestone = milestones[position].id
      $0.due = CalendarPeriod(now.calendar.day(month, 25))
      $0.reason = reason
    }
    if milestones[position].slips == 2 { issueMatter(milestones[position].title, &desk) }
  }

  /// The centre sees that a milestone is met, or the lead unit says so and the centre confirms it;
  /// now and then nobody writes it down for months.
  private mutating func meet(_ position: Int, _ desk: inout DemoDesk) {
    milestones[position].isSettled = true
    let id = milestones[position].id
    let isLate = random.happens(7)
    let late = isLate ? Int.random(in: 1...4, using: &random) : 0
    let common = reason(for: late)
    if random.happens(30) {
      desk.report(
        MilestoneMet.self, about: subject, on: 20, by: city.clerk, late: late, isSure: true, common
      ) { $0.milestone = id }
    } else {
      desk.say(MilestoneMet.self, about: subject, on: 20, by: DemoActor.centre, late: late, common)
      {
        $0.milestone = id
      }
    }
  }

  /// Nothing stays open when the project was accepted, or given up.
  mutating func closeMilestones(isAccepted: Bool, _ desk: inout DemoDesk) {
    for position in milestones.indices where !milestones[position].isSettled {
      let id = milestones[position].id
      milestones[position].isSettled = true
      if isAccepted {
        desk.say(MilestoneMet.self, about: subject, on: 15, by: DemoActor.centre) {
          $0.milestone = id
        }
      } else {
        desk.say(MilestoneCancelled.self, about: subject, on: 23, by: DemoActor.secretariat) {
          $0.milestone = id
          $0.reason = "演示:项目终止"
        }
      }
    }
  }

  private mutating func settle<Payload: EventPayload>(
    _ position: Int, _ type: Payload.Type, by actor: Slug, _ desk: inout DemoDesk,
    _ fill: (inout Payload) -> Void
  ) {
    milestones[position].isSettled = true
    desk.say(type, about: subject, on: 20, by: actor, CommonMembers(), fill)
  }

  /// After the second slip the whole plan is revised: later and dearer.
  private mutating func revise(_ desk: inout DemoDesk) {
    let now = desk.now
    let (first, last) = (begun ?? start, desk.month + 6 + max(0, duration - age(desk)))
    let dearer = cost + cost / 20
    desk.say(BaselineRevised.self, about: subject, on: 13, by: DemoActor.centre) {
      $0.start = now.calendar.period(first)
      $0.end = now.calendar.period(last)
      $0.cost = Money(fen: dearer)
    }
  }
}
