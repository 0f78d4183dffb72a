// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Judges a fact at its place in its subject's timeline.
  func judgeFact(_ entry: TimelineEntry, _ statement: Statement) throws(Rejection) {
    _ = try read(
      statement.subject,
      FactJudgement(entry: entry, subject: statement.subject, context: RuleContext(self)))
  }

  /// Judges what a return or confirmation does to the subject of the entry that it names.
  func judgeSettling(
    _ id: EntryID, _ standing: Standing, _ statement: Statement
  ) throws(Rejection) {
    guard let place = entries[id] else {
      throw Rejection(
        .entryUnknown, zh: "没有编号 \(id) 的登记", en: "there is no entry with the id \(id)",
        field: "entry")
    }
    guard place.subject == statement.subject else {
      throw Rejection(
        .entrySubject, zh: "对象应与所指登记相同:\(place.subject)",
        en: "the subject must be that of the entry: \(place.subject)", field: "subject")
    }
    guard let fact = fact(place), fact.statedBy == place.index, fact.standing == .reported else {
      throw Rejection(
        .entryNotReported, zh: "登记 #\(place.index) 不是待确认的填报",
        en: "entry #\(place.index) is not a report that waits for confirmation", field: "entry",
        conflicting: place.index)
    }
    guard (fact.effectiveVersion?.actor ?? fact.actor) != statement.source.actor else {
      throw Rejection(
        .ownEntry, zh: "登记 #\(place.index) 是自己登记的,要由另一个人确认或退回",
        en: "entry #\(place.index) is your own; somebody else confirms or returns it",
        field: "entry", conflicting: place.index)
    }
    _ = try read(
      place.subject,
      ReplacementJudgement(
        fact: fact.settled(place.index, standing, by: size), id: place.subject.id,
        context: RuleContext(self)))
  }
}

/// Judges a new fact at its place.
private struct FactJudgement: RecordReading {
  let entry: TimelineEntry
  let subject: Subject
  let context: RuleContext

  func read<State: Aggregate>(_ record: SubjectRecord<State>) throws(Rejection) {
    if !State.countsByIndex {
      try record.judgeRepetition(entry, subject)
      if let last = record.timeline.last, TimelineEntry.precedes(entry, last) {
        try record.judgeInserted(entry, subject.id, context)
        return
      }
    }
    try record.judgeLast(entry, subject.id, context)
  }
}

/// Judges another version or standing of a fact that is there already.
struct ReplacementJudgement: RecordReading {
  let fact: TimelineEntry
  let id: Slug
  let context: RuleContext

  func read<State: Aggregate>(_ record: SubjectRecord<State>) throws(Rejection) {
    try record.judgeReplacement(fact, id, context)
  }
}

extension SubjectRecord {
  /// The short way: an entry that stands after every other of its subject.
  func judgeLast(
    _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    try judge(entry, after: state, id, context)
  }

  /// A late entry: it must be allowed at its place, and everything after it must stay allowed.
  func judgeInserted(
    _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    try judge(revision(with: entry), of: entry.index, id, context)
  }

  /// Judges an entry at its place: a registration holds from its own time on, not before.
  private func judge(
    _ entry: TimelineEntry, after state: State, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    guard entry.data.event.registration != .later || state.isRegistered else {
      let subject = Subject(State.kind, id)
      throw Rejection(
        .subjectUnknown, zh: "“\(subject)”那一天还没有登记",
        en: "\(subject) is not registered on that day yet", field: "time")
    }
    try state.judge(entry, of: id, in: context)
  }

  /// Judges the timeline with another version or standing of one fact.
  func judgeReplacement(
    _ fact: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    guard let revision = revision(replacing: fact) else { return }
    try judge(revision, of: fact.index, id, context)
  }

  /// Judges what a revision changes, and all that follows: the entry at `new` must hold, and it must
  /// break no later entry.
  ///
  /// A later entry that would not hold without `new` either is broken by something else, as when
  /// another subject took a name since. That is a finding, and must not close the subject for ever.
  private func judge(
    _ revision: TimelineRevision, of new: Int, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    var state = state(after: revision.kept)
    for entry in revision.rest where entry.standing.counts {
      do throws(Rejection) {
        try judge(entry, after: state, id, context.excluding(entry))
      } catch {
        if entry.index == new { throw error }
        if holds(entry, id, context) {
          throw Rejection(
            .laterEntryBreaks,
            zh: "这样一来登记 #\(entry.index) 就不成立了:\(error.reason.zh)",
            en: "entry #\(entry.index) would no longer hold: \(error.reason.en ?? "")",
            field: error.field, conflicting: entry.index)
        }
      }
      state.evolve(entry)
    }
  }

  /// Whether a standing entry is allowed at its place as the timeline is now.
  private func holds(_ entry: TimelineEntry, _ id: Slug, _ context: RuleContext) -> Bool {
    let before = state(after: position(of: entry))
    return (try? judge(entry, after: before, id, context.excluding(entry))) != nil
  }

  /// Refuses a new statement that says the same as a standing entry.
  func judgeRepetition(_ entry: TimelineEntry, _ subject: Subject) throws(Rejection) {
    let comparable = entry.data.withoutNotes
    let repeated = timeline[..<position(after: entry.time)].reversed()
      .prefix { $0.time == entry.time }
      .first { $0.standing.counts && $0.data.withoutNotes == comparable }
    guard let repeated else { return }
    throw Rejection(
      .repeated, zh: "登记 #\(repeated.index) 已经说了同样的事",
      en: "entry #\(repeated.index) says the same already",
      remedy: entry.data.event.isAdditiveMoney ? entry.data.event.distinction : nil,
      conflicting: repeated.index)
  }
}

extension Event {
  /// What tells two payments of one day apart.
  fileprivate var distinction: LocalizedName {
    switch self {
    case .surplusRetained, .loanIssued, .loanDefaulted, .loanCompensated:
      LocalizedName(zh: "确是另一笔:写明依据(--basis)", en: "if it is another payment, give its basis")
    default:
      LocalizedName(zh: "确是另一笔:写明凭证号(--voucher)", en: "if it is another payment, give its voucher")
    }
  }
}

extension EventData {
  /// What counts when two statements are compared: note and evidence do not.
  var withoutNotes: EventData {
    var copy = self
    copy.common.note = nil
    copy.common.evidence = []
    return copy
  }
}
