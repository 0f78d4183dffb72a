// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Judges a fact at its place in its subject's timeline.
  func judgeFact(
    _ entry: TimelineEntry, _ statement: Statement
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    try read(
      statement.subject,
      FactJudgement(entry: entry, subject: statement.subject, context: RuleContext(self))
    ).flatMap(\.self)
  }

  /// Judges what a return or confirmation does to the subject of the entry that it names.
  func judgeSettling(
    _ id: EntryID, _ standing: Standing, _ statement: Statement
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
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
    guard let fact = fact(place), fact.statedBy == place.index, fact.waitsForConfirmation else {
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
    return try judgeStanding(fact, place, standing)
  }

  /// Judges the subject of an entry with another standing of it. What cannot be sent back may still be
  /// confirmed.
  func judgeStanding(
    _ fact: TimelineEntry, _ place: EntryDirectory.Place, _ standing: Standing
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    try read(
      place.subject,
      StandingJudgement(fact: fact, place: place, standing: standing, context: RuleContext(self))
    ).flatMap(\.self)
  }
}

extension Rejection {
  /// That later entries would no longer hold: all of them, why the first would not, and how they are
  /// taken back before.
  fileprivate init?(breaking broken: [(entry: TimelineEntry, why: Rejection)]) {
    guard let first = broken.first else { return nil }
    func list(_ entries: [Int], _ mark: String) -> String {
      entries.prefix(10).map { "\(mark)\($0)" }.joined(separator: " ")
    }
    let all = broken.map(\.entry.statedBy)
    let more = all.count > 10
    self.init(
      .laterEntryBreaks,
      zh: "这样一来登记 \(list(all, "#"))\(more ? " 等 \(all.count) 条" : "") 就不成立了:\(first.why.reason.zh)",
      en: (all.count == 1 ? "entry " : "entries ") + list(all, "#")
        + (more ? " (\(all.count) in all)" : "")
        + " would no longer hold: \(first.why.reason.en ?? "")",
      field: first.why.field, conflicting: first.entry.index)
    let waiting = broken.filter { $0.entry.standing == .reported }.map(\.entry.statedBy)
    let standing = broken.filter { $0.entry.standing == .confirmed }.map(\.entry.index)
    var zh: [String] = []
    var en: [String] = []
    if !waiting.isEmpty {
      let command = "annals entry return \(list(waiting, "")) --reason ..."
      zh.append("先退回这些填报:\(command)")
      en.append("send these reports back first: \(command)")
    }
    if !standing.isEmpty {
      let command = "annals entry withdraw \(list(standing, "")) --reason ..."
      zh.append("先由登记人更正或撤回这些登记:\(command)")
      en.append("their recorder corrects or withdraws these first: \(command)")
    }
    remedy = LocalizedName(zh: zh.joined(separator: "\n"), en: en.joined(separator: "\n"))
  }
}

/// Judges a new fact at its place, and gives what was folded for that.
private struct FactJudgement: RecordReading {
  let entry: TimelineEntry
  let subject: Subject
  let context: RuleContext

  func read<State: Aggregate>(
    _ record: SubjectRecord<State>
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    if !State.countsByIndex {
      try record.judgeRepetition(entry, subject)
      if let last = record.timeline.last, TimelineEntry.precedes(entry, last) {
        return try record.judgeInserted(entry, subject.id, context)
      }
    }
    try record.judgeLast(entry, subject.id, context)
    return nil
  }
}

/// Judges a fact with another standing, and gives what was folded for that.
private struct StandingJudgement: RecordReading {
  let fact: TimelineEntry
  let place: EntryDirectory.Place
  let standing: Standing
  let context: RuleContext

  func read<State: Aggregate>(
    _ record: SubjectRecord<State>
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    try record.judgeStanding(fact, place, standing, context)
  }
}

/// Judges another version or standing of a fact that is there already, and gives what was folded for
/// that.
struct ReplacementJudgement: RecordReading {
  let fact: TimelineEntry
  let id: Slug
  let context: RuleContext

  func read<State: Aggregate>(
    _ record: SubjectRecord<State>
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    try record.judgeReplacement(fact, id, context)
  }
}

