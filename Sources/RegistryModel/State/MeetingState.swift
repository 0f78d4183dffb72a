// SPDX-License-Identifier: Apache-2.0

/// A meeting with its agenda and what it decided about items that have no record of their own.
public struct MeetingState: Aggregate {
  /// The meeting as called; absent before that.
  public var planned: MeetingPlanned?
  /// The entry that called it.
  public var mark: FactMark?
  /// The recorder's remark when it was called.
  public var note: String?
  /// The agenda in the order in which it grew.
  public var items: [Recorded<MeetingItemAdded>] = []
  /// When it took place and where its minutes are; absent until it is held.
  public var held: Recorded<MeetingHeld>?
  /// What was put forward, asked for and decided.
  public var deliberation = Deliberation()

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about meetings fold into this state.
  public static var kind: SubjectKind { .meeting }

  /// Whether the meeting was called.
  public var isRegistered: Bool { planned != nil }

  /// What people call the meeting, once it is called.
  public var title: LocalizedName? { planned?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("planned", &planned)
    try v.optional("mark", &mark)
    try v.optional("note", &note)
    try v.list("items", &items)
    try v.optional("held", &held)
    try v.required("deliberation", &deliberation)
  }

  /// Takes the call, the agenda, the holding and the decisions.
  public mutating func evolve(_ entry: TimelineEntry) {
    deliberation.evolve(entry)
    switch entry.data.event {
    case .meetingPlanned(let event):
      planned = event
      mark = entry.mark
      note = entry.data.common.note
    case .meetingItemAdded(let event): items.append(Recorded(event, entry))
    case .meetingHeld(let event): held = Recorded(event, entry)
    default: break
    }
  }

  /// Refuses unknown bodies and subjects, items twice or after the meeting, and a second holding.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .meetingPlanned(let event):
      try context.requireOrganization(event.body, on: entry.time, field: "body")
    case .meetingItemAdded(let event): try judgeItem(event, entry, context)
    case .meetingHeld(let event): try judgeHolding(event, entry, context)
    case .decisionRecorded(let event):
      guard event.meeting == id else {
        throw Rejection(
          .decision, zh: "议题是“\(id)”的,决策也要是这次会议的",
          en: "an item of \(id) is decided by \(id) itself", field: "meeting")
      }
      try deliberation.judgeDecision(event, entry, Subject(.meeting, id), self, context)
    default: try deliberation.judge(entry, of: Subject(.meeting, id), in: context)
    }
  }

  private func judgeItem(
    _ event: MeetingItemAdded, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    if let held, held.mark.time < entry.time {
      throw Rejection(
        .agenda, zh: "会议已经开过,不能再加议题", en: "the meeting was held; its agenda is closed",
        field: "time", conflicting: held.mark.index)
    }
    if let other = items.first(where: { $0.fact.item == event.item }) {
      throw Rejection(
        .agenda, zh: "议题“\(event.item)”已经有了", en: "item “\(event.item)” is on the agenda already",
        field: "item", conflicting: other.mark.index)
    }
    switch event.kind {
    case .project, .direction:
      guard event.subject?.kind == .project else {
        throw Rejection(
          .agenda, zh: "“\(event.kind.label.zh)”的议题要写明项目",
          en: "an item of kind \(event.kind.rawValue) names its project", field: "subject")
      }
    case .budget, .yearlyList, .other: break
    }
    if let subject = event.subject {
      try context.requireSubject(subject, on: entry.time, field: "subject")
    }
  }

  private func judgeHolding(
    _ event: MeetingHeld, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    if let held {
      throw Rejection(
        .meeting, zh: "会议已经开过", en: "the meeting was held already",
        conflicting: held.mark.index)
    }
    let offset = context.registry.offset
    for (instant, field) in [(event.from, "from"), (event.to, "to")]
    where instant.offset != offset {
      throw Rejection(
        .meeting, zh: "时刻要按台账的时差 \(offset) 写", en: "an instant is written at \(offset)",
        field: field)
    }
    guard event.from.timestamp.day(at: offset) == entry.time.day(at: offset) else {
      throw Rejection(
        .meeting, zh: "会议 \(event.from) 开始,生效日要是同一天",
        en: "the meeting began at \(event.from); its fact is of that day", field: "from")
    }
    if let early = deliberation.decisions.first(where: {
      $0.mark.time.day(at: offset) < event.from.timestamp.day(at: offset)
    }) {
      throw Rejection(
        .meeting, zh: "会议的决策 #\(early.mark.index) 早于会议",
        en: "its decision #\(early.mark.index) lies "
          + "before the meeting", field: "from", conflicting: early.mark.index)
    }
    guard event.from <= event.to else {
      throw Rejection(
        .meeting, zh: "会议结束早于开始", en: "the meeting ends before it begins", field: "to")
    }
    guard event.to.timestamp.milliseconds <= entry.recorded.milliseconds + 86_400_000 else {
      throw Rejection(
        .timeInFuture, zh: "会议 \(event.to) 还没有开完",
        en: "the meeting of \(event.to) is still to come",
        field: "to")
    }
    // Minutes are issued after their meeting, so their own day is not looked at.
    try context.requireRegistered(Subject(.document, event.minutes), field: "minutes")
  }
}
