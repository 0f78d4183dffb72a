// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The council's meetings: planned after the last one, an agenda, the meeting, its minutes.
///
/// What is decided about a project stands on the project and is told there.
enum DemoCouncil {
  static func tell(_ desk: inout DemoDesk) {
    if desk.month == 0 { plan(desk.calendar.meeting(from: 0), on: 2, &desk) }
    guard let meeting = desk.meeting else { return }
    propose(meeting, &desk)
    addItems(meeting, &desk)
    issueMinutes(meeting, &desk)
    hold(meeting, &desk)
    decide(meeting, &desk)
    plan(desk.calendar.meeting(from: desk.month + 1), on: meeting.day + 2, &desk)
  }

  private static func plan(_ meeting: DemoMeeting, on day: Int, _ desk: inout DemoDesk) {
    let at = desk.calendar.day(meeting.month, meeting.day)
    desk.say(
      MeetingPlanned.self, about: meeting.subject, on: day, by: DemoActor.secretariat
    ) {
      $0.body = DemoBody.council
      $0.title = LocalizedName(
        zh: "演示理事会\(meeting.year)年第\(meeting.number)次会议",
        en: "Invented council, meeting \(meeting.number) of \(meeting.year)")
      $0.at = CalendarPeriod(at)
    }
  }

  /// Items that are no project's own: the list, the money, a report that is heard.
  private static func items(
    _ meeting: DemoMeeting
  ) -> [(item: String, kind: AgendaItemKind, verdict: DecisionVerdict)] {
    var items: [(String, AgendaItemKind, DecisionVerdict)] = [(meeting.list, .yearlyList, .approve)]
    if let budget = meeting.budget { items.append((budget, .budget, .approveWithChanges)) }
    switch meeting.number {
    case 1: items.append(("演示上年度工作报告", .other, .approve))
    case 2: items.append(("演示仪器共享收费办法", .other, .defer))
    case 3: items.append(("演示园区更名建议", .other, .reject))
    default: break
    }
    return items
  }

  private static func addItems(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    for (item, kind, _) in items(meeting) {
      desk.say(
        MeetingItemAdded.self, about: meeting.subject, on: 5, by: DemoActor.secretariat
      ) {
        $0.item = item
        $0.kind = kind
      }
    }
  }

  private static func issueMinutes(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    let now = desk.now
    desk.say(
      DocumentIssued.self, about: Subject(.document, meeting.minutes), on: meeting.day + 1,
      by: DemoActor.secretariat
    ) {
      $0.title = LocalizedName(zh: "演示理事会\(meeting.year)年第\(meeting.number)次会议纪要")
      $0.number = DocumentNumber("演示理纪〔\(meeting.year)〕\(meeting.number)号")
      $0.issuers = [DemoBody.council]
      $0.issued = CalendarPeriod(now.day(meeting.day + 1))
      $0.jurisdiction = .zone
    }
  }

  private static func hold(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    let midnight = Timestamp(startOf: desk.now.day(meeting.day), offset: .china).milliseconds
    func instant(_ minutes: Int64) -> Instant {
      Instant(Timestamp(milliseconds: midnight + minutes * 60_000), at: .china)
    }
    desk.say(
      MeetingHeld.self, about: meeting.subject, on: meeting.day, by: DemoActor.secretariat
    ) {
      $0.from = instant(9 * 60)
      $0.to = instant(11 * 60 + 30)
      $0.minutes = meeting.minutes
    }
  }

  private static func decide(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    for (item, _, verdict) in items(meeting) {
      desk.say(
        DecisionRecorded.self, about: meeting.subject, on: meeting.day, by: DemoActor.council
      ) {
        $0.verdict = verdict
        $0.meeting = meeting.subject.id
        $0.item = item
        var votes = Votes()
        (votes.inFavour, votes.against, votes.abstained) =
          verdict == .reject ? (3, 9, 3) : (14, 0, 1)
        $0.votes = votes
      }
    }
  }

  /// What the secretariat puts forward, with its papers; the money of a year comes without any.
  private static func propose(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    let matters: [ProposalMatter] =
      switch meeting.number {
      case 1: [.yearlyProjects, .plan]
      case 4: [.yearlyProjects, .yearlyTargets]
      default: [.yearlyProjects]
      }
    for matter in matters {
      let paper = "演示提案-\(meeting.subject.id)-\(matter.rawValue).pdf"
      desk.say(
        ProposalRecorded.self, about: meeting.subject, on: 5, by: DemoActor.secretariat,
        CommonMembers().with(evidence: paper)
      ) {
        $0.what = matter
        $0.year = meeting.number == 4 ? meeting.year + 1 : meeting.year
      }
    }
  }
}
