// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What does not go as planned.
extension DemoProject {
  mutating func change(_ desk: inout DemoDesk) {
    followMatter(&desk)
    switch story {
    case .suspended: rest(&desk)
    case .cancelled: giveUp(&desk)
    case .rearguing: changeDirection(&desk)
    case .short: remind(&desk)
    case .slipping where desk.month == desk.calendar.months - 1: issueMatter("关键节点逾期", &desk)
    default: break
    }
    adjust(&desk)
  }

  /// Once a year some plans are adjusted, which is filed and not decided.
  private mutating func adjust(_ desk: inout DemoDesk) {
    let now = desk.now
    guard status == .construction, age(desk) > 3, desk.calendar.number(desk.month) == 4,
      number < 12 || random.happens(20)
    else { return }
    desk.report(PlanAdjusted.self, about: subject, on: 15, by: city.clerk) {
      $0.summary = "演示:调整设备清单,目标不变"
      $0.filing = "演示备案\(now.year)-\(number)"
    }
  }

  private mutating func rest(_ desk: inout DemoDesk) {
    if status == .construction, steps.restingSince == nil, age(desk) == 8 {
      steps.restingSince = desk.month
      setStatus(.suspended, on: 22, "用地手续没有办完", &desk)
    } else if status == .suspended, desk.month == (steps.restingSince ?? 0) + 6 {
      setStatus(.construction, on: 22, "手续办完,恢复建设", &desk)
    } else if status == .construction, number < 12, desk.month == desk.calendar.months - 4 {
      setStatus(.suspended, on: 22, "环评重新公示", &desk)
    }
  }

  /// A failure nobody is blamed for (容错): the work ends, and what is left goes back.
  private mutating func giveUp(_ desk: inout DemoDesk) {
    guard status == .construction, age(desk) == min(10, duration - 1) else { return }
    let common = CommonMembers().with(evidence: "演示容错认定材料\(number).pdf")
    desk.say(
      ExemptionGranted.self, about: subject, on: 23, by: DemoActor.council, common
    ) {
      $0.conditions = ExemptionCondition.allCases
      $0.reason = "演示:技术路线被证明不可行,团队尽责"
      $0.by = DemoBody.council
    }
    for position in purses.indices where purses[position].left > 0 && purses[position].isPublic {
      giveBack(position, purses[position].left, on: 24, &desk)
    }
    closeMilestones(isAccepted: false, &desk)
    setStatus(.terminated, on: 25, "技术路线不可行", &desk)
    isOver = true
  }

  mutating func giveBack(
    _ position: Int, _ amount: Int64, on day: Int, _ desk: inout DemoDesk
  ) {
    let now = desk.now
    purses[position].spent += amount
    let (source, voucher) = (purses[position].source, voucher())
    desk.say(FundingReturned.self, about: subject, on: day, by: DemoActor.centre) {
      ($0.source, $0.year, $0.amount, $0.voucher) =
        (source, now.year, Money(fen: amount), voucher)
    }
  }

  /// The council changes the direction once; for the next change the experts want more argument.
  private mutating func changeDirection(_ desk: inout DemoDesk) {
    let next = desk.calendar.meeting(from: desk.calendar.months)
    if desk.month == desk.calendar.months - 1 { advise(.revise, on: 10, &desk) }
    if desk.month == desk.calendar.months, status == .construction {
      addItem(next, .direction, on: 4, &desk)
    }
    // The list of a meeting decides about projects, not about directions.
    guard !steps.hasNewDirection, number < Self.itemised, status == .construction,
      age(desk) > 3, desk.month < desk.calendar.months, let meeting = desk.meeting
    else { return }
    steps.hasNewDirection = true
    advise(.recommended, &desk)
    let item = addItem(meeting, .direction, on: 6, &desk)
    decide(.approve, item, meeting, &desk)
    desk.say(
      DirectionChanged.self, about: subject, on: meeting.day + 1, by: DemoActor.council,
      .resting(on: meeting.minutes)
    ) {
      $0.from = "演示:湿法工艺"
      $0.to = "演示:干法工艺"
    }
  }

  /// The district is reminded of the money that did not come (督办).
  private mutating func remind(_ desk: inout DemoDesk) {
    guard status == .construction, desk.calendar.number(desk.month) == 8,
      desk.year == desk.calendar.year(desk.calendar.months - 1)
    else { return }
    issueMatter("区县配套资金没有到位", &desk)
  }
}

// Matters under supervision: issued, answered by the lead unit, struck off once the answer counts.
extension DemoProject {
  private var matter: Subject {
    Subject(.supervision, Slug("demo-\(number)-\(steps.matters)") ?? .blank)
  }

  mutating func issueMatter(_ text: String, _ desk: inout DemoDesk) {
    guard steps.matterSince == nil, steps.matters < 5 else { return }
    steps.matters += 1
    steps.matterSince = desk.month
    let due = desk.calendar.period(desk.month + 1)
    desk.say(SupervisionIssued.self, about: matter, on: 15, by: DemoActor.secretariat) {
      $0.kind = steps.matters % 2 == 1 ? .problem : .notice
      $0.to = city.bureau
      $0.matter = "演示:\(text),请说明原因和措施"
      $0.due = due
      $0.project = subject.id
    }
  }

  mutating func followMatter(_ desk: inout DemoDesk) {
    guard let since = steps.matterSince else { return }
    // Answered after a month, confirmed after two, struck off after three.
    switch desk.month - since {
    case 1:
      desk.report(
        SupervisionAnswered.self, about: matter, on: 18, by: city.clerk, isSure: true
      ) { $0.summary = "演示:已与供应商和财政对接,倒排工期" }
    case 3:
      desk.say(SupervisionClosed.self, about: matter, on: 18, by: DemoActor.secretariat)
      steps.matterSince = nil
    default: break
    }
  }
}
