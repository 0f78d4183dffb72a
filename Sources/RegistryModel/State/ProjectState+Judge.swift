// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// Refuses a fact that breaks a rule of status, milestones, money, names or links.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    try milestones.judge(entry)
    try context.requireLoanParties(entry)
    // A list of its own, or else the whole state would be copied for what is seldom asked.
    try money.judge(entry) { [deliberation] in deliberation.allowances(for: entry, in: context) }
    try deliberation.judge(entry, of: Subject(.project, id), in: context)
    try judgeCourse(entry, context)
    switch entry.data.event {
    case .projectRegistered(let event): try judgeRegistration(event, entry, id, context)
    case .projectAmended(let event): try judgeAmendment(event, entry, id, context)
    case .locationSet(let event):
      for division in event.divisions {
        try context.requireDivision(division, for: entry, field: "divisions")
      }
    case .partyJoined(let event):
      if event.partyRole == .lead {
        try context.requireLead(event.organization, on: entry.time, field: "organization")
      } else {
        try context.requireOrganization(
          event.organization, on: entry.time, field: "organization")
      }
      if parties.contains(where: {
        $0.organization == event.organization && $0.role == event.partyRole
      }) {
        throw Rejection(
          .party, zh: "“\(event.organization)”已是\(event.partyRole.label.zh)单位",
          en: "\(event.organization) is \(event.partyRole.rawValue) already",
          field: "organization")
      }
    case .partyLeft(let event):
      guard
        parties.contains(where: {
          $0.organization == event.organization && $0.role == event.partyRole
        })
      else {
        throw Rejection(
          .party, zh: "“\(event.organization)”不是\(event.partyRole.label.zh)单位",
          en: "\(event.organization) is not \(event.partyRole.rawValue)", field: "organization")
      }
    case .relationSet(let event): try judgeRelation(event, entry, id, context)
    case .statusReported(let event):
      try context.requireDocument(event.document, on: entry.time, field: "document")
      if let other = mentions.first(where: {
        $0.report.document == event.document && $0.report.section == event.section
          && $0.report.ordinal == event.ordinal
      }) {
        throw Rejection(
          .repeated, zh: "这一处提法已经登记", en: "this place in the document is recorded already",
          conflicting: other.mark.index)
      }
    case .statusChanged(let event): try judgeStatus(event, entry, context)
    case .designationSought(let event):
      try judgeDesignation(event.document, entry, context)
      if designations.contains(where: {
        $0.designation == event.designation && $0.stage == .granted
      }) {
        throw Rejection(
          .designation, zh: "“\(event.designation)”已经获批",
          en: "“\(event.designation)” is granted already", field: "designation")
      }
    case .designationGranted(let event): try judgeDesignation(event.document, entry, context)
    case .designationRefused(let event): try judgeDesignation(event.document, entry, context)
    case .listingEntered(let event):
      if listings.contains(event.list) {
        throw Rejection(
          .listing, zh: "已在“\(event.list.label.zh)”中",
          en: "it is on the list \(event.list.rawValue) already", field: "list")
      }
    case .listingLeft(let event):
      guard listings.contains(event.list) else {
        throw Rejection(
          .listing, zh: "不在“\(event.list.label.zh)”中",
          en: "it is not on the list \(event.list.rawValue)", field: "list")
      }
    case .aliasAdded(let event):
      try AliasRules.judgeAdding(event.name, [name] + aliases.map(\.name))
    case .aliasRemoved(let event):
      try AliasRules.judgeRemoving(event.name, aliases.map(\.name))
    case .duplicateDismissed(let event):
      if event.other == id {
        throw Rejection(.circular, zh: "不能与自己重复", en: "it cannot duplicate itself", field: "other")
      }
    default: break
    }
  }

  private func judgeRegistration(
    _ event: ProjectRegistered, _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    for division in event.divisions {
      try context.requireDivision(division, for: entry, field: "divisions")
    }
    if let lead = event.lead {
      try context.requireLead(lead, on: entry.time, field: "lead")
    }
    for (other, field) in [(event.parent, "parent"), (event.programme, "programme")] {
      guard let other else { continue }
      guard other != id else {
        throw Rejection(.circular, zh: "不能隶属自己", en: "it cannot be its own \(field)", field: field)
      }
      try context.requireProject(other, on: entry.time, field: field)
    }
    try judgeUniqueness(event.name, event.projectCode, id, context)
  }

  private func judgeUniqueness(
    _ name: LocalizedName?, _ code: ProjectCode?, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    if let name {
      for other in context.registry.projects(named: name.zh)
      where other != id && !dismissed.contains(other)
        && context.registry.projects[other]?.state.dismissed.contains(id) != true
      {
        throw Rejection(
          .duplicate, zh: "同名项目已经登记:project/\(other)",
          en: "a project of the same name is registered: project/\(other)",
          remedy: LocalizedName(
            zh: "确是两个项目:annals project dismiss-duplicate",
            en: "if they differ: annals project dismiss-duplicate"),
          field: "name", conflicting: context.registry.projects[other]?.state.mark?.index)
      }
    }
    if let code,
      let other = context.registry.holders(of: .projectCode(code)).filter({
        $0 != id && !dismissed.contains($0)
          && context.registry.projects[$0]?.state.dismissed.contains(id) != true
      }).min()
    {
      throw Rejection(
        .duplicate, zh: "项目代码 \(code) 已经是 project/\(other)",
        en: "project code \(code) already belongs to project/\(other)", field: "projectCode",
        conflicting: context.registry.projects[other]?.state.mark?.index)
    }
  }

  private func judgeAmendment(
    _ event: ProjectAmended, _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    guard event != ProjectAmended() else {
      throw Rejection(.nothingAmended, zh: "没有要修改的内容", en: "nothing is amended")
    }
    if let lead = event.lead {
      try context.requireLead(lead, on: entry.time, field: "lead")
    }
    for (other, field) in [(event.parent, "parent"), (event.programme, "programme")] {
      guard let other else { continue }
      guard other != id else {
        throw Rejection(.circular, zh: "不能隶属自己", en: "it cannot be its own \(field)", field: field)
      }
      try context.requireProject(other, on: entry.time, field: field)
    }
    if let parent = event.parent {
      try judgeAncestry(parent, entry, id, context, field: "parent") { $0.parent }
    }
    if let programme = event.programme {
      try judgeAncestry(programme, entry, id, context, field: "programme") { $0.programme }
    }
    try judgeUniqueness(event.name, event.projectCode, id, context)
  }

  private func judgeRelation(
    _ event: RelationSet, _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext
  ) throws(Rejection) {
    guard event.other != id else {
      throw Rejection(.circular, zh: "不能与自己关联", en: "it cannot relate to itself", field: "other")
    }
    try context.requireProject(event.other, on: entry.time, field: "other")
    guard event.relation == .partOf else { return }
    try judgeAncestry(event.other, entry, id, context, field: "other") { $0.parent }
  }

  /// Refuses a parent or programme that itself belongs to the project, on the day or as known now.
  private func judgeAncestry(
    _ whole: Slug, _ entry: TimelineEntry, _ id: Slug, _ context: RuleContext, field: String,
    of next: (ProjectRegistered) -> Slug?
  ) throws(Rejection) {
    let projects = context.registry.projects
    let isRing =
      Ring.closes(id, to: whole) { projects[$0]?.state.registered.flatMap(next) }
      || Ring.closes(id, to: whole) {
        projects[$0]?.state(at: entry.time).registered.flatMap(next)
      }
    guard !isRing else {
      throw Rejection(
        .circular, zh: "“\(whole)”本身隶属“\(id)”", en: "\(whole) itself is part of \(id)",
        field: field)
    }
  }

  private func judgeDesignation(
    _ document: Slug?, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    if let document { try context.requireDocument(document, on: entry.time, field: "document") }
  }
}
