// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections

@testable import RegistryModel

/// The views of a registry by the commands that print them; it keeps which were asked, and what they
/// showed of which field.
final class SystemViews {
  let state: RegistryState
  /// The day on which the views are printed.
  let day: CivilDay
  private(set) var asked: Set<String> = []
  private(set) var shown: [(field: EventField, value: JSONValue?)] = []

  init(_ state: RegistryState, on text: String = "2018-12-31") {
    self.state = state
    day = RegistryModelTests.day(text)
  }

  /// A view shows a value that was recorded in a field.
  func show(_ field: String, _ value: (some FieldValue)?) {
    let bytes = value?.canonicalBytes
    shown.append((EventField(field), bytes.flatMap { try? JSONValue(parsing: $0) }))
  }

  private func ask<View>(_ command: String, _ view: View) -> View {
    asked.insert("annals " + command)
    return view
  }
}

extension SystemViews {
  func project(_ id: Slug = "centre") -> ProjectDossier? {
    ask("project show", ProjectDossier(state, project: id, on: day))
  }

  func projects(on list: ListName? = nil) -> [PortfolioView.Row] {
    var filter = PortfolioView.Filter()
    filter.listing = list
    return ask("project list", PortfolioView(state, on: day, filter: filter).rows)
  }

  var portfolio: PortfolioView { ask("portfolio", PortfolioView(state, on: day)) }

  var milestones: [MilestoneView.Row] {
    var filter = MilestoneView.Filter()
    filter.includesSettled = true
    return ask("milestone list", MilestoneView(state, on: day, filter: filter).rows)
  }

  var todo: TodoView { ask("todo", TodoView(state, on: day)) }

  func document(_ id: Slug) -> DocumentState? {
    ask("document show", state.documents[id]?.state)
  }

  func organization(_ id: Slug) -> OrganizationState? {
    ask("organization show", state.organizations[id]?.state)
  }

  var experts: [ExpertView.Row] { ask("expert list", ExpertView(state, on: day).rows) }

  func actor(_ id: Slug) -> ActorState? { ask("actor show", state.actors[id]?.state) }

  /// The entries about a subject, each in full.
  func entries(of kind: SubjectKind, _ id: Slug) -> [TimelineEntry] {
    ask("entry show", state.timeline(of: Subject(kind, id)))
  }

  /// What the log holds about a subject.
  func log(_ kind: SubjectKind, _ id: Slug) -> [TimelineEntry] {
    ask("log", state.timeline(of: Subject(kind, id)))
  }
}

// Meetings, reviews and what is decided, reported, published and audited.
extension SystemViews {
  func agenda(_ id: Slug = "first") -> MeetingAgenda? {
    ask("meeting agenda", MeetingAgenda(state, meeting: id))
  }

  func meeting(_ id: Slug = "first") -> MeetingState? {
    ask("meeting show", MeetingAgenda(state, meeting: id)?.state)
  }

  var opinions: [OpinionRecorded] {
    ask("opinion list", Deliberations(state).opinions.map(\.opinion.fact))
  }

  var decisions: [DecisionRecorded] {
    ask("decision list", Deliberations(state).decisions.map(\.decision.fact))
  }

  var exemptions: [ExemptionGranted] {
    ask("exemption list", Deliberations.exemptions(in: state).map(\.exemption.fact))
  }

  func review(_ id: Slug = "review-2017") -> ReviewMatrix? {
    ask("review show", ReviewMatrix(state, review: id))
  }

  var supervisions: [SupervisionView.Row] {
    ask("supervision list", SupervisionView(state, on: day).rows)
  }

  var challenges: [ChallengeView.Row] {
    ask("challenge list", ChallengeView(state, on: day).rows)
  }

  func challenge(_ id: Slug = "sensor") -> ChallengeView.Row? {
    ask("challenge show", state.challenges[id].flatMap { .init(id, $0.state, on: day) })
  }

  func report(_ id: Slug) -> ReportRound? {
    ask("report status", ReportRound(state, round: id, on: day))
  }

  func bulletin(_ id: Slug) -> BulletinPublished? {
    ask("bulletin list", state.bulletins[id]?.state.published)
  }

  var attestations: [AuditAttested] { ask("audit list", state.audits.attestations.map(\.fact)) }
}

// Tasks, targets, money and equipment.
extension SystemViews {
  func task(_ id: Slug) -> TaskDossier? { ask("task show", TaskDossier(state, task: id)) }

  var tasks: TaskView { ask("task list", TaskView(state)) }

  var responsibilities: ResponsibilityMatrix { ask("task matrix", ResponsibilityMatrix(state)) }

  var targets: TargetView { ask("target list", TargetView(state)) }

  func targetMatrix(_ document: Slug) -> TargetMatrix {
    ask("target matrix", TargetMatrix(state, document: document))
  }

  func funding(by grouping: FundingView.Grouping = .source) -> FundingView {
    ask("funding list", FundingView(state, by: grouping))
  }

  func money(of kind: SubjectKind = .project, _ id: Slug = "centre") -> FundingDetails {
    ask("funding list", FundingDetails(state, of: Subject(kind, id)))
  }

  func fund(_ id: Slug) -> FundState? { ask("fund show", state.funds[id]?.state) }

  var funds: [FundState] {
    ask("fund list", state.funds.sorted { $0.key < $1.key }.map(\.value.state))
  }

  func loans(of fund: Slug) -> [MoneyLedger.Loan] {
    ask("fund show", FundingDetails(state, of: Subject(.fund, fund)).loans)
  }

  var equipment: [EquipmentView.Row] {
    ask("equipment list", EquipmentView(state, on: day).rows)
  }
}
