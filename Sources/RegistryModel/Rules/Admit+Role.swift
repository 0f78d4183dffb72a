// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// Policy `roles`: the actor's role, or for the secretariat the role in `for`, allows the type.
  func judgeRole(
    _ statement: Statement, _ actor: ActorState, at index: Int
  ) throws(Rejection) {
    let roles = roles(for: statement.name, at: index)
    guard !roles.isEmpty else {
      throw Rejection(
        .role, zh: "没有角色可以登记 \(statement.name)", en: "no role may state \(statement.name)",
        field: "type")
    }
    var role = actor.role
    var organization = actor.organization
    if let behalf = statement.data.common.for {
      try judgeOnBehalf(behalf, actor, statement)
      role = behalf.role
      organization = behalf.organization
    }
    guard roles.contains(role) else {
      throw Rejection(
        .role,
        zh: "\(role.label.zh)不能登记 \(statement.name);可以的有:"
          + roles.map(\.label.zh).joined(separator: "、"),
        en: "the role \(role.rawValue) may not state \(statement.name); these may: "
          + roles.map(\.rawValue).joined(separator: ", "),
        remedy: roles.contains(.leadUnit) || roles.contains(.managementCentre)
          ? LocalizedName(zh: "代录用 --for", en: "to record for another, use --for") : nil,
        field: "source")
    }
    if role == .leadUnit {
      guard let organization, isOwn(statement, of: organization) else {
        throw Rejection(
          .notOwn,
          zh: "牵头单位只能登记自己的事:“\(statement.subject)”那一天不归“\(organization.map(\.description) ?? "-")”",
          en: "a lead unit states only its own: \(statement.subject) is not led by "
            + (organization.map(\.description) ?? "-") + " on that day", field: "subject")
      }
    }
  }

  private func judgeOnBehalf(
    _ behalf: OnBehalf, _ actor: ActorState, _ statement: Statement
  ) throws(Rejection) {
    guard actor.role == .secretariat else {
      throw Rejection(
        .onBehalf, zh: "只有秘书处可以代录", en: "only the secretariat records for others", field: "for")
    }
    switch behalf.role {
    case .leadUnit, .experts, .council, .managementCentre: break
    case .administrator, .secretariat, .auditor:
      throw Rejection(
        .onBehalf, zh: "不能替\(behalf.role.label.zh)代录",
        en: "nothing is recorded for the role \(behalf.role.rawValue)", field: "for")
    }
    guard !statement.data.common.evidence.isEmpty else {
      throw Rejection(
        .onBehalf, zh: "代录要附来件(--evidence)",
        en: "recording for another needs the paper that came (--evidence)", field: "evidence")
    }
    try RuleContext(self).requireOrganization(
      behalf.organization, on: statement.time, field: "for")
    try judgeBody(behalf)
    switch statement.data.event {
    case .entryConfirmed, .entryReturned:
      // What is recorded for another is itself only reported, so it can settle nothing.
      throw Rejection(
        .onBehalf, zh: "确认和退回由本人作出,不能代录",
        en: "a confirmation or return is one's own, never recorded for another", field: "for")
    default: return
    }
  }

  /// Refuses an organisation that does not speak in the role in which it is quoted.
  ///
  /// A lead unit is judged by what it leads. Which body is the council, the expert committee or the
  /// management centre is said by the enrolments: those of the role, or, where nobody was enrolled
  /// for a body of it, those of the other roles, whose organisations it cannot be.
  private func judgeBody(_ behalf: OnBehalf) throws(Rejection) {
    guard behalf.role != .leadUnit else { return }
    let bodies = lookups.organizationsByRole[behalf.role] ?? []
    let isBody =
      bodies.isEmpty
      ? !lookups.organizationsByRole.values.contains { $0.contains(behalf.organization) }
      : bodies.contains(behalf.organization)
    guard !isBody else { return }
    throw Rejection(
      .onBehalf, zh: "“\(behalf.organization)”不是\(behalf.role.label.zh)",
      en: "\(behalf.organization) is not a body of the role \(behalf.role.rawValue)",
      remedy: LocalizedName(
        zh: "机构与角色由登记人的登记确定:annals actor enroll --organization",
        en: "enrolments tie bodies to roles: annals actor enroll --organization"),
      field: "for")
  }

  /// Whether the statement is a lead unit's own: its organisation leads the subject on that day, or
  /// is the unit, scope or owner that the statement names, or leads the project that is its scope.
  private func isOwn(_ statement: Statement, of organization: Slug) -> Bool {
    if case .observationRecorded(let event) = statement.data.event,
      let scope = event.scope.subject
    {
      switch scope.kind {
      case .organization: if scope.id == organization { return true }
      case .project: return isLed(scope.id, by: organization, at: statement.time)
      default: break
      }
    }
    // Whoever recorded an entry corrects it; that rule is judged with the entry at hand.
    if statement.data.event.namedEntry != nil { return true }
    if statement.data.event.namedUnit == organization { return true }
    switch statement.subject.kind {
    case .task:
      let state = tasks[statement.subject.id]?.state(at: statement.time)
      return state?.leads.contains { $0.organization == organization } ?? false
    case .project: return isLed(statement.subject.id, by: organization, at: statement.time)
    case .fund:
      let state = funds[statement.subject.id]?.state(at: statement.time)
      return state?.established?.manager == organization
    case .supervision:
      let state = supervisions[statement.subject.id]?.state(at: statement.time)
      return state?.issued?.to == organization
    case .challenge:
      let state = challenges[statement.subject.id]?.state(at: statement.time)
      return state?.award?.awarded.to == organization
    case .equipment:
      let state = equipment[statement.subject.id]?.state(at: statement.time)
      return state?.listed?.owner == organization
    case .registry, .actor, .document, .organization, .indicator: return false
    case .person, .expert, .review: return false
    case .meeting, .report, .bulletin: return false
    }
  }

  private func isLed(_ project: Slug, by organization: Slug, at time: Timestamp) -> Bool {
    guard let record = projects[project] else { return false }
    // Mostly it is said of today, and then the state is looked at where it is.
    let position = record.position(after: time)
    return position == record.timeline.count
      ? record.state.isLed(by: organization)
      : record.state(after: position).isLed(by: organization)
  }
}

extension ProjectState {
  fileprivate func isLed(by organization: Slug) -> Bool {
    registered?.lead == organization
      || parties.contains { $0.organization == organization && $0.role == .lead }
  }
}
