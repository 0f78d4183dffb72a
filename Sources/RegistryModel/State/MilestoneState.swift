// SPDX-License-Identifier: Apache-2.0

/// A milestone of a project; the first due date stays as the baseline for ever.
public struct MilestoneState: FieldGroup {
  /// The id within the project.
  public var id = Slug.blank
  /// What is to be delivered.
  public var title = LocalizedName()
  /// Present and true where the title was put together from the text.
  public var nameComposed: Bool?
  /// The first due date, which no reschedule changes.
  public var baseline = CalendarPeriod.blank
  /// The standing due date.
  public var due = CalendarPeriod.blank
  /// Whether the first date is stated or is the end of the plan's period.
  public var dueBasis = DueBasis.stated
  /// How often it falls due again, where it repeats.
  public var recurrence: Recurrence?
  /// The number that the plan or the contract gives it.
  public var code: String?
  /// How often the date was changed.
  public var reschedules = 0
  /// The confirmed outcome, or the reported one as long as none is confirmed.
  public var outcome: Outcome?
  /// What is still missing, where it is met in part.
  public var outstanding: String?
  /// The entry that said the outcome, and whether it is confirmed.
  public var outcomeMark: FactMark?
  /// The newest outcome that is only reported, beside the confirmed one that it does not change.
  public var report: Report?
  /// The entry that planned it.
  public var planned = FactMark()
  /// The newest entry about it, of whatever kind.
  public var newest = FactMark()
  /// What its planning rests on.
  public var basis: Basis?
  /// Who recorded its dates and outcomes, each once.
  public var recordedBy: [Slug] = []
  /// Present and true where one of them spoke for the lead unit.
  public var recordedForLead: Bool?

  /// What became of it.
  public enum Outcome: String, Codelist {
    case met
    case partiallyMet = "partially-met"
    case missed
    case cancelled

    /// Stands as `milestone-outcome` in schemas and on reference pages.
    public static var list: String { "milestone-outcome" }

    /// What people read, in Chinese and English.
    public var label: LocalizedName {
      switch self {
      case .met: LocalizedName(zh: "完成", en: "met")
      case .partiallyMet: LocalizedName(zh: "部分完成", en: "partially met")
      case .missed: LocalizedName(zh: "未完成", en: "missed")
      case .cancelled: LocalizedName(zh: "取消", en: "cancelled")
      }
    }
  }

  /// An outcome that is reported and waits for confirmation.
  public struct Report: FieldGroup {
    /// What is said to have become of it.
    public var outcome = Outcome.met
    /// What is said to be missing, where it is met in part.
    public var outstanding: String?
    /// The entry that reports it.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("outcome", &outcome)
      try v.optional("outstanding", &outstanding)
      try v.required("mark", &mark)
    }
  }

  /// Blank values, for the fold to fill in.
  public init() {}

  /// Nothing more can become of it: met, missed or cancelled, and not only reported so.
  public var isSettled: Bool {
    guard let outcome, let mark = outcomeMark else { return false }
    return mark.standing == .confirmed && outcome != .partiallyMet
  }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("id", &id)
    try v.required("title", &title)
    try v.optional("nameComposed", &nameComposed)
    try v.required("baseline", &baseline)
    try v.required("due", &due)
    try v.required("dueBasis", &dueBasis)
    try v.optional("recurrence", &recurrence)
    try v.optional("code", &code)
    try v.required("reschedules", &reschedules)
    try v.optional("outcome", &outcome)
    try v.optional("outstanding", &outstanding)
    try v.optional("outcomeMark", &outcomeMark)
    try v.optional("report", &report)
    try v.required("planned", &planned)
    try v.required("newest", &newest)
    try v.optional("basis", &basis)
    try v.list("recordedBy", &recordedBy)
    try v.optional("recordedForLead", &recordedForLead)
  }

  fileprivate mutating func noteRecorder(_ entry: TimelineEntry) {
    if !recordedBy.contains(entry.actor) { recordedBy.append(entry.actor) }
    if entry.data.common.for?.role == .leadUnit { recordedForLead = true }
  }
}

