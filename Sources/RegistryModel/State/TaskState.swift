// SPDX-License-Identifier: Apache-2.0

/// A task: a numbered item of a plan, or one given here.
public struct TaskState: Aggregate {
  /// A progress report.
  public struct Progress: FieldGroup {
    /// What was done, in the reporter's words.
    public var summary = ""
    /// How much is done, from 0 to 100 per cent.
    public var percent: Int?
    /// The entry that reported it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("summary", &summary)
      try v.optional("percent", &percent)
      try v.required("mark", &mark)
    }
  }

  /// What is to be done; absent before the task is given.
  public var assigned: TaskAssigned?
  /// The entry that gave the task.
  public var mark: FactMark?
  /// The lead units now, in printed order.
  public var leads: [TaskLead] = []
  /// The supporting units now, in printed order.
  public var supporting: [Slug] = []
  /// The reports of progress in the order of their times.
  public var progress: [Progress] = []
  /// The entry that said it is done; it closes the task once it is confirmed.
  public var completed: FactMark?
  /// The failures that are tolerated.
  public var exemptions: [Recorded<ExemptionGranted>] = []
  /// The recorder's remark when it was given.
  public var note: String?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about tasks fold into this state.
  public static var kind: SubjectKind { .task }

  /// Whether the task was given.
  public var isRegistered: Bool { assigned != nil }

  /// The title of the task, where it is registered.
  public var title: LocalizedName? { assigned?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("assigned", &assigned)
    try v.optional("mark", &mark)
    try v.list("leads", &leads)
    try v.list("supporting", &supporting)
    try v.list("progress", &progress)
    try v.optional("completed", &completed)
    try v.list("exemptions", &exemptions)
    try v.optional("note", &note)
  }

  /// Takes assignment, progress and completion.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .taskAssigned(let event):
      assigned = event
      mark = entry.mark
      leads = event.leads
      supporting = event.supporting
      note = entry.data.common.note
    case .taskReassigned(let event):
      leads = event.leads
      supporting = event.supporting
    case .taskProgressReported(let event):
      var report = Progress()
      report.summary = event.summary
      report.percent = event.percent
      report.mark = entry.mark
      progress.append(report)
    case .taskCompleted: completed = entry.mark
    case .exemptionGranted(let event): exemptions.append(Recorded(event, entry))
    default: break
    }
  }

  /// Refuses a task without the lead it needs, unknown units, and anything after completion.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .auditNoted: return
    case .exemptionGranted(let event):
      try ExemptionRule.judge(event, entry, context)
      return
    default: break
    }
    if let completed, completed.standing == .confirmed {
      throw Rejection(
        .taskCompleted, zh: "任务已经完成", en: "the task is completed",
        conflicting: completed.index)
    }
    switch entry.data.event {
    case .taskAssigned(let event):
      if let document = event.document {
        try context.requireDocument(document, on: entry.time, field: "document")
      } else if event.leads.isEmpty {
        throw Rejection(
          .leadMissing, zh: "这里下达的任务要有牵头单位", en: "a task given here needs a lead unit",
          field: "leads")
      }
      try judgeLeads(event.leads, event.supporting, entry, context)
    case .taskReassigned(let event):
      guard !event.leads.isEmpty else {
        throw Rejection(
          .leadMissing, zh: "改派要写明新的牵头单位", en: "reassigning needs a new lead unit",
          field: "leads")
      }
      try judgeLeads(event.leads, event.supporting, entry, context)
    default: break
    }
  }

  private func judgeLeads(
    _ leads: [TaskLead], _ supporting: [Slug], _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    for lead in leads {
      try context.requireLead(lead.organization, on: entry.time, field: "leads")
    }
    for unit in supporting {
      try context.requireOrganization(unit, on: entry.time, field: "supporting")
    }
  }
}
