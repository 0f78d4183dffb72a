// SPDX-License-Identifier: Apache-2.0

/// A round of reports: who owes one, and how far each has come.
public struct ReportState: Aggregate {
  /// The report of one unit.
  public struct Unit: FieldGroup {
    /// The organisation that owes the report.
    public var unit = Slug.blank
    /// How far its report has come.
    public var stage = ReportStage.owed
    /// The digest of the newest report that it handed in.
    public var sha256: Digest?
    /// The actor who recorded that report.
    public var recordedBy: Slug?
    /// The entry that recorded that report.
    public var submitted: FactMark?
    /// Why the newest report was sent back; absent again once another is handed in.
    public var reason: String?
    /// How often a report was sent back.
    public var returns = 0
    /// The entry that brought it to its stage; absent while nothing was handed in.
    public var mark: FactMark?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("unit", &unit)
      try v.required("stage", &stage)
      try v.optional("sha256", &sha256)
      try v.optional("recordedBy", &recordedBy)
      try v.optional("submitted", &submitted)
      try v.optional("reason", &reason)
      try v.required("returns", &returns)
      try v.optional("mark", &mark)
    }
  }

  /// The round as opened; absent before that.
  public var opened: ReportOpened?
  /// The entry that opened it.
  public var mark: FactMark?
  /// The recorder's remark when it was opened.
  public var note: String?
  /// The units in the order in which the opening names them.
  public var units: [Unit] = []

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about rounds of reports fold into this state.
  public static var kind: SubjectKind { .report }

  /// Whether the round was opened.
  public var isRegistered: Bool { opened != nil }

  /// A round is called by its id; it has no other name.
  public var title: LocalizedName? { nil }

  /// Whether a unit still owes its report: none was handed in, or it went back.
  public func owes(_ unit: Slug) -> Bool {
    units.contains { $0.unit == unit && ($0.stage == .owed || $0.stage == .returned) }
  }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("opened", &opened)
    try v.optional("mark", &mark)
    try v.optional("note", &note)
    try v.list("units", &units)
  }

  /// Takes the opening, and what becomes of each unit's report.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .reportOpened(let event):
      opened = event
      mark = entry.mark
      note = entry.data.common.note
      units = event.units.map { unit in
        var state = Unit()
        state.unit = unit
        return state
      }
    case .reportSubmitted(let event):
      // A report that was recorded for the unit may be confirmed as an entry, too.
      let isConfirmed = entry.standing == .confirmed && entry.settledBy != nil
      change(event.unit, to: isConfirmed ? .confirmed : .submitted, entry) { unit in
        unit.sha256 = event.sha256
        unit.recordedBy = entry.actor
        unit.submitted = entry.mark
        unit.reason = nil
      }
    case .reportReturned(let event):
      change(event.unit, to: .returned, entry) { unit in
        unit.reason = event.reason
        unit.returns += 1
      }
    case .reportConfirmed(let event): change(event.unit, to: .confirmed, entry) { _ in }
    default: break
    }
  }

  private mutating func change(
    _ id: Slug, to stage: ReportStage, _ entry: TimelineEntry, _ body: (inout Unit) -> Void
  ) {
    guard let position = units.firstIndex(where: { $0.unit == id }) else { return }
    body(&units[position])
    units[position].stage = stage
    units[position].mark = entry.mark
    if stage == .confirmed, let settledBy = entry.settledBy {
      units[position].mark?.index = settledBy
    }
  }

  /// Refuses units that owe nothing, and steps out of order.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .reportOpened(let event): try judgeOpening(event, entry, context)
    case .reportSubmitted(let event):
      let unit = try owing(event.unit)
      guard unit.stage == .owed || unit.stage == .returned else {
        throw step(unit, zh: "已经报过,先退回才能再报", en: "has reported; another needs its return first")
      }
    case .reportReturned(let event): try judgeSettling(event.unit, entry)
    case .reportConfirmed(let event): try judgeSettling(event.unit, entry)
    default: break
    }
  }

  private func judgeOpening(
    _ event: ReportOpened, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    guard event.due.lastDay >= event.period.firstDay else {
      throw Rejection(
        .range, zh: "截止日 \(event.due) 早于报送期 \(event.period)",
        en: "the reports are due on \(event.due), before their period \(event.period)", field: "due"
      )
    }
    guard !event.units.isEmpty, Set(event.units).count == event.units.count else {
      throw Rejection(
        .reportUnit, zh: "要写明填报单位,每个一次", en: "the units that owe a report stand once each",
        field: "units")
    }
    for unit in event.units {
      try context.requireOrganization(unit, on: entry.time, field: "units")
    }
  }

  /// A report that waits is returned or confirmed, and by another than who recorded it.
  private func judgeSettling(_ id: Slug, _ entry: TimelineEntry) throws(Rejection) {
    let unit = try owing(id)
    if unit.stage == .confirmed, let mark = unit.mark {
      // Where the report's own entry is confirmed later, the round's word still holds.
      if case .reportConfirmed = entry.data.event, unit.submitted?.standing == .confirmed,
        mark.index > entry.index
      {
        return
      }
      throw Rejection(
        .reportStep, zh: "“\(id)”的填报已经由登记 #\(mark.index) 确认,不再确认或退回",
        en: "the report of \(id) is confirmed already, by entry #\(mark.index); "
          + "it is neither confirmed nor returned again",
        remedy: LocalizedName(
          zh: "单位填报的各条还有没确认的:annals todo --unit \(id)",
          en: "what of it still waits, entry by entry: annals todo --unit \(id)"),
        field: "unit", conflicting: mark.index)
    }
    guard unit.stage == .submitted else {
      throw step(unit, zh: "没有待确认的填报", en: "has no report that waits for confirmation")
    }
    guard unit.recordedBy != entry.actor else {
      throw Rejection(
        .ownEntry, zh: "“\(id)”的填报是自己登记的,要由另一个人确认或退回",
        en: "the report of \(id) is your own entry; somebody else confirms or returns it",
        field: "unit", conflicting: unit.submitted?.index)
    }
  }

  private func owing(_ id: Slug) throws(Rejection) -> Unit {
    guard let unit = units.first(where: { $0.unit == id }) else {
      throw Rejection(
        .reportUnit, zh: "“\(id)”不在这一期的填报单位中", en: "\(id) owes no report in this round",
        field: "unit", conflicting: mark?.index)
    }
    return unit
  }

  private func step(_ unit: Unit, zh: String, en: String) -> Rejection {
    Rejection(
      .reportStep, zh: "“\(unit.unit)”(\(unit.stage.label.zh))\(zh)",
      en: "\(unit.unit) (\(unit.stage.rawValue)) \(en)", field: "unit",
      conflicting: unit.mark?.index)
  }
}
