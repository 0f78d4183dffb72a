// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Decides whether a statement may become the next entry: the one rule of the registry.
  ///
  /// The same function runs in a dry run, under the writer's lock, and when an auditor verifies.
  /// It is pure: the same state, statement and facts give the same answer everywhere.
  ///
  /// - Returns: What to look at although it is allowed.
  /// - Throws: The ``Rejection`` of the first rule that is broken.
  public func admit(
    _ statement: Statement, _ facts: AdmissionFacts
  ) throws(Rejection) -> Acceptance {
    let entry = Entry(
      index: facts.index, statement: statement, signature: nil, recorded: facts.recorded)
    _ = try judge(entry, facts)
    guard founding != nil else { return Acceptance(warnings: []) }
    return Acceptance(warnings: warnings(for: entry))
  }

  /// Decides whether an entry may stand next, as ``admit(_:_:)`` does, and makes no warnings.
  ///
  /// - Parameters:
  ///   - entry: The entry, or what a statement would become.
  ///   - facts: What is known of it besides.
  /// - Returns: What was folded to judge it, for ``fold(_:judged:)``.
  /// - Throws: The ``Rejection`` of the first rule that is broken.
  public func judge(_ entry: Entry, _ facts: AdmissionFacts) throws(Rejection) -> Judgement {
    let statement = entry.statement
    try judgeEnvelope(statement, facts)
    guard let founding else { return Judgement(index: entry.index) }
    try judgeRecognition()
    let actor = try judgeActor(statement, facts, founding)
    try judgeCommonMembers(statement)
    try judgeSubject(statement)
    try judgeRole(statement, actor, at: entry.index)
    try RangeCheck.judge(statement.data)
    var judgement = Judgement(index: entry.index)
    switch statement.data.event {
    case .policyAdopted(let event): try judgePolicy(event)
    case .logKeyRotated(let event): try judgeLogKey(event)
    case .registryContinued(let event): try judgeContinuation(event, at: facts.index)
    case .auditAttested(let event): try LogSizeRule.judge(event.size, at: facts.index)
    case .entryConfirmed(let event):
      judgement.change = try judgeSettling(event.entry, .confirmed, statement)
    case .entryReturned(let event):
      judgement.change = try judgeSettling(event.entry, .returned, statement)
    case .entryCorrected(let event):
      judgement.change = try judgeAmendment(event.entry, event.leafHash, entry, actor, facts)
    case .entryWithdrawn(let event):
      judgement.change = try judgeAmendment(event.entry, event.leafHash, entry, actor, facts)
    default: judgement.change = try judgeFact(timelineEntry(entry), statement)
    }
    try judgeQuotation(statement, facts)
    return judgement
  }

  private func judgeEnvelope(
    _ statement: Statement, _ facts: AdmissionFacts
  ) throws(Rejection) {
    precondition(facts.index == size, "a statement is admitted at the end of the log")
    // A day of grace: a fact of today may be recorded by somebody whose clock is ahead.
    guard statement.time.milliseconds <= facts.recorded.milliseconds + 86_400_000 else {
      throw Rejection(
        .timeInFuture,
        zh: "生效日 \(statement.time.day(at: offset)) 在登记日一天以后",
        en: "the day \(statement.time.day(at: offset)) lies more than a day ahead of recording",
        remedy: Self.remedyForFuture(facts.recorded, offset), field: "time")
    }
    guard case .registryFounded(let founding) = statement.data.event else {
      guard self.founding != nil else {
        throw Rejection(
          .foundingFirst, zh: "第一条登记必须是台账的建立(registry.founded)",
          en: "the first entry must found the registry (registry.founded)")
      }
      // Entries name each other by id alone, so no other actor may use an id again either.
      if let place = entries[statement.id] {
        throw Rejection(
          .repeated, zh: "编号 \(statement.id) 已经是登记 #\(place.index) 的编号",
          en: "the id \(statement.id) is that of entry #\(place.index) already", field: "id",
          conflicting: place.index)
      }
      return
    }
    guard self.founding == nil else {
      throw Rejection(.foundingOnce, zh: "台账已经建立", en: "the registry is founded already")
    }
    guard statement.source.origin == founding.origin,
      statement.source.actor == founding.administrator.id, statement.subject == .registry
    else {
      throw Rejection(
        .origin, zh: "建立登记的来源要是 //\(founding.origin)/actor/\(founding.administrator.id)",
        en: "the founding entry's source must be //\(founding.origin)/actor/"
          + founding.administrator.id.description, field: "source")
    }
    guard facts.signature == .valid else {
      throw Rejection(
        .signature, zh: "建立登记要由管理员的密钥签名",
        en: "the founding entry must be signed with the administrator's key", field: "signature")
    }
    guard founding.format == 1 else {
      throw Rejection(
        .policy, zh: "不认识格式 \(founding.format)", en: "format \(founding.format) is not known",
        field: "format")
    }
    var names: Set<String> = []
    for policy in founding.policies {
      guard let (name, version) = PolicyCatalogue.split(policy.policy),
        PolicyCatalogue.policy(name, version) != nil, names.insert(name).inserted
      else {
        throw Rejection(
          .policy, zh: "规则“\(policy.policy)”不认识,或写了两次",
          en: "policy \(policy.policy) is not known, or stands twice", field: "policies")
      }
    }
  }

  /// What to do about something that is still to come.
  static func remedyForFuture(_ recorded: Timestamp, _ offset: UTCOffset) -> LocalizedName {
    let latest = CivilDay(daysSinceEpoch: recorded.day(at: offset).daysSinceEpoch + 1)
    return LocalizedName(
      zh: "现在最晚写 \(latest);以后的事,发生了再登记",
      en: "the latest day for now is \(latest); what is still to come is recorded when it has "
        + "happened")
  }

  private func judgeActor(
    _ statement: Statement, _ facts: AdmissionFacts, _ founding: RegistryFounded
  ) throws(Rejection) -> ActorState {
    guard statement.source.origin == founding.origin else {
      throw Rejection(
        .origin, zh: "这条陈述属于另一个台账:\(statement.source.origin)",
        en: "the statement belongs to another registry: \(statement.source.origin)",
        field: "source")
    }
    let id = statement.source.actor
    guard let actor = actors[id]?.state, actor.isRegistered else {
      throw Rejection(
        .actorUnknown, zh: "登记人“\(id)”没有登记", en: "actor \(id) is not enrolled",
        remedy: LocalizedName(
          zh: "请管理员登记:annals actor enroll", en: "ask the administrator: annals actor enroll"),
        field: "source")
    }
    guard !actor.isSuspended else {
      throw Rejection(
        .actorSuspended, zh: "登记人“\(id)”已停用", en: "actor \(id) is suspended", field: "source")
    }
    if founding.signatures == .required, facts.signature != .valid {
      throw Rejection(
        .signature, zh: "签名不是“\(id)”的密钥所签", en: "the signature is not by the key of \(id)",
        field: "signature")
    }
    guard !actor.isKeyCompromised else {
      throw Rejection(
        .keyCompromised, zh: "“\(id)”的密钥已标为泄露", en: "the key of \(id) is marked as compromised",
        remedy: LocalizedName(
          zh: "造一把新的,请管理员更换:annals actor rotate \(id)",
          en: "make a new one and ask the administrator: annals actor rotate \(id)"),
        field: "source")
    }
    if statement.data.event.bringsKey, facts.keyPossession != .valid {
      throw Rejection(
        .keyProof, zh: "新公钥没有证明自己持有私钥", en: "the new key does not prove its possession",
        field: "proof")
    }
    return actor
  }

  private func judgeSubject(_ statement: Statement) throws(Rejection) {
    if statement.data.event.isAmendment, [.registry, .actor].contains(statement.subject.kind) {
      throw Rejection(
        .notCorrectable, zh: "台账自身和登记人的登记不能更正或撤回:\(statement.subject)",
        en: "entries of the registry itself and of actors are neither corrected nor withdrawn: "
          + statement.subject.description, field: "subject")
    }
    let kinds = statement.data.event.subjectKinds
    guard kinds.contains(statement.subject.kind) else {
      throw Rejection(
        .subjectKind,
        zh: "\(statement.name) 的对象应是 \(kinds.map(\.rawValue).joined(separator: "、"))",
        en: "\(statement.name) is about: \(kinds.map(\.rawValue).joined(separator: ", "))",
        field: "subject")
    }
    if statement.subject.kind == .registry, statement.subject != .registry {
      throw Rejection(
        .subjectKind, zh: "台账自己写作 registry/main", en: "the registry itself is registry/main",
        field: "subject")
    }
    let exists = isRegistered(statement.subject)
    switch statement.data.event.registration {
    case .first where exists:
      throw Rejection(
        .subjectExists, zh: "“\(statement.subject)”已经登记",
        en: "\(statement.subject) is registered already",
        field: "subject", conflicting: timeline(of: statement.subject).first?.index)
    case .later where !exists:
      throw Rejection(
        .subjectUnknown, zh: "“\(statement.subject)”没有登记",
        en: "\(statement.subject) is not registered",
        field: "subject")
    default: return
    }
  }

  /// What is allowed, and said aloud.
  private func warnings(for entry: Entry) -> [LocalizedName] {
    let statement = entry.statement
    let said =
      switch statement.data.event {
      case .projectRegistered(let event): similarNames(event)
      case .decisionRecorded(let event): meetingToCome(event, statement.time)
      case .fundingCommitted, .fundingDisbursed, .expenditureRecorded, .milestoneMet,
        .milestonePartiallyMet, .progressObserved:
        notApproved(statement)
      default: [LocalizedName]()
      }
    return said + waiting(entry) + footing(entry)
  }

  /// Rule 1: only what is approved is carried out. What is told of work before is taken, and said
  /// aloud: somebody may have prepared it, or the approval is recorded later.
  private func notApproved(_ statement: Statement) -> [LocalizedName] {
    guard statement.subject.kind == .project,
      let status = projects[statement.subject.id]?.state(at: statement.time).status,
      [.planned, .reserve, .appraisal].contains(status)
    else { return [] }
    return [
      LocalizedName(
        zh: "项目那一天还在“\(status.label.zh)”,没有立项;立项后才实施",
        en: "the project was in \(status.rawValue) on that day and not approved; only what is "
          + "approved is carried out")
    ]
  }

  /// A decision of a meeting that, as far as is known, still lies ahead.
  private func meetingToCome(_ event: DecisionRecorded, _ time: Timestamp) -> [LocalizedName] {
    guard let meeting = meetings[event.meeting]?.state, meeting.held == nil,
      let planned = meeting.planned, time.day(at: offset) < planned.at.firstDay
    else { return [] }
    return [
      LocalizedName(
        zh: "会议“\(event.meeting)”定在 \(planned.at),还没有登记开过;请核对会议和日期",
        en: "meeting \(event.meeting) is planned for \(planned.at) and not recorded as held; "
          + "check the meeting and the day")
    ]
  }

  /// Similar names (policy `similarity-1`).
  private func similarNames(_ event: ProjectRegistered) -> [LocalizedName] {
    let name = NameNormalization.normalized(event.name.zh)
    guard name.count > 4 else { return [] }
    let similarity = NameSimilarity(
      name, distance: parameter("similarity", "distance") ?? 1)
    let near = lookups.holders.flatMap { holding, ids in
      // What is cheap to tell comes first: every name of the registry is looked at.
      guard case .projectName(let other) = holding, similarity.isNear(other), other != name,
        other.count > 4
      else { return Set<Slug>() }
      return ids
    }.sorted().prefix(3)
    return near.map {
      LocalizedName(
        zh: "名称与 project/\($0) 相近,请确认不是同一个",
        en: "the name is similar to that of project/\($0)")
    }
  }
}
