// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The guarded way: proposal, opinion, decision, and only then the work.
extension DemoProject {
  /// Projects below this number have an agenda item of their own; others are on the meeting's list.
  static let itemised = 40

  mutating func seekApproval(_ desk: inout DemoDesk) {
    if desk.month == start + 1 {
      setStatus(.appraisal, on: 4, "进入论证", &desk)
      setBaseline(from: desk.month + 5, on: 8, &desk)
    }
    if story.isAhead {
      prepare(&desk)
    } else if desk.month >= start + 2, let meeting = desk.meeting {
      deliberate(meeting, &desk)
    }
    if story == .rejected, steps.decisions > 0, desk.meeting == nil {
      setStatus(.terminated, on: 5, "理事会不同意立项", &desk)
      isOver = true
    }
  }

  /// The next meeting's item: one has all that it takes, the other no opinion.
  private mutating func prepare(_ desk: inout DemoDesk) {
    let meeting = desk.calendar.meeting(from: desk.calendar.months)
    if desk.month == desk.calendar.months - 1, story == .proposed { advise(.recommended, &desk) }
    if desk.month == desk.calendar.months { addItem(meeting, .project, on: 4, &desk) }
  }

  private mutating func deliberate(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    let isFirst = steps.decisions == 0
    let verdict: DecisionVerdict =
      switch story {
      case .walking where isFirst && (number < 12 || random.happens(20)): .approveWithChanges
      case .deferred where isFirst: .defer
      case .rejected: .reject
      default: .approve
      }
    guard story != .rejected || isFirst else { return }
    steps.decisions += 1
    // A decision may do without an opinion, and then says why.
    let isWaived = isFirst && verdict == .approve && random.happens(8)
    if !isWaived {
      switch verdict {
      case .approve, .approveWithChanges: advise(.recommended, &desk)
      case .defer: advise(.revise, &desk)
      case .reject: advise(.notRecommended, &desk)
      }
    }
    let item = addItem(meeting, .project, on: 6, &desk)
    decide(verdict, item, meeting, waives: isWaived ? "省里已经论证" : nil, &desk)
    if verdict == .approve { approve(meeting, &desk) }
  }

  private mutating func approve(_ meeting: DemoMeeting, _ desk: inout DemoDesk) {
    setStatus(
      .approved, on: meeting.day + 1, "理事会同意立项", resting: .resting(on: meeting.minutes), &desk)
    desk.say(ListingLeft.self, about: subject, on: meeting.day + 1, by: DemoActor.secretariat) {
      $0.list = .reserve
    }
    plan(on: meeting.day + 2, &desk)
  }

  /// Work begins in the month after the decision.
  mutating func begin(_ desk: inout DemoDesk) {
    setStatus(.construction, on: 4, "开工", &desk)
    begun = desk.month
    pay(&desk)
  }

  /// The expert committee gives its opinion.
  mutating func advise(_ verdict: OpinionVerdict, on day: Int = 5, _ desk: inout DemoDesk) {
    let field = random.one(of: ExpertField.allCases, else: .technology)
    desk.say(
      OpinionRecorded.self, about: subject, on: day, by: DemoActor.experts,
      CommonMembers().with(evidence: "演示论证意见-\(number)-\(desk.calendar.id(desk.month)).pdf")
    ) {
      $0.verdict = verdict
      $0.panel = "演示专家咨询委员会评审组(5人)"
      $0.summary =
        switch verdict {
        case .recommended: "演示:目标明确,路线可行"
        case .revise: "演示:路线需要修改后再论证"
        case .notRecommended: "演示:与已有项目重复"
        }
      $0.fields = [field]
    }
  }

  /// Puts the project on the agenda; gives the item under which it is decided.
  @discardableResult
  mutating func addItem(
    _ meeting: DemoMeeting, _ kind: AgendaItemKind, on day: Int, _ desk: inout DemoDesk
  ) -> String {
    guard number < Self.itemised else { return meeting.list }
    let item = name + (kind == .direction ? "变更方向" : "立项")
    let papers = CommonMembers().with(evidence: "演示议题材料-\(number).pdf")
    desk.say(
      MeetingItemAdded.self, about: meeting.subject, on: day, by: DemoActor.secretariat,
      story == .incomplete ? CommonMembers() : papers
    ) {
      $0.item = item
      $0.subject = subject
      $0.kind = kind
    }
    return item
  }

  /// The council decides about the project.
  mutating func decide(
    _ verdict: DecisionVerdict, _ item: String, _ meeting: DemoMeeting, waives: String? = nil,
    _ desk: inout DemoDesk
  ) {
    desk.say(
      DecisionRecorded.self, about: subject, on: meeting.day, by: DemoActor.council
    ) {
      $0.verdict = verdict
      $0.meeting = meeting.subject.id
      $0.waives = waives
      $0.item = item
    }
  }
}
