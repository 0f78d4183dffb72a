// SPDX-License-Identifier: Apache-2.0

/// A matter that a unit has to answer for, until it is struck off.
public struct SupervisionState: Aggregate {
  /// What the unit answered.
  public struct Answer: FieldGroup {
    /// What was done, in the unit's words.
    public var summary = ""
    /// The entry that recorded it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("summary", &summary)
      try v.required("mark", &mark)
    }
  }

  /// The matter; absent before it is issued.
  public var issued: SupervisionIssued?
  /// The entry that issued it.
  public var mark: FactMark?
  /// The answers in the order of their times.
  public var answers: [Answer] = []
  /// The entry that struck it off; it takes effect once it is confirmed.
  public var closed: FactMark?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about matters under supervision fold into this state.
  public static var kind: SubjectKind { .supervision }

  /// Whether the matter was issued.
  public var isRegistered: Bool { issued != nil }

  /// The matter itself, where it is issued.
  public var title: LocalizedName? { issued.map { LocalizedName(zh: $0.matter) } }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("issued", &issued)
    try v.optional("mark", &mark)
    try v.list("answers", &answers)
    try v.optional("closed", &closed)
  }

  /// Takes the matter, its answers and its end.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .supervisionIssued(let event):
      issued = event
      mark = entry.mark
    case .supervisionAnswered(let event):
      var answer = Answer()
      answer.summary = event.summary
      answer.mark = entry.mark
      answers.append(answer)
    case .supervisionClosed: closed = entry.mark
    default: break
    }
  }

  /// Refuses unknown units, anything after the end, and an end without an answer that was checked.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    if let closed, closed.standing == .confirmed {
      throw Rejection(
        .supervisionClosed, zh: "“\(id)”已经销号", en: "\(id) is struck off already",
        conflicting: closed.index)
    }
    switch entry.data.event {
    case .supervisionIssued(let event):
      try context.requireOrganization(event.to, on: entry.time, field: "to")
      try context.requireNotOver(event.due, on: entry.time, field: "due")
      if let project = event.project {
        try context.requireProject(project, on: entry.time, field: "project")
      }
    case .supervisionClosed:
      // A unit's own word does not strike its matter off: somebody else has to have looked at it.
      guard answers.contains(where: { $0.mark.standing == .confirmed }) else {
        throw Rejection(
          .answerMissing,
          zh: answers.isEmpty ? "“\(id)”还没有答复,不能销号" : "“\(id)”的答复还没有确认,不能销号",
          en: answers.isEmpty
            ? "\(id) is not answered yet and cannot be struck off"
            : "no answer to \(id) is confirmed yet, so it cannot be struck off",
          remedy: answers.isEmpty
            ? nil
            : LocalizedName(
              zh: "先确认:annals entry confirm", en: "confirm it first: annals entry confirm"),
          conflicting: answers.last?.mark.index)
      }
    default: break
    }
  }
}

extension RuleContext {
  /// Refuses a due date or deadline that is over on the day on which it is set.
  func requireNotOver(
    _ date: CalendarPeriod, on time: Timestamp, field: String
  ) throws(Rejection) {
    let day = time.day(at: registry.offset)
    guard date.lastDay < day else { return }
    throw Rejection(
      .deadline, zh: "期限 \(date) 在 \(day) 已经过了", en: "\(date) is over on \(day) already",
      field: field)
  }
}
