// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Rule 10: a correction or withdrawal names an entry by id and leaf hash, is recorded by whoever
  /// recorded it, and the subject's whole timeline must hold with it.
  func judgeAmendment(
    _ id: EntryID, _ leafHash: Digest, _ entry: Entry, _ actor: ActorState, _ facts: AdmissionFacts
  ) throws(Rejection) -> (any AnyFoldedRevision)? {
    let fact = try amendable(id, entry.statement)
    guard facts.namedLeaf == leafHash else {
      throw Rejection(
        .leafHash, zh: "登记 #\(fact.index) 的叶哈希不是 \(leafHash)",
        en: "the leaf hash of entry #\(fact.index) is not \(leafHash)", field: "leafHash",
        conflicting: fact.index)
    }
    guard answers(entry.statement.source.actor, for: fact.actor) else {
      throw Rejection(
        .notRecorder, zh: "登记 #\(fact.index) 是“\(fact.actor)”登记的,由本人或接任者更正",
        en: "entry #\(fact.index) was recorded by \(fact.actor), who corrects it, or a successor",
        remedy: LocalizedName(
          zh: "接任由管理员登记:annals actor succeed \(fact.actor) --by ...",
          en: "the administrator records a successor: annals actor succeed \(fact.actor) --by ..."),
        field: "source", conflicting: fact.index)
    }
    guard fact.classification == .public || entry.statement.classification == .internal else {
      throw Rejection(
        .classification, zh: "登记 #\(fact.index) 是内部的,更正也要是内部的",
        en: "entry #\(fact.index) is internal, so its correction is too",
        field: "dataclassification", conflicting: fact.index)
    }
    let version: FactVersion
    do throws(FieldError) {
      version = try self.version(entry, of: fact)
    } catch {
      throw Rejection(
        .replacement, zh: "更正的内容读不成这类登记:\(error)",
        en: "the replacement does not read as an event of its type: \(error)",
        field: error.path.isEmpty ? "replacement.data" : "replacement.data.\(error.path)")
    }
    let amended = fact.amended(version)
    switch version.content {
    case .withdrawn: try judgeWithdrawal(of: fact)
    case .stated: try judgeReplacement(amended, of: fact, entry, actor)
    }
    return try read(
      entry.statement.subject,
      ReplacementJudgement(
        fact: amended, id: entry.statement.subject.id, context: RuleContext(self))
    ).flatMap(\.self)
  }

  /// The fact that an amendment names.
  private func amendable(
    _ id: EntryID, _ statement: Statement
  ) throws(Rejection) -> TimelineEntry {
    guard let place = entries[id] else {
      throw Rejection(
        .entryUnknown, zh: "没有编号 \(id) 的登记", en: "there is no entry with the id \(id)",
        field: "entry")
    }
    guard place.subject == statement.subject else {
      throw Rejection(
        .entrySubject, zh: "对象应与所指登记相同:\(place.subject)",
        en: "the subject must be that of the entry: \(place.subject)", field: "subject",
        conflicting: place.index)
    }
    guard let fact = fact(place) else {
      throw Rejection(
        .notCorrectable, zh: "登记 #\(place.index) 是确认或退回,不能更正",
        en: "entry #\(place.index) is a confirmation or a return, which is not corrected",
        field: "entry", conflicting: place.index)
    }
    guard fact.index == place.index else {
      throw Rejection(
        .notCorrectable, zh: "登记 #\(place.index) 本身是更正,请指原登记 #\(fact.index)",
        en: "entry #\(place.index) is a correction itself; name the original, #\(fact.index)",
        field: "entry", conflicting: fact.index)
    }
    return fact
  }

  private func judgeWithdrawal(of fact: TimelineEntry) throws(Rejection) {
    guard fact.standing != .withdrawn else {
      throw Rejection(
        .withdrawn, zh: "登记 #\(fact.index) 已经撤回", en: "entry #\(fact.index) is withdrawn already",
        field: "entry", conflicting: fact.statedBy)
    }
  }

  /// What replaces an entry must be admissible by itself, as if it were stated now.
  private func judgeReplacement(
    _ amended: TimelineEntry, of fact: TimelineEntry, _ entry: Entry, _ actor: ActorState
  ) throws(Rejection) {
    guard case .entryCorrected(let event) = entry.statement.data.event else { return }
    guard event.replacement.version != 1 else {
      throw Rejection(
        .replacement, zh: "第 1 版不写 version", en: "version 1 is left out",
        field: "replacement.version")
    }
    guard event.replacement.time.offset == offset else {
      throw Rejection(
        .replacement, zh: "时间要按台账的时差 \(offset) 写", en: "the time is written at \(offset)",
        field: "replacement.time")
    }
    guard amended.time.milliseconds <= entry.recorded.milliseconds + 86_400_000 else {
      throw Rejection(
        .timeInFuture, zh: "更正后的生效日在登记日一天以后",
        en: "the corrected day lies more than a day ahead of recording",
        remedy: Self.remedyForFuture(entry.recorded, offset), field: "replacement.time")
    }
    guard !fact.standing.counts || amended.time != fact.time || amended.data != fact.data else {
      throw Rejection(
        .nothingAmended, zh: "与登记 #\(fact.statedBy) 相同,没有要更正的",
        en: "it says what entry #\(fact.statedBy) says; nothing is corrected",
        field: "replacement", conflicting: fact.statedBy)
    }
    var statement = entry.statement
    statement.time = amended.time
    statement.data = amended.data
    try judgeCommonMembers(statement)
    try judgeRole(statement, actor, at: entry.index)
    try RangeCheck.judge(amended.data)
  }

  /// Whether an actor is the one who recorded an entry, or has succeeded it.
  public func answers(_ actor: Slug, for recorder: Slug) -> Bool {
    var seen: Set<Slug> = []
    var current: Slug? = recorder
    while let one = current, seen.insert(one).inserted {
      if one == actor { return true }
      current = actors[one]?.state.successor
    }
    return false
  }
}