extension SubjectRecord {
  /// Judges a fact with another standing. What cannot be sent back may still be confirmed.
  ///
  /// - Parameters:
  ///   - fact: The fact as it stands.
  ///   - place: The entry that says it now, and its subject.
  ///   - standing: The standing that this entry would have.
  ///   - context: What rules look up.
  /// - Returns: What was folded for that; nil where there is no such fact.
  /// - Throws: ``Rejection`` where it cannot have that standing.
  func judgeStanding(
    _ fact: TimelineEntry, _ place: EntryDirectory.Place, _ standing: Standing,
    _ context: RuleContext
  ) throws(Rejection) -> FoldedRevision<State>? {
    do throws(Rejection) {
      let settled = fact.settled(place.index, standing, by: context.registry.size)
      if fact.isWithdrawalReported, settled.standing.counts {
        // It stands again, and may have been said anew since.
        try judgeRepetition(settled, place.subject)
      }
      return try judgeReplacement(settled, place.subject.id, context)
    } catch {
      guard error.code == .laterEntryBreaks, standing == .returned else { throw error }
      var rejection = error
      let remedy = error.remedy ?? LocalizedName()
      rejection.remedy = LocalizedName(
        zh: remedy.zh + "\n它没有错就确认它:annals entry confirm \(place.index)",
        en: (remedy.en ?? "") + "\nif it is right, confirm it: annals entry confirm \(place.index)")
      throw rejection
    }
  }

  /// The short way: an entry that stands after every other of its subject.
  func judgeLast(
    _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    try judge(entry, after: state, id, context)
  }

  /// A late entry: it must be allowed at its place, and everything after it must stay allowed.
  func judgeInserted(
    _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) -> FoldedRevision<State> {
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
    do throws(Rejection) {
      try state.judge(entry, of: id, in: context)
    } catch {
      guard error.code == .voucherRepeated, let voucher = entry.data.event.voucher else {
        throw error
      }
      throw repeated(voucher, entry, context.registry.offset) ?? error
    }
  }

  /// That a voucher is used up, and which entry it belongs to.
  private func repeated(
    _ voucher: String, _ entry: TimelineEntry, _ offset: UTCOffset
  ) -> Rejection? {
    let holder = timeline.first {
      $0.standing.counts && $0.index != entry.index && $0.data.event.voucher == voucher
    }
    guard let holder else { return nil }
    let event = holder.data.event
    let amount = event.movedAmount?.words ?? LocalizedName()
    let day = holder.time.day(at: offset)
    let name = type(of: event.payload).name
    return Rejection(
      .voucherRepeated,
      zh: "凭证 \(voucher) 已经登记过:#\(holder.statedBy) \(name),\(day),\(amount.zh)",
      en: "voucher \(voucher) is recorded already: #\(holder.statedBy) \(name) on \(day), "
        + "\(amount.en ?? "")",
      field: "voucher", conflicting: holder.statedBy)
  }

  /// Judges the timeline with another version or standing of one fact.
  func judgeReplacement(
    _ fact: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) -> FoldedRevision<State>? {
    guard let revision = revision(replacing: fact) else { return nil }
    return try judge(revision, of: fact.index, id, context)
  }

  /// Judges what a revision changes, and all that follows: the entry at `new` must hold, and it must
  /// break no later entry.
  ///
  /// A later entry that would not hold without `new` either is broken by something else, as when
  /// another subject took a name since. That is a finding, and must not close the subject for ever.
  private func judge(
    _ revision: TimelineRevision, of new: Int, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) -> FoldedRevision<State> {
    let before = sharedState(after: revision.kept)
    var state = before
    var broken: [(entry: TimelineEntry, why: Rejection)] = []
    for entry in revision.rest where entry.standing.counts {
      do throws(Rejection) {
        try judge(entry, after: state.value, id, context.excluding(entry))
      } catch {
        if entry.index == new { throw error }
        if holds(entry, id, context) { broken.append((entry, error)) }
      }
      state.value.evolve(entry)
    }
    if let rejection = Rejection(breaking: broken) { throw rejection }
    return FoldedRevision(revision: revision, before: before, after: state)
  }

  /// Whether a standing entry is allowed at its place as the timeline is now.
  private func holds(_ entry: TimelineEntry, _ id: Slug, _ context: RuleContext) -> Bool {
    let before = state(after: position(of: entry))
    return (try? judge(entry, after: before, id, context.excluding(entry))) != nil
  }

  /// Refuses a new statement that says the same as a standing entry.
  func judgeRepetition(_ entry: TimelineEntry, _ subject: Subject) throws(Rejection) {
    let repeated = timeline[..<position(after: entry.time)].reversed()
      .prefix { $0.time == entry.time }
      .first { $0.standing.counts && $0.data.saysTheSame(as: entry.data) }
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
  /// Whether two statements are the same: note and evidence do not count.
  fileprivate func saysTheSame(as other: EventData) -> Bool {
    func compared(_ common: CommonMembers) -> CommonMembers {
      var copy = common
      copy.note = nil
      copy.evidence = []
      return copy
    }
    return event == other.event && compared(common) == compared(other.common)
  }
}
