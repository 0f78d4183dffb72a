// SPDX-License-Identifier: Apache-2.0

/// What was advised, put forward, asked for and decided about a subject.
public struct Deliberation: FieldGroup {
  /// What the experts advised, in the order of their times.
  public var opinions: [Recorded<OpinionRecorded>] = []
  /// What was put forward.
  public var proposals: [Recorded<ProposalRecorded>] = []
  /// What was asked of a body above.
  public var requests: [Recorded<RequestSubmitted>] = []
  /// What a body above said.
  public var instructions: [Recorded<InstructionReceived>] = []
  /// What the council decided, in the order of their times.
  public var decisions: [Recorded<DecisionRecorded>] = []

  /// Nothing yet.
  public init() {}

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.list("opinions", &opinions)
    try v.list("proposals", &proposals)
    try v.list("requests", &requests)
    try v.list("instructions", &instructions)
    try v.list("decisions", &decisions)
  }

  mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .opinionRecorded(let event): opinions.append(Recorded(event, entry))
    case .proposalRecorded(let event): proposals.append(Recorded(event, entry))
    case .requestSubmitted(let event): requests.append(Recorded(event, entry))
    case .instructionReceived(let event): instructions.append(Recorded(event, entry))
    case .decisionRecorded(let event): decisions.append(Recorded(event, entry))
    default: break
    }
  }

  func judge(
    _ entry: TimelineEntry, of subject: Subject, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .requestSubmitted(let event):
      try context.requireOrganization(event.body, on: entry.time, field: "body")
    case .instructionReceived(let event):
      try context.requireOrganization(event.body, on: entry.time, field: "body")
    case .opinionRecorded(let event):
      for expert in context.experts(named: event.panel) {
        try context.requireExpert(
          expert, withoutInterestIn: subject, on: entry.time, field: "panel")
      }
    case .decisionRecorded(let event):
      try context.requireSubject(
        Subject(.meeting, event.meeting), on: entry.time, field: "meeting")
      let meeting = context.registry.meetings[event.meeting]?.state(at: entry.time)
      try judgeDecision(event, entry, subject, meeting ?? MeetingState(), context)
    default: break
    }
  }

  /// A decision is taken by its meeting, not before it, about the subject of its item.
  func judgeDecision(
    _ event: DecisionRecorded, _ entry: TimelineEntry, _ subject: Subject,
    _ meeting: MeetingState, _ context: RuleContext
  ) throws(Rejection) {
    let offset = context.registry.offset
    // As known now: a decision may be recorded for a day before that on which its meeting began.
    let held = context.registry.meetings[event.meeting]?.state.held
    if let held, entry.time.day(at: offset) < held.fact.from.timestamp.day(at: offset) {
      let began = held.fact.from.timestamp
      throw Rejection(
        .decision, zh: "决策早于会议 \(began.day(at: offset))",
        en: "the decision lies before its meeting of \(began.day(at: offset))", field: "time",
        conflicting: held.mark.index)
    }
    switch event.verdict {
    case .approve, .approveWithChanges: break
    case .defer, .reject:
      if event.waives != nil {
        throw Rejection(
          .decision, zh: "“\(event.verdict.label.zh)”不用说明为何免予论证",
          en: "a decision to \(event.verdict.rawValue) waives nothing", field: "waives")
      }
    }
    guard let item = event.item else {
      guard subject.kind != .meeting else {
        throw Rejection(
          .decision, zh: "要写明决定的是会议的哪一项", en: "say which item of the meeting is decided",
          field: "item")
      }
      return
    }
    guard let added = meeting.items.first(where: { $0.fact.item == item }) else {
      let later = context.registry.meetings[event.meeting]?.state.items.first {
        $0.fact.item == item
      }
      if let later {
        let day = later.mark.time.day(at: offset)
        throw Rejection(
          .decision,
          zh: "会议“\(event.meeting)”的议题“\(item)”从 \(day) 起才有"
            + "(登记 #\(later.mark.index)),决策早于它",
          en: "item “\(item)” of meeting \(event.meeting) exists only from \(day) "
            + "(entry #\(later.mark.index))", field: "item", conflicting: later.mark.index)
      }
      throw Rejection(
        .decision, zh: "会议“\(event.meeting)”没有议题“\(item)”",
        en: "meeting \(event.meeting) has no item “\(item)”",
        remedy: LocalizedName(
          zh: "先登记议题:annals meeting add \(event.meeting)",
          en: "record it first: annals meeting add \(event.meeting)"), field: "item")
    }
    let about = added.fact.subject
    let covers = subject.kind == .meeting ? !Self.isDecidedItself(about) : added.fact.coversMany
    guard about == subject || covers else {
      throw Rejection(
        .decision,
        zh: "议题“\(item)”是关于\(about.map { "“\($0)”" } ?? "会议本身")的,决策要登记在那里",
        en: "item “\(item)” is about \(about?.description ?? "no subject of its own"); the "
          + "decision is recorded there", field: "item", conflicting: added.mark.index)
    }
  }

  /// Whether decisions about a subject are recorded on the subject itself.
  private static func isDecidedItself(_ subject: Subject?) -> Bool {
    subject?.kind == .project || subject?.kind == .fund
  }
}

extension Deliberation {
  /// The confirmed decisions on a matter, in the order of their times.
  func decisions(
    on matter: AgendaItemKind, in context: RuleContext
  ) -> [Recorded<DecisionRecorded>] {
    decisions.filter { $0.isConfirmed && context.matter(of: $0.fact) == matter }
  }

  /// The decisions that allow an entry money beyond its limits: it rests on the minutes of the
  /// meeting that approved the item on the budget, so that no decision lifts a limit unsaid.
  func allowances(for entry: TimelineEntry, in context: RuleContext) -> [FactMark] {
    guard let minutes = entry.data.common.basis?.document else { return [] }
    return decisions(on: .budget, in: context).filter { decision in
      let meeting = context.registry.meetings[decision.fact.meeting]?.state
      return decision.fact.verdict == .approve && meeting?.held?.fact.minutes == minutes
    }.map(\.mark)
  }

  /// The newest decision on a matter, where it approves and follows `earlier`.
  func approval(
    on matter: AgendaItemKind, after earlier: FactMark?, in context: RuleContext
  ) -> Recorded<DecisionRecorded>? {
    guard let newest = decisions(on: matter, in: context).last,
      newest.fact.verdict == .approve, earlier.map(newest.mark.follows) ?? true
    else { return nil }
    return newest
  }
}

extension MeetingItemAdded {
  /// Whether the item is about many projects at once, such as the list of a year.
  fileprivate var coversMany: Bool {
    subject == nil && (kind == .yearlyList || kind == .budget)
  }
}

extension RuleContext {
  /// What a decision is about: what the agenda says of its item, or else the subject as such.
  func matter(of decision: DecisionRecorded) -> AgendaItemKind {
    guard let item = decision.item else { return .project }
    let meeting = registry.meetings[decision.meeting]?.state
    let kind = meeting?.items.first { $0.fact.item == item }?.fact.kind ?? .other
    // Who is approved by the list of a year is approved.
    return kind == .yearlyList ? .project : kind
  }
}
