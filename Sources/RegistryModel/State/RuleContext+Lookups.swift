// SPDX-License-Identifier: Apache-2.0

extension SubjectKind {
  /// What a recorder does to bring a subject of the kind into the registry.
  fileprivate var registeringVerb: String {
    switch self {
    case .document: "issue"
    case .meeting: "plan"
    default: "register"
    }
  }
}

extension RuleContext {
  /// Refuses an organisation that is not registered on the day of the entry.
  ///
  /// The day is that of `time`; `nil` where position in the log counts instead.
  func requireOrganization(
    _ id: Slug, on time: Timestamp?, field: String
  ) throws(Rejection) {
    let state = registry.organizations[id]?.state
    try require(Subject(.organization, id), state?.mark, state?.isRegistered ?? false, time, field)
  }

  /// Refuses a lead that is not registered on the day of the entry, or was merged into another
  /// organisation by then.
  func requireLead(_ id: Slug, on time: Timestamp, field: String) throws(Rejection) {
    try requireOrganization(id, on: time, field: field)
    // Few ever are, and only of those the past is looked up.
    guard registry.organizations[id]?.state.mergedInto != nil,
      let into = registry.organizations[id]?.state(at: time).mergedInto
    else { return }
    let merger = registry.timeline(of: Subject(.organization, id)).last { entry in
      if case .organizationMerged = entry.data.event { entry.standing.counts } else { false }
    }
    throw Rejection(
      .merged, zh: "“\(id)”那一天已经并入“\(into)”,不能牵头",
      en: "\(id) was merged into \(into) by that day and cannot lead",
      remedy: LocalizedName(zh: "写并入的单位:\(into)", en: "name the one that it is part of: \(into)"),
      field: field, conflicting: merger?.index)
  }

  /// Refuses a document that is not registered on the day of the entry.
  func requireDocument(_ id: Slug, on time: Timestamp, field: String) throws(Rejection) {
    let state = registry.documents[id]?.state
    // A document may be used from the day of its own entry on, whatever precision that day has.
    try require(Subject(.document, id), state?.mark, state?.isRegistered ?? false, time, field)
  }

  /// Refuses a project that is not registered on the day of the entry.
  func requireProject(_ id: Slug, on time: Timestamp, field: String) throws(Rejection) {
    let state = registry.projects[id]?.state
    try require(Subject(.project, id), state?.mark, state?.isRegistered ?? false, time, field)
  }

  /// The indicator under which a target stands, other than by the entry itself.
  func indicator(ofTarget id: Slug) -> Slug? { id == ownTarget ? nil : registry.targets[id] }

  /// Refuses a target that nobody set.
  func requireTarget(_ id: Slug, field: String) throws(Rejection) {
    guard indicator(ofTarget: id) != nil else {
      throw Rejection(
        .targetUnknown, zh: "没有目标“\(id)”", en: "there is no target \(id)", field: field)
    }
  }

  /// Refuses a subject of any kind that is not registered on the day of the entry.
  func requireSubject(_ subject: Subject, on time: Timestamp, field: String) throws(Rejection) {
    switch subject.kind {
    case .organization: try requireOrganization(subject.id, on: time, field: field)
    case .project: try requireProject(subject.id, on: time, field: field)
    case .document: try requireDocument(subject.id, on: time, field: field)
    case .person:
      let state = registry.persons[subject.id]?.state
      try require(subject, state?.mark, state?.isRegistered ?? false, time, field)
    case .expert:
      let state = registry.experts[subject.id]?.state
      try require(subject, state?.mark, state?.isRegistered ?? false, time, field)
    case .meeting:
      let state = registry.meetings[subject.id]?.state
      try require(subject, state?.mark, state?.isRegistered ?? false, time, field)
    case .registry, .actor, .task, .fund, .indicator,
      .review, .supervision, .challenge, .equipment, .report, .bulletin:
      try require(subject, nil, registry.isRegistered(subject), nil, field)
    }
  }

  /// Refuses a subject that is not registered, whatever its day.
  func requireRegistered(_ subject: Subject, field: String) throws(Rejection) {
    try require(subject, nil, registry.isRegistered(subject), nil, field)
  }

  /// Refuses a division code that was not in force on the day of the entry, by policy `divisions-1`.
  func requireDivision(
    _ code: DivisionCode, for entry: TimelineEntry, field: String
  ) throws(Rejection) {
    let day = entry.time.day(at: registry.offset)
    guard !registry.isDivision(code, on: day, at: entry.index) else { return }
    throw Rejection(
      .division, zh: "行政区划代码 \(code) 在 \(day) 不在用",
      en: "division code \(code) was not in force on \(day)", field: field)
  }

  private func require(
    _ subject: Subject, _ mark: FactMark?, _ exists: Bool, _ time: Timestamp?, _ field: String
  ) throws(Rejection) {
    guard exists else {
      throw Rejection(
        .reference, zh: "“\(subject)”没有登记", en: "\(subject) is not registered",
        remedy: LocalizedName(
          zh: "先登记:annals \(subject.kind.rawValue) \(subject.kind.registeringVerb)",
          en: "register it first: annals \(subject.kind.rawValue) \(subject.kind.registeringVerb)"),
        field: field)
    }
    if let time, let mark, mark.time > time {
      let day = mark.time.day(at: registry.offset)
      throw Rejection(
        .reference,
        zh: "“\(subject)”从 \(day) 起才有(登记 #\(mark.index)),早于这一天的事不能用它",
        en: "\(subject) exists only from \(day) (entry #\(mark.index))", field: field,
        conflicting: mark.index)
    }
  }
}
