// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// Takes a fact into the project, its milestones and its money.
  public mutating func evolve(_ entry: TimelineEntry) {
    // What an auditor notes is no news of the project.
    if case .auditNoted = entry.data.event { return }
    if newest.map({ $0.time <= entry.time }) ?? true { newest = entry.mark }
    if Self.isProgress(entry.data.event) { newestProgress = entry.mark }
    milestones.evolve(entry)
    money.evolve(entry)
    deliberation.evolve(entry)
    evolveCourse(entry)
    switch entry.data.event {
    case .projectRegistered(let event):
      registered = event
      mark = entry.mark
      precision = entry.data.common.precision
      basis = entry.data.common.basis
      note = entry.data.common.note
    case .projectAmended(let event): amend(event)
    case .locationSet(let event):
      registered?.divisions = event.divisions
      registered?.locality = event.locality
      registered?.divisionBasis = event.divisionBasis
    case .partyJoined(let event):
      var party = Party()
      party.organization = event.organization
      party.role = event.partyRole
      party.share = event.share
      party.mark = entry.mark
      parties.append(party)
    case .partyLeft(let event):
      parties.removeAll { $0.organization == event.organization && $0.role == event.partyRole }
    case .relationSet(let event):
      if event.relation != .partOf, registered?.parent == event.other,
        relations.contains(where: { $0.other == event.other && $0.relation == .partOf })
      {
        registered?.parent = nil
      }
      relations.removeAll { $0.other == event.other }
      var relation = Relation()
      relation.other = event.other
      relation.relation = event.relation
      relation.mark = entry.mark
      relation.note = entry.data.common.note
      relations.append(relation)
      if event.relation == .partOf { registered?.parent = event.other }
    case .statusReported(let event):
      var mention = Mention()
      mention.report = event
      mention.mark = entry.mark
      mention.precision = entry.data.common.precision
      mention.dateBasis = entry.data.common.dateBasis
      mentions.append(mention)
    case .statusChanged(let event):
      var step = StatusStep()
      step.to = event.to
      step.reason = event.reason
      step.mark = entry.mark
      step.basis = entry.data.common.basis
      statusChanges.append(step)
    case .designationSought(let event):
      designate(event.designation, event.level, .sought, entry)
    case .designationGranted(let event):
      designate(event.designation, event.level, .granted, entry)
    case .designationRefused(let event):
      designate(event.designation, event.level, .refused, entry)
    case .listingEntered(let event): listings.append(event.list)
    case .listingLeft(let event): listings.removeAll { $0 == event.list }
    case .aliasAdded(let event):
      var alias = Alias()
      alias.name = event.name
      alias.mark = entry.mark
      alias.note = entry.data.common.note
      aliases.append(alias)
    case .aliasRemoved(let event): aliases.removeAll { $0.name.zh == event.name.zh }
    case .duplicateDismissed(let event): dismissed.append(event.other)
    default: break
    }
  }

  private mutating func amend(_ event: ProjectAmended) {
    guard var project = registered else { return }
    if let name = event.name { project.name = name }
    if let kind = event.kind { project.kind = kind }
    if let subkind = event.subkind { project.subkind = subkind }
    if let naming = event.naming { project.naming = naming }
    if let scope = event.scope { project.scope = scope }
    if let lead = event.lead { project.lead = lead }
    if let parent = event.parent { project.parent = parent }
    if let programme = event.programme { project.programme = programme }
    if let projectCode = event.projectCode { project.projectCode = projectCode }
    registered = project
  }

  private mutating func designate(
    _ name: String, _ level: DesignationLevel?, _ stage: Designation.Stage, _ entry: TimelineEntry
  ) {
    var designation = Designation()
    designation.designation = name
    designation.level = level
    designation.stage = stage
    designation.mark = entry.mark
    if stage != .sought {
      designations.removeAll { $0.designation == name && $0.stage == .sought }
    }
    designations.append(designation)
  }

  /// Whether an event tells how the project is getting on, rather than what was planned.
  private static func isProgress(_ event: Event) -> Bool {
    switch event {
    case .milestoneMet, .milestonePartiallyMet, .milestoneMissed, .fundingReceived,
      .fundingDisbursed, .expenditureRecorded, .investmentReported, .statusChanged,
      .progressObserved, .contractSigned, .acceptancePassed, .acceptanceFailed:
      true
    default: false
    }
  }
}