extension [MilestoneState] {
  mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .milestonePlanned(let event):
      var milestone = MilestoneState()
      milestone.id = event.milestone
      milestone.title = event.title
      milestone.nameComposed = event.nameComposed
      milestone.baseline = event.due
      milestone.due = event.due
      milestone.dueBasis = event.dueBasis
      milestone.recurrence = event.recurrence
      milestone.code = event.code
      milestone.planned = entry.mark
      milestone.newest = entry.mark
      milestone.basis = entry.data.common.basis
      milestone.noteRecorder(entry)
      append(milestone)
    case .milestoneRescheduled(let event):
      change(event.milestone, entry) { milestone in
        milestone.due = event.due
        milestone.reschedules += 1
      }
    case .milestoneMet(let event): settle(event.milestone, .met, entry)
    case .milestonePartiallyMet(let event):
      settle(event.milestone, .partiallyMet, entry, outstanding: event.outstanding)
    case .milestoneMissed(let event): settle(event.milestone, .missed, entry)
    case .milestoneCancelled(let event): settle(event.milestone, .cancelled, entry)
    default: break
    }
  }

  private mutating func settle(
    _ id: Slug, _ outcome: MilestoneState.Outcome, _ entry: TimelineEntry,
    outstanding: String? = nil
  ) {
    change(id, entry) { milestone in
      if entry.standing == .reported, milestone.outcomeMark?.standing == .confirmed {
        var report = MilestoneState.Report()
        report.outcome = outcome
        report.outstanding = outstanding
        report.mark = entry.mark
        milestone.report = report
        return
      }
      milestone.report = nil
      milestone.outcome = outcome
      milestone.outstanding = outstanding
      milestone.outcomeMark = entry.mark
    }
  }

  private mutating func change(
    _ id: Slug, _ entry: TimelineEntry, _ body: (inout MilestoneState) -> Void
  ) {
    guard let position = firstIndex(where: { $0.id == id }) else { return }
    body(&self[position])
    self[position].newest = entry.mark
    self[position].noteRecorder(entry)
  }

  func judge(_ entry: TimelineEntry) throws(Rejection) {
    switch entry.data.event {
    case .milestonePlanned(let event):
      if let standing = first(where: { $0.id == event.milestone }) {
        throw Rejection(
          .milestoneExists, zh: "里程碑“\(event.milestone)”已经有了",
          en: "milestone \(event.milestone) exists already", field: "milestone",
          conflicting: standing.planned.index)
      }
    case .milestoneRescheduled(let event):
      let milestone = try unsettled(event.milestone)
      if milestone.due == event.due {
        throw Rejection(
          .milestoneUnchanged, zh: "现定日期已经是 \(event.due)",
          en: "it is due on \(event.due) already", field: "due")
      }
    case .milestoneMet(let event): _ = try unsettled(event.milestone)
    case .milestonePartiallyMet(let event): _ = try unsettled(event.milestone)
    case .milestoneMissed(let event): _ = try unsettled(event.milestone)
    case .milestoneCancelled(let event): _ = try unsettled(event.milestone)
    default: break
    }
  }

  private func unsettled(_ id: Slug) throws(Rejection) -> MilestoneState {
    guard let milestone = first(where: { $0.id == id }) else {
      throw Rejection(
        .milestoneUnknown, zh: "那一天还没有里程碑“\(id)”",
        en: "no milestone \(id) is planned on that day",
        remedy: LocalizedName(
          zh: "先登记:annals milestone plan", en: "record it first: annals milestone plan"),
        field: "milestone")
    }
    guard !milestone.isSettled else {
      let outcome = milestone.outcome?.label ?? LocalizedName()
      throw Rejection(
        .milestoneSettled, zh: "里程碑“\(id)”已经是:\(outcome.zh)",
        en: "milestone \(id) is settled: \(outcome.en ?? outcome.zh)", field: "milestone",
        conflicting: milestone.outcomeMark?.index)
    }
    return milestone
  }
}
